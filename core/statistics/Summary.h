// The numbers of a case for its unit: for adding up over many cases, with no name in them, neither of a person at work, nor of a
// document, nor of what was searched for.
#pragma once

#include <QDate>
#include <string>
#include <vector>

#include "casefile/CaseState.h"
#include "statistics/Statistics.h"

namespace withheld::statistics {

struct SummaryLine {
    std::string section;     ///< "pages", "marks by code", "suggestions of finders" …
    std::string item;        ///< "viewed", "s.40(2)", "tactic, accepted"; never changes, for programs
    std::string value;       ///< a number, a date, or a word of a fixed list
    std::string title = {};  ///< "Policing tactics or resources, accepted"; "" where the item says as much
    /// For people.
    [[nodiscard]] const std::string& words() const { return title.empty() ? item : title; }
};

/// `today`: for the time limit.
[[nodiscard]] std::vector<SummaryLine> summaryOf(const casefile::CaseState& state, const Statistics& numbers, QDate today);
/// Reference, section, item in words, value: one line each.
[[nodiscard]] std::string toCsv(const std::string& reference, const std::vector<SummaryLine>& summary);

}  // namespace withheld::statistics
