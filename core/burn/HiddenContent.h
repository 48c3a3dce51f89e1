// Content of hidden layers (8.11) that no page paints by itself: in the appearances of annotations and in the cells of patterns.
#pragma once

#include "burn/BurnContext.h"

namespace withheld::burn {

/// Pages and the forms they paint are done by burnPage().
void burnHiddenContent(BurnContext& context);

}  // namespace withheld::burn
