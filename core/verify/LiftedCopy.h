// Lifts the covers: a copy of the marked pages that shows what is still painted under the boxes.
//
// For each marked page one sheet holds all text and paths, everything black, visible and unclipped, without rectangles that cover
// a box, without labels and images; groups of soft masks and appearances of annotations are painted like the page's own. Further
// sheets hold the images that touch a box, one by one, without their masks (masks are images of their own), and the shadings. A
// burned page leaves the boxes empty on the first and of one colour on the others.
#pragma once

#include <string>
#include <vector>

#include "base/Files.h"
#include "verify/Boxes.h"
#include "verify/LabelText.h"
#include "verify/PdfFile.h"

namespace withheld::verify {

struct LiftedImage {
    /// Ramp, Computed: shadings along an axis or by a function of both coordinates; they run under boxes as they do beside them.
    enum class Kind { Picture, Mesh, Ramp, Computed };
    Kind kind = Kind::Picture;
    Quad quad;         ///< default user space of the page
    double pixel = 0;  ///< the larger side of one image pixel in points
    int columns = 1;
    int rows = 1;
    bool lossy = false;
    /// Its pixels are so large that readers blend them into each other: it has a sheet of its own, of its own size in pixels.
    [[nodiscard]] bool isCoarse() const;
};

constexpr double coarsePixel = 1;  ///< points (docs/decisions/006-coarse-pixels.md)

struct LiftedPage {
    int page = 0;        ///< from 1, of the output
    int paintSheet = 0;  ///< index from 0 in the lifted copy
    int firstImageSheet = 0;
    std::vector<std::vector<LiftedImage>> imageSheets;  ///< images of one sheet do not overlap
    bool complete = true;                               ///< false: nested too deep or too large to be lifted
};

struct LiftedCopy {
    Bytes bytes;
    std::vector<LiftedPage> pages;
};

/// `output`: a file opened for this purpose alone; it is changed. `boxes`, `labels`, `regions`: one entry a page.
[[nodiscard]] Expected<LiftedCopy> liftCovers(PdfFile& output, const std::vector<PageBoxes>& boxes,
                                              const std::vector<LabelText>& labels, const std::vector<Rect>& regions);

}  // namespace withheld::verify
