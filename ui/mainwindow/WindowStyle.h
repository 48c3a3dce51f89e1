// Flat controls for the whole window and its dialogs, in palette roles and the theme's colours; made again when the theme
// changes.
#pragma once

#include <QString>

class QStyle;

namespace withheld::ui {

[[nodiscard]] QString windowStyleSheet();
/// Fusion without pictures on the buttons of dialogs. The application takes it.
[[nodiscard]] QStyle* makeProgramStyle();

}  // namespace withheld::ui
