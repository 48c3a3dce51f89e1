// The gaps of one line of text, and what larger marks would make of them.
#pragma once

#include <functional>
#include <vector>

#include "inference/Candidates.h"
#include "inference/Gap.h"
#include "inference/Meter.h"

namespace withheld::inference {

/// A mark's own quads on a line.
struct MarkOnLine {
    std::size_t mark = 0;
    Stretch along;
    Stretch across;
    bool followsGlyphs = false;
};

struct LineGap {
    Gap gap;
    std::vector<std::size_t> marks;  ///< indices in LineReading::marks of those that made it
};

/// Everything that judging a line's gaps needs; refers to what the caller keeps.
struct LineReading {
    const PageGlyphs& page;
    const TextLine& line;
    std::vector<WordSpan> spans;
    std::vector<bool> removed;
    std::vector<MarkOnLine> marks;
    std::vector<LineGap> gaps;
    /// Counts by the widths of the gap's own setting.
    std::function<CandidateCount(const Gap&)> count;
    std::function<const LetterWidths&(std::size_t setting)> widths;
};

/// Larger marks for one mark's part in a gap that leave more names to guess from. `quads`: the mark as it is.
[[nodiscard]] std::vector<Widening> widenings(const LineReading& reading, const LineGap& gap, const MarkOnLine& mark,
                                              const std::vector<Quad>& quads, int candidates);

}  // namespace withheld::inference
