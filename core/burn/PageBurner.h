// Burns one page: its content, then the boxes.
#pragma once

#include <vector>

#include "burn/BurnContext.h"

namespace withheld::burn {

/// `marks` may be empty: then only layers that no reader shows are taken out, and the content stays byte for byte where there are
/// none.
void burnPage(BurnContext& context, BurnedPage& page, const std::vector<const Mark*>& marks);

/// Adds the words of a page that has no marks to the open words.
void collectOpenWords(BurnContext& context, int page);

}  // namespace withheld::burn
