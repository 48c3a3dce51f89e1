// Finding text in a page's words, over line breaks.
#pragma once

#include <string>
#include <vector>

#include "common/TextRange.h"

namespace withheld::ui {

struct SearchQuery {
    std::string text;
    bool wholeWords = false;
    bool ignoreCase = true;
    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

struct SearchHit {
    int page = 1;
    TextRange range;
    std::vector<Quad> quads;
    std::string text;
    std::string before;  ///< up to 40 characters of context
    std::string after;
};

/// In reading order. Any run of blanks and line breaks matches any other; typographic apostrophes, quotes and dashes match plain
/// ones.
[[nodiscard]] std::vector<SearchHit> find(const PageText& text, const SearchQuery& query);

}  // namespace withheld::ui
