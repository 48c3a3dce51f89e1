// Cutting the part of a path that lies under marks out of its geometry (never painting over it).
#pragma once

#include <array>
#include <vector>

#include "base/Geometry.h"

namespace withheld::paths {

/// One path construction step in user space (ISO 32000-1 8.5.2). `Rectangle` is expanded to Move, Line x 3, Close.
struct Segment {
    enum class Kind { Move, Line, Curve, Close };
    Kind kind = Kind::Move;
    std::array<Point, 3> p{};  ///< Move, Line: p[0]; Curve: two control points, then the end
};
using Path = std::vector<Segment>;

enum class FillRule { NonZero, EvenOdd };

/// Stroke parameters in user space units (ISO 32000-1 8.4.3).
struct StrokeStyle {
    double width = 1;  ///< 0 = thinnest line
    int cap = 0;
    int join = 0;
    double miterLimit = 10;
    std::vector<double> dash;
    double dashPhase = 0;
};

enum class CutKind {
    Untouched,  ///< no ink under an area: keep the operators as they are
    Gone,       ///< all ink lies under the areas: drop the painting
    Cut         ///< the rest is in `pieces`
};

/// What is left of a path; each piece is painted on its own with its own dash phase (fills: exactly one piece).
struct Piece {
    Path path;
    double dashPhase = 0;
};
struct CutResult {
    CutKind kind = CutKind::Untouched;
    std::vector<Piece> pieces;
};

/// `areas` in default user space, `ctm` maps the path's user space there. Results are in the path's user space again.
/// A fill's hidden area is subtracted. Groups of subpaths that stay clear of the areas keep their numbers and curves; the others
/// are flattened to within 0.01 pt. The result is to be filled by the even-odd rule (f*), whatever `rule` was. A path with
/// coordinates that are no numbers is Gone.
struct FillCut {
    CutKind kind = CutKind::Untouched;
    Path path;
};
[[nodiscard]] FillCut cutFill(const Path& path, FillRule rule, const Matrix& ctm, const std::vector<Quad>& areas);

/// The centre line is cut at the areas' edges; a piece keeps the dash phase so that dashes outside stay where they were. Segments
/// whose ink (half the width) reaches into an area but whose centre line stays outside are not cut: for wide strokes see
/// cutWideStroke().
[[nodiscard]] CutResult cutStroke(const Path& path, const StrokeStyle& style, const Matrix& ctm, const std::vector<Quad>& areas);

/// Square points that a fill paints, seen through `ctm`.
[[nodiscard]] double filledArea(const Path& path, FillRule rule, const Matrix& ctm);

/// Bounds of a path seen through `ctm`, grown by the stroke if `strokeWidth` > 0 (user space units).
[[nodiscard]] Rect inkBounds(const Path& path, const Matrix& ctm, double strokeWidth);

}  // namespace withheld::paths
