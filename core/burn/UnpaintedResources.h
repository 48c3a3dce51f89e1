// What marked pages list among their resources and never paint: a second copy of a picture is as good as the first.
#pragma once

#include <vector>

#include "burn/BurnContext.h"

namespace withheld::burn {

/// Takes images, forms, patterns, shadings and graphics states that nothing names out of the resources of pages with marks, of
/// the forms, cells and letters that these paint and of their appearances, and notes them as `context.unpainted`; fonts as well
/// that only what went was shown in. Call it on burned pages.
void dropUnpaintedResources(BurnContext& context, const std::vector<BurnedPage>& pages);

}  // namespace withheld::burn
