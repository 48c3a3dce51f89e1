// The JSON inside events, written and read. Every payload may also hold "step": the number of its step's first event.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "casefile/CaseState.h"

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

/// The member as text, "" when it is absent or no string.
[[nodiscard]] std::string textIn(const nlohmann::json& object, const char* key);
[[nodiscard]] std::vector<std::string> textsIn(const nlohmann::json& object, const char* key);
[[nodiscard]] std::vector<int> pagesIn(const nlohmann::json& object);  ///< "pages": [1,2] or "page": 1

}  // namespace withheld::casefile
