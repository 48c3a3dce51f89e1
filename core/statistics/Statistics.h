// The numbers of a case: pages, marks, rules, and how the second person decided. Nothing here says who did what: these are
// numbers about the work, not about the people. (Working time is personal and stands elsewhere: Activity.)
#pragma once

#include <string>
#include <vector>

#include "casefile/CaseState.h"
#include "disclosure/Exemptions.h"
#include "statistics/Sources.h"

namespace withheld::statistics {

struct CodeCount {
    std::string code;   ///< id of the catalogue; "" = none
    std::string title;  ///< of the catalogue
    int marks = 0;      ///< a mark with two codes counts for both
};

struct SourceCount {
    Source source = Source::Other;
    int marks = 0;
};

/// What became of the suggestions of one rule.
struct RuleCount {
    Source source = Source::Other;
    std::string name;  ///< "phone", "search “H•••••”"; may hold the first letters of a name
    int accepted = 0;
    int refused = 0;
    int open = 0;
    [[nodiscard]] int decided() const { return accepted + refused; }
    /// Of the decided ones, 0 to 1; 0 when none is.
    [[nodiscard]] double acceptedShare() const;
};

struct DocumentCount {
    std::string id;
    std::string fileName;
    int pages = 0;
    int viewed = 0;  ///< pages that somebody had on screen
    int withMarks = 0;
    int marks = 0;
};

struct Statistics {
    std::string reference;
    std::vector<DocumentCount> documents;
    int pages = 0;
    int viewed = 0;
    int withMarks = 0;
    int marks = 0;
    std::vector<CodeCount> byCode;      ///< in the catalogue's order, unknown codes after them, none last
    std::vector<SourceCount> bySource;  ///< most marks first
    std::vector<RuleCount> rules;       ///< most suggestions first
    int agreed = 0;                     ///< marks that the second person agreed to
    int agreedInBulk = 0;               ///< with others of their group, by one key
    int returned = 0;
    /// Of the agreed ones, 0 to 1.
    [[nodiscard]] double bulkShare() const;
};

[[nodiscard]] Statistics statisticsOf(const casefile::CaseState& state, const disclosure::Catalogue& catalogue);

}  // namespace withheld::statistics
