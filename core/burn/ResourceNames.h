// Names by which content calls its fonts, images, layers and tags (ISO 32000-1 7.8.3, 14.6): writers call them after what they
// show.
#pragma once

#include <vector>

#include "burn/BurnContext.h"

namespace withheld::burn {

/// Renames resources whose name repeats withheld words, in every resource dictionary and in all content that uses them, default
/// appearances of fields included, and tags of the content of pages with marks. Pages whose content changes are noted as changed.
/// Returns how many names.
int renameResources(BurnContext& context, const WithheldWords& words, std::vector<BurnedPage>& pages);

}  // namespace withheld::burn
