// The area that a wide stroke paints, for strokes whose ink tells more than their centre line.
#pragma once

#include <optional>
#include <vector>

#include "paths/CutPath.h"

namespace withheld::paths {

/// Wide enough, seen through `ctm`, that what lies beside the centre line counts: a point. Thinner ones are drawn wider than they
/// are by readers that show them as one pixel, and filled outlines are not.
[[nodiscard]] bool isWideStroke(const StrokeStyle& style, const Matrix& ctm);

/// The farthest that ink goes from the centre line, in half widths: a mitre's tip (8.4.3.5), or a projecting cap's corner.
[[nodiscard]] double farthestInk(const StrokeStyle& style);

/// The stroke's outline in user space, to be filled by the nonzero rule: caps, joins and mitre limit as in ISO 32000-1 8.4.3. A
/// subpath without length is a dot with round caps, and nothing with others (8.5.3.2).
/// Dashes are not looked at (dashesOf()). nullopt when there is nothing to outline, or numbers are too large for it.
[[nodiscard]] std::optional<Path> strokeOutline(const Path& path, const StrokeStyle& style, const Matrix& ctm);

/// Whether `pieces`, stroked, paint what `path` does beside the areas, and nothing under them: to within a twentieth of a square
/// point.
[[nodiscard]] bool paintSameInk(const Path& path, const std::vector<Piece>& pieces, const StrokeStyle& style, const Matrix& ctm,
                                const std::vector<Quad>& areas);

/// What the areas leave of a wide stroke.
struct WideCut {
    CutKind kind = CutKind::Untouched;
    Path stroked;              ///< to be stroked as before, without dashes: what keeps clear of the areas, or is cut across
    std::vector<Path> filled;  ///< each to be filled by the even-odd rule in the stroke's colour
};

/// Cuts the ink of a stroke, not its centre line, but where that comes to the same: what is stroked, readers fit to their pixels,
/// and what is filled they do not. For that reason lines of less than three points that run along the page's axes are cut along
/// the centre line in any case. `areas` in default user space. `translucent`: subpaths that cross must not be
/// painted one over another. nullopt where strokeOutline() or dashesOf() give nothing; then cutStroke() is what is left.
[[nodiscard]] std::optional<WideCut> cutWideStroke(const Path& path, const StrokeStyle& style, const Matrix& ctm,
                                                   const std::vector<Quad>& areas, bool translucent);

}  // namespace withheld::paths
