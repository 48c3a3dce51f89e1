// The boxes that stand where something was: opaque, with the code(s) as real text.
#pragma once

#include <string>
#include <vector>

#include "marks/Mark.h"

namespace withheld::burn {

/// Content stream operations that paint the boxes of one page. `font`: resource name of Helvetica.
[[nodiscard]] std::string overlayContent(const std::vector<const Mark*>& marks, int rotate, const std::string& font);

}  // namespace withheld::burn
