// A path taken apart into subpaths (ISO 32000-1 8.5.2.1).
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "base/Geometry.h"
#include "paths/CutPath.h"

namespace withheld::paths {

struct Subpath {
    Point start;
    std::vector<Segment> segments;  ///< lines and curves; a closing line is not among them
    bool closed = false;

    /// Where segment i begins.
    [[nodiscard]] Point begin(std::size_t i) const { return i == 0 ? start : end(i - 1); }
    [[nodiscard]] Point end(std::size_t i) const;
    /// Has ink when stroked: at least one segment, or closed at once.
    [[nodiscard]] bool isPainted() const { return closed || !segments.empty(); }
    /// Back to path construction steps, the same numbers.
    void appendTo(Path& path) const;
};

[[nodiscard]] std::vector<Subpath> splitPath(const Path& path);
/// Whether all coordinates are finite numbers.
[[nodiscard]] bool isFinite(const Subpath& subpath);
/// Bounds of start, ends and control points through `ctm`.
[[nodiscard]] Rect controlBounds(const Subpath& subpath, const Matrix& ctm);
[[nodiscard]] Point endOf(const Segment& segment);

/// Start and the three points of a cubic Bézier curve.
using Cubic = std::array<Point, 4>;
[[nodiscard]] Point pointAt(const Cubic& curve, double t);
/// The part of the curve between two parameters.
[[nodiscard]] Cubic between(const Cubic& curve, double t0, double t1);
/// Line pieces needed to stay within `tolerance` of the curve.
[[nodiscard]] int flatteningSteps(const Cubic& curve, double tolerance);

}  // namespace withheld::paths
