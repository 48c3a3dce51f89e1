// Which tiling patterns one content stream paints with, and where (ISO 32000-1 8.7.3).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/ConvexPolygons.h"
#include "base/Geometry.h"
#include "pdf/Object.h"

namespace withheld::burn {

/// One painting with a pattern.
struct PatternPainting {
    Rect bounds;        ///< default user space; what is painted lies within
    bool gone = false;  ///< the burn removed it whole
    /// Where it surely shows the pattern, unless marks lie over it.
    std::vector<ConvexPolygon> shown;
    std::vector<std::size_t> marked = {};  ///< marked content that holds it, outermost first
};

struct PatternUse {
    pdf::Object pattern;
    std::vector<PatternPainting> paintings;
};

/// By the name in the stream's resources; "" for a pattern that the stream inherits from whoever paints it.
using PatternUses = std::map<std::string, PatternUse>;

/// A copy of the cell as it lies on the page: `toUser` maps the pattern's space to default user space, this copy's step included.
struct PatternCell {
    Matrix toUser;
    Rect bounds;  ///< of its /BBox, default user space
};

/// The copies of the cell that paintings within `painted` show; nullopt when more than `most` may be among them.
/// `parent`: from the space of the stream that paints (its content's beginning) to default user space (8.7.3.1).
[[nodiscard]] std::optional<std::vector<PatternCell>> cellsWithin(const pdf::Object& pattern, const Matrix& parent,
                                                                  const std::vector<Rect>& painted, double most);

/// The parts of the cell (convex, in the pattern's space) that no copy surely shows outside `marks`: what lies under marks in one
/// copy and open in another is no secret. nullopt where they are too many.
[[nodiscard]] std::optional<std::vector<Quad>> nowhereOpen(const pdf::Object& pattern, const std::vector<PatternCell>& cells,
                                                           const std::vector<PatternPainting>& paintings,
                                                           const std::vector<Quad>& marks);

}  // namespace withheld::burn
