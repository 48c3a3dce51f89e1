// What a glyph's name reads as: the Adobe Glyph List and its rules (adobe-type-tools/agl-specification).
#pragma once

#include <string>
#include <string_view>

namespace withheld::fonts {

/// UTF-8 of a glyph name: list entries, uniXXXX…, uXXXX–uXXXXXX, parts joined by "_", suffixes after "." dropped.
/// "" when the name says nothing (".notdef", "g123"). Never contains U+0000.
[[nodiscard]] std::string unicodeOfGlyphName(std::string_view name);

/// UTF-8 of a name in the ZapfDingbats font ("a1" … "a206"); elsewhere such names are mere numbers.
[[nodiscard]] std::string unicodeOfDingbatName(std::string_view name);

/// Bitmap fonts of TeX name the glyph of code 65 "a65": the character, if the number is the code and printable ASCII.
[[nodiscard]] std::string unicodeOfNumberedName(std::string_view name, int code);

/// The one code point a name stands for; 0 if none or several.
[[nodiscard]] char32_t codePointOfGlyphName(std::string_view name);

}  // namespace withheld::fonts
