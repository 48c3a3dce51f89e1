#include <algorithm>

#include "verify/PageView.h"

namespace withheld::verify {

namespace {

constexpr int darkest = 48;   // brightest sample that is still black, antialiasing aside
constexpr int greyness = 40;  // a label is white on black: its samples differ no more than that from one another
constexpr int stray = 2;      // pixels that rounding may leave
constexpr double insetPixels = 1.3;

}  // namespace

Findings judgePixelsInBoxes(const PageView& view) {
    Findings findings;
    if (view.boxes->empty() || view.outputPixels.width == 0) {
        return findings;
    }
    const PixelSpace space(view.region, view.outputPixels);
    for (const Box& box : view.boxes->all()) {
        const double inset = std::min(insetPixels * space.pixel(), 0.25 * std::min(box.bounds.width(), box.bounds.height()));
        const double aroundLabel = std::max(1.0, 1.5 * space.pixel());  // a huge page has huge pixels
        std::vector<Rect> labels;
        for (const Rect& label : view.labels) {
            if (label.intersects(box.bounds)) {
                labels.push_back(label.grown(aroundLabel));
            }
        }
        int wrong = 0;
        int dark = 0;
        int seen = 0;
        const PixelSpace::Range range = space.rangeOf(box.bounds);
        for (int y = range.y0; y < range.y1; ++y) {
            for (int x = range.x0; x < range.x1; ++x) {
                const Point centre = space.centreOf(x, y);
                if (depthIn(box.quad, centre) < inset) {
                    continue;
                }
                ++seen;
                const std::uint8_t* sample = view.outputPixels.at(x, y);
                const auto [low, high] = std::minmax({sample[0], sample[1], sample[2]});
                if (high <= darkest) {
                    ++dark;
                    continue;
                }
                const bool inLabel =
                    std::any_of(labels.begin(), labels.end(), [&](const Rect& label) { return label.contains(centre); });
                wrong += inLabel && high - low <= greyness ? 0 : 1;
            }
        }
        if (wrong > stray || (seen > 0 && dark * 5 < seen * 2)) {
            findings.push_back({view.page, box.bounds,
                                std::to_string(wrong) + " of " + std::to_string(seen) + " pixels of the box are not black",
                                "Something is painted in or over the box: burn the document again"});
        }
    }
    return findings;
}

}  // namespace withheld::verify
