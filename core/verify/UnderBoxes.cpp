#include <algorithm>
#include <map>

#include "verify/PageView.h"
#include "verify/Remedies.h"

namespace withheld::verify {

namespace {

constexpr int liftedInk = 160;           // grey below which a lifted pixel is ink
constexpr int strayInk = 2;              // ink pixels that rounding may leave
constexpr double liftedInset = 1.6;      // antialiasing, and joins of lines cut at the edge
constexpr double straddlerShare = 0.25;  // of a shape's ink in boxes: less, and it only reaches in
constexpr double smallShape = 40;        // points; a longer shape runs through

/// Whether the ink at (x, y) belongs to a small shape that stands outside the boxes for the most part: the neighbour's descender.
class Shapes {
public:
    Shapes(const PageView& view, const PixelSpace& space) : m_view(view), m_space(space) {}

    bool standsOutside(int x, int y) {
        const auto known = m_verdicts.find({x, y});
        if (known != m_verdicts.end()) {
            return known->second;
        }
        std::vector<std::pair<int, int>> shape{{x, y}};
        std::map<std::pair<int, int>, bool> seen{{{x, y}, true}};
        int x0 = x, x1 = x, y0 = y, y1 = y, inside = 0;
        const int limit = static_cast<int>(smallShape / m_space.pixel());
        bool small = true;
        for (std::size_t i = 0; i < shape.size() && small; ++i) {
            const auto [px, py] = shape[i];
            x0 = std::min(x0, px), x1 = std::max(x1, px), y0 = std::min(y0, py), y1 = std::max(y1, py);
            small = x1 - x0 <= limit && y1 - y0 <= limit;
            inside += m_view.boxes->at(m_space.centreOf(px, py)) != nullptr ? 1 : 0;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx) {
                    const int nx = px + dx, ny = py + dy;
                    if (nx >= 0 && ny >= 0 && nx < m_view.paint.width && ny < m_view.paint.height &&
                        *m_view.paint.at(nx, ny) < liftedInk && seen.emplace(std::pair{nx, ny}, true).second) {
                        shape.emplace_back(nx, ny);
                    }
                }
            }
        }
        const bool outside = small && inside < straddlerShare * static_cast<double>(shape.size());
        for (const auto& pixel : shape) {
            m_verdicts[pixel] = outside;
        }
        return outside;
    }

private:
    const PageView& m_view;
    const PixelSpace& m_space;
    std::map<std::pair<int, int>, bool> m_verdicts;
};

/// Where ink of characters may be that stay though they reach into a box.
std::vector<Rect> neighboursThatReachIn(const PageView& view) {
    constexpr double around = 0.7;      // points
    constexpr double blankWidth = 0.6;  // of the character's height
    std::vector<Rect> areas;
    const std::vector<Glyph>& glyphs = view.output.glyphs;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const Rect frame = glyphs[i].box();
        if (view.boxes->at(glyphs[i].middle()) != nullptr || !view.boxes->touches(frame, 1)) {
            continue;
        }
        // Glyphs may be taller than the frame that the font's ascent and descent make.
        const double sideways = around + 0.1 * frame.width();
        const double upright = around + 0.6 * frame.height();
        areas.push_back({frame.x0 - sideways, frame.y0 - upright, frame.x1 + sideways, frame.y1 + upright});
        // The blank after a word, which nobody lists, is a black block in fonts of recognised text that are never meant to be
        // seen.
        if (i + 1 == glyphs.size() || glyphs[i + 1].word != glyphs[i].word) {
            areas.push_back({frame.x1, frame.y0 - around, frame.x1 + blankWidth * frame.height(), frame.y1 + around});
        }
    }
    return areas;
}

void judgePaint(const PageView& view, Findings& findings) {
    const PixelSpace space(view.region, view.paint);
    Shapes shapes(view, space);
    const std::vector<Rect> neighbours = neighboursThatReachIn(view);
    for (const Box& box : view.boxes->all()) {
        const double inset = std::min(liftedInset * space.pixel(), 0.2 * std::min(box.bounds.width(), box.bounds.height()));
        const PixelSpace::Range range = space.rangeOf(box.bounds);
        int ink = 0;
        for (int y = range.y0; y < range.y1; ++y) {
            for (int x = range.x0; x < range.x1; ++x) {
                if (*view.paint.at(x, y) >= liftedInk) {
                    continue;
                }
                const Point centre = space.centreOf(x, y);
                const auto holds = [&](const Rect& r) { return r.contains(centre); };
                if (depthIn(box.quad, centre) >= inset && std::none_of(neighbours.begin(), neighbours.end(), holds) &&
                    !shapes.standsOutside(x, y)) {
                    ++ink;
                }
            }
        }
        if (ink > strayInk) {
            findings.push_back({view.page, box.bounds,
                                "text or drawing survives under the box (" + std::to_string(ink) + " pixels of ink)",
                                onlyCovered});
        }
    }
}

}  // namespace

Findings judgeUnderBoxes(const PageView& view) {
    Findings findings;
    if (view.boxes->empty() || view.lifted == nullptr) {
        return findings;
    }
    if (!view.lifted->complete) {
        findings.push_back(
            {view.page, {}, "the page is nested too deep to be looked through", "Print the page to a picture and mark it there"});
    }
    judgePaint(view, findings);
    judgePictures(view, findings);
    return findings;
}

}  // namespace withheld::verify
