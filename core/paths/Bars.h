// Thick straight strokes: a rule drawn as a short line as wide as the rule is long. Their ink is a rectangle, and only that tells
// what lies under a mark.
#pragma once

#include <optional>
#include <vector>

#include "paths/CutPath.h"

namespace withheld::paths {

/// A straight stroke with butt caps (ISO 32000-1 8.4.3.3), in user space.
struct Bar {
    Point from;
    Point to;
    double width = 0;
};

/// What the areas leave of a stroke that is made of bars only: lines along the axes of user space, each a subpath of its own, no
/// dashes, butt or projecting caps, through a matrix that keeps the axes; `areas` (default user space) are upright rectangles.
/// nullopt when it is not so made, when the bars are thin, for which cutStroke is right, or when no ink lies under an area.
[[nodiscard]] std::optional<std::vector<Bar>> cutBars(const Path& path, const StrokeStyle& style, const Matrix& ctm,
                                                      const std::vector<Quad>& areas);

}  // namespace withheld::paths
