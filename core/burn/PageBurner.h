// Burns one page: its content, then the boxes.
#pragma once

#include <vector>

#include "burn/BurnContext.h"

namespace withheld::burn {

/// `marks` may be empty: then only layers that no reader shows are taken out, and the content stays byte for byte where there are
/// none.
void burnPage(BurnContext& context, BurnedPage& page, const std::vector<const Mark*>& marks);

/// Takes names out of the resources of pages and forms that list a replaced image or form but do not paint it, and points what
/// else refers to one (structure elements) to its copy.
void dropReplacedOriginals(BurnContext& context);

/// Adds the words of a page that has no marks to the open words.
void collectOpenWords(BurnContext& context, int page);

}  // namespace withheld::burn
