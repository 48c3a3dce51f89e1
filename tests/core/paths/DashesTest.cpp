#include "paths/Dashes.h"

#include <gtest/gtest.h>

#include <cmath>

namespace withheld::paths {

namespace {

Path stroke(Point from, Point to) {
    return {{Segment::Kind::Move, {from}}, {Segment::Kind::Line, {to}}};
}

/// Ends of the dashes along x.
std::vector<double> ends(const Path& path) {
    std::vector<double> out;
    for (const Segment& segment : path) {
        out.push_back(segment.p[0].x);
    }
    return out;
}

}  // namespace

TEST(Dashes, FollowThePatternAndItsPhase) {
    EXPECT_EQ(ends(*dashesOf({{stroke({0, 0}, {10, 0}), 0}}, {3, 2})), (std::vector<double>{0, 3, 5, 8, 10}));
    EXPECT_EQ(ends(*dashesOf({{stroke({0, 0}, {10, 0}), 4}}, {3, 2})), (std::vector<double>{1, 4, 6, 9}));
}

TEST(Dashes, OddPatternsAlternate) {
    EXPECT_EQ(ends(*dashesOf({{stroke({0, 0}, {10, 0}), 0}}, {3})), (std::vector<double>{0, 3, 6, 9}));
    EXPECT_EQ(ends(*dashesOf({{stroke({0, 0}, {5, 0}), 3}}, {3})), (std::vector<double>{3, 5}));
}

TEST(Dashes, GoRoundCorners) {
    const Path bent{
        {Segment::Kind::Move, {Point{0, 0}}}, {Segment::Kind::Line, {Point{2, 0}}}, {Segment::Kind::Line, {Point{2, 2}}}};
    const auto dashes = dashesOf({{bent, 0}}, {3, 9});
    ASSERT_TRUE(dashes);
    ASSERT_EQ(dashes->size(), 3U);
    EXPECT_EQ(dashes->back().p[0], (Point{2, 1}));
}

TEST(Dashes, WhatCannotBeWrittenOutIsLeftToTheReader) {
    EXPECT_FALSE(dashesOf({{stroke({0, 0}, {1, 0}), 0}}, {0, 0}));
    EXPECT_FALSE(dashesOf({{stroke({0, 0}, {1, 0}), 0}}, {-1, 2}));
    EXPECT_FALSE(dashesOf({{stroke({0, 0}, {1e7, 0}), 0}}, {1, 1}));
    EXPECT_FALSE(dashesOf(
        {{{{Segment::Kind::Move, {Point{0, 0}}}, {Segment::Kind::Curve, {Point{1, 0}, Point{1, 1}, Point{2, 2}}}}, 0}}, {1, 1}));
}

}  // namespace withheld::paths
