// Pictures as a reader sees them: many programs write one in strips or tiles.
#pragma once

#include <vector>

#include "base/Geometry.h"

namespace withheld::worker {

/// What goes on where another ends, over the whole of a side, is joined; every picture once. In the order of painting, as is
/// `painted`; a joined picture stands where its first part did. Takes little more than n log n for what programs write.
[[nodiscard]] std::vector<Rect> wholePictures(const std::vector<Rect>& painted);

}  // namespace withheld::worker
