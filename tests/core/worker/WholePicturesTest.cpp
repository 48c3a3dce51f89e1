#include "worker/WholePictures.h"

#include <gtest/gtest.h>

#include <chrono>
#include <limits>
#include <random>

namespace withheld::worker {

namespace {

const Rect map{320, 400, 520, 550};
const Rect still{100, 400, 300, 550};

/// From left to right, then upwards.
std::vector<Rect> tilesOf(const Rect& whole, int across, int up) {
    std::vector<Rect> tiles;
    for (int row = 0; row < up; ++row) {
        for (int column = 0; column < across; ++column) {
            const double x = whole.x0 + whole.width() * column / across;
            const double y = whole.y0 + whole.height() * row / up;
            tiles.push_back({x, y, x + whole.width() / across, y + whole.height() / up});
        }
    }
    return tiles;
}

std::vector<Rect> shuffled(std::vector<Rect> rects) {
    std::shuffle(rects.begin(), rects.end(), std::mt19937(7));
    return rects;
}

std::vector<Rect> both(std::vector<Rect> first, const std::vector<Rect>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

testing::AssertionResult isOne(const std::vector<Rect>& painted, const Rect& whole) {
    const std::vector<Rect> found = wholePictures(painted);
    if (found.size() != 1) {
        return testing::AssertionFailure() << found.size() << " pictures";
    }
    const bool isWhole = found[0].grown(1e-6).contains(whole) && whole.grown(1e-6).contains(found[0]);
    return isWhole ? testing::AssertionSuccess() : testing::AssertionFailure() << "the picture is another";
}

}  // namespace

TEST(WholePictures, StripsAndTilesAreOne) {
    EXPECT_TRUE(isOne(tilesOf(still, 1, 19), still));
    EXPECT_TRUE(isOne(tilesOf(still, 19, 1), still));
    EXPECT_TRUE(isOne(tilesOf(map, 4, 4), map));
    EXPECT_TRUE(isOne(shuffled(tilesOf(map, 4, 4)), map));
    EXPECT_TRUE(isOne({{100, 400, 200, 550}, {200.4, 400.4, 300, 550}}, still)) << "rounding leaves a seam";
}

TEST(WholePictures, RowsOfUnlikeTilesAreOne) {
    EXPECT_TRUE(isOne(shuffled(both(tilesOf({320, 400, 520, 450}, 3, 1), tilesOf({320, 450, 520, 550}, 4, 1))), map));
    EXPECT_TRUE(isOne(shuffled(both(tilesOf({320, 400, 400, 550}, 1, 3), tilesOf({400, 400, 520, 550}, 1, 4))), map));
}

TEST(WholePictures, PicturesApartStayApart) {
    EXPECT_EQ(wholePictures({still, map}), (std::vector<Rect>{still, map}));
    const Rect lower{300, 400, 500, 500};
    EXPECT_EQ(wholePictures({still, lower}), (std::vector<Rect>{still, lower})) << "side by side, but not as high";
    const std::vector<Rect> three{{0, 0, 50, 50}, {50, 0, 100, 50}, {0, 50, 50, 100}};
    EXPECT_EQ(wholePictures(three).size(), 2U) << "nothing is covered that is no picture";
}

TEST(WholePictures, StripsThatMeetOthersByChanceStayInTheirPicture) {
    // The strips of the second are of other heights, but one of them stands beside one of the first.
    const std::vector<Rect> left = tilesOf({0, 0, 100, 90}, 1, 3);
    const std::vector<Rect> right{{100, 20, 200, 30}, {100, 30, 200, 60}, {100, 60, 200, 120}};
    EXPECT_EQ(wholePictures(both(left, right)), (std::vector<Rect>{{0, 0, 100, 90}, {100, 20, 200, 120}}));
}

TEST(WholePictures, EachOnceInTheOrderOfPainting) {
    EXPECT_EQ(wholePictures({still, map, still}), (std::vector<Rect>{map, still}));
    EXPECT_EQ(wholePictures(both({still, map}, {{100, 400, 300, 475}, {100, 475, 300, 550}})), (std::vector<Rect>{map, still}));
    EXPECT_TRUE(wholePictures({}).empty());
}

TEST(WholePictures, CoordinatesOfABrokenFileDoNoHarm) {
    constexpr double huge = std::numeric_limits<double>::max();
    constexpr double endless = std::numeric_limits<double>::infinity();
    EXPECT_EQ(wholePictures({{-huge, 0, huge, 1}, {-endless, 10, endless, 20}, map}).size(), 3U);
}

TEST(WholePictures, ThousandsOfTilesTakeNoTime) {
    using Clock = std::chrono::steady_clock;
    const auto began = Clock::now();
    const Rect page{0, 0, 595, 842};
    EXPECT_TRUE(isOne(tilesOf(page, 1, 9000), page)) << "lines of pixels at 770 dpi";
    EXPECT_TRUE(isOne(shuffled(tilesOf(page, 1, 9000)), page));
    EXPECT_TRUE(isOne(shuffled(tilesOf(page, 150, 200)), page));
    EXPECT_EQ(wholePictures(std::vector<Rect>(30000, map)), std::vector<Rect>{map});
    std::vector<Rect> apart;
    for (const Rect& tile : tilesOf(page, 100, 140)) {
        apart.push_back(tile.grown(-0.6));
    }
    EXPECT_EQ(wholePictures(apart).size(), apart.size());
    // A quadratic way takes minutes.
    EXPECT_LT(Clock::now() - began, std::chrono::seconds(10));
}

}  // namespace withheld::worker
