// Finding text in a page's words, over line breaks.
#pragma once

#include <string>
#include <vector>

#include "search/TextRange.h"

namespace withheld::search {

struct SearchQuery {
    std::string text;
    bool wholeWords = false;
    bool ignoreCase = true;
    /// Also whole words that have one letter more, less or other. Words of fewer than four letters have no near ones.
    bool oneLetterDifferent = false;
    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

struct SearchHit {
    int page = 1;
    TextRange range;
    std::vector<Quad> quads;
    std::string text;
    std::string before;  ///< up to 40 characters of context
    std::string after;
    std::string exemption;  ///< that a list says for it; "" = none said
    std::string kind;       ///< of information, as in Mark::kind; "" = unknown
    bool isNear = false;    ///< one letter differs
};

/// `text` made comparable: one blank for any run of blanks, plain quotes and dashes for typographic ones, lower case unless told.
[[nodiscard]] std::u32string folded(const std::string& text, bool ignoreCase);
/// The words of a page, folded the same way, blanks where words end, line breaks where lines do. To be asked with isIn().
[[nodiscard]] std::u32string folded(const PageText& text, bool ignoreCase);

/// Whether find() would find `needle` (folded) on a folded page, whole words or not.
[[nodiscard]] bool isIn(const std::u32string& page, const std::u32string& needle);

/// Whether find() would find something with one letter different.
[[nodiscard]] bool isNearlyIn(const std::u32string& page, const std::u32string& needle);

/// In reading order, without overlaps. An empty query finds nothing. What a line break parts is found: names and numbers that go
/// on in the next line, words hyphenated there ("Des-" "mond"). Numbers of five digits and more are found however they are
/// spaced.
[[nodiscard]] std::vector<SearchHit> find(const PageText& text, const SearchQuery& query);

}  // namespace withheld::search
