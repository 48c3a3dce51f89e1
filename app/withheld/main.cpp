// The desktop program: arguments, theme, window.
#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QStyle>

#include "common/Theme.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/Screenshots.h"
#include "mainwindow/WindowStyle.h"
#include "settings/UserDialog.h"

namespace {

using withheld::ui::Scheme;

Scheme schemeNamed(const QString& name) {
    if (name == QLatin1String("light")) {
        return Scheme::Light;
    }
    if (name == QLatin1String("dark")) {
        return Scheme::Dark;
    }
    return static_cast<Scheme>(std::clamp(QSettings().value(QStringLiteral("theme")).toInt(), 0, 2));
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
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));

    QCommandLineParser arguments;
    arguments.setApplicationDescription(QStringLiteral("Redaction workstation for Freedom of Information requests"));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(QStringLiteral("case"), QStringLiteral("Folder of a case to open (….withheld)"),
                                    QStringLiteral("[CASE]"));
    const QCommandLineOption user(QStringLiteral("user"), QStringLiteral("Work under this name (remembered)"),
                                  QStringLiteral("NAME"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or system, this time only"),
                                   QStringLiteral("THEME"));
    const QCommandLineOption shots(QStringLiteral("screenshots"),
                                   QStringLiteral("Save a picture of each screen into DIR and end"), QStringLiteral("DIR"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the window in the pictures: WxH"),
                                  QStringLiteral("WxH"));
    const QCommandLineOption pack(QStringLiteral("pack"),
                                  QStringLiteral("With --screenshots: release into DIR and show the result"),
                                  QStringLiteral("DIR"));
    arguments.addOptions({user, theme, shots, size, pack});
    arguments.process(application);

    withheld::ui::Theme::instance().apply(schemeNamed(arguments.value(theme)));
    if (arguments.isSet(user)) {
        withheld::ui::setCurrentUser({arguments.value(user), withheld::ui::Role::Both});
    }
    const auto known = withheld::ui::ensureUser(nullptr);
    if (!known) {
        return 0;
    }
    const QString folder = arguments.positionalArguments().value(0);
    if (arguments.isSet(shots)) {
        const QSize wanted = sizeNamed(arguments.value(size));
        const QString suffix = QStringLiteral("%1-%2x%3").arg(arguments.value(theme)).arg(wanted.width()).arg(wanted.height());
        return withheld::ui::takeScreenshots({arguments.value(shots), wanted, suffix, folder, arguments.value(pack)},
                                             known->name);
    }
    withheld::ui::MainWindow window(known->name);
    window.show();
    if (!folder.isEmpty()) {
        window.openCase(folder);
    }
    return QApplication::exec();
}
