// A strip above the pages that says in words what went wrong or has to be known. It blocks nothing and stays until it is closed.
#pragma once

#include <QFrame>
#include <functional>
#include <utility>
#include <vector>

class QBoxLayout;
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
    /// About what the present screen was asked to do: goes with it, see leaveScreen.
    void tellHere(Kind kind, const QString& text);
    /// Another screen is shown now.
    void leaveScreen();
    /// What can be done: the words of a button, and what it does.
    using Ways = std::vector<std::pair<QString, std::function<void()>>>;
    /// Cannot be closed, only ended: hide() when it is over. At most two ways.
    void tellStanding(Kind kind, const QString& text, const Ways& ways);
    void tellUntilDone(const QString& text, const Ways& ways) { tellStanding(Kind::Error, text, ways); }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintEvent(QPaintEvent* event) override;
    void colour();
    void arrange();

    Kind m_kind = Kind::Notice;
    QLabel* m_text;
    QPushButton* m_button;
    QPushButton* m_second;
    bool m_staysOpen = false;
    bool m_isOfScreen = false;
    QToolButton* m_close;
    QBoxLayout* m_words = nullptr;  ///< the text and its ways
    QBoxLayout* m_ways = nullptr;
    std::function<void()> m_action;
    std::function<void()> m_secondAction;
};

}  // namespace withheld::ui
