#include "meshes/CutMesh.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "meshes/CutParts.h"
#include "meshes/MeshData.h"
#include "pdf/Document.h"

namespace withheld::meshes {
namespace {

constexpr int kFirstMesh = 4;
constexpr int kFirstPatches = 6;
constexpr int kLastMesh = 7;

std::string arrayOf(const std::array<double, 4>& range, const pdf::Object& decode) {
    std::string text = "[";
    const auto add = [&text](double value) {
        std::array<char, 400> digits{};
        std::snprintf(digits.data(), digits.size(), "%.9f ", value);
        text += digits.data();
    };
    for (const double value : range) {
        add(value);
    }
    for (std::size_t i = range.size(); i < decode.size(); ++i) {
        add(decode.at(i).number());
    }
    return text + "]";
}

Expected<std::vector<Triangle>> trianglesOf(const Bytes& data, const MeshFormat& format, double cell) {
    if (format.type < kFirstPatches) {
        return readTriangles(data, format);
    }
    const auto patches = readPatches(data, format);
    return patches ? tessellated(*patches, cell) : patches.error();
}

/// Points of patches may lie beyond the range of their control points' numbers.
void widen(std::array<double, 4>& range, const std::vector<Triangle>& triangles) {
    for (const Triangle& triangle : triangles) {
        for (const Vertex& vertex : triangle) {
            range[0] = std::min(range[0], std::floor(vertex.at.x));
            range[1] = std::max(range[1], std::ceil(vertex.at.x));
            range[2] = std::min(range[2], std::floor(vertex.at.y));
            range[3] = std::max(range[3], std::ceil(vertex.at.y));
        }
    }
}

}  // namespace

bool isMesh(const pdf::Object& shading) {
    const auto type = shading.get("ShadingType").integer();
    return type >= kFirstMesh && type <= kLastMesh;
}

Expected<std::optional<CutMesh>> cutMesh(const pdf::Object& shading, const std::vector<Quad>& marks, double cell) {
    auto format = formatOf(shading);
    if (!format) {
        return format.error();
    }
    const auto data = shading.decodedStream();
    if (!data) {
        return data.error();
    }
    const auto triangles = trianglesOf(*data, *format, cell);
    if (!triangles) {
        return triangles.error();
    }
    const auto left = cutTriangles(*triangles, paths::ConvexAreas(marks));
    if (!left) {
        return left.error();
    }
    if (!left->removed) {
        return std::optional<CutMesh>();
    }
    widen(format->range, left->triangles);
    return std::optional<CutMesh>(
        CutMesh{writeTriangles(left->triangles, *format), arrayOf(format->range, shading.get("Decode"))});
}

pdf::Object withGeometry(const pdf::Object& shading, const CutMesh& cut) {
    const pdf::Object copy = shading.document()->clone(shading);
    copy.setStreamCompressed(cut.data);
    copy.set("ShadingType", "4");
    copy.set("BitsPerCoordinate", std::to_string(writtenCoordinateBits));
    copy.set("BitsPerComponent", std::to_string(writtenComponentBits));
    copy.set("BitsPerFlag", std::to_string(writtenFlagBits));
    copy.set("Decode", cut.decode);
    copy.remove("VerticesPerRow");
    return copy;
}

}  // namespace withheld::meshes
