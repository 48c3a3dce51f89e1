// Mesh shadings (ISO 32000-1 8.7.4.5.5 to 8.7.4.5.8) under marks, judged by Poppler's pictures before and after.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "support/Burned.h"
#include "support/Forensics.h"
#include "verify/Verify.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;

namespace {

constexpr double side = 400;  // of the square that each mesh fills, points
const Rect mark{150, 180, 260, 240};

/// Numbers of a stream with 16-bit coordinates (0 to `side` + 100) and 8-bit grey.
class MeshBytes {
public:
    MeshBytes& flag(int value) {
        m_bytes.push_back(static_cast<char>(value));
        return *this;
    }
    MeshBytes& at(double x, double y) {
        for (const double value : {x, y}) {
            const auto number = static_cast<unsigned>(std::lround(value / (side + 100) * 65535));
            m_bytes.push_back(static_cast<char>(number >> 8U));
            m_bytes.push_back(static_cast<char>(number & 0xFFU));
        }
        return *this;
    }
    MeshBytes& grey(int value) {
        m_bytes.push_back(static_cast<char>(value));
        return *this;
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

std::string triangles() {
    return MeshBytes()
        .flag(0)
        .at(0, 0)
        .grey(40)
        .flag(0)
        .at(side, 0)
        .grey(120)
        .flag(0)
        .at(0, side)
        .grey(200)
        .flag(1)
        .at(side, side)
        .grey(250)
        // a small one, wholly under the mark
        .flag(0)
        .at(170, 190)
        .grey(11)
        .flag(0)
        .at(190, 190)
        .grey(12)
        .flag(0)
        .at(180, 210)
        .grey(13)
        .bytes();
}

std::string lattice() {
    MeshBytes mesh;
    for (int row = 0; row <= 4; ++row) {
        for (int column = 0; column <= 4; ++column) {
            mesh.at(column * side / 4, row * side / 4).grey(30 + 45 * ((row * 2 + column) % 5));
        }
    }
    return mesh.bytes();
}

/// The boundary of a patch over the square with corner (x, y), its edges bulging.
MeshBytes& boundary(MeshBytes& mesh, double x, double y, double s) {
    const double third = s / 3;
    return mesh.at(x, y)
        .at(x + 15, y + third)
        .at(x - 0, y + 2 * third)
        .at(x, y + s)
        .at(x + third, y + s - 12)
        .at(x + 2 * third, y + s)
        .at(x + s, y + s)
        .at(x + s - 20, y + 2 * third)
        .at(x + s, y + third)
        .at(x + s, y)
        .at(x + 2 * third, y + 18)
        .at(x + third, y);
}

std::string coons() {
    MeshBytes mesh;
    boundary(mesh.flag(0), 0, 0, side).grey(40).grey(200).grey(250).grey(90);
    return mesh.bytes();
}

std::string tensor() {
    MeshBytes mesh;
    boundary(mesh.flag(0), 0, 0, side / 2).at(60, 70).at(60, 140).at(140, 150).at(150, 60).grey(40).grey(200).grey(250).grey(90);
    // Stands on the edge (3,0)-(0,0)… of the first: flag 2 continues along its right side.
    mesh.flag(2)
        .at(side / 2 + 70, 0)
        .at(side / 2 + 130, 20)
        .at(side, 0)
        .at(side - 10, 70)
        .at(side, 130)
        .at(side, side / 2)
        .at(side / 2 + 130, side / 2)
        .at(side / 2 + 60, side / 2 - 10)
        .at(side / 2 + 60, 60)
        .at(side / 2 + 140, 60)
        .at(side / 2 + 130, 140)
        .at(side / 2 + 60, 140)
        .grey(20)
        .grey(180);
    return mesh.bytes();
}

struct Kind {
    int type;
    std::string data;
    bool asPattern;
};

void PrintTo(const Kind& kind, std::ostream* out) {
    *out << "type " << kind.type << (kind.asPattern ? " in a pattern" : " by sh");
}

std::string pageWith(const Kind& kind, const std::string& more = "") {
    PdfBuilder builder;
    const std::string range = std::to_string(side + 100);
    const std::string flags = kind.type == 5 ? "/VerticesPerRow 5" : "/BitsPerFlag 8";
    const int shading = builder.addStream("/ShadingType " + std::to_string(kind.type) +
                                              " /ColorSpace /DeviceGray /BitsPerCoordinate 16 /BitsPerComponent 8 " + flags +
                                              " /Decode [0 " + range + " 0 " + range + " 0 1] " + more,
                                          kind.data);
    test::PageOptions options;
    if (kind.asPattern) {
        const int pattern =
            builder.addObject("<< /Type /Pattern /PatternType 2 /Matrix [1 0 0 1 20 30] /Shading " + test::ref(shading) + " >>");
        options.resources = "/Pattern << /P1 " + test::ref(pattern) + " >>";
        builder.addPage("/Pattern cs /P1 scn 0 0 500 500 re f", options);
    } else {
        options.resources = "/Shading << /S1 " + test::ref(shading) + " >>";
        builder.addPage("q 1 0 0 1 20 30 cm /S1 sh Q", options);
    }
    return builder.build();
}

class BurnMeshes : public testing::TestWithParam<Kind> {};

}  // namespace

TEST_P(BurnMeshes, NothingUnderTheMarkAndNoChangeBeside) {
    constexpr double dpi = 144;
    const std::string source = pageWith(GetParam());
    const auto result = burned(source, {markOn(mark)});
    ASSERT_TRUE(result) << result.error().text();
    const test::Picture before = test::pictureOf(source, 1, dpi);
    const test::Picture after = test::pictureOf(result->bytes, 1, dpi);
    ASSERT_EQ(before.width, after.width);
    int changed = 0;
    int shown = 0;
    const Rect allowed = mark.grown(1);
    for (int y = 0; y < before.height; ++y) {
        for (int x = 0; x < before.width; ++x) {
            shown += before.at(x, y) < 250 ? 1 : 0;
            if (!allowed.contains(Point{(x + 0.5) * 72 / dpi, 842 - (y + 0.5) * 72 / dpi})) {
                changed += std::abs(before.at(x, y) - after.at(x, y)) > 12 ? 1 : 0;
            }
        }
    }
    EXPECT_GT(shown, 100'000) << "the mesh is there to begin with";
    EXPECT_LE(changed, 20) << "of " << shown;
    const verify::Report report = verify::verify(source, "a.pdf", result->bytes, "b.pdf", {markOn(mark)}).value();
    for (const verify::Check& check : report.checks) {
        EXPECT_NE(check.outcome, verify::Outcome::Failed) << check.id << ": " << check.result;
    }
}

TEST_P(BurnMeshes, WhatTheMarkDoesNotReachKeepsItsBytes) {
    const std::string source = pageWith(GetParam());
    const auto result = burned(source, {markOn({500, 700, 560, 720})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_NE(test::everythingIn(result->bytes).find(GetParam().data), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Kinds, BurnMeshes,
                         testing::Values(Kind{4, triangles(), false}, Kind{4, triangles(), true}, Kind{5, lattice(), false},
                                         Kind{5, lattice(), true}, Kind{6, coons(), false}, Kind{6, coons(), true},
                                         Kind{7, tensor(), false}, Kind{7, tensor(), true}));

TEST(BurnMesh, ATriangleUnderTheMarkLeavesNoNumberBehind) {
    const std::string secret = MeshBytes().at(190, 190).grey(12).bytes();
    const std::string source = pageWith({4, triangles(), false});
    ASSERT_NE(test::everythingIn(source).find(secret), std::string::npos);
    const auto result = burned(source, {markOn({180, 200, 260, 270})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(test::everythingIn(result->bytes).find(secret), std::string::npos);
}

TEST(BurnMesh, AFunctionKeepsItsParameter) {
    const std::string source =
        pageWith({4, triangles(), false}, "/Function << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>");
    const auto result = burned(source, {markOn(mark)});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_NEAR(test::pictureOf(source).at(60, 842 - 100), test::pictureOf(result->bytes).at(60, 842 - 100), 3);
}

TEST(BurnMesh, OneThatIsNotWhatItSaysIsRefusedUnderAMark) {
    const Kind continuesNothing{4, MeshBytes().flag(1).at(0, 0).grey(1).bytes(), false};
    const auto result = burned(pageWith(continuesNothing), {markOn(mark)});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::CannotRemove);
    EXPECT_THAT(result.error().message, testing::HasSubstr("mesh"));
    EXPECT_EQ(result.error().page, 1);
    EXPECT_FALSE(result.error().object.empty());
}

}  // namespace withheld
