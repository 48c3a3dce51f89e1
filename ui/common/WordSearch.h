// Finding text in the words of pages, under the names that widgets use.
#pragma once

#include "common/TextRange.h"
#include "search/PageFinder.h"
#include "search/WordSearch.h"

namespace withheld::ui {

using search::find;
using search::folded;
using search::isIn;
using search::isNearlyIn;
using search::PageFinder;
using search::PageFindings;
using search::SearchHit;
using search::SearchQuery;

}  // namespace withheld::ui
