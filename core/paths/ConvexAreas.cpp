#include "paths/ConvexAreas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace withheld::paths {
namespace {

// Points: how far beside a line is looked to tell an area's interior from its edge.
constexpr double kSideStep = 1e-3;
constexpr double kEdgeTolerance = 1e-6;
// Points: cuts closer than this are one.
constexpr double kSamePlace = 1e-7;
// Points: half the side of a square around all that can be drawn.
constexpr double kEverywhere = 1e9;
// Halvings after which a root counts as found; the parameter is then known to 1e-12.
constexpr int kMaxHalvings = 40;

double cross(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Andrew's monotone chain; counter-clockwise.
std::vector<Point> hull(const Quad& quad) {
    std::vector<Point> points(quad.p.begin(), quad.p.end());
    std::sort(points.begin(), points.end(), [](Point a, Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    std::vector<Point> result;
    for (int pass = 0; pass < 2; ++pass) {
        const std::size_t base = result.size();
        for (const Point& p : points) {
            while (result.size() >= base + 2 && cross(result[result.size() - 2], result.back(), p) <= 0) {
                result.pop_back();
            }
            result.push_back(p);
        }
        result.pop_back();
        std::reverse(points.begin(), points.end());
    }
    return result;
}

bool isInsidePolygon(const std::vector<Point>& polygon, Point point) {
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i];
        const Point b = polygon[(i + 1) % polygon.size()];
        if (cross(a, b, point) < -kEdgeTolerance * std::hypot(b.x - a.x, b.y - a.y)) {
            return false;
        }
    }
    return true;
}

using Distances = std::array<double, 4>;

/// Parameters where a cubic in Bernstein form is zero, by halving: a part whose coefficients have one sign has no root.
void findRoots(const Distances& d, double begin, double end, int halvings, std::vector<double>& roots) {
    const bool anyPositive = std::any_of(d.begin(), d.end(), [](double v) { return v > 0; });
    const bool anyNegative = std::any_of(d.begin(), d.end(), [](double v) { return v < 0; });
    if (!anyPositive || !anyNegative) {
        for (const auto& [value, t] : {std::pair{d[0], begin}, std::pair{d[3], end}}) {
            if (value == 0 && (anyPositive || anyNegative)) {
                roots.push_back(t);
            }
        }
        return;
    }
    const double middle = (begin + end) / 2;
    if (halvings == kMaxHalvings) {
        roots.push_back(middle);
        return;
    }
    const auto half = [](double a, double b) { return (a + b) / 2; };
    const double ab = half(d[0], d[1]);
    const double bc = half(d[1], d[2]);
    const double cd = half(d[2], d[3]);
    const double abc = half(ab, bc);
    const double bcd = half(bc, cd);
    const double center = half(abc, bcd);
    findRoots({d[0], ab, abc, center}, begin, middle, halvings + 1, roots);
    findRoots({center, bcd, cd, d[3]}, middle, end, halvings + 1, roots);
}

/// Parameters closer than this are one cut.
double sameParameter(const Cubic& curve) {
    double length = 0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        length += std::hypot(curve[i].x - curve[i - 1].x, curve[i].y - curve[i - 1].y);
    }
    return std::clamp(kSamePlace / length, 1e-16, 1e-9);
}

Rect boundsOf(const Cubic& curve) {
    Rect bounds{curve[0].x, curve[0].y, curve[0].x, curve[0].y};
    for (const Point& p : curve) {
        bounds = bounds.united({p.x, p.y, p.x, p.y});
    }
    return bounds;
}

bool meets(const Rect& a, const Rect& b) {
    return a.x0 <= b.x1 && a.x1 >= b.x0 && a.y0 <= b.y1 && a.y1 >= b.y0;
}

}  // namespace

