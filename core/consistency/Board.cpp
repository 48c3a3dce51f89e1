#include "consistency/Board.h"

#include <QtGlobal>
#include <algorithm>

#include "base/Unicode.h"
#include "consistency/Tokens.h"

namespace withheld::consistency {

const casefile::ConsistencyDecision* Finding::decision(const casefile::CaseState& state) const {
    const auto found = state.consistencyDecisions.find(id);
    return found == state.consistencyDecisions.end() ? nullptr : &found->second;
}

int Finding::open() const {
    return static_cast<int>(
        std::count_if(places.begin(), places.end(), [](const Place& place) { return !place.isSuggested && !place.isDecided; }));
}

int Finding::suggested() const {
    return static_cast<int>(std::count_if(places.begin(), places.end(), [](const Place& place) { return place.isSuggested; }));
}

int Board::open(Issue issue) const {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [issue](const Finding& finding) {
        return finding.issue == issue && finding.open() > 0;
    }));
}

int Board::open() const {
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(), [](const Finding& finding) { return finding.open() > 0; }));
}

bool isLawEnforcement(const Mark& mark) {
    return std::any_of(mark.exemptions.begin(), mark.exemptions.end(),
                       [](const std::string& code) { return code == "s.31" || code.starts_with("s.31("); });
}

bool lacksHarm(const Mark& mark) {
    return isLawEnforcement(mark) && mark.harm.empty();
}

const char* name(Issue issue) {
    switch (issue) {
        case Issue::DifferentCodes:
            return "different-codes";
        case Issue::CodeUsedOnce:
            return "code-used-once";
        case Issue::HarmMissing:
            return "harm-missing";
        case Issue::SameParagraph:
            return "same-paragraph";
        case Issue::EqualWidths:
            return "equal-widths";
        case Issue::Readable:
            break;
    }
    return "readable";
}

const char* displayName(Issue issue) {
    switch (issue) {
        case Issue::DifferentCodes:
            return "Different codes";
        case Issue::CodeUsedOnce:
            return "Code used once";
        case Issue::HarmMissing:
            return "No harm noted";
        case Issue::SameParagraph:
            return "Same paragraph";
        case Issue::EqualWidths:
            return "Equal widths beside labels";
        case Issue::Readable:
            break;
    }
    return "Readable elsewhere";
}

const char* name(Match match) {
    switch (match) {
        case Match::Split:
            return "split";
        case Match::Hyphenated:
            return "hyphenated";
        case Match::Reversed:
            return "reversed";
        case Match::Initials:
            return "initials";
        case Match::Titled:
            return "titled";
        case Match::Email:
            return "e-mail";
        case Match::FileName:
            return "file-name";
        case Match::Property:
            return "property";
        case Match::FormValue:
            return "form-value";
        case Match::Paragraph:
            return "paragraph";
        case Match::Marked:
            return "marked";
        case Match::Same:
            break;
    }
    return "same";
}

const char* displayName(Match match) {
    switch (match) {
        case Match::Split:
            return "over two lines";
        case Match::Hyphenated:
            return "hyphenated";
        case Match::Reversed:
            return "surname first";
        case Match::Initials:
            return "initials";
        case Match::Titled:
            return "title and surname";
        case Match::Email:
            return "in an e-mail address";
        case Match::FileName:
            return "in a file name";
        case Match::Property:
            return "in a bookmark, property or link";
        case Match::FormValue:
            return "in a form field";
        case Match::Paragraph:
            return "in the same paragraph";
        case Match::Marked:
            return "marked";
        case Match::Same:
            break;
    }
    return "same words";
}

Sentence summarySentence(const Board& board) {
    const Sentence strings = counted(static_cast<std::size_t>(board.strings), QT_TRANSLATE_NOOP("Sentence", "1 string"),
                                     QT_TRANSLATE_NOOP("Sentence", "%1 strings"));
    const Sentence documents = counted(static_cast<std::size_t>(board.documents), QT_TRANSLATE_NOOP("Sentence", "1 document"),
                                       QT_TRANSLATE_NOOP("Sentence", "%1 documents"));
    const auto unread = static_cast<std::size_t>(board.pagesWithoutText);
    const Sentence checked = unread == 0 ? Sentence(QT_TRANSLATE_NOOP("Sentence", "checked %1 in %2"), {strings, documents})
                                         : Sentence(QT_TRANSLATE_NOOP("Sentence", "checked %1 in %2, %3"),
                                                    {strings, documents,
                                                     counted(unread, QT_TRANSLATE_NOOP("Sentence", "1 page had no text layer"),
                                                             QT_TRANSLATE_NOOP("Sentence", "%1 pages had no text layer"))});
    const auto open = static_cast<std::size_t>(board.open(Issue::Readable));
    const Sentence found = open == 0
                               ? Sentence(QT_TRANSLATE_NOOP("Sentence", "Every redacted string is redacted everywhere"))
                               : counted(open, QT_TRANSLATE_NOOP("Sentence", "1 redacted string is still readable elsewhere"),
                                         QT_TRANSLATE_NOOP("Sentence", "%1 redacted strings are still readable elsewhere"));
    return {"%1 (%2)", {found, checked}};
}

std::string summary(const Board& board) {
    return summarySentence(board).text();
}

std::string masked(const std::string& text) {
    constexpr char32_t dot = 0x2022;
    std::u32string out;
    bool isFirst = true;
    for (const char32_t c : utf8ToUtf32(text)) {
        const bool isWord = isWordCharacter(c);
        out += !isWord ? (c == '\n' ? U' ' : c) : isFirst ? c : dot;
        // The name of a mail's host is no first letter to keep.
        isFirst = !isWord && c != '@' && c != '.' && c != '-' && c != '\'';
    }
    return utf32ToUtf8(out);
}

}  // namespace withheld::consistency
