// What does not fit together in a set of marks: strings that are redacted here and readable there, and codes that differ or stand
// alone. Plain values, whoever worked them out; Finding::text is secret and belongs on no screen unmasked.
#pragma once

#include <string>
#include <vector>

#include "base/Geometry.h"
#include "base/Sentence.h"
#include "casefile/CaseState.h"

namespace withheld::consistency {

enum class Issue {
    Readable,        ///< marked somewhere, readable elsewhere
    DifferentCodes,  ///< the same string under different exemptions
    CodeUsedOnce,    ///< one mark only has this exemption
    HarmMissing,     ///< section 31 without words on the harm
    SameParagraph,   ///< words that are marked in one copy of a paragraph and open in another
    EqualWidths      ///< boxes of one width over one string, beside different labels
};

/// How the words of a place resemble the string that is marked.
enum class Match {
    Same,        ///< but for capitals, blanks and punctuation
    Split,       ///< over two lines
    Hyphenated,  ///< over two lines, with a hyphen
    Reversed,    ///< "Smith, J."
    Initials,    ///< "J. Smith" for "John Smith" and the other way round
    Titled,      ///< "Mr Smith"
    Email,       ///< an address that holds the name
    FileName,
    Property,   ///< bookmark, document property, target of a link
    FormValue,  ///< what a form field holds
    Paragraph,  ///< among the same words
    Marked      ///< a mark itself: where the finding is about codes
};

struct Place {
    std::string document;     ///< Document::id
    int page = 0;             ///< 0: the file, not a page
    std::vector<Quad> quads;  ///< one a line, default user space; empty when page is 0
    Match match = Match::Same;
    std::string text;    ///< as it stands there; secret
    std::string markId;  ///< of Match::Marked
    bool isSuggested = false;
    bool isDecided = false;
};

struct Finding {
    std::string id;  ///< stable as long as issue and string are
    Issue issue = Issue::Readable;
    std::string text;                     ///< the string, or the code; secret unless it is a code
    std::string kind;                     ///< of information, as in Mark::kind
    std::vector<std::string> exemptions;  ///< of the first mark
    int marked = 0;
    std::vector<Place> places;  ///< in reading order
    const casefile::ConsistencyDecision* decision(const casefile::CaseState& state) const;

    /// Places that nobody proposed to redact nor decided to leave.
    [[nodiscard]] int open() const;
    [[nodiscard]] int suggested() const;
};

struct Board {
    std::vector<Finding> findings;  ///< readable strings first, most open places first
    int strings = 0;                ///< that were looked for
    int documents = 0;
    int pages = 0;
    int pagesWithoutText = 0;  ///< silence there is not "clean"

    [[nodiscard]] int open(Issue issue) const;  ///< findings of this issue with an open place
    [[nodiscard]] int open() const;             ///< of any issue
};

/// Under section 31 of the 2000 Act, whatever the paragraph.
[[nodiscard]] bool isLawEnforcement(const Mark& mark);
/// Section 31 is prejudice-based: the harm has to be told, and this mark does not.
[[nodiscard]] bool lacksHarm(const Mark& mark);

[[nodiscard]] const char* name(Issue issue);         ///< "readable", "different-codes" …
[[nodiscard]] const char* name(Match match);         ///< "same", "split" …
[[nodiscard]] const char* displayName(Issue issue);  ///< "Readable elsewhere" …
[[nodiscard]] const char* displayName(Match match);  ///< "same words", "over two lines" …
/// "Every redacted string is redacted everywhere (checked 412 strings in 9 documents, 2 pages had no text layer)"
[[nodiscard]] Sentence summarySentence(const Board& board);
[[nodiscard]] std::string summary(const Board& board);  ///< the same in English
/// First letters and signs stay, the rest are dots: "H••••• D••••••".
[[nodiscard]] std::string masked(const std::string& text);

}  // namespace withheld::consistency
