// States of fields that nobody sees (ISO 32000-1 12.5.5): a box that would be ticked later. Whoever marked the pages did not see
// them.
#pragma once

#include "burn/BurnContext.h"
#include "burn/WithheldWords.h"

namespace withheld::burn {

/// Whether what one of them shows repeats withheld words.
[[nodiscard]] bool anyUnseenStateRepeats(const BurnContext& context, const WithheldWords& words);
/// Removes those that do. Returns how many.
int dropRepeatingStates(BurnContext& context, const WithheldWords& words);
/// Removes those that paint what the burn took from under a mark and nothing shows open. Call it when no resources list replaced
/// originals any more that nothing paints. Returns how many.
int dropStatesOfOriginals(BurnContext& context);

}  // namespace withheld::burn
