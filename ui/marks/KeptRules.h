// Searches kept under a name: a person's own, in the settings, for every case; and a case's, in its chain, for whoever works on
// it.
#pragma once

#include <QList>
#include <QString>

#include "search/SearchRules.h"

namespace withheld::ui {

class CaseModel;

struct KeptRule {
    search::SearchRule rule;
    bool isOfCase = false;
    friend bool operator==(const KeptRule&, const KeptRule&) = default;
};

/// The case's first, each by name.
[[nodiscard]] QList<KeptRule> keptRules(const CaseModel& model);
/// Takes the place of one of the same name at the same place. False: the case could not be written.
bool keepRule(CaseModel& model, const KeptRule& rule);
bool deleteRule(CaseModel& model, const KeptRule& rule);

}  // namespace withheld::ui
