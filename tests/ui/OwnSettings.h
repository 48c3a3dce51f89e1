// The program's settings in a folder of the test alone.
#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QString>

#include "base/Files.h"

namespace withheld::ui {

class OwnSettings {
public:
    OwnSettings() {
        QCoreApplication::setOrganizationName(QStringLiteral("withheld-test"));
        QCoreApplication::setApplicationName(QStringLiteral("withheld-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QString::fromStdString(m_folder.path().string()));
        QSettings().clear();
    }
    [[nodiscard]] QString path(const QString& name) const {
        return QString::fromStdString((m_folder.path() / name.toStdString()).string());
    }

private:
    PrivateFolder m_folder;
};

}  // namespace withheld::ui
