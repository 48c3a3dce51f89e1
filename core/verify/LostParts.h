// What stays outside the boxes though nothing of it is painted: links, bookmarks, form fields. A result that lost them is another
// document.
#pragma once

#include <vector>

#include "verify/Boxes.h"
#include "verify/Needles.h"
#include "verify/PdfFile.h"
#include "verify/Structure.h"

namespace withheld::verify {

/// Links, bookmarks and fields of the source that are gone from the result or lead elsewhere. May go or change: what lies under a
/// box or is shown by no reader, actions other than going to a place or an address, and texts that hold withheld words.
[[nodiscard]] std::vector<StructureFinding> judgeLostParts(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes,
                                                           const Needles& needles);

/// Links of the result that open the same address as one that lay under a box; for the officer to know.
[[nodiscard]] std::vector<Finding> sameAddresses(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes);

}  // namespace withheld::verify
