// Text that is in the file but not on the page: covered, invisible, tiny, beside the page, in hidden layers.
#pragma once

#include <vector>

#include "inspect/Inspect.h"
#include "inspect/PageScan.h"
#include "verify/PopplerPages.h"

namespace withheld::inspect {

/// One page as the eye and as the file have it.
struct PageEvidence {
    int page = 0;  ///< from 1
    Rect cropBox;
    Rect region;  ///< what `pixels` shows
    PageScan scan;
    verify::PageGlyphs shown;       ///< layers in their default state
    verify::PageGlyphs everything;  ///< every layer, and a wide margin around the page
    verify::Raster pixels;          ///< RGB, with annotations
    std::vector<Rect> annotations;  ///< that could cover something
};

[[nodiscard]] std::vector<Finding> findHiddenText(const PageEvidence& evidence);

}  // namespace withheld::inspect
