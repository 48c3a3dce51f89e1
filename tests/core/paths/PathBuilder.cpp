#include <algorithm>
#include <cmath>
#include <limits>

#include "PathBuilder.h"

namespace withheld::paths::test {
namespace {

std::vector<std::vector<Point>> polylines(const Path& path) {
    std::vector<std::vector<Point>> result;
    for (const Segment& s : path) {
        switch (s.kind) {
            case Segment::Kind::Move:
                result.push_back({s.p[0]});
                break;
            case Segment::Kind::Line:
                result.back().push_back(s.p[0]);
                break;
            case Segment::Kind::Curve: {
                const Point a = result.back().back();
                for (int i = 1; i <= 64; ++i) {
                    const double t = i / 64.0;
                    const double u = 1 - t;
                    const double w0 = u * u * u;
                    const double w1 = 3 * u * u * t;
                    const double w2 = 3 * u * t * t;
                    const double w3 = t * t * t;
                    result.back().push_back({w0 * a.x + w1 * s.p[0].x + w2 * s.p[1].x + w3 * s.p[2].x,
                                             w0 * a.y + w1 * s.p[0].y + w2 * s.p[1].y + w3 * s.p[2].y});
                }
                break;
            }
            case Segment::Kind::Close:
                result.back().push_back(result.back().front());
                break;
        }
    }
    return result;
}

}  // namespace

Segment move(double x, double y) {
    return {Segment::Kind::Move, {Point{x, y}}};
}

Segment line(double x, double y) {
    return {Segment::Kind::Line, {Point{x, y}}};
}

Segment curve(double x1, double y1, double x2, double y2, double x, double y) {
    return {Segment::Kind::Curve, {Point{x1, y1}, Point{x2, y2}, Point{x, y}}};
}

Segment close() {
    return {Segment::Kind::Close, {}};
}

Path rectangle(double x, double y, double width, double height) {
    return {move(x, y), line(x + width, y), line(x + width, y + height), line(x, y + height), close()};
}

Path circle(double x, double y, double r) {
    const double k = 0.5522847498 * r;
    return {move(x + r, y),
            curve(x + r, y + k, x + k, y + r, x, y + r),
            curve(x - k, y + r, x - r, y + k, x - r, y),
            curve(x - r, y - k, x - k, y - r, x, y - r),
            curve(x + k, y - r, x + r, y - k, x + r, y),
            close()};
}

Path operator+(Path a, const Path& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

int winding(const Path& path, Point p) {
    int result = 0;
    for (auto points : polylines(path)) {
        points.push_back(points.front());
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const Point a = points[i];
            const Point b = points[i + 1];
            if ((a.y <= p.y) == (b.y <= p.y)) {
                continue;
            }
            if (a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y) > p.x) {
                result += b.y > a.y ? 1 : -1;
            }
        }
    }
    return result;
}

bool isFilled(const Path& path, FillRule rule, Point point) {
    const int n = winding(path, point);
    return rule == FillRule::NonZero ? n != 0 : n % 2 != 0;
}

double distanceTo(const Path& path, Point p) {
    double nearest = std::numeric_limits<double>::max();
    for (const auto& points : polylines(path)) {
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const Point a = points[i];
            const Point d{points[i + 1].x - a.x, points[i + 1].y - a.y};
            const double square = d.x * d.x + d.y * d.y;
            const double t = square > 0 ? std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / square, 0.0, 1.0) : 0;
            nearest = std::min(nearest, std::hypot(p.x - a.x - t * d.x, p.y - a.y - t * d.y));
        }
    }
    return nearest;
}

std::vector<Point> samples(const Path& path) {
    std::vector<Point> result;
    for (const auto& points : polylines(path)) {
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const Point a = points[i];
            const Point b = points[i + 1];
            const int steps = static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) * 2) + 1;
            for (int k = 0; k <= steps; ++k) {
                result.push_back({a.x + (b.x - a.x) * k / steps, a.y + (b.y - a.y) * k / steps});
            }
        }
    }
    return result;
}

bool operator==(const Path& a, const Path& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Segment& s, const Segment& t) {
        const std::size_t points = s.kind == Segment::Kind::Close ? 0 : (s.kind == Segment::Kind::Curve ? 3 : 1);
        return s.kind == t.kind && std::equal(s.p.begin(), s.p.begin() + static_cast<std::ptrdiff_t>(points), t.p.begin());
    });
}

}  // namespace withheld::paths::test
