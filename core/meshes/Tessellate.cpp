#include <algorithm>
#include <cmath>
#include <utility>

#include "meshes/CutParts.h"

namespace withheld::meshes {
namespace {

constexpr std::size_t kMostCells = 300'000;
constexpr std::size_t kMostCellsASide = 64;
constexpr std::size_t kSide = 4;

std::array<double, kSide> bernstein(double t) {
    const double s = 1 - t;
    return {s * s * s, 3 * t * s * s, 3 * t * t * s, t * t * t};
}

Vertex vertexAt(const Patch& patch, double u, double v) {
    const auto inU = bernstein(u);
    const auto inV = bernstein(v);
    Vertex vertex;
    for (std::size_t i = 0; i < kSide; ++i) {
        for (std::size_t j = 0; j < kSide; ++j) {
            vertex.at.x += inU[i] * inV[j] * patch.p[i][j].x;
            vertex.at.y += inU[i] * inV[j] * patch.p[i][j].y;
        }
    }
    for (std::size_t i = 0; i < patch.colors[0].size(); ++i) {
        const auto& c = patch.colors;
        vertex.color.push_back((1 - u) * ((1 - v) * c[0][i] + v * c[1][i]) + u * ((1 - v) * c[3][i] + v * c[2][i]));
    }
    return vertex;
}

/// The longest line of control points, in u or in v.
double extentOf(const Patch& patch) {
    double longest = 0;
    for (std::size_t line = 0; line < kSide; ++line) {
        double inU = 0;
        double inV = 0;
        for (std::size_t i = 0; i + 1 < kSide; ++i) {
            inU += std::hypot(patch.p[i + 1][line].x - patch.p[i][line].x, patch.p[i + 1][line].y - patch.p[i][line].y);
            inV += std::hypot(patch.p[line][i + 1].x - patch.p[line][i].x, patch.p[line][i + 1].y - patch.p[line][i].y);
        }
        longest = std::max({longest, inU, inV});
    }
    return longest;
}

/// One number for all patches: neighbours then meet in the same points, and no crack shows between them.
std::size_t cellsASide(const std::vector<Patch>& patches, double cell) {
    double longest = 0;
    for (const Patch& patch : patches) {
        longest = std::max(longest, extentOf(patch));
    }
    std::size_t cells = kSide;
    while (cells < kMostCellsASide && static_cast<double>(cells) * cell < longest) {
        cells *= 2;
    }
    return cells;
}

}  // namespace

Expected<std::vector<Triangle>> tessellated(const std::vector<Patch>& patches, double cell) {
    const std::size_t cells = cellsASide(patches, cell);
    if (patches.size() > kMostCells / (cells * cells)) {
        return Error{ErrorCode::TooLarge, "A mesh shading has too many patches", "", 0, "", ""};
    }
    std::vector<Triangle> triangles;
    triangles.reserve(patches.size() * cells * cells * 2);
    for (const Patch& patch : patches) {
        std::vector<Vertex> below;
        for (std::size_t row = 0; row <= cells; ++row) {
            std::vector<Vertex> vertices;
            for (std::size_t column = 0; column <= cells; ++column) {
                vertices.push_back(vertexAt(patch, static_cast<double>(column) / static_cast<double>(cells),
                                            static_cast<double>(row) / static_cast<double>(cells)));
            }
            // Where a patch folds over itself, greater v lies on top, then greater u (8.7.4.5.7).
            for (std::size_t i = 0; row > 0 && i < cells; ++i) {
                triangles.push_back({below[i], below[i + 1], vertices[i]});
                triangles.push_back({below[i + 1], vertices[i], vertices[i + 1]});
            }
            below = std::move(vertices);
        }
    }
    return triangles;
}

}  // namespace withheld::meshes
