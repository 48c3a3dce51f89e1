// Marks that lie over each other: twice the work for whoever decides, and two codes where one is meant.
#pragma once

#include <QSet>
#include <QString>
#include <vector>

#include "casefile/CaseState.h"

namespace withheld::ui {

/// Ids of the marks that share at least a tenth of the smaller one with another mark of their page.
[[nodiscard]] QSet<QString> overlappingMarks(const std::vector<const casefile::CaseMark*>& marks);

}  // namespace withheld::ui
