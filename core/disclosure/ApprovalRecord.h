// Who approved which set of marks, when, and what he did not see. Stays with the public body, beside the pack's data/.
#pragma once

#include <QDate>
#include <string>

#include "casefile/CaseState.h"
#include "disclosure/Schedule.h"

namespace withheld::disclosure {

/// Precondition for both: state.approval. Documents are named as released; source file names stay out.
[[nodiscard]] std::string approvalRecordJson(const casefile::CaseState& state, const ReleasedNames& names);
[[nodiscard]] std::string approvalRecordHtml(const casefile::CaseState& state, const ReleasedNames& names);

}  // namespace withheld::disclosure
