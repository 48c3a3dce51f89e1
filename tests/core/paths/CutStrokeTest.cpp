#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <limits>

#include "PathBuilder.h"

namespace withheld::paths {
namespace {

using namespace test;

const std::vector<Quad> kBox{Quad::of(Rect{40, 40, 60, 60})};

Path joined(const CutResult& cut) {
    Path all;
    for (const Piece& piece : cut.pieces) {
        all.insert(all.end(), piece.path.begin(), piece.path.end());
    }
    return all;
}

/// Every point of the old centre line is on the new one exactly when no area hides it; nothing else is there.
void expectSameOutside(const Path& path, const CutResult& cut, const Matrix& ctm, const std::vector<Quad>& areas) {
    const Path rest = joined(cut);
    for (const Point& user : samples(path)) {
        const Point device = ctm.map(user);
        bool hidden = false;
        bool doubtful = false;
        for (const Quad& area : areas) {
            const Rect bounds = area.bounds();
            hidden = hidden || contains(area, device);
            doubtful = doubtful || (bounds.grown(0.3).contains(device) && !bounds.grown(-0.3).contains(device));
        }
        if (!doubtful) {
            ASSERT_EQ(!rest.empty() && distanceTo(rest, user) < 0.1, !hidden) << user.x << ' ' << user.y;
        }
    }
    for (const Point& user : samples(rest)) {
        ASSERT_LT(distanceTo(path, user), 0.05) << user.x << ' ' << user.y;
    }
}

TEST(CutStroke, LeavesAloneWhatIsClear) {
    EXPECT_EQ(cutStroke({move(0, 0), line(100, 0)}, {}, kPlain, kBox).kind, CutKind::Untouched);
    // A frame around the box, and a rule along its edge.
    EXPECT_EQ(cutStroke(rectangle(30, 30, 40, 40), {}, kPlain, kBox).kind, CutKind::Untouched);
    EXPECT_EQ(cutStroke({move(0, 60), line(100, 60)}, {}, kPlain, kBox).kind, CutKind::Untouched);
    EXPECT_EQ(cutStroke({}, {}, kPlain, kBox).kind, CutKind::Untouched);
}

TEST(CutStroke, CutsATableRuleAtTheEdges) {
    const CutResult cut = cutStroke({move(0, 50), line(100, 50)}, {}, kPlain, kBox);
    ASSERT_EQ(cut.kind, CutKind::Cut);
    ASSERT_EQ(cut.pieces.size(), 1U);
    EXPECT_TRUE(cut.pieces[0].path == Path({move(0, 50), line(40, 50), move(60, 50), line(100, 50)}));
}

TEST(CutStroke, OpensAClosedPathAndKeepsItsCorners) {
    const Path frame = rectangle(50, 0, 100, 100);  // left side runs through the box
    const CutResult cut = cutStroke(frame, {}, kPlain, kBox);
    ASSERT_EQ(cut.kind, CutKind::Cut);
    // One piece from below the box around all four corners to above it, the start's corner included.
    EXPECT_TRUE(joined(cut) == Path({move(50, 40), line(50, 0), line(150, 0), line(150, 100), line(50, 100), line(50, 60)}));
}

TEST(CutStroke, CutsCurvesAndFollowsMatrices) {
    for (const Matrix& ctm : {kPlain, Matrix{0, 1, -1, 0, 110, -10}, Matrix{1.2, 0.1, -0.3, 0.9, 5, 5}}) {
        for (const Path& path : {circle(50, 50, 25), circle(60, 60, 30) + rectangle(10, 10, 60, 40),
                                 Path{move(0, 0), curve(200, 50, -100, 60, 100, 100)}}) {
            const CutResult cut = cutStroke(path, {}, ctm, kBox);
            if (cut.kind == CutKind::Cut) {
                expectSameOutside(path, cut, ctm, kBox);
            }
        }
    }
    const CutResult cut = cutStroke(circle(60, 60, 30), {}, kPlain, kBox);
    EXPECT_EQ(cut.kind, CutKind::Untouched);
    EXPECT_EQ(cutStroke(circle(60, 60, 15), {}, kPlain, kBox).kind, CutKind::Cut);
    EXPECT_EQ(cutStroke(circle(50, 50, 8), {}, kPlain, kBox).kind, CutKind::Gone);
}

TEST(CutStroke, KeepsNumbersOfUntouchedSubpaths) {
    const Path far{move(0.1, 0.7), curve(1.3, 2.9, 5.7, 11.13, 17.19, 23.29), close()};
    const CutResult cut = cutStroke(far + Path{move(0, 50), line(100, 50)}, {}, kPlain, kBox);
    ASSERT_EQ(cut.kind, CutKind::Cut);
    EXPECT_TRUE(Path(cut.pieces[0].path.begin(), cut.pieces[0].path.begin() + 3) == far);
}

TEST(CutStroke, DashesGoOnWhereTheyWere) {
    StrokeStyle style;
    style.dash = {3, 2};
    style.dashPhase = 1;
    const CutResult cut = cutStroke({move(0, 50), line(100, 50)}, style, kPlain, kBox);
    ASSERT_EQ(cut.pieces.size(), 2U);
    EXPECT_DOUBLE_EQ(cut.pieces[0].dashPhase, 1);
    EXPECT_NEAR(cut.pieces[1].dashPhase, std::fmod(61.0, 5.0), 1e-9);
    EXPECT_TRUE(cut.pieces[1].path == Path({move(60, 50), line(100, 50)}));

    // An odd pattern repeats after two rounds; lengths are the path's own, not the page's.
    style.dash = {3};
    style.dashPhase = 0;
    const CutResult scaled = cutStroke({move(0, 25), line(50, 25)}, style, Matrix::scaling(2, 2), kBox);
    ASSERT_EQ(scaled.pieces.size(), 2U);
    EXPECT_NEAR(scaled.pieces[1].dashPhase, 0, 1e-9);

    // Each subpath starts its pattern anew.
    style.dash = {4, 4};
    const CutResult two = cutStroke({move(0, 10), line(100, 10), move(0, 50), line(100, 50)}, style, kPlain, kBox);
    ASSERT_EQ(two.pieces.size(), 3U);
    EXPECT_NEAR(two.pieces[1].dashPhase, 0, 1e-9);
    EXPECT_NEAR(two.pieces[2].dashPhase, 4, 1e-9);

    const CutResult round = cutStroke(circle(60, 50, 10), style, kPlain, kBox);
    ASSERT_EQ(round.kind, CutKind::Cut);
}

TEST(CutStroke, HidesALineBetweenTwoBoxes) {
    const std::vector<Quad> boxes{Quad::of(Rect{40, 40, 50, 60}), Quad::of(Rect{50, 40, 60, 60})};
    const CutResult cut = cutStroke({move(50, 0), line(50, 100)}, {}, kPlain, boxes);
    EXPECT_TRUE(joined(cut) == Path({move(50, 0), line(50, 40), move(50, 60), line(50, 100)}));
    const CutResult across = cutStroke({move(0, 50), line(100, 50)}, {}, kPlain, boxes);
    EXPECT_TRUE(joined(across) == Path({move(0, 50), line(40, 50), move(60, 50), line(100, 50)}));
}

TEST(CutStroke, HidesDotsOfRoundCaps) {
    StrokeStyle style;
    style.cap = 1;
    style.width = 0;
    EXPECT_EQ(cutStroke({move(50, 50), line(50, 50)}, style, kPlain, kBox).kind, CutKind::Gone);
    EXPECT_EQ(cutStroke({move(50, 50), close()}, style, kPlain, kBox).kind, CutKind::Gone);
    EXPECT_EQ(cutStroke({move(70, 50), line(70, 50)}, style, kPlain, kBox).kind, CutKind::Untouched);
}

TEST(CutStroke, SurvivesSenselessNumbers) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(cutStroke({move(50, 50), line(nan, 50)}, {}, kPlain, kBox).kind, CutKind::Gone);
    const CutResult huge = cutStroke({move(-1e15, 50), line(1e15, 50)}, {}, kPlain, kBox);
    EXPECT_EQ(huge.kind, CutKind::Cut);
    EXPECT_EQ(cutStroke({line(50, 50), close(), line(70, 70), close(), close()}, {}, kPlain, kBox).kind, CutKind::Cut);
    EXPECT_EQ(cutStroke({move(50, 50), curve(50, 50, 50, 50, 50, 50)}, {}, Matrix{0, 0, 0, 0, 50, 50}, kBox).kind, CutKind::Gone);
    Quad flat = kBox[0];
    flat.p = {{{40, 40}, {60, 40}, {60, 40}, {40, 40}}};
    EXPECT_EQ(cutStroke({move(0, 40), line(100, 40)}, {}, kPlain, {flat}).kind, CutKind::Untouched);
}

TEST(CutStroke, IsQuickForLongPaths) {
    Path path{move(0, 0)};
    for (int i = 0; i < 100000; ++i) {
        path.push_back(line(i % 500, i * 0.01));
    }
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(cutStroke(path, {}, kPlain, {Quad::of(Rect{600, 0, 700, 100})}).kind, CutKind::Untouched);
    EXPECT_EQ(cutStroke(path, {}, kPlain, {Quad::of(Rect{100, 100, 200, 140})}).kind, CutKind::Cut);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

TEST(InkBounds, GrowWithTheStrokeThroughTheMatrix) {
    const Path path{move(10, 10), line(20, 10)};
    EXPECT_EQ(inkBounds(path, kPlain, 0), (Rect{10, 10, 20, 10}));
    const Rect wide = inkBounds(path, Matrix::scaling(2, 2), 4);
    EXPECT_LE(wide.x0, 16);
    EXPECT_GE(wide.y1, 24);
    EXPECT_EQ(inkBounds({}, kPlain, 3), Rect{});
}

}  // namespace
}  // namespace withheld::paths
