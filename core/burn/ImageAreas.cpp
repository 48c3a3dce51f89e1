#include "burn/ImageAreas.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ConvexPolygons.h"
#include "images/PixelMask.h"

namespace withheld::burn {

namespace {

constexpr double coarsePixel = 1;  // points
/// Points of a coarse pixel that have to show beside the marks for it to stay. Less of it nobody makes out, and so far can the
/// black of one that goes be seen outside.
constexpr double sliver = 0.75;

/// Wider by `by` on each side.
Quad grown(const Quad& quad, double by) {
    const auto towards = [](Point from, Point to) {
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        return length > 0 ? Point{(to.x - from.x) / length, (to.y - from.y) / length} : Point{};
    };
    Quad out = quad;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point a = towards(quad.p[(i + 1) % 4], quad.p[i]);
        const Point b = towards(quad.p[(i + 3) % 4], quad.p[i]);
        out.p[i] = {quad.p[i].x + by * (a.x + b.x), quad.p[i].y + by * (a.y + b.y)};
    }
    return out;
}

/// Which pixels of a coarse image show beside the marks.
class CoarsePixels {
public:
    CoarsePixels(const std::vector<Quad>& areas, const Matrix& ctm, const Rect& shown, int columns, int rows)
        : m_toUser(Matrix{1.0 / columns, 0, 0, -1.0 / rows, 0, 1}.then(ctm)), m_shown(shown) {
        for (const Quad& area : areas) {
            m_quads.push_back(grown(area, sliver));
            m_hidden.push_back(polygonOf(m_quads.back()));
        }
    }

    /// `x`, `y` from the top left.
    [[nodiscard]] bool shows(int x, int y) const {
        constexpr double least = 1e-4;  // square points
        const double left = x;
        const double top = y;
        const Quad pixel = Quad::of({left, top, left + 1, top + 1}, m_toUser);
        if (m_shown.isEmpty() || std::any_of(m_quads.begin(), m_quads.end(), [&](const Quad& hidden) {
                return std::all_of(pixel.p.begin(), pixel.p.end(), [&](Point corner) { return contains(hidden, corner); });
            })) {
            return false;
        }
        std::vector<ConvexPolygon> rest{polygonOf(pixel)};
        if (!m_shown.contains(pixel.bounds())) {
            rest = {within(rest.front(), polygonOf(Quad::of(m_shown)))};
        }
        for (const ConvexPolygon& hidden : m_hidden) {
            std::vector<ConvexPolygon> next;
            for (const ConvexPolygon& part : rest) {
                for (ConvexPolygon& beside : beyond(part, hidden, least)) {
                    next.push_back(std::move(beside));
                }
            }
            rest = std::move(next);
        }
        return std::any_of(rest.begin(), rest.end(), [](const ConvexPolygon& part) { return area(part) > least; });
    }

private:
    Matrix m_toUser;
    Rect m_shown;
    std::vector<Quad> m_quads;
    std::vector<ConvexPolygon> m_hidden;
};

/// The pixels of `mask` that go, as areas of the unit square, a run of pixels each.
std::vector<Quad> runsThatGo(const images::PixelMask& mask, const CoarsePixels& pixels) {
    std::vector<Quad> out;
    const auto add = [&](int begin, int end, int y) {
        const double width = mask.width();
        const double height = mask.height();
        out.push_back(Quad::of({begin / width, 1 - (y + 1) / height, end / width, 1 - y / height}));
    };
    for (int y = 0; y < mask.height(); ++y) {
        for (const images::Span& span : mask.row(y)) {
            int begin = span.begin;
            for (int x = span.begin; x < span.end; ++x) {
                if (pixels.shows(x, y)) {
                    if (x > begin) {
                        add(begin, x, y);
                    }
                    begin = x + 1;
                }
            }
            if (span.end > begin) {
                add(begin, span.end, y);
            }
        }
    }
    return out;
}

}  // namespace

std::vector<Quad> imageAreas(const std::vector<Quad>& areas, const Matrix& ctm, const Rect& shown, double columns, double rows) {
    const Rect bounds = mappedBounds({0, 0, 1, 1}, ctm);
    const Matrix inverse = ctm.inverted();
    std::vector<Quad> near;
    std::vector<Quad> inside;
    for (const Quad& quad : areas) {
        if (quad.bounds().grown(sliver).intersects(bounds)) {
            near.push_back(quad);
        }
        if (quad.bounds().intersects(bounds)) {
            inside.push_back(quad.mapped(inverse));
        }
    }
    const int width = std::max(1, static_cast<int>(std::min(columns, 1e6)));
    const int height = std::max(1, static_cast<int>(std::min(rows, 1e6)));
    if (inside.empty() || (std::hypot(ctm.a, ctm.b) <= coarsePixel * width && std::hypot(ctm.c, ctm.d) <= coarsePixel * height)) {
        return inside;
    }
    return runsThatGo(images::PixelMask(width, height, inside), CoarsePixels(near, ctm, shown, width, height));
}

}  // namespace withheld::burn
