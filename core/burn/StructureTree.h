// Tagged PDF (ISO 32000-1 14.7–14.9): the tree stays; the texts that stand for content that went go.
#pragma once

#include "burn/BurnContext.h"

namespace withheld::burn {

/// Clears what every structure element says of content that went, and what its ancestors say: ActualText, Alt, E, T, Phoneme, the
/// texts among its attributes (a table's Summary, a field's Desc), and its ID, which becomes a name that tells nothing. An
/// element's content is told by its kids, or by the parent tree (14.7.4.4). Call it before references follow to the copies of
/// what changed. Returns how many elements were cleared.
int clearStructureTexts(BurnContext& context);

}  // namespace withheld::burn
