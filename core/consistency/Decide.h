// Leaving a finding as it is: one event, which the audit shows. It changes no mark and withdraws no approval.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "casefile/Case.h"
#include "consistency/Board.h"

namespace withheld::consistency {

enum class Decision { Undecided, LeftOpen, DifferentPerson };

/// For all places that the finding has now; LeftOpen needs a reason. Undecided takes an earlier decision back.
[[nodiscard]] Expected<void> decide(casefile::Case& file, const Finding& finding, Decision decision,
                                    const std::string& reason = "");
/// Puts an earlier decision back as it was; nothing = undecided.
[[nodiscard]] Expected<void> restore(casefile::Case& file, const std::string& finding,
                                     const std::optional<casefile::ConsistencyDecision>& decision);

/// Tells a place from others without its words: document, page and where on it, to a point.
[[nodiscard]] std::string placeKey(const Place& place);
/// Suggestions for the open places of a readable string, by document.
[[nodiscard]] std::map<std::string, std::vector<casefile::Case::NewSuggestion>> proposals(const Finding& finding);

}  // namespace withheld::consistency
