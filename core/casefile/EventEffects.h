// What each type of event does to the state of the case.
#pragma once

#include <functional>
#include <string>

#include "base/Error.h"
#include "casefile/Case.h"

namespace withheld::casefile {

/// A change that cannot fail any more: what was wrong with the event was found when it was made.
using Effect = std::function<void(CaseState&)>;

/// Fails with InvalidInput when the payload is malformed, Unsupported when this version does not know the type.
[[nodiscard]] Expected<Effect> effectOf(const Event& event);

/// Whether events of this type change what would be released (marks, or which documents there are): they withdraw an approval,
/// and take a submitted case back to marking.
[[nodiscard]] bool changesTheSet(const std::string& type);

}  // namespace withheld::casefile
