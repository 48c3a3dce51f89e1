#include "window/Hands.h"

#include <QWidget>
#include <cstdio>
#include <cstdlib>

#include "window/FrameWatch.h"

namespace withheld::bench {

void hands(const QStringList& words) {
    QProcess tool;
    tool.start(QStringLiteral("xdotool"), words);
    // The window has to go on living, else the X server's questions to it wait.
    FrameWatch::spinUntil([&] { return tool.state() == QProcess::NotRunning; });
    if (tool.exitStatus() != QProcess::NormalExit || tool.exitCode() != 0) {
        std::fprintf(stderr, "xdotool %s: failed\n", qPrintable(words.join(QLatin1Char(' '))));
        std::exit(1);
    }
}

void pressKey(const QString& chord) {
    hands({QStringLiteral("key"), chord});
}

QStringList moveTo(const QWidget& widget, const QPoint& place) {
    const QPoint at = widget.mapToGlobal(place) * widget.devicePixelRatioF();
    return {QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y())};
}

void click(const QWidget& widget, const QPoint& place) {
    hands(moveTo(widget, place) + QStringList{QStringLiteral("click"), QStringLiteral("1")});
}

void dragAndHold(const QWidget& widget, const QPoint& from, const QPoint& to) {
    hands(moveTo(widget, from) + QStringList{QStringLiteral("mousedown"), QStringLiteral("1")});
    hands(moveTo(widget, (from + to) / 2));
    hands(moveTo(widget, to));
}

void letGo() {
    hands({QStringLiteral("mouseup"), QStringLiteral("1")});
}

void startWheel(QProcess& wheel, int notches, int everyMilliseconds) {
    wheel.start(
        QStringLiteral("xdotool"),
        {QStringLiteral("click"), QStringLiteral("--repeat"), QString::number(std::abs(notches)), QStringLiteral("--delay"),
         QString::number(everyMilliseconds), notches > 0 ? QStringLiteral("5") : QStringLiteral("4")});
}

}  // namespace withheld::bench
