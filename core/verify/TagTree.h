// The structure tree (ISO 32000-1 14.7) as a list: elements and what they hold of pages.
#pragma once

#include <cstddef>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

#include "verify/PdfFile.h"

namespace withheld::verify {

/// A piece of content or an object that an element holds (14.7.4).
struct TagKid {
    int page = 0;  ///< from 1; 0 if it names none
    int id = -1;   ///< MCID
    bool inForm = false;
    QPDFObjectHandle object;  ///< of an OBJR
};

/// Parents stand before their kids; the first is the root.
struct TagElement {
    QPDFObjectHandle object;
    std::size_t parent = 0;
    int page = 0;
    std::vector<TagKid> kids;
    bool touched = false;       ///< its own content lay under a box
    bool touchedBelow = false;  ///< or that of an element below
};

[[nodiscard]] std::vector<TagElement> tagElementsOf(PdfFile& file);

}  // namespace withheld::verify
