#include "paths/Outlines.h"

#include <algorithm>

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
