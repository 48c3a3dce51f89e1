// The JSON inside events, written and read. Every payload may also hold "step", the number of its
// transaction's first event, and "act", the undoable step that it belongs to (History).
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "base/Error.h"
#include "casefile/CaseState.h"
#include "casefile/History.h"

namespace withheld::casefile {

/// An event that is not written yet.
struct Draft {
    std::string type;
    nlohmann::json payload = nlohmann::json::object();
};

[[nodiscard]] nlohmann::json toJson(const CaseFacts& facts);
[[nodiscard]] CaseFacts factsFromJson(const nlohmann::json& object);
[[nodiscard]] nlohmann::json toJson(const Document& document);
[[nodiscard]] Document documentFromJson(const nlohmann::json& object);

[[nodiscard]] const char* name(ReviewDecision decision);
[[nodiscard]] ReviewDecision decisionNamed(const std::string& text);

[[nodiscard]] nlohmann::json toJson(const ActNote& note);
/// With everything that is known of it.
[[nodiscard]] nlohmann::json toJson(const CaseMark& mark);
[[nodiscard]] Expected<CaseMark> caseMarkFromJson(const nlohmann::json& object);

/// The member as text, "" when it is absent or no string.
[[nodiscard]] std::string textIn(const nlohmann::json& object, const char* key);
[[nodiscard]] std::vector<std::string> textsIn(const nlohmann::json& object, const char* key);
[[nodiscard]] std::vector<int> pagesIn(const nlohmann::json& object);  ///< "pages": [1,2] or "page": 1

}  // namespace withheld::casefile
