#include "paths/StrokeOutline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "PathBuilder.h"

namespace withheld::paths {

using namespace test;

namespace {

StrokeStyle styled(double width, int cap = 0, int join = 0, double miterLimit = 10) {
    StrokeStyle style;
    style.width = width;
    style.cap = cap;
    style.join = join;
    style.miterLimit = miterLimit;
    return style;
}

bool paints(const Path& path, const StrokeStyle& style, Point point, const Matrix& ctm = {}) {
    const std::optional<Path> outline = strokeOutline(path, style, ctm);
    EXPECT_TRUE(outline);
    return outline && isFilled(*outline, FillRule::NonZero, point);
}

}  // namespace

TEST(StrokeOutline, ASlantedLineIsAsWideAsItsStroke) {
    const Path slanted{move(0, 0), line(100, 100)};
    const double half = 5 * std::sqrt(0.5);  // of a width of 10, along x and y
    EXPECT_TRUE(paints(slanted, styled(10), {50, 50}));
    EXPECT_TRUE(paints(slanted, styled(10), {50 + half * 0.95, 50 - half * 0.95}));
    EXPECT_TRUE(paints(slanted, styled(10), {50 - half * 0.95, 50 + half * 0.95}));
    EXPECT_FALSE(paints(slanted, styled(10), {50 + half * 1.05, 50 - half * 1.05}));
    EXPECT_FALSE(paints(slanted, styled(10), {50 - half * 1.05, 50 + half * 1.05}));
}

TEST(StrokeOutline, Caps) {
    const Path level{move(0, 0), line(100, 0)};
    EXPECT_FALSE(paints(level, styled(10, 0), {101, 0}));
    EXPECT_TRUE(paints(level, styled(10, 1), {104.8, 0}));
    EXPECT_FALSE(paints(level, styled(10, 1), {104.5, 4.5}));
    EXPECT_TRUE(paints(level, styled(10, 2), {104.5, 4.5}));
    EXPECT_FALSE(paints(level, styled(10, 2), {105.5, 0}));
}

TEST(StrokeOutline, JoinsAndMitreLimit) {
    const Path corner{move(0, 0), line(100, 0), line(100, 100)};
    EXPECT_TRUE(paints(corner, styled(10, 0, 0), {104.5, -4.5}));
    EXPECT_FALSE(paints(corner, styled(10, 0, 1), {104.5, -4.5}));
    EXPECT_TRUE(paints(corner, styled(10, 0, 1), {103.3, -3.3}));
    EXPECT_FALSE(paints(corner, styled(10, 0, 2), {103.3, -3.3}));
    EXPECT_TRUE(paints(corner, styled(10, 0, 2), {102.2, -2.2}));
    EXPECT_FALSE(paints(corner, styled(10, 0, 0, 1.2), {104.5, -4.5}));  // 1.41 is the mitre of a right angle
}

TEST(StrokeOutline, AClosedPathIsARing) {
    const Path ring = circle(100, 100, 50);
    EXPECT_TRUE(paints(ring, styled(8), {150, 100}));
    EXPECT_TRUE(paints(ring, styled(8), {100 + 53.8 * std::sqrt(0.5), 100 + 53.8 * std::sqrt(0.5)}));
    EXPECT_FALSE(paints(ring, styled(8), {100, 100}));
    EXPECT_FALSE(paints(ring, styled(8), {100 + 54.2, 100}));
    EXPECT_FALSE(paints(ring, styled(8), {100 + 45.8, 100}));
}

TEST(StrokeOutline, SmallUnitsAndLargeOnes) {
    const Matrix enlarged{72, 0, 0, 72, 0, 0};
    EXPECT_TRUE(paints({move(0, 0), line(1, 1)}, styled(0.1), {0.5 + 0.033, 0.5 - 0.033}, enlarged));
    EXPECT_FALSE(paints({move(0, 0), line(1, 1)}, styled(0.1), {0.5 + 0.037, 0.5 - 0.037}, enlarged));
    EXPECT_FALSE(strokeOutline({move(0, 0), line(1e9, 1)}, styled(10), {}));
    EXPECT_FALSE(strokeOutline({move(0, 0), line(std::nan(""), 1)}, styled(10), {}));
    EXPECT_FALSE(strokeOutline({}, styled(10), {}));
}

// 8.5.3.2: what has no length is a dot, but only with round caps.
TEST(StrokeOutline, ADotIsAsLargeAsTheLineIsWide) {
    StrokeStyle round = styled(10);
    round.cap = 1;
    for (const Path& dot : {Path{move(50, 50), line(50, 50)}, Path{move(50, 50), {Segment::Kind::Close, {}}},
                            Path{move(0, 0), line(9, 0), move(50, 50), line(50, 50)}}) {
        EXPECT_TRUE(paints(dot, round, {50 + 4.9 * std::sqrt(0.5), 50 + 4.9 * std::sqrt(0.5)}));
        EXPECT_TRUE(paints(dot, round, {50, 45.1}));
        EXPECT_FALSE(paints(dot, round, {54, 54}));
    }
    EXPECT_THAT(strokeOutline({move(50, 50), line(50, 50)}, styled(10), {}), testing::Optional(testing::IsEmpty()));
}

TEST(StrokeOutline, WideIsWhatTheReaderSees) {
    EXPECT_TRUE(isWideStroke(styled(1), {}));
    EXPECT_FALSE(isWideStroke(styled(0.9), {}));
    EXPECT_TRUE(isWideStroke(styled(0.05), Matrix{72, 0, 0, 72, 0, 0}));
}

// ISO 32000-1 8.5.3.2. FreeType reads outside its memory when it gets one.
TEST(StrokeOutline, ADotIsPaintedByRoundCapsOnly) {
    const Path other{move(100, 100), line(200, 100)};
    for (const Path& dot : {Path{move(50, 50), line(50, 50)}, Path{move(50, 50), close()},
                            Path{move(50, 50), line(50, 50), line(50.00001, 50), close()},
                            Path{move(50, 50), curve(50, 50, 50, 50, 50, 50), close()}}) {
        Path both = dot;
        both.insert(both.end(), other.begin(), other.end());
        EXPECT_TRUE(paints(both, styled(10, 1), {54, 50}));
        EXPECT_FALSE(paints(both, styled(10, 1), {56, 50}));
        for (const int cap : {0, 2}) {
            EXPECT_FALSE(paints(both, styled(10, cap), {51, 50}));
            EXPECT_TRUE(paints(both, styled(10, cap), {150, 103}));
        }
    }
}

}  // namespace withheld::paths
