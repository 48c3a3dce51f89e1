// The areas of marks as convex polygons: where curves cross their edges, and what lies inside.
#pragma once

#include <vector>

#include "base/Geometry.h"
#include "paths/Subpath.h"

namespace withheld::paths {

/// Part of a curve, by its parameter.
struct Interval {
    double begin = 0;
    double end = 0;
};

class ConvexAreas {
public:
    /// Areas that are not convex are taken as their hull; those without extent are left out.
    explicit ConvexAreas(const std::vector<Quad>& areas);

    /// Counter-clockwise.
    [[nodiscard]] const std::vector<std::vector<Point>>& polygons() const { return m_polygons; }
    /// Whether `bounds`, edges included, meets the bounds of an area.
    [[nodiscard]] bool mayTouch(const Rect& bounds) const;
    /// Inside or on the edge of one of the areas.
    [[nodiscard]] bool contains(Point point) const;
    /// The parts of a straight line and of a curve that run inside, in order, apart from each other. What runs along the outer
    /// edge is not inside; what runs between two areas that share an edge is.
    [[nodiscard]] std::vector<Interval> inside(Point from, Point to) const;
    [[nodiscard]] std::vector<Interval> inside(const Cubic& curve) const;

private:
    [[nodiscard]] std::vector<Interval> classify(const Cubic& curve, std::vector<double>& cuts) const;
    [[nodiscard]] bool isInterior(Point point, Point direction) const;

    std::vector<std::vector<Point>> m_polygons;
    std::vector<Rect> m_bounds;
    Rect m_allBounds;
};

}  // namespace withheld::paths
