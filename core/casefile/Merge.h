// Two copies of a case come together: marks, decisions, comments, suggestions of people and views of another copy, joined so that
// the result is the same whatever the order of the packages, and however often one is taken in.
//
// Each mark is a register. Its content is the one with the latest stamp (time of the change, then author, then the content
// itself); who made it is the union of both; a decision counts only for the content it was made on, and never by an author. A
// removal takes away exactly the content it was made on: a mark that somebody changed meanwhile stays, because open is worse than
// withheld.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/Error.h"
#include "casefile/CaseState.h"

namespace withheld::casefile {

/// What one copy knows. Documents are named by the hashes of their sources: each copy has ids of its own.
struct CopyState {
    struct KnownDocument {
        std::string sha256;
        std::string fileName;
        int pages = 0;
    };
    std::string reference;
    std::string by;
    std::string time;
    std::string setHash;
    std::vector<KnownDocument> documents;
    std::vector<CaseMark> marks;       ///< CaseMark::document holds the source's hash
    std::vector<RemovedMark> removed;  ///< the same
    std::vector<Comment> comments;
    std::vector<PageView> views;              ///< PageView::document holds the source's hash
    std::vector<CaseSuggestion> suggestions;  ///< those of people; CaseSuggestion::document holds the source's hash
};

[[nodiscard]] CopyState copyOf(const CaseState& state, const std::string& by, const std::string& time);
[[nodiscard]] nlohmann::json toJson(const CopyState& copy);
/// InvalidInput in words.
[[nodiscard]] Expected<CopyState> copyFromJson(const nlohmann::json& object);

/// Names one content of one mark: time and author of the change.
[[nodiscard]] std::string stampOf(const CaseMark& mark);
/// Names a removal; a mark that was brought back knows it.
[[nodiscard]] std::string stampOf(const RemovedMark& removed);
/// A stamp after `earlier` even where a clock is slow.
[[nodiscard]] std::string laterThan(const std::string& earlier, const std::string& time);

/// Marks of documents that `state` does not hold are left out.
void mergeInto(CaseState& state, const CopyState& copy);

}  // namespace withheld::casefile
