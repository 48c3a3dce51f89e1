// Paths whose area is easily told.
#pragma once

#include <optional>
#include <vector>

#include "paths/CutPath.h"

namespace withheld::paths {

/// The rectangle, in the path's own space, if the path is one with sides along the axes and nothing else.
[[nodiscard]] std::optional<Rect> rectangleOf(const Path& path);
/// The path as one closed outline through `ctm`, curves as lines that stay within `tolerance` (units of the target) of them;
/// nothing if it has several subpaths that paint.
[[nodiscard]] std::optional<std::vector<Point>> outlineOf(const Path& path, const Matrix& ctm, double tolerance);

/// What a cut left of `rectangle`, piece by piece, if each piece is a rectangle and none touches another; else nothing. `rest` is
/// in the same space and may miss the rectangle's edges by rounding; the pieces do not.
[[nodiscard]] std::optional<std::vector<Rect>> piecesOfRectangle(const Rect& rectangle, const Path& rest);

}  // namespace withheld::paths
