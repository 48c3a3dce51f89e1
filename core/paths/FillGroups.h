// Subpaths of a fill that have to be looked at together, since their areas may overlap or be each other's holes.
#pragma once

#include <cstddef>
#include <vector>

#include "base/Geometry.h"

namespace withheld::paths {

/// Groups of indices into `bounds`: two share a group when their rectangles overlap, directly or through others. Rectangles that
/// only touch do not overlap.
[[nodiscard]] std::vector<std::vector<std::size_t>> overlapGroups(const std::vector<Rect>& bounds);

}  // namespace withheld::paths
