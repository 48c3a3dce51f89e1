#include "copies/Follow.h"

#include <gtest/gtest.h>

#include "../templates/FormPage.h"

namespace withheld::copies {

namespace {

using templates::assessment;
using templates::marksOn;
using templates::scanned;

TEST(FollowTest, OnTheSamePageTheMarkStaysWhereItIs) {
    const PageText text = assessment({});
    const PageGeometry page;
    const Side side{text, page};
    const Mark mark = marksOn(text).front();
    const Mark other = followed(mark, side, side, mapBetween(side, side));
    EXPECT_TRUE(isSamePlace(mark, other));
    EXPECT_EQ(other.text, "Hannah Desmond");
    EXPECT_EQ(other.exemptions, mark.exemptions);
    EXPECT_TRUE(other.id.empty());
}

TEST(FollowTest, OnAScanOfItTheMarkGoesWhereTheWordsWent) {
    const PageText text = assessment({});
    const PageText scan = scanned(text, {20, -30}, 0.95, 1.5, 0.5);
    const PageGeometry page;
    const Side from{text, page};
    const Side to{scan, page};
    Mark mark = marksOn(text).front();
    EXPECT_EQ(followed(mark, from, to, mapBetween(from, to)).text, "Hannah Desmond");
    mark.shape = MarkShape::Area;
    const Mark box = followed(mark, from, to, mapBetween(from, to));
    EXPECT_EQ(box.text, "Hannah Desmond");
    EXPECT_NE(box.quads.front(), Quad::of(box.quads.front().bounds())) << "a turned page has turned boxes";
}

TEST(FollowTest, WithoutWordsThePagesAreHeldToLieAlike) {
    PageText empty;
    empty.page = 4;
    const PageGeometry page;
    PageGeometry half;
    half.mediaBox = half.cropBox = {0, 0, 306, 396};
    const Side from{empty, page};
    const Side to{empty, half};
    Mark mark;
    mark.page = 1;
    mark.quads = {Quad::of({100, 200, 200, 220})};
    const Mark other = followed(mark, from, to, mapBetween(from, to));
    ASSERT_EQ(other.quads.size(), 1U);
    EXPECT_NEAR(other.bounds().x0, 50, 0.01);
    EXPECT_NEAR(other.bounds().y1, 110, 0.01);
    EXPECT_EQ(other.page, 4);
}

TEST(FollowTest, AWholePageStaysAWholePage) {
    const PageText text = assessment({});
    PageGeometry small;
    small.mediaBox = small.cropBox = {10, 10, 200, 300};
    const PageGeometry page;
    Mark mark;
    mark.page = 1;
    mark.shape = MarkShape::Page;
    mark.quads = {Quad::of(page.cropBox)};
    EXPECT_EQ(followed(mark, {text, page}, {text, small}, {}).bounds(), small.cropBox);
}

}  // namespace

}  // namespace withheld::copies
