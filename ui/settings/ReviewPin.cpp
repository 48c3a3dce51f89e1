#include "settings/ReviewPin.h"

#include <QCryptographicHash>
#include <QSettings>

#include "casefile/Names.h"
#include "review/Pin.h"

namespace withheld::ui {

namespace {

/// However the name is spelt that day; names hold what keys may not.
QString keyOf(const QString& user) {
    const QByteArray name = user.simplified().toCaseFolded().toUtf8();
    return QStringLiteral("pins/") +
           QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(32));
}

}  // namespace

bool hasPin(const QString& user) {
    return !QSettings().value(keyOf(user)).toString().isEmpty();
}

bool isPin(const QString& user, const QString& pin) {
    return review::isPinOf(pin.toStdString(), QSettings().value(keyOf(user)).toString().toStdString());
}

void keepPin(const QString& user, const QString& pin) {
    if (pin.isEmpty()) {
        QSettings().remove(keyOf(user));
    } else {
        QSettings().setValue(keyOf(user), QString::fromStdString(review::hashOfPin(pin.toStdString())));
    }
}

}  // namespace withheld::ui
