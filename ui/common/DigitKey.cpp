#include "common/DigitKey.h"

#include <QGuiApplication>

namespace withheld::ui {

int digitOf(const QKeyEvent& event) {
    if (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9) {
        return event.key() - Qt::Key_0;
    }
    // X11 and Wayland (xkb) report evdev's code + 8: the top row's 1 … 9, 0 are 10 … 19 in every layout.
    static const bool xkb = QGuiApplication::platformName() == "xcb" || QGuiApplication::platformName().startsWith("wayland");
    const quint32 code = event.nativeScanCode();
    if (xkb && code >= 10 && code <= 19 && !(event.modifiers() & Qt::KeypadModifier)) {
        return code == 19 ? 0 : static_cast<int>(code) - 9;
    }
    return -1;
}

}  // namespace withheld::ui
