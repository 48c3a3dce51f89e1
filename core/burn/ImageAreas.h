// What goes of an image: which of its pixels marks touch, and which coarse ones may stay (docs/decisions/006-coarse-pixels.md).
#pragma once

#include <vector>

#include "base/Geometry.h"

namespace withheld::burn {

/// `areas` in default user space; `ctm` maps the image's unit square there; `shown`: bounds of the clip; `columns`, `rows` of the
/// image or of one of its masks. The areas in the unit square: every pixel that one of them touches goes.
[[nodiscard]] std::vector<Quad> imageAreas(const std::vector<Quad>& areas, const Matrix& ctm, const Rect& shown, double columns,
                                           double rows);

}  // namespace withheld::burn
