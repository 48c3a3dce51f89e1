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

}  // namespace withheld::paths
