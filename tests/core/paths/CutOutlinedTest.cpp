#include "paths/CutOutlined.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "PathBuilder.h"

namespace withheld::paths {

using namespace test;

namespace {

const std::vector<Quad> outlinedHole{Quad::of(Rect{90, 40, 110, 60})};

std::optional<std::vector<OutlinedPiece>> cut(const Path& path, double width = 0.5, const Matrix& ctm = {},
                                              const std::vector<Quad>& areas = outlinedHole) {
    StrokeStyle style;
    style.width = width;
    return cutOutlined(path, cutFill(path, FillRule::NonZero, ctm, areas), cutStroke(path, style, ctm, areas), style, ctm, areas);
}

}  // namespace

TEST(CutOutlined, WhatRunsAlongTheMarkIsAGap) {
    // Its right end lies in the mark.
    const auto pieces = cut(rectangle(20, 45, 80, 10));
    ASSERT_TRUE(pieces);
    ASSERT_EQ(pieces->size(), 1U);
    EXPECT_TRUE(isFilled(pieces->front().path + Path{close()}, FillRule::EvenOdd, {89, 50}));
    EXPECT_FALSE(isFilled(pieces->front().path + Path{close()}, FillRule::EvenOdd, {91, 50}));
    EXPECT_THAT(pieces->front().dash, testing::ElementsAre(testing::DoubleNear(150, 1e-6), testing::DoubleNear(11, 1e-6)));
}

TEST(CutOutlined, ACrossingLeavesTwoPieces) {
    const auto pieces = cut(rectangle(20, 45, 180, 10), 4);
    ASSERT_TRUE(pieces);
    EXPECT_EQ(pieces->size(), 2U);
    for (const OutlinedPiece& piece : *pieces) {
        EXPECT_EQ(piece.dash.size(), 2U);
    }
    EXPECT_TRUE(cut(circle(100, 80, 35))) << "curves";
    EXPECT_TRUE(cut(rectangle(20, 0.45, 80, 0.1), 0.05, Matrix{1, 0, 0, 100, 0, 0})) << "lengths are those of user space";
}

TEST(CutOutlined, WhatCannotBeSaidThatWay) {
    EXPECT_FALSE(cut(rectangle(20, 45, 80, 10) + rectangle(20, 65, 80, 10))) << "several subpaths";
    EXPECT_FALSE(cut({move(20, 45), line(100, 45), line(100, 55), line(20, 55)})) << "open";
    EXPECT_FALSE(cut(rectangle(20, 40, 80, 10))) << "along the mark's edge";
    EXPECT_FALSE(cut(rectangle(20, 62, 80, 10))) << "clear of it";
    EXPECT_FALSE(cut({move(20, 45), line(100, 55), line(100, 45), line(20, 55), close()})) << "crosses itself";
    EXPECT_FALSE(cut({move(20, 20), line(100, 45), line(100, 50), close()}, 8)) << "ink of a slanted line lies under the mark";
}

}  // namespace withheld::paths
