// Asks for name and role when another person takes over the seat; at the first start for language, code set and keys as well.
#pragma once

#include <QDialog>
#include <functional>
#include <optional>

#include "settings/KeyMap.h"
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
    [[nodiscard]] QString codeSet() const;
    [[nodiscard]] KeyPreset keys() const;

private:
    void check();

    QComboBox* m_name;
    QComboBox* m_role;
    QComboBox* m_language = nullptr;
    QComboBox* m_codeSet = nullptr;
    QComboBox* m_keys = nullptr;
    QPushButton* m_accept;
};

/// The user of the settings; asks for one if there is none yet, and keeps what else is asked at the first start. Nothing when the
/// dialog is closed without an answer. `commands`: asked for when a preset of keys was chosen.
[[nodiscard]] std::optional<User> ensureUser(QWidget* parent, const std::function<QList<KeyCommand>()>& commands);

}  // namespace withheld::ui
