// Meshes as triangles, and triangles without what lies in convex areas.
#pragma once

#include <vector>

#include "base/Error.h"
#include "meshes/MeshData.h"
#include "paths/ConvexAreas.h"

namespace withheld::meshes {

/// What is left, in painting order; `removed` tells whether anything went. Parts of a cut triangle keep its colours exactly.
struct LeftTriangles {
    std::vector<Triangle> triangles;
    bool removed = false;
};
/// Fails with TooLarge.
[[nodiscard]] Expected<LeftTriangles> cutTriangles(const std::vector<Triangle>& triangles, const paths::ConvexAreas& areas);

/// The patches as triangles in painting order; `cell`: how long a side of one may be (64 a side of a patch are enough for any
/// reader). Fails with TooLarge.
[[nodiscard]] Expected<std::vector<Triangle>> tessellated(const std::vector<Patch>& patches, double cell);

}  // namespace withheld::meshes
