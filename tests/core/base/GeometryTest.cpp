#include "base/Geometry.h"

#include <gtest/gtest.h>

#include <random>

namespace withheld {

TEST(Matrix, InverseUndoes) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> number(-50, 50);
    for (int i = 0; i < 200; ++i) {
        const Matrix m{number(random), number(random), number(random), number(random), number(random), number(random)};
        if (std::abs(m.determinant()) < 1) {
            continue;
        }
        const Point p{number(random), number(random)};
        const Point q = m.inverted().map(m.map(p));
        EXPECT_NEAR(q.x, p.x, 1e-6);
        EXPECT_NEAR(q.y, p.y, 1e-6);
    }
}

TEST(Matrix, ThenAppliesLeftFirst) {
    const Matrix m = Matrix::scaling(2, 3).then(Matrix::translation(10, 0));
    EXPECT_EQ(m.map({1, 1}), (Point{12, 3}));
}

TEST(Quad, ContainsItsEdgesAndNothingBeyond) {
    const Quad turned{{{{0, 0}, {10, 10}, {0, 20}, {-10, 10}}}};
    EXPECT_TRUE(contains(turned, {0, 10}));
    EXPECT_TRUE(contains(turned, {0, 0}));
    EXPECT_FALSE(contains(turned, {9, 1}));
}

TEST(Quad, SharedAreaOfTurnedQuads) {
    const Quad square = Quad::of(Rect{0, 0, 10, 10});
    EXPECT_DOUBLE_EQ(sharedArea(square, Quad::of(Rect{5, 5, 20, 20})), 25);
    EXPECT_DOUBLE_EQ(sharedArea(square, Quad::of(Rect{11, 11, 20, 20})), 0);
    const Quad diamond{{{{5, 0}, {10, 5}, {5, 10}, {0, 5}}}};
    EXPECT_DOUBLE_EQ(sharedArea(square, diamond), 50);
    EXPECT_DOUBLE_EQ(area(diamond), 50);
}

}  // namespace withheld
