// bench_window LARGE PAIR FULL [--rounds N] [--only GROUP] [--words TEXT] : the budgets of the window, measured in the window.
//
// Needs a display with a window manager, and xdotool; see ui_bench.sh, which makes the cases. Prints rows of a Markdown table and
// ends with status 1 when a budget is missed. What is measured: FrameWatch.h.
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <cstdio>

#include "mainwindow/WindowStyle.h"
#include "settings/Preferences.h"
#include "window/FrameWatch.h"
#include "window/Rows.h"
#include "window/Tally.h"

int main(int argc, char** argv) {
    namespace bench = withheld::bench;
    // As app/withheld does it.
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication::setStyle(withheld::ui::makeProgramStyle());
    const bench::FrameWatch application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("withheld"));
    QApplication::setApplicationName(QStringLiteral("withheld"));
    withheld::ui::PreferencesInForce::instance().start(withheld::ui::keptPreferences());
    QApplication::setQuitOnLastWindowClosed(false);
    // It comes a while after a mark, which would count as the mark's own last change.
    QSettings().setValue(QStringLiteral("view/miniBar"), false);

    QCommandLineParser arguments;
    const QCommandLineOption open(QStringLiteral("open"), QStringLiteral("(for itself)"), QStringLiteral("CASE"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("of each measurement"), QStringLiteral("N"),
                                    QStringLiteral("15"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("opening, marking, turning, scrolling or table"),
                                  QStringLiteral("GROUP"));
    const QCommandLineOption words(QStringLiteral("words"), QStringLiteral("more text for each row"), QStringLiteral("TEXT"));
    arguments.addHelpOption();
    arguments.addOptions({open, rounds, only, words});
    arguments.process(application);
    const QStringList given = arguments.positionalArguments();
    if (arguments.isSet(open) && given.size() == 1) {
        return bench::openOnce(arguments.value(open), given[0].toDouble());
    }
    if (given.size() != 3) {
        std::fprintf(stderr, "usage: bench_window LARGE PAIR FULL\n");
        return 2;
    }
    const bench::Cases cases{given[0], given[1], given[2], arguments.value(words).toStdString(), arguments.value(rounds).toInt()};
    const QString group = arguments.value(only);
    const auto wants = [&](const char* name) { return group.isEmpty() || group == QLatin1String(name); };
    if (wants("opening")) {
        bench::measureOpening(cases, QApplication::applicationFilePath());
    }
    if (wants("marking")) {
        bench::measureMarking(cases);
    }
    if (wants("turning")) {
        bench::measureTurning(cases);
    }
    if (wants("table")) {
        bench::measureTable(cases);
    }
    if (wants("scrolling")) {
        bench::measureScrolling(cases);
    }
    return bench::missed() == 0 ? 0 : 1;
}
