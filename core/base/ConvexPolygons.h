// Convex polygons in the plane: cutting one by another. Sutherland-Hodgman clipping.
#pragma once

#include <vector>

#include "base/Geometry.h"

namespace withheld {

/// Corners in drawing order, counter-clockwise; fewer than three: empty.
using ConvexPolygon = std::vector<Point>;

/// The corners of a convex quadrilateral of either winding.
[[nodiscard]] ConvexPolygon polygonOf(const Quad& quad);
/// The polygon seen through `m`, counter-clockwise again.
[[nodiscard]] ConvexPolygon mapped(const ConvexPolygon& polygon, const Matrix& m);
[[nodiscard]] double area(const ConvexPolygon& polygon);
/// The part left of the directed line a-b.
[[nodiscard]] ConvexPolygon leftOf(const ConvexPolygon& polygon, Point a, Point b);
/// The part within `window`.
[[nodiscard]] ConvexPolygon within(ConvexPolygon polygon, const ConvexPolygon& window);
/// The part beyond `window`, as polygons that do not overlap; parts smaller than `least` (area) are left out.
[[nodiscard]] std::vector<ConvexPolygon> beyond(ConvexPolygon polygon, const ConvexPolygon& window, double least);
/// The polygon as convex quads that do not overlap; the last may have two corners in one place.
[[nodiscard]] std::vector<Quad> quadsOf(const ConvexPolygon& polygon);

}  // namespace withheld
