#include "marks/DrawnArea.h"

#include <gtest/gtest.h>

#include <numbers>
#include <numeric>
#include <random>

namespace withheld {

namespace {

double sumOf(const std::vector<Quad>& quads) {
    return std::accumulate(quads.begin(), quads.end(), 0.0, [](double sum, const Quad& quad) { return sum + area(quad); });
}

double areaOf(const std::vector<Point>& outline) {
    double sum = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i];
        const Point b = outline[(i + 1) % outline.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return std::abs(sum) / 2;
}

int windingAround(const std::vector<Point>& outline, Point p) {
    int winding = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i];
        const Point b = outline[(i + 1) % outline.size()];
        const double side = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
        winding += a.y <= p.y && b.y > p.y && side > 0 ? 1 : a.y > p.y && b.y <= p.y && side < 0 ? -1 : 0;
    }
    return winding;
}

bool isCovered(const std::vector<Quad>& quads, Point p) {
    return std::any_of(quads.begin(), quads.end(), [&](const Quad& quad) { return contains(quad, p); });
}

void expectNoOverlap(const std::vector<Quad>& quads) {
    for (std::size_t i = 0; i < quads.size(); ++i) {
        for (std::size_t k = i + 1; k < quads.size(); ++k) {
            EXPECT_NEAR(sharedArea(quads[i], quads[k]), 0, 1e-6) << i << " and " << k;
        }
    }
}

}  // namespace

TEST(DrawnArea, outsideOfABoxIsFourRectanglesAroundIt) {
    const std::vector<Quad> quads = outsideOf({0, 0, 600, 800}, {100, 200, 300, 400});
    EXPECT_EQ(quads.size(), 4U);
    EXPECT_DOUBLE_EQ(sumOf(quads), 600.0 * 800 - 200.0 * 200);
    expectNoOverlap(quads);
    for (const Quad& quad : quads) {
        EXPECT_NEAR(sharedArea(quad, Quad::of({100, 200, 300, 400})), 0, 1e-9);
    }
}

TEST(DrawnArea, aHoleAtTheEdgeLeavesFewerRectangles) {
    EXPECT_EQ(outsideOf({0, 0, 600, 800}, {-10, 700, 610, 810}).size(), 1U);
    EXPECT_EQ(outsideOf({0, 0, 600, 800}, {0, 700, 300, 800}).size(), 2U);
    EXPECT_TRUE(outsideOf({0, 0, 600, 800}, {-1, -1, 601, 801}).empty());
    EXPECT_EQ(outsideOf({0, 0, 600, 800}, {700, 0, 800, 10}), std::vector<Quad>{Quad::of({0, 0, 600, 800})});
}

TEST(DrawnArea, aRectangleIsOneTrapezoidWhicheverWayItWasDrawn) {
    std::vector<Point> outline{{10, 10}, {60, 10}, {60, 40}, {10, 40}};
    EXPECT_EQ(trapezoidsOf(outline), std::vector<Quad>{Quad::of({10, 10, 60, 40})});
    std::reverse(outline.begin(), outline.end());
    EXPECT_EQ(trapezoidsOf(outline), std::vector<Quad>{Quad::of({10, 10, 60, 40})});
}

TEST(DrawnArea, trapezoidsCoverTheOutlineExactly) {
    const std::vector<Point> arrow{{0, 0}, {40, 60}, {80, 0}, {40, 20}};
    const std::vector<Quad> quads = trapezoidsOf(arrow);
    EXPECT_NEAR(sumOf(quads), areaOf(arrow), 1e-9);
    expectNoOverlap(quads);
    EXPECT_TRUE(isCovered(quads, {40, 40}));
    EXPECT_FALSE(isCovered(quads, {40, 10}));
}

TEST(DrawnArea, whateverThePenWentAroundIsInside) {
    // A pentagram: the middle is gone around twice and would be a hole by the even-odd rule.
    std::vector<Point> star;
    for (int i = 0; i < 5; ++i) {
        const double turn = 2 * std::numbers::pi * 2 * i / 5;
        star.push_back({100 + 50 * std::sin(turn), 100 + 50 * std::cos(turn)});
    }
    EXPECT_TRUE(isCovered(trapezoidsOf(star), {100, 100}));
    // A figure of eight goes around its two halves in opposite directions.
    const std::vector<Point> eight{{0, 0}, {40, 40}, {40, 0}, {0, 40}};
    const std::vector<Quad> halves = trapezoidsOf(eight);
    EXPECT_NEAR(sumOf(halves), 800, 1e-9);
    EXPECT_TRUE(isCovered(halves, {5, 20}));
    EXPECT_TRUE(isCovered(halves, {35, 20}));
    EXPECT_FALSE(isCovered(halves, {20, 5}));
}

TEST(DrawnArea, anyScribbleIsCoveredWhereItWindsAndNowhereElse) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(0, 200);
    for (int round = 0; round < 40; ++round) {
        std::vector<Point> scribble;
        for (int i = 0; i < 12; ++i) {
            scribble.push_back({place(random), place(random)});
        }
        const std::vector<Quad> quads = trapezoidsOf(scribble);
        expectNoOverlap(quads);
        for (int i = 0; i < 400; ++i) {
            const Point p{place(random), place(random)};
            EXPECT_EQ(isCovered(quads, p), windingAround(scribble, p) != 0) << "round " << round << " at " << p.x << ' ' << p.y;
        }
    }
}

TEST(DrawnArea, theFirstTrapezoidHasRoomForALabel) {
    const std::vector<Quad> house = trapezoidsOf({{0, 0}, {100, 0}, {100, 60}, {50, 90}, {0, 60}});
    ASSERT_FALSE(house.empty());
    EXPECT_EQ(house.front(), Quad::of({0, 0, 100, 60}));
}

TEST(DrawnArea, outlinesWithoutAreaGiveNothing) {
    EXPECT_TRUE(trapezoidsOf({}).empty());
    EXPECT_TRUE(trapezoidsOf({{1, 1}, {5, 5}}).empty());
    EXPECT_TRUE(trapezoidsOf({{1, 1}, {5, 1}, {9, 1}}).empty());
}

TEST(DrawnArea, simplifyingKeepsCornersAndStaysWithinTolerance) {
    std::vector<Point> wavy;
    for (int i = 0; i <= 100; ++i) {
        wavy.push_back({static_cast<double>(i), i % 2 == 0 ? 0.0 : 0.2});
    }
    wavy.push_back({100, 50});
    const std::vector<Point> simple = simplified(wavy, 0.5);
    EXPECT_EQ(simple, (std::vector<Point>{{0, 0}, {100, 0}, {100, 50}}));
}

TEST(DrawnArea, coveredQuadsAreLeftOut) {
    const Quad word = Quad::of({10, 10, 40, 20});
    const Quad line = Quad::of({0, 10, 100, 20});
    const Quad other = Quad::of({0, 30, 100, 40});
    EXPECT_EQ(withoutCovered({word, line, other}), (std::vector<Quad>{line, other}));
    EXPECT_EQ(withoutCovered({word, word}), std::vector<Quad>{word});
    EXPECT_TRUE(covers({line, other}, {word}));
    EXPECT_FALSE(covers({word}, {line}));
    EXPECT_TRUE(covers({Quad::of({0, 10, 25, 20}), Quad::of({25, 10, 50, 20})}, {word})) << "together";
}

}  // namespace withheld
