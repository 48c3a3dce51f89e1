// Which pages of a case are the same page: word for word, or in at least 95 of 100 words.
//
// Pages are compared as multisets of words. A pair can only be that alike when it shares one of the rarest words of both (the
// prefix filter of Chaudhuri, Ganti and Kaushik, 2006), so an index of each page's few rarest words names all that has to be
// compared: no pass over all pairs, and unlike by MinHash no pair is missed.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/PageText.h"

namespace withheld::copies {

struct PageKey {
    std::string document;
    int page = 0;  ///< from 1
    friend auto operator<=>(const PageKey&, const PageKey&) = default;
};

struct Copy {
    PageKey page;
    double alike = 0;  ///< 0–1: words that both have, of those of the longer page
    friend bool operator==(const Copy&, const Copy&) = default;
};

inline constexpr double leastAlike = 0.95;
/// A page with fewer words says nothing: "Page left blank" stands in every file.
inline constexpr std::size_t fewestWords = 8;
/// Copies named of one page, the likest first; a form that was filled in a thousand times has no end of them.
inline constexpr std::size_t mostCopies = 12;

/// A page's words as numbers, sorted; small enough to keep for thousands of pages.
class PagePrint {
public:
    explicit PagePrint(const PageText& text);
    [[nodiscard]] const std::vector<std::uint64_t>& words() const { return m_words; }
    friend bool operator==(const PagePrint&, const PagePrint&) = default;

private:
    std::vector<std::uint64_t> m_words;  ///< one hash a word and its count: the third "the" is another word than the second
};

using CopiesByPage = std::map<PageKey, std::vector<Copy>>;
/// Leaves the likest mostCopies of each page, in order; of equally like ones the first pages.
void keepLikest(CopiesByPage& copies);
/// Copies of each page that has any. `stop` is asked now and then; when it says true, what was found so far comes back.
[[nodiscard]] CopiesByPage findCopies(const std::vector<std::pair<PageKey, PagePrint>>& pages,
                                      const std::function<bool()>& stop = {});

}  // namespace withheld::copies
