// Asks for name and role: at the first start, and when another person takes over the seat.
#pragma once

#include <QDialog>
#include <optional>

#include "settings/User.h"

class QComboBox;
class QPushButton;

namespace withheld::ui {

class UserDialog : public QDialog {
    Q_OBJECT

public:
    enum class Occasion { FirstStart, Switch };
    explicit UserDialog(Occasion occasion, QWidget* parent = nullptr);
    [[nodiscard]] User user() const;
    /// Asked for at the first start only; else the one in force.
    [[nodiscard]] QString language() const;

private:
    void check();

    QComboBox* m_name;
    QComboBox* m_role;
    QComboBox* m_language = nullptr;
    QPushButton* m_accept;
};

/// The user of the settings; asks for one if there is none yet. Nothing when the dialog is closed without an answer.
[[nodiscard]] std::optional<User> ensureUser(QWidget* parent);

}  // namespace withheld::ui
