// Who sits at the screen. Two people work on the same PC: the officer who marks, and the reviewer who may not be the same.
// Kept in the program's own settings; the case writes the name beside each event.
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace withheld::ui {

enum class Role { Officer, Reviewer, Both };

struct User {
    QString name;
    Role role = Role::Both;
};

/// "officer", "reviewer", "officer and reviewer"
[[nodiscard]] QString displayName(Role role);

/// Nobody at the very first start.
[[nodiscard]] std::optional<User> currentUser();
/// Also puts the user at the head of knownUsers().
void setCurrentUser(const User& user);
/// Most recent first.
[[nodiscard]] QList<User> knownUsers();

}  // namespace withheld::ui
