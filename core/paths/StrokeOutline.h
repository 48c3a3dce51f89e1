// The area that a wide stroke paints, for strokes whose ink tells more than their centre line.
#pragma once

#include <optional>
#include <vector>

#include "paths/CutPath.h"

namespace withheld::paths {

/// Wide enough, seen through `ctm`, that what lies beside the centre line counts: 3 points.
[[nodiscard]] bool isWideStroke(const StrokeStyle& style, const Matrix& ctm);

/// The farthest that ink goes from the centre line, in half widths: a mitre's tip (8.4.3.5), or a projecting cap's corner.
[[nodiscard]] double farthestInk(const StrokeStyle& style);

/// The stroke's outline in user space, to be filled by the nonzero rule: caps, joins and mitre limit as in ISO 32000-1 8.4.3.
/// Dashes are not looked at (dashesOf()). nullopt when there is nothing to outline, or numbers are too large for it.
[[nodiscard]] std::optional<Path> strokeOutline(const Path& path, const StrokeStyle& style, const Matrix& ctm);

/// What the areas leave of a wide stroke.
struct WideCut {
    CutKind kind = CutKind::Untouched;
    Path stroked;              ///< subpaths that keep clear of the areas, to be stroked as before
    std::vector<Path> filled;  ///< each to be filled by the even-odd rule in the stroke's colour
};

/// Cuts the ink of a stroke, not its centre line. `areas` in default user space. `translucent`: subpaths that cross must not be
/// painted one over another. nullopt where strokeOutline() or dashesOf() give nothing; then cutStroke() is what is left.
[[nodiscard]] std::optional<WideCut> cutWideStroke(const Path& path, const StrokeStyle& style, const Matrix& ctm,
                                                   const std::vector<Quad>& areas, bool translucent);

}  // namespace withheld::paths
