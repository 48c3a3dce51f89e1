// Mesh shadings. The first byte chooses the type, the second the widths of the numbers, the rest is the stream.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "meshes/CutParts.h"
#include "meshes/MeshData.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    using namespace withheld;
    constexpr std::array coordinates{8, 16, 24, 32, 12, 1, 2, 4};
    constexpr std::array components{8, 16, 4, 12};
    constexpr std::array flags{8, 4, 2, 8};
    const unsigned widths = bytes[1];
    meshes::MeshFormat format;
    format.type = 4 + bytes[0] % 4;
    format.bitsPerCoordinate = coordinates[widths % coordinates.size()];
    format.bitsPerComponent = components[widths / 8 % components.size()];
    format.bitsPerFlag = format.type == 5 ? 0 : flags[widths / 32 % flags.size()];
    format.verticesPerRow = 2 + bytes[0] / 16;
    format.range = {0, 100, -50, 50};
    format.colorRanges = {{0, 1}, {-1, 1}};
    const std::string data(reinterpret_cast<const char*>(bytes) + 2, size - 2);
    const paths::ConvexAreas areas(
        {Quad::of({20, -10, 60, 30}), Quad{{Point{70, 0}, Point{90, 10}, Point{80, 40}, Point{65, 20}}}});
    constexpr int firstPatches = 6;
    if (format.type < firstPatches) {
        if (const auto triangles = meshes::readTriangles(data, format)) {
            if (const auto left = meshes::cutTriangles(*triangles, areas)) {
                (void)meshes::writeTriangles(left->triangles, format);
            }
        }
        return 0;
    }
    if (const auto patches = meshes::readPatches(data, format)) {
        if (const auto triangles = meshes::tessellated(*patches, 10)) {
            (void)meshes::cutTriangles(*triangles, areas);
        }
    }
    return 0;
}
