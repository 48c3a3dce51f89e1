#include "meshes/MeshData.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>

namespace withheld::meshes {
namespace {

// Parts of one mesh: more are a bomb.
constexpr std::size_t kMostParts = 1'000'000;

/// Where the points of a patch stand in the stream, as (u, v): the boundary, then for type 7 the inner ones (8.7.4.5.8, figure
/// 47).
constexpr std::array<std::pair<int, int>, 16> kStreamOrder{{{0, 0},
                                                            {0, 1},
                                                            {0, 2},
                                                            {0, 3},
                                                            {1, 3},
                                                            {2, 3},
                                                            {3, 3},
                                                            {3, 2},
                                                            {3, 1},
                                                            {3, 0},
                                                            {2, 0},
                                                            {1, 0},
                                                            {1, 1},
                                                            {1, 2},
                                                            {2, 2},
                                                            {2, 1}}};
constexpr std::size_t kBoundaryPoints = 12;

Error damaged(const char* what) {
    return Error{ErrorCode::Damaged, what, "", 0, "", ""};
}

class BitReader {
public:
    explicit BitReader(const std::string& data) : m_data(data) {}
    [[nodiscard]] bool has(std::size_t bits) const { return m_position + bits <= m_data.size() * 8; }
    /// 0 beyond the end; at most 32 bits.
    std::uint32_t read(int bits) {
        std::uint64_t value = 0;
        for (int left = bits; left > 0;) {
            const std::size_t byte = m_position / 8;
            const int used = static_cast<int>(m_position % 8);
            const int take = std::min(8 - used, left);
            const unsigned from = byte < m_data.size() ? static_cast<unsigned char>(m_data[byte]) : 0U;
            value = (value << take) | ((from >> (8 - used - take)) & ((1U << take) - 1U));
            m_position += static_cast<std::size_t>(take);
            left -= take;
        }
        return static_cast<std::uint32_t>(value);
    }
    void toByte() { m_position = (m_position + 7) / 8 * 8; }

private:
    const std::string& m_data;
    std::size_t m_position = 0;
};

double decoded(std::uint32_t value, int bits, double low, double high) {
    return low + static_cast<double>(value) * (high - low) / (std::ldexp(1.0, bits) - 1);
}

Point readPoint(BitReader& bits, const MeshFormat& format) {
    const std::uint32_t x = bits.read(format.bitsPerCoordinate);
    const std::uint32_t y = bits.read(format.bitsPerCoordinate);
    return {decoded(x, format.bitsPerCoordinate, format.range[0], format.range[1]),
            decoded(y, format.bitsPerCoordinate, format.range[2], format.range[3])};
}

Color readColor(BitReader& bits, const MeshFormat& format) {
    Color color;
    for (const auto& [low, high] : format.colorRanges) {
        color.push_back(decoded(bits.read(format.bitsPerComponent), format.bitsPerComponent, low, high));
    }
    return color;
}

std::size_t colorBits(const MeshFormat& format) {
    return format.colorRanges.size() * static_cast<std::size_t>(format.bitsPerComponent);
}

Expected<std::vector<Triangle>> readFreeTriangles(const std::string& data, const MeshFormat& format) {
    const std::size_t vertexBits =
        static_cast<std::size_t>(format.bitsPerFlag + 2 * format.bitsPerCoordinate) + colorBits(format);
    std::vector<Triangle> triangles;
    std::vector<Vertex> begun;
    for (BitReader bits(data); bits.has(vertexBits); bits.toByte()) {
        const std::uint32_t flag = bits.read(format.bitsPerFlag) & 3U;
        const Point at = readPoint(bits, format);
        Vertex vertex{at, readColor(bits, format)};
        if (!begun.empty() || flag == 0) {
            begun.push_back(std::move(vertex));
            if (begun.size() == 3) {
                triangles.push_back({begun[0], begun[1], begun[2]});
                begun.clear();
            }
        } else if (triangles.empty() || flag == 3) {
            return damaged("A mesh of triangles continues one that is not there");
        } else {
            const Triangle& last = triangles.back();
            triangles.push_back({flag == 1 ? last[1] : last[0], last[2], std::move(vertex)});
        }
        if (triangles.size() > kMostParts) {
            return Error{ErrorCode::TooLarge, "A mesh shading has more than a million triangles", "", 0, "", ""};
        }
    }
    return triangles;
}

Expected<std::vector<Triangle>> readLattice(const std::string& data, const MeshFormat& format) {
    const std::size_t vertexBits = static_cast<std::size_t>(2 * format.bitsPerCoordinate) + colorBits(format);
    const auto perRow = static_cast<std::size_t>(format.verticesPerRow);
    std::vector<Vertex> vertices;
    for (BitReader bits(data); bits.has(vertexBits); bits.toByte()) {
        const Point at = readPoint(bits, format);
        vertices.push_back({at, readColor(bits, format)});
        if (vertices.size() > kMostParts) {
            return Error{ErrorCode::TooLarge, "A mesh shading has more than a million vertices", "", 0, "", ""};
        }
    }
    std::vector<Triangle> triangles;
    for (std::size_t row = perRow; row + perRow <= vertices.size(); row += perRow) {
        for (std::size_t i = 0; i + 1 < perRow; ++i) {
            const std::size_t above = row - perRow + i;
            triangles.push_back({vertices[above], vertices[above + 1], vertices[row + i]});
            triangles.push_back({vertices[above + 1], vertices[row + i], vertices[row + i + 1]});
        }
    }
    return triangles;
}

/// The inner control points of a Coons patch (8.7.4.5.8).
void fillInner(std::array<std::array<Point, 4>, 4>& p) {
    const auto sum = [](std::initializer_list<std::pair<double, Point>> parts) {
        Point total;
        for (const auto& [factor, point] : parts) {
            total.x += factor * point.x / 9;
            total.y += factor * point.y / 9;
        }
        return total;
    };
    p[1][1] =
        sum({{-4, p[0][0]}, {6, p[0][1]}, {6, p[1][0]}, {-2, p[0][3]}, {-2, p[3][0]}, {3, p[3][1]}, {3, p[1][3]}, {-1, p[3][3]}});
    p[1][2] =
        sum({{-4, p[0][3]}, {6, p[0][2]}, {6, p[1][3]}, {-2, p[0][0]}, {-2, p[3][3]}, {3, p[3][2]}, {3, p[1][0]}, {-1, p[3][0]}});
    p[2][1] =
        sum({{-4, p[3][0]}, {6, p[3][1]}, {6, p[2][0]}, {-2, p[3][3]}, {-2, p[0][0]}, {3, p[0][1]}, {3, p[2][3]}, {-1, p[0][3]}});
    p[2][2] =
        sum({{-4, p[3][3]}, {6, p[3][2]}, {6, p[2][3]}, {-2, p[3][0]}, {-2, p[0][3]}, {3, p[0][2]}, {3, p[2][0]}, {-1, p[0][0]}});
}

/// The edge of `last` on which a patch with `flag` 1, 2 or 3 stands: its first four points and two colours (tables 85 and 86).
void continueFrom(const Patch& last, std::uint32_t flag, Patch& patch) {
    constexpr std::size_t edge = 3;
    for (std::size_t i = 0; i <= edge; ++i) {
        const auto [u, v] = kStreamOrder[(edge * flag + i) % kBoundaryPoints];
        const auto [toU, toV] = kStreamOrder[i];
        patch.p[static_cast<std::size_t>(toU)][static_cast<std::size_t>(toV)] =
            last.p[static_cast<std::size_t>(u)][static_cast<std::size_t>(v)];
    }
    patch.colors[0] = last.colors[flag];
    patch.colors[1] = last.colors[(flag + 1) % 4];
}

class BitWriter {
public:
    void write(std::uint32_t value, int bits) {
        for (int shift = bits - 8; shift >= 0; shift -= 8) {
            m_data.push_back(static_cast<char>((value >> shift) & 0xFFU));
        }
    }
    void number(double value, double low, double high, int bits) {
        const double most = std::ldexp(1.0, bits) - 1;
        const double share = high != low ? (value - low) / (high - low) : 0;
        write(static_cast<std::uint32_t>(std::llround(std::clamp(share, 0.0, 1.0) * most)), bits);
    }
    void point(Point at, const MeshFormat& format) {
        number(at.x, format.range[0], format.range[1], writtenCoordinateBits);
        number(at.y, format.range[2], format.range[3], writtenCoordinateBits);
    }
    void color(const Color& color, const MeshFormat& format) {
        for (std::size_t i = 0; i < format.colorRanges.size(); ++i) {
            number(color[i], format.colorRanges[i][0], format.colorRanges[i][1], writtenComponentBits);
        }
    }
    [[nodiscard]] std::string take() { return std::move(m_data); }

private:
    std::string m_data;
};

bool isOneOf(int value, std::initializer_list<int> allowed) {
    return std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

}  // namespace

Expected<MeshFormat> formatOf(const pdf::Object& shading) {
    constexpr int lattice = 5;
    MeshFormat format;
    format.type = static_cast<int>(shading.get("ShadingType").integer());
    format.bitsPerCoordinate = static_cast<int>(shading.get("BitsPerCoordinate").integer());
    format.bitsPerComponent = static_cast<int>(shading.get("BitsPerComponent").integer());
    format.bitsPerFlag = format.type == lattice ? 0 : static_cast<int>(shading.get("BitsPerFlag").integer());
    format.verticesPerRow = static_cast<int>(shading.get("VerticesPerRow").integer());
    const pdf::Object decode = shading.get("Decode");
    constexpr std::size_t mostComponents = 32;
    if (decode.size() < 6 || decode.size() % 2 != 0 || decode.size() > 4 + 2 * mostComponents) {
        return damaged("A mesh shading has no proper Decode array");
    }
    for (std::size_t i = 0; i < 4; ++i) {
        format.range[i] = decode.at(i).number();
    }
    for (std::size_t i = 4; i < decode.size(); i += 2) {
        format.colorRanges.push_back({decode.at(i).number(), decode.at(i + 1).number()});
    }
    if (!isOneOf(format.bitsPerCoordinate, {1, 2, 4, 8, 12, 16, 24, 32}) ||
        !isOneOf(format.bitsPerComponent, {1, 2, 4, 8, 12, 16}) ||
        (format.type != lattice && !isOneOf(format.bitsPerFlag, {2, 4, 8})) ||
        (format.type == lattice && format.verticesPerRow < 2)) {
        return damaged("A mesh shading says nothing of its bits that could be");
    }
    if (!shading.get("Function").isNull() && format.colorRanges.size() != 1) {
        return damaged("A mesh shading with a function has several parameters");
    }
    return format;
}

Expected<std::vector<Triangle>> readTriangles(const std::string& data, const MeshFormat& format) {
    constexpr int lattice = 5;
    return format.type == lattice ? readLattice(data, format) : readFreeTriangles(data, format);
}

Expected<std::vector<Patch>> readPatches(const std::string& data, const MeshFormat& format) {
    constexpr int coons = 6;
    const std::size_t points = format.type == coons ? kBoundaryPoints : kStreamOrder.size();
    const auto bitsOf = [&](std::size_t pointCount, std::size_t colors) {
        return pointCount * 2 * static_cast<std::size_t>(format.bitsPerCoordinate) + colors * colorBits(format);
    };
    // The standard pads a patch to whole bytes and readers do not agree on it: only what has nothing to pad is certain.
    if ((static_cast<std::size_t>(format.bitsPerFlag) + bitsOf(points, 4)) % 8 != 0 ||
        (static_cast<std::size_t>(format.bitsPerFlag) + bitsOf(points - 4, 2)) % 8 != 0) {
        return Error{ErrorCode::Unsupported, "A mesh of patches that do not end at whole bytes", "", 0, "", ""};
    }
    std::vector<Patch> patches;
    BitReader bits(data);
    while (bits.has(static_cast<std::size_t>(format.bitsPerFlag) + bitsOf(points - 4, 2))) {
        const std::uint32_t flag = bits.read(format.bitsPerFlag) & 3U;
        Patch patch;
        std::size_t firstPoint = 0;
        std::size_t firstColor = 0;
        if (flag != 0) {
            if (patches.empty()) {
                return damaged("A mesh of patches continues one that is not there");
            }
            continueFrom(patches.back(), flag, patch);
            firstPoint = 4;
            firstColor = 2;
        } else if (!bits.has(bitsOf(points, 4))) {
            break;
        }
        for (std::size_t i = firstPoint; i < points; ++i) {
            const auto [u, v] = kStreamOrder[i];
            patch.p[static_cast<std::size_t>(u)][static_cast<std::size_t>(v)] = readPoint(bits, format);
        }
        for (std::size_t i = firstColor; i < patch.colors.size(); ++i) {
            patch.colors[i] = readColor(bits, format);
        }
        if (format.type == coons) {
            fillInner(patch.p);
        }
        patches.push_back(std::move(patch));
        if (patches.size() > kMostParts) {
            return Error{ErrorCode::TooLarge, "A mesh shading has more than a million patches", "", 0, "", ""};
        }
    }
    return patches;
}

std::string writeTriangles(const std::vector<Triangle>& triangles, const MeshFormat& format) {
    BitWriter bits;
    for (const Triangle& triangle : triangles) {
        for (const Vertex& vertex : triangle) {
            bits.write(0, writtenFlagBits);
            bits.point(vertex.at, format);
            bits.color(vertex.color, format);
        }
    }
    return bits.take();
}

}  // namespace withheld::meshes
