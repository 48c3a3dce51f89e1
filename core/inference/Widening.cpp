#include <algorithm>
#include <cmath>

#include "inference/LineReading.h"
#include "inference/Removal.h"

namespace withheld::inference {

namespace {

constexpr double gridStep = 36;    // points
constexpr double mergeWithin = 1;  // em

Quad quadOf(const TextLine& line, const Stretch& along, const Stretch& across) {
    return {{{line.point(along.begin, across.begin), line.point(along.end, across.begin), line.point(along.end, across.end),
              line.point(along.begin, across.end)}}};
}

Stretch toWords(const LineReading& reading, const Gap& gap, const Stretch& box) {
    const auto& glyphs = reading.line.glyphs;
    Stretch wide{std::min(box.begin, glyphs[reading.spans[gap.firstSpan].first].begin),
                 std::max(box.end, glyphs[reading.spans[gap.lastSpan].last].end)};
    if (!gap.staysBefore.empty() || !gap.staysBehind.empty()) {
        return wide;
    }
    const auto joined = [&](std::size_t from, std::size_t to) {
        bool all = true;
        for (std::size_t i = from; i < to; ++i) {
            all = all && runsOn(reading.page, reading.line, i);
        }
        return all;
    };
    if (gap.firstSpan > 0) {
        const WordSpan& before = reading.spans[gap.firstSpan - 1];
        if (joined(before.last, reading.spans[gap.firstSpan].first)) {
            wide.begin = std::min(wide.begin, glyphs[before.first].begin);
        }
    }
    if (gap.lastSpan + 1 < reading.spans.size()) {
        const WordSpan& behind = reading.spans[gap.lastSpan + 1];
        if (joined(reading.spans[gap.lastSpan].last, behind.first)) {
            wide.end = std::max(wide.end, glyphs[behind.last].end);
        }
    }
    return wide;
}

Stretch toGrid(const Stretch& box) {
    constexpr double slack = 1e-6;
    return {std::floor(box.begin / gridStep + slack) * gridStep, std::ceil(box.end / gridStep - slack) * gridStep};
}

Stretch toLineEnd(const LineReading& reading, const Gap& gap, const Stretch& box) {
    std::size_t last = gap.last;
    while (last + 1 < reading.line.glyphs.size() && runsOn(reading.page, reading.line, last)) {
        ++last;
    }
    return {box.begin, std::max(box.end, reading.line.glyphs[last].end)};
}

}  // namespace

std::vector<Widening> widenings(const LineReading& reading, const LineGap& lineGap, const MarkOnLine& mark,
                                const std::vector<Quad>& quads, int candidates) {
    const Gap& gap = lineGap.gap;
    const double em = reading.page.settings[gap.setting].em;
    std::vector<Widening> result;
    const auto offer = [&](Widening::Kind kind, const Stretch& along, std::size_t firstSpan, std::size_t lastSpan) {
        const Quad quad = quadOf(reading.line, along, mark.across);
        std::vector<bool> removed = removedUnder(reading.page, reading.line, {quad});
        for (std::size_t i = 0; i < removed.size(); ++i) {
            removed[i] = removed[i] || reading.removed[i];
        }
        const Gap after = gapAround(reading.page, reading.line, reading.spans, firstSpan, lastSpan, removed, {along, false},
                                    reading.widths(gap.setting));
        Widening widening;
        widening.kind = kind;
        widening.candidatesAfter = reading.count(after).fitting;
        widening.levelAfter = levelOf(widening.candidatesAfter);
        if (widening.candidatesAfter <= candidates) {
            return;
        }
        widening.quads = quads;
        widening.quads.push_back(quad);
        result.push_back(std::move(widening));
    };
    offer(Widening::Kind::Word, toWords(reading, gap, mark.along), gap.firstSpan, gap.lastSpan);
    offer(Widening::Kind::Grid, toGrid(mark.along), gap.firstSpan, gap.lastSpan);
    offer(Widening::Kind::Line, toLineEnd(reading, gap, mark.along), gap.firstSpan, gap.lastSpan);
    for (const LineGap& other : reading.gaps) {
        if (&other == &lineGap) {
            continue;
        }
        const double apart = std::max(other.gap.box.begin - mark.along.end, mark.along.begin - other.gap.box.end);
        if (apart < mergeWithin * em) {
            offer(Widening::Kind::Merge,
                  {std::min(mark.along.begin, other.gap.box.begin), std::max(mark.along.end, other.gap.box.end)},
                  std::min(gap.firstSpan, other.gap.firstSpan), std::max(gap.lastSpan, other.gap.lastSpan));
        }
    }
    return result;
}

}  // namespace withheld::inference
