// Empties glyphs of a TrueType or OpenType program (ISO 32000-1 9.6.3, 9.9) without moving the others.
#pragma once

#include <cstdint>
#include <set>

#include "base/Error.h"
#include "fonts/FontProgram.h"
#include "fonts/Sfnt.h"

namespace withheld::fonts {

/// The same program with the outlines, metrics, character map entries and names of `keep` (and of what composite glyphs are made
/// of) and .notdef only; every glyph keeps its index. Tables that a PDF does not need (Table 126) go: kerning, substitutions and
/// the like tell which letters there were. `program`: `sfnt` as FreeType reads it. `namesGlyphs`: simple fonts find glyphs by the
/// names in post. Fails with Damaged or Unsupported.
[[nodiscard]] Expected<Sfnt> subsetTrueType(const Sfnt& sfnt, const FontProgram& program, std::set<std::uint32_t> keep,
                                            bool namesGlyphs);

}  // namespace withheld::fonts
