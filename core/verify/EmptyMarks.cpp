#include <algorithm>
#include <cstdlib>

#include "verify/PageView.h"

namespace withheld::verify {

Findings judgeEmptyMarks(const PageView& view, const std::vector<Rect>& annotations) {
    Findings findings;
    for (const Box& box : view.boxes->all()) {
        const auto inBox = [&](const Glyph& glyph) {
            return box.bounds.intersects(glyph.box()) && sharedArea(box.quad, Quad::of(glyph.box())) > 0;
        };
        const auto touches = [&](const Rect& rect) { return rect.intersects(box.bounds); };
        if (std::any_of(view.source->glyphs.begin(), view.source->glyphs.end(), inBox) ||
            std::any_of(annotations.begin(), annotations.end(), touches) || view.sourcePixels.width == 0) {
            continue;
        }
        const PixelSpace space(view.region, view.sourcePixels);
        const PixelSpace::Range range = space.rangeOf(box.bounds);
        constexpr int visible = 24;
        const std::uint8_t* first = nullptr;
        bool uniform = true;
        for (int y = range.y0; y < range.y1 && uniform; ++y) {
            for (int x = range.x0; x < range.x1 && uniform; ++x) {
                if (depthIn(box.quad, space.centreOf(x, y)) < 0) {
                    continue;
                }
                const std::uint8_t* sample = view.sourcePixels.at(x, y);
                first = first == nullptr ? sample : first;
                uniform = std::abs(sample[0] - first[0]) <= visible && std::abs(sample[1] - first[1]) <= visible &&
                          std::abs(sample[2] - first[2]) <= visible;
            }
        }
        if (uniform) {
            findings.push_back(
                {view.page, box.bounds, "nothing stands under this mark", "Look whether the mark is where it should be"});
        }
    }
    return findings;
}

}  // namespace withheld::verify
