#include "base/Geometry.h"

#include <array>
#include <span>
#include <vector>

namespace withheld {

namespace {

double cross(Point a, Point b, Point p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

double signedArea(std::span<const Point> polygon) {
    double sum = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point& a = polygon[i];
        const Point& b = polygon[(i + 1) % polygon.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum / 2;
}

std::array<Point, 4> counterClockwise(const Quad& q) {
    std::array<Point, 4> polygon = q.p;
    if (signedArea(polygon) < 0) {
        std::reverse(polygon.begin(), polygon.end());
    }
    return polygon;
}

/// The part of `polygon` left of the directed line a-b.
std::vector<Point> clippedLeftOf(const std::vector<Point>& polygon, Point a, Point b) {
    std::vector<Point> out;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point p = polygon[i];
        const Point q = polygon[(i + 1) % polygon.size()];
        const double sideP = cross(a, b, p);
        const double sideQ = cross(a, b, q);
        if (sideP >= 0) {
            out.push_back(p);
        }
        if ((sideP < 0) != (sideQ < 0) && sideP != sideQ) {
            const double t = sideP / (sideP - sideQ);
            out.push_back({p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)});
        }
    }
    return out;
}

}  // namespace

bool contains(const Quad& quad, Point point) {
    if (!quad.bounds().grown(1e-6).contains(point)) {
        return false;
    }
    const std::array<Point, 4> polygon = counterClockwise(quad);
    for (std::size_t i = 0; i < 4; ++i) {
        if (cross(polygon[i], polygon[(i + 1) % 4], point) < -1e-9) {
            return false;
        }
    }
    return true;
}

double area(const Quad& quad) {
    return std::abs(signedArea(quad.p));
}

double sharedArea(const Quad& a, const Quad& b) {
    if (!a.bounds().intersects(b.bounds())) {
        return 0;
    }
    const std::array<Point, 4> corners = counterClockwise(a);
    std::vector<Point> polygon(corners.begin(), corners.end());
    const std::array<Point, 4> window = counterClockwise(b);
    for (std::size_t i = 0; i < 4 && !polygon.empty(); ++i) {
        polygon = clippedLeftOf(polygon, window[i], window[(i + 1) % 4]);
    }
    return std::abs(signedArea(polygon));
}

Rect mappedBounds(const Rect& r, const Matrix& m) {
    return Quad::of(r, m).bounds();
}

}  // namespace withheld
