// How numbers and codes are written in the content of an invisible text layer.
#pragma once

#include <string>

namespace withheld::ocr {

/// Decimal, never with an exponent (ISO 32000-1 7.3.3), whatever the locale.
[[nodiscard]] std::string decimal(double value);
/// Codes of the glyphless font, as a hexadecimal string: UTF-16 units. What lies beyond the first plane has no single code.
[[nodiscard]] std::string hexCodes(const std::string& text);

}  // namespace withheld::ocr
