// What a screen reader says of marks and of the page's lines: never the words under a mark, which others in the room could hear.
#pragma once

#include <QString>
#include <vector>

#include "common/CaseModel.h"

namespace withheld::ui {

/// "Mark 3 of 12, telephone number, section 40(2), not decided"; counted in reading order over the document.
[[nodiscard]] QString spokenMark(const CaseModel& model, const casefile::CaseMark& mark);
/// "Suggestion, name of an individual, section 40(2), not decided".
[[nodiscard]] QString spokenSuggestion(const casefile::CaseSuggestion& suggestion);

/// Words [first, last] of a page that stand on one line.
struct SpokenLine {
    std::size_t first = 0;
    std::size_t last = 0;
    [[nodiscard]] Rect bounds(const PageText& text) const;
};
[[nodiscard]] std::vector<SpokenLine> linesOf(const PageText& text);
/// The line with "marked" in place of words whose middle lies under one of the marks.
[[nodiscard]] QString spokenLine(const PageText& text, const SpokenLine& line,
                                 const std::vector<const casefile::CaseMark*>& marks);

}  // namespace withheld::ui
