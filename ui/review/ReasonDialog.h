// N: why a mark goes back. A short list and a line for more.
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace withheld::ui {

class ReasonDialog : public QDialog {
    Q_OBJECT

public:
    explicit ReasonDialog(QWidget* parent = nullptr);
    /// "Too wide" or "Too wide: the second line is public"
    [[nodiscard]] QString reason() const;

private:
    QListWidget* m_list;
    QLineEdit* m_more;
};

}  // namespace withheld::ui