ConvexAreas::ConvexAreas(const std::vector<Quad>& areas) {
    for (const Quad& area : areas) {
        // An area that can't be placed must not let anything through.
        const bool isFinite =
            std::all_of(area.p.begin(), area.p.end(), [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
        const Quad quad = isFinite ? area : Quad::of(Rect{0, 0, 0, 0}.grown(kEverywhere));
        std::vector<Point> polygon = hull(quad);
        const Rect bounds = quad.bounds();
        if (polygon.size() < 3) {
            continue;
        }
        m_allBounds = m_polygons.empty() ? bounds : m_allBounds.united(bounds);
        m_polygons.push_back(std::move(polygon));
        m_bounds.push_back(bounds);
    }
}

bool ConvexAreas::mayTouch(const Rect& bounds) const {
    return !m_polygons.empty() && meets(m_allBounds, bounds) &&
           std::any_of(m_bounds.begin(), m_bounds.end(), [&bounds](const Rect& area) { return meets(area, bounds); });
}

bool ConvexAreas::contains(Point point) const {
    for (std::size_t i = 0; i < m_polygons.size(); ++i) {
        if (m_bounds[i].grown(kEdgeTolerance).contains(point) && isInsidePolygon(m_polygons[i], point)) {
            return true;
        }
    }
    return false;
}

bool ConvexAreas::isInterior(Point point, Point direction) const {
    const double length = std::hypot(direction.x, direction.y);
    const Point aside = length > 0 ? Point{-direction.y / length * kSideStep, direction.x / length * kSideStep} : Point{};
    return contains({point.x + aside.x, point.y + aside.y}) && contains({point.x - aside.x, point.y - aside.y});
}

std::vector<Interval> ConvexAreas::classify(const Cubic& curve, std::vector<double>& cuts) const {
    cuts.push_back(0);
    cuts.push_back(1);
    std::sort(cuts.begin(), cuts.end());
    const double same = sameParameter(curve);
    std::vector<Interval> result;
    for (std::size_t i = 1; i < cuts.size(); ++i) {
        const double begin = cuts[i - 1];
        const double end = cuts[i];
        if (end - begin < same) {
            continue;
        }
        const Point before = pointAt(curve, begin);
        const Point after = pointAt(curve, end);
        if (!isInterior(pointAt(curve, (begin + end) / 2), {after.x - before.x, after.y - before.y})) {
            continue;
        }
        if (!result.empty() && begin - result.back().end < same) {
            result.back().end = end;
        } else {
            result.push_back({begin, end});
        }
    }
    return result;
}

std::vector<Interval> ConvexAreas::inside(Point from, Point to) const {
    const Cubic line{from,
                     {from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3},
                     {to.x - (to.x - from.x) / 3, to.y - (to.y - from.y) / 3},
                     to};
    const Rect bounds = boundsOf({from, from, to, to});
    if (!mayTouch(bounds)) {
        return {};
    }
    std::vector<double> cuts;
    for (std::size_t i = 0; i < m_polygons.size(); ++i) {
        if (!meets(m_bounds[i], bounds)) {
            continue;
        }
        const auto& polygon = m_polygons[i];
        for (std::size_t k = 0; k < polygon.size(); ++k) {
            const double d0 = cross(polygon[k], polygon[(k + 1) % polygon.size()], from);
            const double d1 = cross(polygon[k], polygon[(k + 1) % polygon.size()], to);
            if ((d0 < 0) != (d1 < 0) && d0 != d1) {
                cuts.push_back(d0 / (d0 - d1));
            }
        }
    }
    return classify(line, cuts);
}

std::vector<Interval> ConvexAreas::inside(const Cubic& curve) const {
    const Rect bounds = boundsOf(curve);
    if (!mayTouch(bounds)) {
        return {};
    }
    std::vector<double> cuts;
    for (std::size_t i = 0; i < m_polygons.size(); ++i) {
        if (!meets(m_bounds[i], bounds)) {
            continue;
        }
        const auto& polygon = m_polygons[i];
        for (std::size_t k = 0; k < polygon.size(); ++k) {
            Distances distances{};
            for (std::size_t p = 0; p < 4; ++p) {
                distances[p] = cross(polygon[k], polygon[(k + 1) % polygon.size()], curve[p]);
            }
            findRoots(distances, 0, 1, 0, cuts);
        }
    }
    return classify(curve, cuts);
}

}  // namespace withheld::paths
