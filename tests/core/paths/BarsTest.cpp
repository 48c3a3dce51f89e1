#include "paths/Bars.h"

#include <gtest/gtest.h>

#include "PathBuilder.h"

namespace withheld::paths {

using namespace test;

namespace {

const std::vector<Quad> barHole{Quad::of(Rect{90, 40, 110, 60})};

StrokeStyle wide(double width, int cap = 0) {
    StrokeStyle style;
    style.width = width;
    style.cap = cap;
    return style;
}

Rect inkOf(const Bar& bar) {
    const bool level = bar.from.y == bar.to.y;
    return level ? Rect{bar.from.x, bar.from.y - bar.width / 2, bar.to.x, bar.to.y + bar.width / 2}
                 : Rect{bar.from.x - bar.width / 2, bar.from.y, bar.to.x + bar.width / 2, bar.to.y};
}

}  // namespace

// A vertical rule of 200 points, drawn as a line of 0.3 points with a width of 200.
TEST(Bars, ARuleDrawnAsAWideLineIsCutAcrossItsWidth) {
    const auto bars = cutBars({move(100, 100), line(100.3, 100)}, wide(200), {}, barHole);
    ASSERT_TRUE(bars);
    ASSERT_EQ(bars->size(), 2U);
    EXPECT_EQ(inkOf((*bars)[0]), (Rect{100, 0, 100.3, 40}));
    EXPECT_EQ(inkOf((*bars)[1]), (Rect{100, 60, 100.3, 200}));
}

TEST(Bars, InkBesideTheCentreLineCounts) {
    const auto bars = cutBars({move(0, 66), line(200, 66)}, wide(20), {}, barHole);  // reaches down to 56
    ASSERT_TRUE(bars);
    for (const Bar& bar : *bars) {
        EXPECT_FALSE(inkOf(bar).intersects(Rect{90, 40, 110, 60}));
    }
    EXPECT_EQ(bars->size(), 3U);
}

TEST(Bars, ProjectingCapsAreInk) {
    const auto bars = cutBars({move(100, 100), line(100, 70)}, wide(30, 2), {}, barHole);  // ends at 55
    ASSERT_TRUE(bars);
    for (const Bar& bar : *bars) {
        EXPECT_FALSE(inkOf(bar).intersects(Rect{90, 40, 110, 60}));
    }
}

TEST(Bars, WorksThroughAQuarterTurn) {
    const auto bars = cutBars({move(40, 0), line(40, 200)}, wide(10), Matrix{0, 1, -1, 0, 200, 0}, barHole);
    ASSERT_TRUE(bars);
    EXPECT_GE(bars->size(), 2U);
}

TEST(Bars, OthersAreLeftToTheCentreLine) {
    EXPECT_FALSE(cutBars({move(0, 50), line(200, 50)}, wide(0.9), {}, barHole)) << "thin";
    EXPECT_FALSE(cutBars({move(0, 66), line(200, 66)}, wide(10), {}, barHole)) << "beside";
    EXPECT_FALSE(cutBars({move(0, 50), line(200, 60)}, wide(10), {}, barHole)) << "slanted";
    EXPECT_FALSE(cutBars({move(0, 50), line(200, 50)}, wide(10, 1), {}, barHole)) << "round caps";
    EXPECT_FALSE(cutBars({move(0, 50), line(200, 50), line(200, 90)}, wide(10), {}, barHole)) << "a corner";
    EXPECT_FALSE(cutBars({move(0, 50), line(200, 50)}, wide(10), Matrix{1, 1, -1, 1, 0, 0}, barHole)) << "turned";
    EXPECT_FALSE(cutBars({}, wide(10), {}, barHole));
}

}  // namespace withheld::paths
