// Tagged PDF (ISO 32000-1 14.7–14.9): the tree stays; the texts that stand for content that went go.
#pragma once

#include "burn/BurnContext.h"

namespace withheld::burn {

/// Clears ActualText, Alt, E and T of every structure element that holds touched marked content or a dead annotation, and of its
/// ancestors. Returns how many elements were cleared.
int clearStructureTexts(BurnContext& context);

}  // namespace withheld::burn
