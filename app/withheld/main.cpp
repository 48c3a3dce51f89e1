// The desktop program: arguments, theme, window.
#include <QApplication>
#include <QCommandLineParser>
#include <QStyle>
#include <QWidget>

#include "mainwindow/Actions.h"
#include "mainwindow/Screenshots.h"
#include "mainwindow/WindowOwner.h"
#include "mainwindow/WindowStyle.h"
#include "settings/OwnCodeSets.h"
#include "settings/Preferences.h"
#include "settings/Translation.h"
#include "settings/UserDialog.h"

namespace {

using withheld::ui::Preferences;

/// What was kept, but for what the command line wants this time.
Preferences preferencesFor(const QString& theme, const QString& textPercent, const QString& language) {
    Preferences preferences = withheld::ui::keptPreferences();
    const QStringList names = {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                               QStringLiteral("contrast")};
    if (names.contains(theme)) {
        preferences.appearance.scheme = static_cast<withheld::ui::Scheme>(names.indexOf(theme));
    }
    if (!textPercent.isEmpty()) {
        preferences.appearance.textPercent = textPercent.toInt();
    }
    if (!language.isEmpty()) {
        preferences.language = language;
    }
    return preferences;
}

QSize sizeNamed(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize(1280, 720);
}

}  // namespace

int main(int argc, char* argv[]) {
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication::setStyle(withheld::ui::makeProgramStyle());
    const QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("withheld"));
    QApplication::setApplicationName(QStringLiteral("withheld"));
    QApplication::setApplicationDisplayName(QStringLiteral("Withheld"));
    QApplication::setApplicationVersion(QStringLiteral(WITHHELD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("withheld"));

    QCommandLineParser arguments;
    arguments.setApplicationDescription(QStringLiteral("Redaction workstation for Freedom of Information requests"));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(QStringLiteral("case"), QStringLiteral("Folder of a case to open (….withheld)"),
                                    QStringLiteral("[CASE]"));
    const QCommandLineOption user(QStringLiteral("user"), QStringLiteral("Work under this name (remembered)"),
                                  QStringLiteral("NAME"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark, contrast or system, this time only"),
                                   QStringLiteral("THEME"));
    const QCommandLineOption shots(QStringLiteral("screenshots"),
                                   QStringLiteral("Save a picture of each screen into DIR and end"), QStringLiteral("DIR"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the window in the pictures: WxH"),
                                  QStringLiteral("WxH"));
    const QCommandLineOption pack(QStringLiteral("pack"),
                                  QStringLiteral("With --screenshots: release into DIR and show the result"),
                                  QStringLiteral("DIR"));
    const QCommandLineOption text(QStringLiteral("text-size"),
                                  QStringLiteral("Size of text in per cent of the system's, 80 to 200, this time only"),
                                  QStringLiteral("PERCENT"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en or cy, this time only"),
                                      QStringLiteral("LANGUAGE"));
    arguments.addOptions({user, theme, text, language, shots, size, pack});
    arguments.process(application);

    const Preferences preferences = preferencesFor(arguments.value(theme), arguments.value(text), arguments.value(language));
    withheld::ui::installLanguage(preferences.language);
    withheld::ui::PreferencesInForce::instance().start(preferences);
    if (const auto codes = withheld::ui::useKeptCodeSets(); !codes) {
        qWarning("%s", codes.error().text().c_str());
    }
    if (arguments.isSet(user)) {
        withheld::ui::setCurrentUser({arguments.value(user), withheld::ui::Role::Both});
    }
    const auto known = withheld::ui::ensureUser(nullptr, [] {
        QWidget nobody;
        return withheld::ui::Actions(&nobody).keyCommands();
    });
    if (!known) {
        return 0;
    }
    const QString folder = arguments.positionalArguments().value(0);
    if (arguments.isSet(shots)) {
        const QSize wanted = sizeNamed(arguments.value(size));
        QString suffix = QStringLiteral("%1-%2x%3").arg(arguments.value(theme)).arg(wanted.width()).arg(wanted.height());
        if (preferences.appearance.textPercent != 100) {
            suffix += QStringLiteral("-text%1").arg(preferences.appearance.textPercent);
        }
        if (arguments.isSet(language)) {
            suffix += QLatin1Char('-') + preferences.language;
        }
        return withheld::ui::takeScreenshots({arguments.value(shots), wanted, suffix, folder, arguments.value(pack)},
                                             known->name);
    }
    const withheld::ui::WindowOwner owner(known->name);
    owner.window().show();
    if (!folder.isEmpty()) {
        owner.window().openCase(folder);
    }
    return QApplication::exec();
}
