// What the reviewer says about a mark, written where he decides: why it goes back, which exemption is the right one, or a
// comment. Enter sends it, Esc leaves all as it is.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "disclosure/Exemptions.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace withheld::ui {

class AnswerBox : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Return, OtherCode, Comment };

    explicit AnswerBox(const disclosure::Catalogue& catalogue, QWidget* parent = nullptr);
    /// Shows itself and takes the focus. `title`: what is answered, "Comment on the case".
    void ask(Kind kind, const QString& title);
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// "Too wide: the second line", "Other exemption: s.38. It is about safety", or the comment.
    [[nodiscard]] QString words() const;
    /// Of Kind::OtherCode.
    [[nodiscard]] std::vector<std::string> exemptions() const;

signals:
    void answered();
    /// Nothing is said; the focus belongs to whoever had it.
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void send();
    void cancel();
    [[nodiscard]] bool chooseByDigit(int digit);

    Kind m_kind = Kind::Return;
    QLabel* m_title;
    QComboBox* m_reason;
    QComboBox* m_code;
    QLineEdit* m_words;
    QPlainTextEdit* m_comment;
    QPushButton* m_send;
};

}  // namespace withheld::ui
