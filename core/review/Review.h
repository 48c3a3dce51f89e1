// The rules of four eyes: who may submit, return, approve and release, and what stands in the way.
#pragma once

#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Sentence.h"
#include "casefile/Case.h"
#include "consistency/Board.h"

namespace withheld::review {

/// One line of a gate list ("Ready?").
struct Gate {
    enum class Level { Good, Care, Block };
    Level level = Level::Good;
    Sentence sentence;     ///< "3 marks have no exemption"
    std::string document;  ///< where to look: document id, page, mark id; empty if nowhere
    int page = 0;
    std::string markId;
    /// In English.
    [[nodiscard]] std::string text() const { return sentence.text(); }
};

/// What stands before submitting: marks without a code, open suggestions (Care), pages without words (Care), no document, …
[[nodiscard]] std::vector<Gate> submitGates(const casefile::CaseState& state, const std::string& user);
/// What stands before approving by `user`: must be in review, not an author of any mark, set unchanged, unseen pages (Care),
/// returned marks.
[[nodiscard]] std::vector<Gate> approveGates(const casefile::CaseState& state, const std::string& user);
[[nodiscard]] std::vector<Gate> releaseGates(const casefile::CaseState& state, const std::string& user);
/// What the consistency board found, as one line for the brief and for the release: Care while a redacted string is readable.
[[nodiscard]] Gate consistencyGate(const consistency::Board& board);
/// The first blocking gate as a NotAllowed error, if any.
[[nodiscard]] Expected<void> passable(const std::vector<Gate>& gates);

/// "file.pdf, page 3" for each page that `user` never had on screen.
[[nodiscard]] std::vector<std::string> unseenPages(const casefile::CaseState& state, const std::string& user);

[[nodiscard]] Expected<void> submit(casefile::Case& file, const std::string& note = "");
[[nodiscard]] Expected<void> returnToOfficer(casefile::Case& file, const std::string& because);
/// A reviewer's decision on one mark; Returned needs a reason. An author of the mark may not decide it.
[[nodiscard]] Expected<void> decide(casefile::Case& file, const std::string& markId, casefile::ReviewDecision decision,
                                    const std::string& reason = "");
/// Returns the mark with the exemptions that the reviewer thinks right, which the officer may take over as they are.
/// InvalidInput when they are the mark's own.
[[nodiscard]] Expected<void> proposeExemptions(casefile::Case& file, const std::string& markId,
                                               const std::vector<std::string>& exemptions, const std::string& reason);
/// Whether decide() would be allowed.
[[nodiscard]] Expected<void> mayDecide(const casefile::CaseState& state, const std::string& user, const std::string& markId,
                                       casefile::ReviewDecision decision, const std::string& reason);
/// A mark that the second person misses: goes to the officer as an open suggestion under this user's name, also where others
/// lie. `words` say why; they are in the note of the mark that accepting makes, whose author is whoever accepts it. Returns the
/// suggestion's id. NotAllowed without words or after release; InvalidInput when it lies on no page.
[[nodiscard]] Expected<std::string> suggestMark(casefile::Case& file, const std::string& document, Mark proposed,
                                                const std::string& words);
/// As events write it.
[[nodiscard]] const char* decisionWord(casefile::ReviewDecision decision);
/// Fails with NotAllowed for an author, outside review, when the set changed, when a mark is returned, or when pages are unseen
/// and no reason is given. `byPin`: the approver has just given the PIN that is kept under this name; the event says so.
[[nodiscard]] Expected<void> approve(casefile::Case& file, const std::string& unseenBecause = "", bool byPin = false);
/// Approved set hash must equal the present one; what burn and release call first.
[[nodiscard]] Expected<void> mayRelease(const casefile::CaseState& state);

}  // namespace withheld::review
