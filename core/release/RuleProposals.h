// Kept searches, run over the pages of a case.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "casefile/Case.h"
#include "search/SearchRules.h"

namespace withheld::release {

struct RuleResult {
    std::string name;
    int places = 0;           ///< 0: the rule finds nothing, which may be a mistake in it
    bool wasStopped = false;  ///< its expression took too long on a page: these are not all
};

struct RuleProposals {
    std::map<std::string, std::vector<casefile::Case::NewSuggestion>> byDocument;
    std::vector<RuleResult> rules;  ///< in the order they were given
    int pagesWithoutText = 0;       ///< nobody has read them: silence there is not "clean"
};

/// What the rules find, as suggestions whose origin names the rule. Changes nothing in the case. Fails with Cancelled, and with
/// InvalidInput on a rule that can't be run.
[[nodiscard]] Expected<RuleProposals> proposalsOf(const casefile::Case& file, const std::vector<search::SearchRule>& rules,
                                                  const ProgressCallback& progress = {}, const Cancel& cancel = {});

}  // namespace withheld::release
