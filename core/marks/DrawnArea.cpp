#include "marks/DrawnArea.h"

#include <algorithm>
#include <cmath>

namespace withheld {

namespace {

constexpr double kSame = 1e-9;       // points: heights closer than this are one
constexpr double kFlat = 1e-7;       // points: narrower bands and intervals hold nothing
constexpr double kNearlyAll = 0.99;  // share of an area
constexpr double kAlike = 1e-6;      // points: edges closer than this go on into each other

/// A side of the outline, from its lower to its upper end.
struct Side {
    Point low;
    Point high;
    int turn = 0;  ///< +1 when drawn upwards, -1 when downwards

    [[nodiscard]] double xAt(double y) const {
        const double t = std::clamp((y - low.y) / (high.y - low.y), 0.0, 1.0);
        return low.x + t * (high.x - low.x);
    }
};

std::vector<Side> sidesOf(const std::vector<Point>& outline) {
    std::vector<Side> sides;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i];
        const Point b = outline[(i + 1) % outline.size()];
        if (std::abs(a.y - b.y) > kSame) {
            sides.push_back(a.y < b.y ? Side{a, b, 1} : Side{b, a, -1});
        }
    }
    return sides;
}

/// All heights at which sides begin, end or cross: between two of them no side crosses another.
std::vector<double> bandsOf(const std::vector<Side>& sides) {
    std::vector<double> heights;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        heights.push_back(sides[i].low.y);
        heights.push_back(sides[i].high.y);
        for (std::size_t k = i + 1; k < sides.size(); ++k) {
            const double low = std::max(sides[i].low.y, sides[k].low.y);
            const double high = std::min(sides[i].high.y, sides[k].high.y);
            if (high - low <= kSame) {
                continue;
            }
            const double below = sides[i].xAt(low) - sides[k].xAt(low);
            const double above = sides[i].xAt(high) - sides[k].xAt(high);
            if ((below < 0) != (above < 0) && below != above) {
                heights.push_back(low + (high - low) * below / (below - above));
            }
        }
    }
    std::sort(heights.begin(), heights.end());
    heights.erase(std::unique(heights.begin(), heights.end(), [](double a, double b) { return b - a <= kFlat; }), heights.end());
    return heights;
}

/// Whether `above` goes on where `below` ends, along the same two lines.
bool goesOn(const Quad& below, const Quad& above) {
    const auto alike = [](Point a, Point b) { return std::abs(a.x - b.x) < kAlike && std::abs(a.y - b.y) < kAlike; };
    const auto straight = [](Point a, Point b, Point c) {
        const double length = std::hypot(c.x - a.x, c.y - a.y);
        return std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) < kAlike * std::max(1.0, length);
    };
    return alike(below.p[3], above.p[0]) && alike(below.p[2], above.p[1]) && straight(below.p[0], below.p[3], above.p[3]) &&
           straight(below.p[1], below.p[2], above.p[2]);
}

/// Area of the upright rectangle between the sides of a trapezoid.
double labelRoom(const Quad& quad) {
    const double width = std::min(quad.p[1].x, quad.p[2].x) - std::max(quad.p[0].x, quad.p[3].x);
    return std::max(0.0, width) * (quad.p[2].y - quad.p[0].y);
}

double distanceToLine(Point p, Point a, Point b) {
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    return length < kSame ? std::hypot(p.x - a.x, p.y - a.y)
                          : std::abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / length;
}

}  // namespace

std::vector<Quad> outsideOf(const Rect& whole, const Rect& hole) {
    const Rect inner = whole.intersected(hole);
    if (inner.isEmpty()) {
        return {Quad::of(whole)};
    }
    std::vector<Quad> quads;
    for (const Rect& part : {Rect{whole.x0, inner.y1, whole.x1, whole.y1}, Rect{whole.x0, whole.y0, whole.x1, inner.y0},
                             Rect{whole.x0, inner.y0, inner.x0, inner.y1}, Rect{inner.x1, inner.y0, whole.x1, inner.y1}}) {
        if (!part.isEmpty()) {
            quads.push_back(Quad::of(part));
        }
    }
    return quads;
}

