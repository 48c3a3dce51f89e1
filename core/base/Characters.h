// Properties of single characters (Unicode's General_Category and simple case mapping), by GLib.
#pragma once

namespace withheld {

/// Letters and numbers of every kind: categories L and N.
[[nodiscard]] bool isLetterOrNumber(char32_t c);
/// Accents and other signs that stand on another character: category M.
[[nodiscard]] bool isCombiningMark(char32_t c);
/// Decimal digits of every script: category Nd.
[[nodiscard]] bool isDecimalDigit(char32_t c);
[[nodiscard]] char32_t toLowerCase(char32_t c);

/// Blanks of every kind (Unicode White_Space), what has no width, and controls.
[[nodiscard]] bool isBlank(char32_t c);

}  // namespace withheld
