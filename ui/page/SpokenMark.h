// What a screen reader says of marks and of the page's lines: never the words under a mark, which others in the room could hear.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "common/CaseModel.h"
#include "common/TextRange.h"

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
/// A line as it is said, and where each of its words stands in that.
struct SpokenText {
    struct Piece {
        int word = 0;
        int start = 0;   ///< UTF-16 units
        int length = 0;  ///< 0 for a marked word that follows another one: both are said once
        bool isMarked = false;
    };
    QString words;
    std::vector<Piece> pieces;

    /// Before the letter; behind the word when it has no such letter. -1 for a word of another line.
    [[nodiscard]] int offsetOf(TextPosition position, const PageText& text) const;
    /// Between words: the beginning of the next one. Nothing for an empty line.
    [[nodiscard]] std::optional<TextPosition> positionAt(int offset, const PageText& text) const;
    [[nodiscard]] bool isMarked(int word) const;
};
/// The line with "marked" in place of words whose middle lies under one of the marks.
[[nodiscard]] SpokenText spokenText(const PageText& text, const SpokenLine& line,
                                    const std::vector<const casefile::CaseMark*>& marks);

}  // namespace withheld::ui
