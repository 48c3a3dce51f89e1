// Paths for the tests of core/paths, and what they paint, found without the code under test.
#pragma once

#include <vector>

#include "paths/CutPath.h"

namespace withheld::paths::test {

inline const Matrix kPlain;

Segment move(double x, double y);
Segment line(double x, double y);
Segment curve(double x1, double y1, double x2, double y2, double x, double y);
Segment close();
/// As `re` expands.
Path rectangle(double x, double y, double width, double height);
Path circle(double x, double y, double radius);
Path operator+(Path a, const Path& b);

/// Winding number of the path around a point of user space, curves cut into 64 lines each.
int winding(const Path& path, Point point);
bool isFilled(const Path& path, FillRule rule, Point point);
/// Distance from the point to the nearest edge of the path.
double distanceTo(const Path& path, Point point);

/// Points along the path, not more than half a unit apart.
std::vector<Point> samples(const Path& path);

bool operator==(const Path& a, const Path& b);

}  // namespace withheld::paths::test
