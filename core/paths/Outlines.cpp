#include "paths/Outlines.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "paths/Subpath.h"

namespace withheld::paths {

std::optional<Rect> rectangleOf(const Path& path) {
    std::vector<Point> corners;
    for (const Segment& segment : path) {
        if (segment.kind == Segment::Kind::Curve ||
            (segment.kind == Segment::Kind::Move && !corners.empty() && corners.back() != segment.p[0])) {
            return std::nullopt;
        }
        if (segment.kind != Segment::Kind::Close) {
            corners.push_back(segment.p[0]);
        }
    }
    constexpr std::size_t most = 6;  // with a repeated start
    if (corners.size() < 4 || corners.size() > most) {
        return std::nullopt;
    }
    Rect bounds{corners[0].x, corners[0].y, corners[0].x, corners[0].y};
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        if (corners[i].x != corners[i + 1].x && corners[i].y != corners[i + 1].y) {
            return std::nullopt;
        }
        bounds = bounds.united({corners[i + 1].x, corners[i + 1].y, corners[i + 1].x, corners[i + 1].y});
    }
    return bounds;
}

std::optional<std::vector<Rect>> piecesOfRectangle(const Rect& rectangle, const Path& rest) {
    constexpr double rounding = 1e-5;  // of the longer side
    const double near = rounding * std::max(rectangle.width(), rectangle.height());
    const auto isNear = [near](double a, double b) { return std::abs(a - b) <= near; };
    const auto snapped = [&](double v, double low, double high) { return isNear(v, low) ? low : isNear(v, high) ? high : v; };
    std::vector<Rect> pieces;
    for (const Subpath& subpath : splitPath(rest)) {
        constexpr std::size_t sides = 3;  // the fourth closes
        if (subpath.segments.size() != sides) {
            return std::nullopt;
        }
        std::array<Point, sides + 1> corners{subpath.start};
        Rect bounds{subpath.start.x, subpath.start.y, subpath.start.x, subpath.start.y};
        for (std::size_t i = 0; i < sides; ++i) {
            const Point& p = corners[i + 1] = subpath.segments[i].p[0];
            if (subpath.segments[i].kind != Segment::Kind::Line) {
                return std::nullopt;
            }
            bounds = bounds.united({p.x, p.y, p.x, p.y});
        }
        for (std::size_t i = 0; i <= sides; ++i) {
            const Point& a = corners[i];
            const Point& b = corners[(i + 1) % corners.size()];
            if (!isNear(a.x, b.x) && !isNear(a.y, b.y)) {
                return std::nullopt;
            }
        }
        bounds = {snapped(bounds.x0, rectangle.x0, rectangle.x1), snapped(bounds.y0, rectangle.y0, rectangle.y1),
                  snapped(bounds.x1, rectangle.x0, rectangle.x1), snapped(bounds.y1, rectangle.y0, rectangle.y1)};
        if (std::any_of(pieces.begin(), pieces.end(), [&](const Rect& piece) { return piece.intersects(bounds.grown(near)); })) {
            return std::nullopt;  // a frame around a hole, or corner to corner
        }
        pieces.push_back(bounds);
    }
    return pieces;
}

std::optional<std::vector<Point>> outlineOf(const Path& path, const Matrix& ctm, double tolerance) {
    std::vector<Subpath> subpaths = splitPath(path);
    std::erase_if(subpaths, [](const Subpath& subpath) { return subpath.segments.empty(); });
    if (subpaths.size() != 1 || !isFinite(subpaths.front())) {
        return std::nullopt;
    }
    const Subpath& only = subpaths.front();
    std::vector<Point> outline{ctm.map(only.start)};
    for (std::size_t i = 0; i < only.segments.size(); ++i) {
        const Segment& segment = only.segments[i];
        if (segment.kind == Segment::Kind::Line) {
            outline.push_back(ctm.map(segment.p[0]));
            continue;
        }
        const Cubic curve{ctm.map(only.begin(i)), ctm.map(segment.p[0]), ctm.map(segment.p[1]), ctm.map(segment.p[2])};
        const int steps = flatteningSteps(curve, tolerance);
        for (int step = 1; step <= steps; ++step) {
            outline.push_back(pointAt(curve, static_cast<double>(step) / steps));
        }
    }
    return outline;
}

}  // namespace withheld::paths
