// Empties glyphs of a CFF program (Adobe Technical Note 5176; ISO 32000-1 9.9, FontFile3) without moving the others.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>

#include "base/Error.h"
#include "base/Files.h"

namespace withheld::fonts {

/// What the numbers of glyphs to keep are.
enum class CffGlyphs { ByIndex, ByCid };

/// The same program with the outlines, names or CIDs and built-in codes of `keep` (and of what accented glyphs are made of) and
/// .notdef only. The others become empty glyphs without a name; subroutines that only they call and names that only they have
/// become empty. Fails with Damaged or Unsupported.
[[nodiscard]] Expected<Bytes> subsetCff(std::string_view program, const std::set<std::uint32_t>& keep, CffGlyphs numbers);

}  // namespace withheld::fonts
