// The first page of a review: what a second person should know before the first mark.
#pragma once

#include <string>
#include <vector>

#include "review/Review.h"

namespace withheld::review {

/// The covering note, what changed since the last round (lost marks first), marks by exemption, what the officer did not view,
/// what was read by a machine, comments. Lines that ask for care come with a place to look at.
[[nodiscard]] std::vector<Gate> brief(const casefile::CaseState& state, const std::string& user);

/// Undecided marks that go with this one, itself included: the same words under the same exemptions; without words, the same
/// origin and exemptions in the same document. In reading order.
[[nodiscard]] std::vector<std::string> groupOf(const casefile::CaseState& state, const std::string& markId);

/// Pages of these marks that `user` has not viewed: "file.pdf, page 3".
[[nodiscard]] std::vector<std::string> unseenPagesOf(const casefile::CaseState& state, const std::string& user,
                                                     const std::vector<std::string>& markIds);

/// One event for all, recorded as bulk together with the pages that were not viewed. The rules of decide() hold for each.
[[nodiscard]] Expected<void> decideInBulk(casefile::Case& file, const std::vector<std::string>& markIds,
                                          casefile::ReviewDecision decision, const std::string& reason = "");

}  // namespace withheld::review
