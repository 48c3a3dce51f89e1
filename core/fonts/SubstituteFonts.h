// Installed fonts that stand in for programs a file does not embed, chosen by fontconfig as PDF readers choose them.
#pragma once

#include <memory>
#include <string>

#include "fonts/FontDescriptor.h"
#include "fonts/FontProgram.h"

namespace withheld::fonts {

/// Kept for the process. Null only when no scalable font is installed. Thread-safe.
[[nodiscard]] std::shared_ptr<const FontProgram> substituteFont(const std::string& baseFont, const FontDescriptor& descriptor);

}  // namespace withheld::fonts
