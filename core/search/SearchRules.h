// Searches that are kept under a name and run again: by a person for every case, or with a case for whoever works on it.
#pragma once

#include <string>
#include <vector>

#include "base/Error.h"
#include "search/PageFinder.h"

namespace withheld::search {

struct SearchRule {
    enum class Kind { Words, List, Pattern, Regex };
    std::string name;  ///< in the list of rules, the history and the marks' origin; "" = none of its own
    Kind kind = Kind::Words;
    std::string text;  ///< the words; the list, a term a line; a preset's id; the expression
    bool wholeWords = false;
    bool ignoreCase = true;
    std::string exemption;  ///< of what it finds where the list says none; "" = to be decided
    friend bool operator==(const SearchRule&, const SearchRule&) = default;
};

/// {"rules": [{"name": …, "find": "words" | "list" | "pattern" | "regex", "text": …, "wholeWords": …, "ignoreCase": …,
/// "exemption": …}]}
[[nodiscard]] std::string toJson(const std::vector<SearchRule>& rules);
/// Fails with InvalidInput, naming the rule; rules that can't be run are refused (finderOf).
[[nodiscard]] Expected<std::vector<SearchRule>> rulesFromJson(const std::string& json);

/// Hits carry the exemption of the list or the rule. Fails with InvalidInput: an unknown preset, an expression that is wrong.
[[nodiscard]] Expected<PageFinder> finderOf(const SearchRule& rule);

}  // namespace withheld::search
