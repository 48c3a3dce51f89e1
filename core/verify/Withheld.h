// What stood under the boxes of the source, and where else it stands in the open.
#pragma once

#include <set>
#include <vector>

#include "marks/Mark.h"
#include "verify/Boxes.h"
#include "verify/Needles.h"
#include "verify/PdfFile.h"
#include "verify/PopplerPages.h"

namespace withheld::verify {

/// The glyphs outside (or inside) the boxes as text, words parted by blanks; `glyphAt[i]` is the glyph of character i, or -1.
struct LinkedText {
    std::u32string text;
    std::vector<int> glyphAt;
};
[[nodiscard]] LinkedText textOutside(const PageGlyphs& page, const PageBoxes& boxes);

/// Words of one page's boxes. `allLayers`: the source's glyphs with every layer shown.
void addWordsUnderBoxes(Needles& needles, const PageGlyphs& allLayers, const PageBoxes& boxes, int page);
/// Words of the marks themselves, for pictures that nobody has read.
void addMarkTexts(Needles& needles, const std::vector<Mark>& marks);
/// Values and contents of annotations and form fields that touch a box, but for those in `frozen`: what a picture of a field
/// shows beside the box stays, so that its value is no secret as a whole.
void addAnnotationTexts(Needles& needles, const PageFacts& facts, const PageBoxes& boxes, int page,
                        const std::set<QPDFObjGen>& frozen);

}  // namespace withheld::verify
