// The boxes of one page, and how deep a point lies in one.
#pragma once

#include <cstddef>
#include <vector>

#include "base/Geometry.h"
#include "marks/Mark.h"

namespace withheld::verify {

struct Box {
    Quad quad;
    Rect bounds;
    std::size_t mark = 0;  ///< index into the marks
};

/// Points from the nearest edge: positive inside, negative outside. Convex quads of either winding.
[[nodiscard]] double depthIn(const Quad& quad, Point point);

class PageBoxes {
public:
    PageBoxes() = default;
    PageBoxes(const std::vector<Mark>& marks, int page);
    [[nodiscard]] const std::vector<Box>& all() const { return m_boxes; }
    [[nodiscard]] bool empty() const { return m_boxes.empty(); }
    /// The first box that holds the point at least `depth` points deep (negative: that far around it); nullptr if none.
    [[nodiscard]] const Box* at(Point point, double depth = 0) const;
    /// Whether any box, grown by `by` points, shares area with the rectangle.
    [[nodiscard]] bool touches(const Rect& rect, double by = 0) const;
    [[nodiscard]] bool touchesAny(const std::vector<Rect>& rects, double by = 0) const;
    [[nodiscard]] Rect bounds() const;

private:
    std::vector<Box> m_boxes;
};

}  // namespace withheld::verify
