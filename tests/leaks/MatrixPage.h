// One page with every kind of font and image, and the marks that take a word, or a part, of each.
#pragma once

#include <string>
#include <vector>

#include "marks/Mark.h"

namespace withheld::test {

inline constexpr const char* matrixSecret = "Zwicky";

struct MatrixPage {
    std::string pdf;
    std::vector<Mark> marks;   ///< page 1
    std::vector<Rect> images;  ///< the marked part of each image, default user space
    int fonts = 0;             ///< lines "Open Zwicky Later", one a font
};

/// `entries` of the page dictionary: "/Rotate 90 /CropBox [20 30 575 812] /UserUnit 2".
[[nodiscard]] MatrixPage matrixPage(const std::string& entries);

}  // namespace withheld::test
