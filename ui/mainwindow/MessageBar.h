// A strip above the pages that says in words what went wrong or has to be known. It blocks nothing and stays until it is closed.
#pragma once

#include <QFrame>
#include <functional>
#include <utility>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace withheld::ui {

class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Error, Notice };
    explicit MessageBar(QWidget* parent = nullptr);
    /// `button`: what can be done about it; "" for none. A later message replaces an earlier one.
    void tell(Kind kind, const QString& text, const QString& button = {}, std::function<void()> action = {});
    /// What can be done: the words of a button, and what it does.
    using Ways = std::vector<std::pair<QString, std::function<void()>>>;
    /// Cannot be closed, only ended: hide() when it is over. At most two ways.
    void tellStanding(Kind kind, const QString& text, const Ways& ways);
    void tellUntilDone(const QString& text, const Ways& ways) { tellStanding(Kind::Error, text, ways); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintEvent(QPaintEvent* event) override;
    void colour();

    Kind m_kind = Kind::Notice;
    QLabel* m_text;
    QPushButton* m_button;
    QPushButton* m_second;
    bool m_staysOpen = false;
    QToolButton* m_close;
    std::function<void()> m_action;
    std::function<void()> m_secondAction;
};

}  // namespace withheld::ui
