// The three doors of four eyes: submit, return, approve. Each shows what stands in the way before it is pushed.
#pragma once

#include <QDialog>
#include <functional>

#include "casefile/CaseState.h"
#include "review/Review.h"

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace withheld::ui {

class GateList;

/// A heading, the gates, a field for words, and the button that does it.
class GateDialog : public QDialog {
    Q_OBJECT

public:
    /// `needsWords`: the button stays off until something is written.
    GateDialog(const QString& title, const QString& intro, std::vector<review::Gate> gates, const QString& wordsLabel,
               bool needsWords, const QString& button, QWidget* parent);
    [[nodiscard]] QString words() const;
    /// Asked for before it is accepted; `isRight` tells whether what was written is. After some wrong ones the dialog gives up.
    void askPin(std::function<bool(const QString&)> isRight);
    void accept() override;

signals:
    /// "Show" of a gate: the dialog closes and the window jumps there.
    void showRequested(const QString& document, int page, const QString& markId);

private:
    GateList* m_gates;
    QPlainTextEdit* m_words;
    QPushButton* m_accept;
    bool m_needsWords;
    QLineEdit* m_pin = nullptr;  ///< only where one is asked for
    QLabel* m_pinTitle = nullptr;
    std::function<bool(const QString&)> m_isPin;
    int m_wrong = 0;
};

/// For the caller to exec(); objects named submitDialog, approveDialog, returnDialog.
[[nodiscard]] GateDialog* makeSubmitDialog(const casefile::CaseState& state, const QString& user, QWidget* parent);
[[nodiscard]] GateDialog* makeApproveDialog(const casefile::CaseState& state, const QString& user, QWidget* parent);
[[nodiscard]] GateDialog* makeReturnDialog(const casefile::CaseState& state, QWidget* parent);
/// For what the reviewer drew on this page; its words are never empty when it is accepted.
[[nodiscard]] GateDialog* makeSuggestDialog(int page, QWidget* parent);

}  // namespace withheld::ui
