// One's own review PIN: chosen, changed or taken away. Who has one is asked for it when he approves.
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace withheld::ui {

class PinDialog : public QDialog {
    Q_OBJECT

public:
    explicit PinDialog(const QString& user, QWidget* parent = nullptr);
    void accept() override;

private:
    void check();
    void remove();
    [[nodiscard]] bool isOldRight();

    QString m_user;
    QLineEdit* m_old = nullptr;  ///< only where there is one
    QLineEdit* m_new;
    QLineEdit* m_again;
    QLabel* m_problem;
    QPushButton* m_keep;
};

}  // namespace withheld::ui
