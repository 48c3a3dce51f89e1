// The one kind of failure that this folder reports.
#pragma once

#include <string>
#include <utility>

#include "base/Error.h"

namespace withheld::images {

/// The caller that knows the object adds it.
inline Error cannotRemove(std::string message) {
    return Error{ErrorCode::CannotRemove,
                 std::move(message),
                 "",
                 0,
                 "Let the mark cover the whole image, or replace the page by a fresh scan.",
                 ""};
}

}  // namespace withheld::images
