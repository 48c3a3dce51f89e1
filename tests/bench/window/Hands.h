// A user's hands: keys, mouse and wheel by xdotool, through the X server as from real devices.
#pragma once

#include <QPoint>
#include <QProcess>
#include <QString>
#include <QStringList>

class QWidget;

namespace withheld::bench {

/// Ends the program loudly when xdotool fails. Returns when the events are sent, not when they have arrived.
void hands(const QStringList& words);
void pressKey(const QString& chord);
/// Point of the widget, in the screen's pixels.
[[nodiscard]] QStringList moveTo(const QWidget& widget, const QPoint& place);
void click(const QWidget& widget, const QPoint& place);
/// Button down at one place, pointer moved to the other; the button stays down.
void dragAndHold(const QWidget& widget, const QPoint& from, const QPoint& to);
void letGo();
/// `notches` of the wheel downwards (negative: upwards), one every so many milliseconds. Does not wait.
void startWheel(QProcess& wheel, int notches, int everyMilliseconds);

}  // namespace withheld::bench
