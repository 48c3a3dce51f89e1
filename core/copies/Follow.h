// A mark on one page, and where it lies on another copy of that page.
#pragma once

#include "base/PageSpace.h"
#include "base/PageText.h"
#include "marks/Mark.h"

namespace withheld::copies {

struct Side {
    const PageText& text;
    const PageGeometry& page;
};

/// How points of `from`, as it is seen, lie on `to`, as that is seen: by the words that both have once. Where too few tell, both
/// are held to lie alike, each filling its page.
[[nodiscard]] Matrix mapBetween(const Side& from, const Side& to);

/// The mark on the other copy, around whole words where it is a mark of text; its text is read there. Without id and author.
[[nodiscard]] Mark followed(const Mark& mark, const Side& from, const Side& to, const Matrix& map);

/// Whether two marks of one page cover the same, but for what a scan and whole words may differ in.
[[nodiscard]] bool isSamePlace(const Mark& a, const Mark& b);

}  // namespace withheld::copies
