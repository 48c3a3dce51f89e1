// One page with every kind of image that ISO 32000-1 8.9 and 7.4 know, each with writing in it, and a mark over a part of each.
#pragma once

#include <string>
#include <vector>

#include "base/Files.h"
#include "marks/Mark.h"

namespace withheld::test {

struct ImageKind {
    std::string name;
    Rect place;          ///< default user space; one point a pixel
    Rect marked;         ///< the part of it under a mark
    bool lossy = false;  ///< JPEG: samples depend on their block
    Bytes jpeg;          ///< the data of an image XObject that is nothing but a JPEG, else empty
};

struct ImageKindsPage {
    std::string pdf;
    std::vector<ImageKind> kinds;  ///< in the order in which the page paints them
    std::vector<Mark> marks;       ///< page 1
};

[[nodiscard]] ImageKindsPage imageKindsPage();

}  // namespace withheld::test
