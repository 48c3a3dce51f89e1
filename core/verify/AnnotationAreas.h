// Where an annotation acts.
#pragma once

#include <vector>

#include "verify/Boxes.h"
#include "verify/PdfFile.h"

namespace withheld::verify {

/// The bounds of a link's quads (ISO 32000-1 12.5.6.5), unless they reach beyond its rectangle; otherwise the rectangle.
[[nodiscard]] std::vector<Rect> areasOf(const AnnotationFacts& annotation);
[[nodiscard]] bool isUnderABox(const AnnotationFacts& annotation, const PageBoxes& boxes);

}  // namespace withheld::verify
