// Streams that readers decode only in part: what stands behind the damage nobody can look at, so it must not be released.
#pragma once

#include "burn/BurnContext.h"

namespace withheld::burn {

/// Writes each damaged stream, images aside, anew with what readers get out of it: all up to the damage. One in a filter that is
/// no filter of such streams becomes empty, as it is to readers. Returns how many.
[[nodiscard]] int mendDamagedStreams(BurnContext& context);

}  // namespace withheld::burn
