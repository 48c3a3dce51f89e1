// Which glyphs of a line the burn takes out: the rule of burn/BurnText (a test burns and compares).
#pragma once

#include <vector>

#include "inference/PageGlyphs.h"

namespace withheld::inference {

/// For each glyph of the line whether it goes with these areas.
[[nodiscard]] std::vector<bool> removedUnder(const PageGlyphs& page, const TextLine& line, const std::vector<Quad>& areas);

}  // namespace withheld::inference
