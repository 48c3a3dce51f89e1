// What content says of the glyphs that went from a gap: a chain of moves tells how wide each was, settings that no glyph uses how
// the line was spaced, a clip in which nothing is painted how long the word was ("Story Beyond the Eye", PETS 2023).
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include "verify/Boxes.h"

namespace withheld::verify {

struct GapTraces {
    int moves = 0;     ///< beyond the first one, between two shown glyphs, that stand on one line in one box
    int settings = 0;  ///< Tc, Tw, Tz, Ts that another one overrules before a glyph is shown
    int clips = 0;     ///< in a box, with nothing painted in them
};

/// Compare the result's with the source's: what was so before tells nothing new.
[[nodiscard]] GapTraces gapTraces(QPDFObjectHandle page, const PageBoxes& boxes);

}  // namespace withheld::verify
