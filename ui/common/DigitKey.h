// Digits as physical keys: Shift+1 reports "!", and French layouts need Shift for digits.
#pragma once

#include <QKeyEvent>

namespace withheld::ui {

/// 0–9 for a digit key of the top row or the keypad, whatever Shift makes of it; -1 for any other key.
[[nodiscard]] int digitOf(const QKeyEvent& event);

}  // namespace withheld::ui
