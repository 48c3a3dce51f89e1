#include "settings/User.h"

#include <QSettings>
#include <array>

namespace withheld::ui {

namespace {

constexpr std::array<const char*, 3> kRoleNames = {"officer", "reviewer", "both"};

Role roleNamed(const QString& name) {
    for (std::size_t i = 0; i < kRoleNames.size(); ++i) {
        if (name == QLatin1String(kRoleNames[i])) {
            return static_cast<Role>(i);
        }
    }
    return Role::Both;
}

}  // namespace

QString displayName(Role role) {
    switch (role) {
        case Role::Officer:
            return QStringLiteral("officer");
        case Role::Reviewer:
            return QStringLiteral("reviewer");
        case Role::Both:
            break;
    }
    return QStringLiteral("officer and reviewer");
}

QList<User> knownUsers() {
    QSettings store;
    QList<User> users;
    const int count = store.beginReadArray(QStringLiteral("users"));
    for (int i = 0; i < count; ++i) {
        store.setArrayIndex(i);
        const QString name = store.value(QStringLiteral("name")).toString();
        if (!name.isEmpty()) {
            users.append({name, roleNamed(store.value(QStringLiteral("role")).toString())});
        }
    }
    store.endArray();
    return users;
}

std::optional<User> currentUser() {
    const QList<User> users = knownUsers();
    return users.isEmpty() ? std::nullopt : std::optional<User>(users.first());
}

void setCurrentUser(const User& user) {
    QList<User> users = knownUsers();
    users.removeIf([&user](const User& other) { return other.name == user.name; });
    users.prepend(user);
    QSettings store;
    store.remove(QStringLiteral("users"));
    store.beginWriteArray(QStringLiteral("users"), static_cast<int>(users.size()));
    for (int i = 0; i < users.size(); ++i) {
        store.setArrayIndex(i);
        store.setValue(QStringLiteral("name"), users[i].name);
        store.setValue(QStringLiteral("role"), QLatin1String(kRoleNames[static_cast<std::size_t>(users[i].role)]));
    }
    store.endArray();
}

}  // namespace withheld::ui
