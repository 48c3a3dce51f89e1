#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <limits>

#include "PathBuilder.h"

namespace withheld::paths {
namespace {

using namespace test;

/// Looks at a grid of points: under the areas nothing may be painted, elsewhere what was.
void expectCut(const Path& path, FillRule rule, const Matrix& ctm, const std::vector<Quad>& areas) {
    const FillCut cut = cutFill(path, rule, ctm, areas);
    ASSERT_EQ(cut.kind, CutKind::Cut);
    int painted = 0;
    for (double x = -20; x <= 220; x += 3.3) {
        for (double y = -20; y <= 220; y += 3.7) {
            const Point user{x, y};
            const Point device = ctm.map(user);
            bool hidden = false;
            bool nearEdge = distanceTo(path, user) < 0.05;
            for (const Quad& area : areas) {
                hidden = hidden || contains(area, device);
                Path outline{move(area.p[0].x, area.p[0].y), line(area.p[1].x, area.p[1].y), line(area.p[2].x, area.p[2].y),
                             line(area.p[3].x, area.p[3].y), close()};
                nearEdge = nearEdge || distanceTo(outline, device) < 0.05;
            }
            if (nearEdge) {
                continue;
            }
            const bool expected = !hidden && isFilled(path, rule, user);
            painted += expected ? 1 : 0;
            ASSERT_EQ(isFilled(cut.path, FillRule::EvenOdd, user), expected) << x << ' ' << y;
        }
    }
    EXPECT_GT(painted, 10);
}

TEST(CutFill, LeavesAloneWhatIsClear) {
    const std::vector<Quad> areas{Quad::of(Rect{100, 100, 150, 120})};
    EXPECT_EQ(cutFill(rectangle(0, 0, 50, 50), FillRule::NonZero, kPlain, areas).kind, CutKind::Untouched);
    // The box stands in the hole, or only touches an edge.
    EXPECT_EQ(cutFill(rectangle(0, 0, 200, 200) + rectangle(80, 80, 100, 60), FillRule::EvenOdd, kPlain, areas).kind,
              CutKind::Untouched);
    EXPECT_EQ(cutFill(rectangle(0, 100, 100, 20), FillRule::NonZero, kPlain, areas).kind, CutKind::Untouched);
    EXPECT_EQ(cutFill({}, FillRule::NonZero, kPlain, areas).kind, CutKind::Untouched);
    EXPECT_EQ(cutFill(rectangle(0, 0, 500, 500), FillRule::NonZero, kPlain, {}).kind, CutKind::Untouched);
}

TEST(CutFill, DropsWhatIsCovered) {
    const std::vector<Quad> areas{Quad::of(Rect{10, 10, 60, 60}), Quad::of(Rect{60, 10, 100, 60})};
    EXPECT_EQ(cutFill(rectangle(20, 20, 70, 30), FillRule::NonZero, kPlain, areas).kind, CutKind::Gone);
}

TEST(CutFill, SubtractsWithBothRules) {
    const std::vector<Quad> areas{Quad::of(Rect{40, 60, 120, 95}), Quad::of(Rect{10, 150, 60, 190})};
    const Path doubled = rectangle(20, 20, 160, 160) + rectangle(50, 50, 60, 60);
    expectCut(doubled, FillRule::NonZero, kPlain, areas);
    expectCut(doubled, FillRule::EvenOdd, kPlain, areas);
    expectCut(circle(100, 100, 80), FillRule::NonZero, kPlain, areas);
    expectCut(circle(100, 100, 80) + circle(100, 100, 40), FillRule::EvenOdd, kPlain, areas);
    const Path star{move(100, 190), line(150, 30), line(20, 130), line(180, 130), line(50, 30), close()};
    expectCut(star, FillRule::NonZero, kPlain, areas);
    expectCut(star, FillRule::EvenOdd, kPlain, areas);
}

TEST(CutFill, WorksThroughMatricesAndSlantedAreas) {
    const Matrix turned{0.8, 0.6, -0.6, 0.8, 50, 20};
    expectCut(rectangle(20, 20, 160, 100), FillRule::NonZero, turned, {Quad::of(Rect{60, 80, 120, 130})});
    expectCut(circle(100, 100, 80), FillRule::NonZero, Matrix::scaling(2, -0.5).then(Matrix::translation(10, 100)),
              {Quad{{{{100, 20}, {250, 40}, {240, 90}, {90, 70}}}}});
}

TEST(CutFill, KeepsTheRuleOfSubpathsAway) {
    // Far from the box two rings wound the same way overlap: painted by non-zero winding, a hole by even-odd.
    const Path far = rectangle(150, 150, 50, 50) + rectangle(160, 160, 30, 30);
    const Path near = rectangle(0, 0, 60, 60);
    expectCut(near + far, FillRule::NonZero, kPlain, {Quad::of(Rect{30, 30, 90, 90})});
    expectCut(near + far, FillRule::EvenOdd, kPlain, {Quad::of(Rect{30, 30, 90, 90})});
}

TEST(CutFill, KeepsNumbersAndCurvesOfSubpathsAway) {
    const Path far = circle(300.125, 300.0625, 17.3);
    const FillCut cut = cutFill(rectangle(0, 0, 100, 10) + far, FillRule::NonZero, kPlain, {Quad::of(Rect{40, -5, 60, 15})});
    ASSERT_EQ(cut.kind, CutKind::Cut);
    ASSERT_GE(cut.path.size(), far.size());
    EXPECT_TRUE(Path(cut.path.end() - static_cast<std::ptrdiff_t>(far.size()), cut.path.end()) == far);
}

TEST(CutFill, IsExactForRectangles) {
    const FillCut cut = cutFill(rectangle(0.1, 0.2, 100.3, 10.7), FillRule::NonZero, kPlain, {Quad::of(Rect{40, -5, 60, 15})});
    ASSERT_EQ(cut.kind, CutKind::Cut);
    EXPECT_EQ(cut.path.size(), 10U);
    for (const Segment& s : cut.path) {
        if (s.kind == Segment::Kind::Close) {
            continue;
        }
        EXPECT_TRUE(std::abs(s.p[0].y - 0.2) < 1e-6 || std::abs(s.p[0].y - 10.9) < 1e-6);
        EXPECT_TRUE(s.p[0].x == 0.1 || s.p[0].x == 0.1 + 100.3 || std::abs(s.p[0].x - 40) < 1e-6 ||
                    std::abs(s.p[0].x - 60) < 1e-6);
    }
}

TEST(CutFill, CutsRulesThatHaveNoArea) {
    const FillCut cut = cutFill(rectangle(0, 50, 200, 0), FillRule::NonZero, kPlain, {Quad::of(Rect{80, 40, 120, 60})});
    ASSERT_EQ(cut.kind, CutKind::Cut);
    for (const Segment& s : cut.path) {
        if (s.kind != Segment::Kind::Close) {
            EXPECT_TRUE(s.p[0].x <= 80.001 || s.p[0].x >= 119.999) << s.p[0].x;
            EXPECT_EQ(s.p[0].y, 50);
        }
    }
    EXPECT_EQ(cutFill(rectangle(90, 50, 20, 0), FillRule::NonZero, kPlain, {Quad::of(Rect{80, 40, 120, 60})}).kind,
              CutKind::Gone);
}

TEST(CutFill, SurvivesSenselessNumbers) {
    const std::vector<Quad> areas{Quad::of(Rect{0, 0, 50, 50})};
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(cutFill({move(0, 0), line(nan, 5), line(5, 5)}, FillRule::NonZero, kPlain, areas).kind, CutKind::Gone);
    const FillCut huge = cutFill(rectangle(-1e12, -1e12, 2e12, 2e12), FillRule::NonZero, kPlain, areas);
    EXPECT_EQ(huge.kind, CutKind::Cut);
    EXPECT_TRUE(isFilled(huge.path, FillRule::EvenOdd, {60, 60}));
    EXPECT_FALSE(isFilled(huge.path, FillRule::EvenOdd, {25, 25}));
    EXPECT_EQ(cutFill({line(5, 5), close(), close(), line(9, 9)}, FillRule::NonZero, kPlain, areas).kind, CutKind::Gone);
    EXPECT_EQ(cutFill(rectangle(0, 0, 50, 50), FillRule::NonZero, Matrix{0, 0, 0, 0, 5, 5}, areas).kind, CutKind::Gone);
}

TEST(CutFill, IsQuickForManySubpaths) {
    Path path;
    for (int i = 0; i < 25000; ++i) {
        const Path cell = rectangle(i % 250 * 2, i / 250 * 5, 1.5, 4);
        path.insert(path.end(), cell.begin(), cell.end());
    }
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(cutFill(path, FillRule::NonZero, kPlain, {Quad::of(Rect{600, 100, 700, 140})}).kind, CutKind::Untouched);
    EXPECT_EQ(cutFill(path, FillRule::NonZero, kPlain, {Quad::of(Rect{100, 100, 200, 140})}).kind, CutKind::Cut);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

}  // namespace
}  // namespace withheld::paths
