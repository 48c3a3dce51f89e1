// Why a font program stays whole.
#pragma once

#include "base/Error.h"

namespace withheld::fonts {

/// `why`: the end of "font … kept whole: …".
[[nodiscard]] inline Error cannotSubset(const char* why) {
    return {ErrorCode::Unsupported, why, "", 0, "", ""};
}

}  // namespace withheld::fonts
