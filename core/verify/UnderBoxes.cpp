#include <algorithm>
#include <array>
#include <map>

#include "verify/PageView.h"

namespace withheld::verify {

namespace {

constexpr int inkLevel = 160;            // grey below which a lifted pixel is ink
constexpr int stray = 2;                 // ink pixels that rounding may leave
constexpr double insetPixels = 1.6;      // antialiasing, and joins of lines cut at the edge
constexpr double straddlerShare = 0.25;  // of a shape's ink in boxes: less, and it only reaches in
constexpr double straddlerSize = 40;     // points; a longer shape runs through

constexpr const char* burnAgain = "It is only covered: burn the document again from its source";

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
        const int limit = static_cast<int>(straddlerSize / m_space.pixel());
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
                        *m_view.paint.at(nx, ny) < inkLevel && seen.emplace(std::pair{nx, ny}, true).second) {
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

void judgePaint(const PageView& view, Findings& findings) {
    const PixelSpace space(view.region, view.paint);
    Shapes shapes(view, space);
    std::vector<Rect> neighbours;  // characters that stay though they reach into a box
    for (const Glyph& glyph : view.output.glyphs) {
        if (view.boxes->at(glyph.middle()) == nullptr && view.boxes->touches(glyph.box(), 1)) {
            neighbours.push_back(glyph.box().grown(0.7));
        }
    }
    for (const Box& box : view.boxes->all()) {
        const double inset = std::min(insetPixels * space.pixel(), 0.2 * std::min(box.bounds.width(), box.bounds.height()));
        const PixelSpace::Range range = space.rangeOf(box.bounds);
        int ink = 0;
        for (int y = range.y0; y < range.y1; ++y) {
            for (int x = range.x0; x < range.x1; ++x) {
                if (*view.paint.at(x, y) >= inkLevel) {
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
        if (ink > stray) {
            findings.push_back({view.page, box.bounds,
                                "text or drawing survives under the box (" + std::to_string(ink) + " pixels of ink)", burnAgain});
        }
    }
}

/// Samples of one image under one box; 256 bins a channel.
class Samples {
public:
    void add(const std::uint8_t* sample) {
        for (std::size_t c = 0; c < 3; ++c) {
            ++m_bins[c][sample[c]];
        }
        ++m_count;
    }
    [[nodiscard]] int count() const { return m_count; }
    /// Samples farther than `tolerance` from the median, of the worst channel.
    [[nodiscard]] int strangers(int tolerance) const {
        int worst = 0;
        for (const auto& bins : m_bins) {
            int below = 0;
            int median = 0;
            while (median < 255 && below + bins[static_cast<std::size_t>(median)] <= m_count / 2) {
                below += bins[static_cast<std::size_t>(median++)];
            }
            int far = 0;
            for (int v = 0; v < 256; ++v) {
                far += std::abs(v - median) > tolerance ? bins[static_cast<std::size_t>(v)] : 0;
            }
            worst = std::max(worst, far);
        }
        return worst;
    }

private:
    std::array<std::array<int, 256>, 3> m_bins{};
    int m_count = 0;
};

void judgeImage(const PageView& view, const Raster& raster, const std::vector<LiftedImage>& sheet, const LiftedImage& image,
                Findings& findings) {
    const PixelSpace space(view.region, raster);
    const Rect bounds = image.quad.bounds();
    // Where the picture ends, paper shows; strips of one picture join without a seam.
    const auto isPicture = [&](Point p) {
        return std::any_of(sheet.begin(), sheet.end(), [&](const LiftedImage& other) { return depthIn(other.quad, p) >= 0; });
    };
    const double edge = 1.5 * space.pixel();
    for (const Box& box : view.boxes->all()) {
        if (!box.bounds.intersects(bounds)) {
            continue;
        }
        const double inset =
            std::min(std::max(2 * space.pixel(), 0.75 * image.pixel), 0.3 * std::min(box.bounds.width(), box.bounds.height()));
        // A lossy picture's blocks of 8 x 8 (16 x 16 with halved colour) ring where they hold the edge of the blanked area.
        const double calm = image.lossy ? inset + 17 * image.pixel : inset;
        Samples rim;
        Samples core;
        const PixelSpace::Range range = space.rangeOf(box.bounds.intersected(bounds));
        for (int y = range.y0; y < range.y1; ++y) {
            for (int x = range.x0; x < range.x1; ++x) {
                const Point p = space.centreOf(x, y);
                const double depth = depthIn(box.quad, p);
                if (depth < inset || depthIn(image.quad, p) < 0 || !isPicture({p.x - edge, p.y - edge}) ||
                    !isPicture({p.x + edge, p.y + edge}) || !isPicture({p.x - edge, p.y + edge}) ||
                    !isPicture({p.x + edge, p.y - edge})) {
                    continue;
                }
                (depth >= calm ? core : rim).add(raster.at(x, y));
            }
        }
        const int strangers = core.strangers(image.lossy ? 14 : 8);
        const int rimStrangers = rim.strangers(56);
        if (strangers > std::max(2, core.count() / 500) || rimStrangers > std::max(3, rim.count() / 100)) {
            findings.push_back(
                {view.page, box.bounds,
                 "a picture under the box still shows something (" + std::to_string(strangers + rimStrangers) + " pixels)",
                 burnAgain});
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
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        const auto& sheet = view.lifted->imageSheets[i];
        for (const LiftedImage& image : sheet) {
            judgeImage(view, view.images[i], sheet, image, findings);
        }
    }
    return findings;
}

}  // namespace withheld::verify
