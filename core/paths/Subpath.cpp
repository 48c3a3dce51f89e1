#include "paths/Subpath.h"

#include <algorithm>
#include <cmath>

namespace withheld::paths {
namespace {

constexpr int kMaxSteps = 500;

Point mix(Point a, Point b, double t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

bool isFinite(Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

/// The curve from its start to t.
Cubic head(const Cubic& c, double t) {
    const Point ab = mix(c[0], c[1], t);
    const Point bc = mix(c[1], c[2], t);
    const Point cd = mix(c[2], c[3], t);
    const Point abc = mix(ab, bc, t);
    const Point bcd = mix(bc, cd, t);
    return {c[0], ab, abc, mix(abc, bcd, t)};
}

Cubic reversed(const Cubic& c) {
    return {c[3], c[2], c[1], c[0]};
}

/// Largest second difference of the control points; bounds how far the curve bends.
double bend(const Cubic& c) {
    const auto second = [&c](std::size_t i) {
        return std::hypot(c[i].x - 2 * c[i + 1].x + c[i + 2].x, c[i].y - 2 * c[i + 1].y + c[i + 2].y);
    };
    return std::max(second(0), second(1));
}

}  // namespace

Point endOf(const Segment& segment) {
    return segment.kind == Segment::Kind::Curve ? segment.p[2] : segment.p[0];
}

Point Subpath::end(std::size_t i) const {
    return endOf(segments[i]);
}

void Subpath::appendTo(Path& path) const {
    path.push_back({Segment::Kind::Move, {start}});
    path.insert(path.end(), segments.begin(), segments.end());
    if (closed) {
        path.push_back({Segment::Kind::Close, {}});
    }
}

std::vector<Subpath> splitPath(const Path& path) {
    std::vector<Subpath> result;
    bool open = false;
    Point restart;  // after a Close the current point is the subpath's start
    for (const Segment& segment : path) {
        switch (segment.kind) {
            case Segment::Kind::Move:
                result.push_back({segment.p[0], {}, false});
                restart = segment.p[0];
                open = true;
                break;
            case Segment::Kind::Close:
                if (open) {
                    result.back().closed = true;
                    open = false;
                }
                break;
            case Segment::Kind::Line:
            case Segment::Kind::Curve:
                if (!open) {
                    // A path that begins without a current point is an error that readers take for a move.
                    restart = result.empty() ? segment.p[0] : restart;
                    result.push_back({restart, {}, false});
                    open = true;
                }
                result.back().segments.push_back(segment);
                break;
        }
    }
    return result;
}

bool isFinite(const Subpath& subpath) {
    return isFinite(subpath.start) && std::all_of(subpath.segments.begin(), subpath.segments.end(), [](const Segment& s) {
               return isFinite(s.p[0]) && (s.kind != Segment::Kind::Curve || (isFinite(s.p[1]) && isFinite(s.p[2])));
           });
}

Rect controlBounds(const Subpath& subpath, const Matrix& ctm) {
    const Point first = ctm.map(subpath.start);
    Rect bounds{first.x, first.y, first.x, first.y};
    const auto include = [&](Point user) {
        const Point p = ctm.map(user);
        bounds = bounds.united({p.x, p.y, p.x, p.y});
    };
    for (const Segment& segment : subpath.segments) {
        include(segment.p[0]);
        if (segment.kind == Segment::Kind::Curve) {
            include(segment.p[1]);
            include(segment.p[2]);
        }
    }
    return bounds;
}

Point pointAt(const Cubic& curve, double t) {
    return head(curve, t)[3];
}

Cubic between(const Cubic& curve, double t0, double t1) {
    const Cubic first = t1 >= 1 ? curve : head(curve, t1);
    return t0 <= 0 ? first : reversed(head(reversed(first), 1 - t0 / t1));
}

int flatteningSteps(const Cubic& curve, double tolerance) {
    // A chord of a curve with second derivative up to 6 * bend strays by at most an eighth of that over steps squared.
    const double steps = std::ceil(std::sqrt(0.75 * bend(curve) / tolerance));
    return std::isfinite(steps) ? static_cast<int>(std::clamp(steps, 1.0, static_cast<double>(kMaxSteps))) : 1;
}

}  // namespace withheld::paths
