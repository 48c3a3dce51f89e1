// One mark on many pages: which pages, and where it comes to lie there.
#pragma once

#include <optional>
#include <vector>

#include "base/PageSpace.h"
#include "marks/Mark.h"

namespace withheld {

enum class PageParity { All, Odd, Even };

/// Pages of one document, from 1, both ends included.
struct PageChoice {
    int first = 1;
    int last = 1;
    PageParity parity = PageParity::All;
    int sameSizeAs = 0;  ///< only pages as large as this one is seen, to a point; 0 = any size
};

/// In order; numbers outside the document are left out.
[[nodiscard]] std::vector<int> chosenPages(const PageChoice& choice, const std::vector<PageGeometry>& pages);

/// The mark at the same distance from the top left corner of `page` as it is seen; a page mark covers the whole page. Nothing
/// when it would lie beside the page. Text, id and author are not taken along: they belong to the first place.
[[nodiscard]] std::optional<Mark> repeatedOn(const Mark& mark, int page, const std::vector<PageGeometry>& pages);

/// A mark over the whole page, as far as it is seen.
[[nodiscard]] Mark wholePageMark(int page, const PageGeometry& geometry);

}  // namespace withheld
