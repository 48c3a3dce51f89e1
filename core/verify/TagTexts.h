// Texts of structure elements (ISO 32000-1 14.7, 14.9) whose content lay under a box: an alternative text says what the picture
// showed.
#pragma once

#include <vector>

#include "verify/Boxes.h"
#include "verify/LabelText.h"
#include "verify/Needles.h"
#include "verify/PdfFile.h"
#include "verify/Verify.h"

namespace withheld::verify {

/// Texts that the result's tags still have and the source's tags of content under boxes had: alternative and actual texts and
/// expansions, also of the elements above; titles, identifiers and texts of attributes; texts in the content's own property
/// lists. What another element says as well tells nothing. And what lostTags() finds. `boxes`, `labels`: one entry a page;
/// `picturePages`: from 1; `needles`: withheld words.
[[nodiscard]] std::vector<Finding> judgeTagTexts(PdfFile& source, PdfFile& output, const std::vector<PageBoxes>& boxes,
                                                 const std::vector<LabelText>& labels, const std::vector<int>& picturePages,
                                                 const Needles& needles);

}  // namespace withheld::verify
