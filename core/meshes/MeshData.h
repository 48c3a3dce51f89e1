// The bits of a mesh shading's stream: vertices, flags and colours, read and written.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Geometry.h"
#include "pdf/Object.h"

namespace withheld::meshes {

/// The components of a colour, or the parameter of /Function alone.
using Color = std::vector<double>;

struct Vertex {
    Point at;
    Color color;
};

using Triangle = std::array<Vertex, 3>;

/// Control points row by row, p[u][v] of 8.7.4.5.8; the colours of the corners (0,0), (0,3), (3,3), (3,0), in the order of the
/// stream.
struct Patch {
    std::array<std::array<Point, 4>, 4> p;
    std::array<Color, 4> colors;
};

/// What the dictionary says of the numbers in the stream.
struct MeshFormat {
    int type = 0;
    int bitsPerCoordinate = 0;
    int bitsPerComponent = 0;
    int bitsPerFlag = 0;
    int verticesPerRow = 0;
    std::array<double, 4> range{};  ///< x0 x1 y0 y1 of /Decode
    std::vector<std::array<double, 2>> colorRanges;
};

[[nodiscard]] Expected<MeshFormat> formatOf(const pdf::Object& shading);

/// Of types 4 and 5.
[[nodiscard]] Expected<std::vector<Triangle>> readTriangles(const std::string& data, const MeshFormat& format);
/// Of types 6 and 7; Coons patches get the inner control points that make them tensor-product patches.
[[nodiscard]] Expected<std::vector<Patch>> readPatches(const std::string& data, const MeshFormat& format);

/// As type 4. Coordinates and colours are written with more bits than any mesh needs, so that what was not cut keeps its place.
inline constexpr int writtenCoordinateBits = 32;
inline constexpr int writtenComponentBits = 16;
inline constexpr int writtenFlagBits = 8;

[[nodiscard]] std::string writeTriangles(const std::vector<Triangle>& triangles, const MeshFormat& format);

}  // namespace withheld::meshes
