// Flat controls for the whole window and its dialogs, in palette roles and the theme's colours; made again when the theme
// changes.
#pragma once

#include <QString>

namespace withheld::ui {

[[nodiscard]] QString windowStyleSheet();

}  // namespace withheld::ui
