// The tables of an sfnt that tell of glyphs beside their outlines: metrics, character maps, names.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "base/Files.h"
#include "fonts/FontProgram.h"

namespace withheld::fonts {

/// hmtx with zeros for glyphs not in `keep`. `longMetrics`: numberOfHMetrics of hhea.
[[nodiscard]] Bytes subsetMetrics(std::string_view hmtx, std::size_t glyphCount, std::size_t longMetrics,
                                  const std::set<std::uint32_t>& keep);
/// A cmap with the entries of glyphs in `keep`: format 6 for codes of one byte on the Macintosh, 4 elsewhere, 12 beyond U+FFFF.
[[nodiscard]] Bytes subsetCharacterMaps(const std::vector<CharacterMap>& maps, const std::set<std::uint32_t>& keep);
/// A post table of format 2 with names of `keep` only, or of format 3 (none) when `program` has none or `namesGlyphs` is false.
[[nodiscard]] Bytes subsetPost(std::string_view post, const FontProgram& program, const std::set<std::uint32_t>& keep,
                               bool namesGlyphs);
/// OS/2 without what is computed from the glyphs there are: average width, first and last character.
[[nodiscard]] Bytes plainOs2(std::string_view os2);

}  // namespace withheld::fonts
