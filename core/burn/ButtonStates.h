// States of tick boxes and radio buttons (ISO 32000-1 12.7.4.2): names that are data, often the very words printed beside them.
#pragma once

#include "burn/BurnContext.h"

namespace withheld::burn {

[[nodiscard]] bool anyButtonStateRepeats(BurnContext& context, const WithheldWords& words);
/// States that repeat withheld words get names that say nothing, the same in appearances and values of the whole document: which
/// button is on stays. Returns how many names were replaced.
[[nodiscard]] int renameButtonStates(BurnContext& context, const WithheldWords& words);

}  // namespace withheld::burn
