// What a second look has to look at first: marks that were there when the set was last given back, and are not there now.
#pragma once

#include <string>
#include <vector>

#include "base/Sentence.h"
#include "casefile/CaseState.h"

namespace withheld::review {

struct Change {
    /// In the order of the list: what is open now comes before what is merely different.
    enum class Kind {
        Lost,     ///< gone, and its place is open
        Smaller,  ///< still there, or replaced, but a part of its place is open
        Recoded,  ///< same place, other exemptions
        Moved,    ///< covers what it covered, and more or elsewhere too; or replaced by others that do
        Added
    };
    Kind kind = Kind::Added;
    std::string document;  ///< Document::id
    int page = 0;
    std::string markId;  ///< of the mark that is there now; "" when there is none
    Sentence sentence;   ///< "a.pdf, page 3: the mark s.40(2) is gone. What it covered is open"
    /// In English.
    [[nodiscard]] std::string text() const { return sentence.text(); }
};

/// Since the set was last returned or approved; empty in the first round. Lost marks first, then in reading order.
[[nodiscard]] std::vector<Change> changesSinceLastRound(const casefile::CaseState& state);

/// Share of a mark's area, 0 to 1, that none of `others` covers. Sampled, to about a hundredth.
[[nodiscard]] double openShare(const Mark& mark, const std::vector<const Mark*>& others);

}  // namespace withheld::review
