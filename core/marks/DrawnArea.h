// The quads of areas that are no box: what lies outside a box, and what a drawn outline goes around.
#pragma once

#include <vector>

#include "base/Geometry.h"

namespace withheld {

/// `whole` without `hole`: up to four rectangles that meet along edges and never overlap. Nothing when the hole covers
/// everything; `whole` itself when they do not meet.
[[nodiscard]] std::vector<Quad> outsideOf(const Rect& whole, const Rect& hole);

/// What a closed outline goes around, by the non-zero winding rule (ISO 32000-1 8.5.3.3.2): whatever the pen went around is
/// inside, however often it crossed itself. Trapezoids with horizontal sides that meet along edges, never overlap, and cover
/// together exactly the area; the one with most room for a label comes first. Empty for an outline without area.
[[nodiscard]] std::vector<Quad> trapezoidsOf(const std::vector<Point>& outline);

/// Whether `area` hides all of `other`, but for what rounding may leave.
[[nodiscard]] bool covers(const std::vector<Quad>& area, const std::vector<Quad>& other);
/// The quads without those that lie in another one of them.
[[nodiscard]] std::vector<Quad> withoutCovered(const std::vector<Quad>& quads);

/// The outline without points that lie within `tolerance` of the line through their neighbours (Ramer, Douglas and Peucker).
[[nodiscard]] std::vector<Point> simplified(const std::vector<Point>& outline, double tolerance);

}  // namespace withheld
