#include "base/PageSpace.h"

#include <gtest/gtest.h>

#include <random>

namespace withheld {

TEST(PageSpace, RoundTripOfRandomBoxes) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> offset(-300, 300);
    std::uniform_real_distribution<double> size(1, 900);
    for (int i = 0; i < 400; ++i) {
        PageGeometry page;
        page.mediaBox = {offset(random), offset(random), 0, 0};
        page.mediaBox.x1 = page.mediaBox.x0 + size(random);
        page.mediaBox.y1 = page.mediaBox.y0 + size(random);
        page.cropBox = page.mediaBox.grown(-0.1);
        page.rotate = (i % 4) * 90;
        page.userUnit = i % 3 == 0 ? 2.5 : 1;
        for (const double dpi : {36.0, 72.0, 150.0, 233.0, 600.0}) {
            const PageSpace space(page, dpi);
            const Rect box{offset(random), offset(random), 500, 500};
            const Rect back = space.toUser(space.toView(box.normalized()));
            EXPECT_NEAR(back.x0, box.normalized().x0, 1e-6);
            EXPECT_NEAR(back.y0, box.normalized().y0, 1e-6);
            EXPECT_NEAR(back.x1, box.normalized().x1, 1e-6);
            EXPECT_NEAR(back.y1, box.normalized().y1, 1e-6);
        }
    }
}

struct Turn {
    int rotate;
    Point lowerLeft;  ///< where the crop box's lower left corner is seen, of a 200 x 100 page at 72 dpi
    double width;
};

class PageSpaceTurns : public testing::TestWithParam<Turn> {};

TEST_P(PageSpaceTurns, CornersAreWhereAReaderShowsThem) {
    PageGeometry page;
    page.mediaBox = {0, 0, 300, 300};
    page.cropBox = {50, 20, 250, 120};
    page.rotate = GetParam().rotate;
    const PageSpace space(page, 72);
    EXPECT_DOUBLE_EQ(space.widthPixels(), GetParam().width);
    const Point seen = space.toView().map({50, 20});
    EXPECT_NEAR(seen.x, GetParam().lowerLeft.x, 1e-9);
    EXPECT_NEAR(seen.y, GetParam().lowerLeft.y, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(All, PageSpaceTurns,
                         testing::Values(Turn{0, {0, 100}, 200}, Turn{90, {0, 0}, 100}, Turn{180, {200, 0}, 200},
                                         Turn{270, {100, 200}, 100}));

}  // namespace withheld
