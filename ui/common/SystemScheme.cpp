#include "common/SystemScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace withheld::ui {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

/// The older call of the portal wraps its answer twice.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

}  // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this, SLOT(take(QString, QString, QDBusVariant)));
    QDBusMessage ask = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    ask.setArguments({kGroup, kKey});
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(ask), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        if (const QDBusPendingReply<QVariant> reply = *done; !reply.isError()) {
            tell(reply.value());
        }
        done->deleteLater();
    });
}

std::optional<bool> SystemScheme::isDark(const QVariant& colorScheme) {
    bool isNumber = false;
    const uint scheme = unwrapped(colorScheme).toUInt(&isNumber);
    return isNumber && (scheme == 1 || scheme == 2) ? std::optional(scheme == 1) : std::nullopt;
}

void SystemScheme::take(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == kGroup && key == kKey) {
        tell(value.variant());
    }
}

void SystemScheme::tell(const QVariant& value) {
    if (const std::optional<bool> dark = isDark(value)) {
        emit told(*dark);
    }
}

}  // namespace withheld::ui
