// Lines, cells and reading order from the places of words alone: forms and tables tell more by place than by any order in the
// file or any order a recogniser guesses.
#pragma once

#include <cstddef>
#include <vector>

#include "base/Geometry.h"
#include "base/PageText.h"

namespace withheld::ocr {

/// What belongs together: a paragraph, or what stands in one cell of a table.
struct Cell {
    std::vector<std::vector<std::size_t>> lines;  ///< indices of words, each line from left to right
    Rect box;                                     ///< around its words
};

/// Cells in reading order. `words` stand in an upright frame: x along the reading direction, y *downwards*, any unit.
/// `em`: font size that is usual on the page, same unit (see usualEm).
[[nodiscard]] std::vector<Cell> arrange(const std::vector<Rect>& words, double em);

/// Font size by the median height of word boxes. Boxes of digital text reach from ascent to descent (about 1.2 em), those of
/// recognised text hold ink only (about 0.7 em).
[[nodiscard]] double usualEm(const std::vector<Rect>& words, TextSource source);

/// The rotation from default user space into the upright frame of `arrange`, by the direction in which the words of its lines
/// follow each other. `rotate` is the page's /Rotate: the answer where no line has two words.
[[nodiscard]] Matrix uprightFrame(const PageText& text, int rotate = 0);

}  // namespace withheld::ocr
