#include "base/ConvexPolygons.h"

#include <gtest/gtest.h>

namespace withheld {

namespace {

const ConvexPolygon square = polygonOf(Quad::of(Rect{0, 0, 10, 10}));

double total(const std::vector<ConvexPolygon>& parts) {
    double sum = 0;
    for (const ConvexPolygon& part : parts) {
        sum += area(part);
    }
    return sum;
}

}  // namespace

TEST(ConvexPolygons, WithinAndBeyondMakeTheWhole) {
    const ConvexPolygon diamond = polygonOf({{Point{5, -2}, Point{12, 5}, Point{5, 12}, Point{-2, 5}}});
    EXPECT_NEAR(area(within(square, diamond)) + total(beyond(square, diamond, 0)), 100, 1e-9);
    EXPECT_NEAR(total(beyond(square, diamond, 0)), 4 * 4.5, 1e-9) << "the corners";
}

TEST(ConvexPolygons, EitherWindingIsTheSameWindow) {
    const Quad clockwise{{Point{0, 0}, Point{0, 5}, Point{5, 5}, Point{5, 0}}};
    EXPECT_NEAR(area(within(square, polygonOf(clockwise))), 25, 1e-9);
    EXPECT_NEAR(area(mapped(polygonOf(clockwise), Matrix{-1, 0, 0, 1, 0, 0})), 25, 1e-9);
}

TEST(ConvexPolygons, NothingIsBeyondAWindowThatHoldsAll) {
    EXPECT_TRUE(beyond(square, polygonOf(Quad::of(Rect{-1, -1, 11, 11})), 1e-9).empty());
    EXPECT_EQ(total(beyond(square, polygonOf(Quad::of(Rect{20, 20, 30, 30})), 0)), 100);
}

TEST(ConvexPolygons, QuadsCoverThePolygonOnce) {
    const ConvexPolygon cut = within(square, polygonOf({{Point{5, -2}, Point{12, 5}, Point{5, 12}, Point{-2, 5}}}));
    ASSERT_EQ(cut.size(), 8U);
    double sum = 0;
    for (const Quad& quad : quadsOf(cut)) {
        sum += area(quad);
    }
    EXPECT_NEAR(sum, area(cut), 1e-9);
}

}  // namespace withheld
