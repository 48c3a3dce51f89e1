#include "images/PixelMask.h"

#include <gtest/gtest.h>

#include <limits>

namespace withheld::images {
namespace {

TEST(PixelMask, TouchesEveryPixelThatAnAreaReaches) {
    const PixelMask mask(10, 10, {Quad::of(Rect{0.25, 0.3, 0.5, 0.61})});
    for (int y = 0; y < 10; ++y) {
        if (y >= 3 && y < 7) {  // y from the top: 1 - 0.61 … 1 - 0.3
            ASSERT_EQ(mask.row(y).size(), 1U) << y;
            EXPECT_EQ(mask.row(y)[0], (Span{2, 5}));
        } else {
            EXPECT_TRUE(mask.row(y).empty()) << y;
        }
    }
}

TEST(PixelMask, ForgivesRoundingAtPixelEdges) {
    const PixelMask mask(1000, 1000, {Quad::of(Rect{0.1 + 1e-9, 0.2 - 1e-9, 0.3 + 1e-9, 0.4 - 1e-9})});
    EXPECT_TRUE(mask.row(599).empty());
    EXPECT_EQ(mask.row(600).at(0), (Span{100, 300}));
    EXPECT_EQ(mask.row(799).at(0), (Span{100, 300}));
    EXPECT_TRUE(mask.row(800).empty());
}

TEST(PixelMask, FollowsSlantedEdges) {
    const PixelMask mask(4, 4, {Quad{{{{0, 1}, {0.5, 1}, {1, 0}, {0.5, 0}}}}});
    EXPECT_EQ(mask.row(0).at(0), (Span{0, 3}));
    EXPECT_EQ(mask.row(3).at(0), (Span{1, 4}));
}

TEST(PixelMask, MergesAreasAndTellsCoverage) {
    EXPECT_EQ(coverage(20, 20, {Quad::of(Rect{0, 0, 0.6, 1}), Quad::of(Rect{0.5, 0, 1, 1})}), Coverage::Whole);
    EXPECT_EQ(coverage(20, 20, {Quad::of(Rect{-5, -5, 6, 6})}), Coverage::Whole);
    EXPECT_EQ(coverage(20, 20, {Quad::of(Rect{0, 0, 0.4, 1}), Quad::of(Rect{0.5, 0, 1, 1})}), Coverage::Part);
    EXPECT_EQ(coverage(20, 20, {Quad::of(Rect{1.1, 0, 2, 1})}), Coverage::None);
    EXPECT_EQ(coverage(20, 20, {}), Coverage::None);
}

TEST(PixelMask, LetsNothingThroughAnAreaThatIsNoNumber) {
    Quad broken = Quad::of(Rect{0, 0, 0.1, 0.1});
    broken.p[1].x = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(coverage(20, 20, {broken}), Coverage::Whole);
}

TEST(PixelMask, ResamplesToCoarserGrids) {
    const PixelMask mask(17, 9, {Quad::of(Rect{7.0 / 17, 0, 9.0 / 17, 1})});
    const PixelMask half = mask.resampled(9, 5, 2, 1, 2, 1);
    EXPECT_EQ(half.row(0).at(0), (Span{3, 5}));
    const PixelMask padded = PixelMask(17, 9, {Quad::of(Rect{0.9, 0, 1, 1})}).padded(24, 16);
    EXPECT_EQ(padded.row(15).at(0), (Span{15, 24}));
}

TEST(PixelMask, ReflowsIntoRowsOfAnotherLength) {
    const PixelMask mask(4, 2, {Quad::of(Rect{0.5, 0, 1, 1})});  // pixels 2, 3, 6, 7 of the stream
    const PixelMask reflowed = mask.reflowed(3, 3);
    EXPECT_EQ(reflowed.row(0).at(0), (Span{2, 3}));
    EXPECT_EQ(reflowed.row(1).at(0), (Span{0, 1}));
    EXPECT_EQ(reflowed.row(2).at(0), (Span{0, 2}));
}

}  // namespace
}  // namespace withheld::images