std::vector<Quad> trapezoidsOf(const std::vector<Point>& outline) {
    const std::vector<Side> sides = sidesOf(outline);
    const std::vector<double> heights = bandsOf(sides);
    std::vector<Quad> quads;
    std::vector<std::size_t> open;  // those that end where the band begins
    for (std::size_t band = 0; band + 1 < heights.size(); ++band) {
        const double low = heights[band];
        const double high = heights[band + 1];
        const double middle = (low + high) / 2;
        std::vector<const Side*> crossing;
        for (const Side& side : sides) {
            if (side.low.y < middle && side.high.y > middle) {
                crossing.push_back(&side);
            }
        }
        std::sort(crossing.begin(), crossing.end(),
                  [middle](const Side* a, const Side* b) { return a->xAt(middle) < b->xAt(middle); });
        std::vector<std::size_t> present;
        int winding = 0;
        const Side* left = nullptr;
        for (const Side* side : crossing) {
            if (winding == 0) {
                left = side;
            }
            winding += side->turn;
            if (winding != 0 || side->xAt(middle) - left->xAt(middle) <= kFlat) {
                continue;
            }
            const Quad quad{{{{left->xAt(low), low}, {side->xAt(low), low}, {side->xAt(high), high}, {left->xAt(high), high}}}};
            const auto below = std::find_if(open.begin(), open.end(), [&](std::size_t i) { return goesOn(quads[i], quad); });
            if (below != open.end()) {
                quads[*below].p[2] = quad.p[2];
                quads[*below].p[3] = quad.p[3];
                present.push_back(*below);
            } else {
                present.push_back(quads.size());
                quads.push_back(quad);
            }
        }
        open = std::move(present);
    }
    if (!quads.empty()) {
        std::iter_swap(quads.begin(), std::max_element(quads.begin(), quads.end(),
                                                       [](const Quad& a, const Quad& b) { return labelRoom(a) < labelRoom(b); }));
    }
    return quads;
}

bool covers(const std::vector<Quad>& area, const std::vector<Quad>& other) {
    return std::all_of(other.begin(), other.end(), [&](const Quad& quad) {
        double shared = 0;
        for (const Quad& each : area) {
            shared += sharedArea(quad, each);
        }
        return shared >= kNearlyAll * withheld::area(quad);
    });
}

std::vector<Quad> withoutCovered(const std::vector<Quad>& quads) {
    std::vector<Quad> kept;
    for (std::size_t i = 0; i < quads.size(); ++i) {
        bool isCovered = false;
        for (std::size_t k = 0; k < quads.size() && !isCovered; ++k) {
            // Of two that are the same the first stays.
            isCovered = k != i && covers({quads[k]}, {quads[i]}) && (k < i || !covers({quads[i]}, {quads[k]}));
        }
        if (!isCovered) {
            kept.push_back(quads[i]);
        }
    }
    return kept;
}

std::vector<Point> simplified(const std::vector<Point>& outline, double tolerance) {
    if (outline.size() < 3) {
        return outline;
    }
    std::vector<bool> kept(outline.size(), false);
    kept.front() = kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> stretches{{0, outline.size() - 1}};
    while (!stretches.empty()) {
        const auto [first, last] = stretches.back();
        stretches.pop_back();
        double farthest = tolerance;
        std::size_t at = first;
        for (std::size_t i = first + 1; i < last; ++i) {
            if (const double d = distanceToLine(outline[i], outline[first], outline[last]); d > farthest) {
                farthest = d;
                at = i;
            }
        }
        if (at != first) {
            kept[at] = true;
            stretches.emplace_back(first, at);
            stretches.emplace_back(at, last);
        }
    }
    std::vector<Point> points;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        if (kept[i]) {
            points.push_back(outline[i]);
        }
    }
    return points;
}

}  // namespace withheld
