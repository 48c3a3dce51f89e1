// Everything the judges need of one page of source and output, and the findings of each check on it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verify/Boxes.h"
#include "verify/LabelText.h"
#include "verify/LiftedCopy.h"
#include "verify/PopplerPages.h"
#include "verify/Verify.h"

namespace withheld::verify {

/// Pixels of a rendered region and points of the page's default user space.
class PixelSpace {
public:
    PixelSpace() = default;
    PixelSpace(const Rect& region, const Raster& raster)
        : m_region(region),
          m_width(raster.width),
          m_height(raster.height),
          m_x(raster.width / region.width()),
          m_y(raster.height / region.height()) {}
    [[nodiscard]] Point centreOf(int x, int y) const { return {m_region.x0 + (x + 0.5) / m_x, m_region.y1 - (y + 0.5) / m_y}; }
    [[nodiscard]] double pixel() const { return 1 / std::min(m_x, m_y); }  ///< points
    /// Pixels whose centre may lie in `rect`, clipped to the raster: x0, y0 inclusive, x1, y1 exclusive.
    struct Range {
        int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
        [[nodiscard]] bool isEmpty() const { return x0 >= x1 || y0 >= y1; }
    };
    [[nodiscard]] Range rangeOf(const Rect& rect) const;

private:
    Rect m_region;
    int m_width = 0;
    int m_height = 0;
    double m_x = 1;
    double m_y = 1;
};

struct PageView {
    int page = 0;  ///< from 1
    Rect region;
    const PageBoxes* boxes = nullptr;
    const LabelText* label = nullptr;
    const PageGlyphs* source = nullptr;  ///< as readers show the source: layers in their default state
    PageGlyphs output;                   ///< every layer shown
    std::u32string sourceOrder;          ///< content order, no blanks
    std::u32string outputOrder;
    Raster sourcePixels;  ///< RGB, without comments and annotations that touch a box
    Raster outputPixels;  ///< RGB, as it is
    Raster paint;         ///< lifted: text and paths, grey; empty when the page has no boxes
    const LiftedPage* lifted = nullptr;
    std::vector<Raster> images;            ///< lifted: one a sheet, RGB
    std::vector<Rect> removedAnnotations;  ///< areas of form fields and links that went with a box
    std::vector<Rect> frozenFields;        ///< form fields that the output shows as pictures of themselves
    std::vector<Rect> labels;              ///< characters of labels in the output, found by judgeTextInBoxes
    bool wordsMayBeAdded = false;
    bool isPicture = false;  ///< released as a picture of itself
};

using Findings = std::vector<Finding>;

/// Characters in boxes that are no label. Fills view.labels; run it first.
[[nodiscard]] Findings judgeTextInBoxes(PageView& view);
/// Boxes that are not black but for their label.
[[nodiscard]] Findings judgePixelsInBoxes(const PageView& view);
/// What is still painted under the boxes.
[[nodiscard]] Findings judgeUnderBoxes(const PageView& view);
/// The part of it that is pictures and shadings: what the lifted sheets of images still show in boxes.
void judgePictures(const PageView& view, Findings& findings);
/// Pixels outside that differ from the source's. `straddled` counts small changes that hang on a box: ink cut with it.
[[nodiscard]] Findings judgePixelsOutside(const PageView& view, int& straddled);
/// Words outside that are lost, moved, added or in another order.
[[nodiscard]] Findings judgeWordsOutside(const PageView& view);
/// Boxes over nothing.
[[nodiscard]] Findings judgeEmptyMarks(const PageView& view, const std::vector<Rect>& annotations);

}  // namespace withheld::verify
