// Marks as a list for colleagues: for a meeting, for the file, for a request to the reviewer. It is an internal paper and says
// so; it is never part of a pack. What stands under the marks is shown by its first letters, unless somebody asked for the full
// words.
#pragma once

#include <string>
#include <vector>

#include "base/Error.h"
#include "casefile/Case.h"

namespace withheld::disclosure {

struct ListedMark {
    int number = 0;
    std::string state;  ///< "Marked", "Suggested", "Agreed", "Returned"
    std::string document;
    int page = 0;
    std::string kind;  ///< "Name of an individual", "Information"
    std::string text;  ///< masked, or in full
    std::vector<std::string> exemptions;
    std::string why;  ///< its origin
    std::string author;
    std::string decidedBy;
    std::string comments;  ///< in full, joined; masked: how many
    std::string note;      ///< in full lists only
    std::string harm;      ///< the same
    std::string publicInterest;
    std::string changed;  ///< ISO date
};

struct MarksList {
    std::string reference;
    bool isFull = false;
    std::vector<ListedMark> marks;
};

/// Ids of a document's marks and open suggestions as the table of the window has them: page by page, the marks of a page before
/// what is suggested there.
[[nodiscard]] std::vector<std::string> listedOf(const casefile::CaseState& state, const std::string& document);

/// `ids` of marks and open suggestions in the order to list them; others are left out.
[[nodiscard]] MarksList marksList(const casefile::CaseState& state, const std::vector<std::string>& ids, bool isFull);

[[nodiscard]] std::string toCsv(const MarksList& list);
/// One file, readable on paper and by a screen reader.
[[nodiscard]] std::string toHtml(const MarksList& list);

/// That words left the case in full stands in its chain before they do: who, when, how many, as what.
[[nodiscard]] std::string exportPayload(const MarksList& list, const std::string& format);

}  // namespace withheld::disclosure
