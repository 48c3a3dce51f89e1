#include "base/Geometry.h"

#include <array>
#include <span>

#include "base/ConvexPolygons.h"

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
    return area(within(polygonOf(a), polygonOf(b)));
}

Rect mappedBounds(const Rect& r, const Matrix& m) {
    return Quad::of(r, m).bounds();
}

}  // namespace withheld
