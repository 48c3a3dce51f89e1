// What becomes of an image, form, pattern or shading once a changed copy of it stands on a page.
#pragma once

#include "burn/BurnContext.h"

namespace withheld::burn {

/// Takes names out of the resources of pages and forms that list a replaced original but do not paint it, so that it stays in the
/// file only where it is still shown; and points what else refers to one (structure elements, alternates) to its copy.
void dropReplacedOriginals(BurnContext& context);

}  // namespace withheld::burn
