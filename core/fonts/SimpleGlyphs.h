// Which glyph of a font program a simple font's code shows (ISO 32000-1 9.6.6.2 and 9.6.6.4).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fonts/FontProgram.h"
#include "fonts/SimpleEncoding.h"

namespace withheld::fonts {

/// In an embedded program. 0 = .notdef.
[[nodiscard]] std::uint32_t embeddedGlyph(const FontProgram& program, const SimpleEncoding& encoding, bool isSymbolic, int code);

/// Every glyph that some reader may take for the code, without .notdef: readers differ in which cmap, name or built-in encoding
/// they ask first, and in the names they take for each other ("nbspace" for "space").
[[nodiscard]] std::vector<std::uint32_t> possibleGlyphs(const FontProgram& program, const SimpleEncoding& encoding,
                                                        bool isSymbolic, int code);

/// In an installed font that replaces a missing program: by name, else by what the name means. 0 = it has no such glyph.
[[nodiscard]] std::uint32_t substituteGlyph(const FontProgram& program, const std::string& glyphName);

}  // namespace withheld::fonts
