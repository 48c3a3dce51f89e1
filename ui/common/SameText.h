// Found text as marks: which places are still open, and the marks that would close them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/WordSearch.h"
#include "marks/Mark.h"

namespace withheld::ui {

class CaseModel;

/// Whether marks or open suggestions cover most of the place already.
[[nodiscard]] bool isCovered(const CaseModel& model, const std::string& document, const SearchHit& hit);
/// The hits that are not covered.
[[nodiscard]] std::map<std::string, std::vector<SearchHit>> openPlaces(const CaseModel& model,
                                                                       const std::map<std::string, std::vector<SearchHit>>& hits);
/// `exemptions`: unless the hit says its own.
[[nodiscard]] Mark markOf(const SearchHit& hit, const std::vector<std::string>& exemptions);

}  // namespace withheld::ui
