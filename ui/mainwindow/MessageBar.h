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
    /// An error that cannot be closed, only ended: hide() when it is over. `ways`: what can be done, at most two.
    void tellUntilDone(const QString& text, const std::vector<std::pair<QString, std::function<void()>>>& ways);

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
