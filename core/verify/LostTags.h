// Tags (ISO 32000-1 14.7) of content that stays: whoever hears the page is told the same as before.
#pragma once

#include <vector>

#include "verify/Needles.h"
#include "verify/TagContent.h"
#include "verify/TagTree.h"
#include "verify/Verify.h"

namespace withheld::verify {

/// Marked content of pages with boxes that is marked no more; marked content that the result still paints and whose tag, or a tag
/// around it, is gone or of another type; and alternative and actual texts and expansions of such tags that are gone or changed.
/// May go or change: texts of what holds content that a box touched or an annotation that goes, and texts that hold withheld
/// words. `before`: touchedBelow is known. `layers`: the source has some; what they hide takes texts of the tags above with it.
[[nodiscard]] std::vector<Finding> lostTags(const std::vector<TagElement>& before, const std::vector<TagElement>& after,
                                            TagContent& content, const Needles& needles, bool layers);

}  // namespace withheld::verify
