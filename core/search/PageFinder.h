// What a search looks for on each page: words, a list of them, or a pattern.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "search/WordSearch.h"

namespace withheld::detect {
struct ListedTerm;
class SearchPattern;
}  // namespace withheld::detect

namespace withheld::search {

struct PageFindings {
    std::vector<SearchHit> hits;
    bool tooSlow = false;  ///< a pattern was stopped: these are not all
};
using PageFinder = std::function<PageFindings(const PageText&)>;

/// Hits carry the exemption that the list says for them. Each term is found as a SearchQuery of its words would be.
[[nodiscard]] PageFinder listFinder(std::vector<detect::ListedTerm> terms, bool wholeWords, bool ignoreCase);
/// Hits carry the kind of what the pattern finds.
[[nodiscard]] PageFinder patternFinder(detect::SearchPattern pattern);

}  // namespace withheld::search
