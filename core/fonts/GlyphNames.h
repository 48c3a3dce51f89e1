// What a glyph's name reads as: the Adobe Glyph List and its rules (adobe-type-tools/agl-specification).
#pragma once

#include <string>
#include <string_view>

namespace withheld::fonts {

/// UTF-8 of a glyph name: list entries, uniXXXX…, uXXXX–uXXXXXX, parts joined by "_", suffixes after "." dropped.
/// "" when the name says nothing (".notdef", "g123"). Never contains U+0000.
[[nodiscard]] std::string unicodeOfGlyphName(std::string_view name);

/// The one code point a name stands for; 0 if none or several.
[[nodiscard]] char32_t codePointOfGlyphName(std::string_view name);

}  // namespace withheld::fonts
