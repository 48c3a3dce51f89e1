// The boxes that stand where something was: opaque, with the code(s) as real text.
#pragma once

#include <string>
#include <vector>

#include "marks/Mark.h"

namespace withheld::burn {

/// Content stream operations that paint the boxes of `marks`, all of one page, and the codes of those that are `labelled`.
/// `font`: resource name of Helvetica.
[[nodiscard]] std::string overlayContent(const std::vector<const Mark*>& marks, const std::vector<const Mark*>& labelled,
                                         int rotate, const std::string& font);

}  // namespace withheld::burn
