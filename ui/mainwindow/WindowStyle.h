// Flat controls for the whole window and its dialogs, in palette roles only, so that any palette colours them.
#pragma once

#include <QString>

namespace withheld::ui {

[[nodiscard]] QString windowStyleSheet();

}  // namespace withheld::ui
