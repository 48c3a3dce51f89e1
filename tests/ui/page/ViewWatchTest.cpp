#include "page/ViewWatch.h"

#include <gtest/gtest.h>

namespace withheld::ui {

TEST(ViewWatch, aPageIsSeenAfterTwoSecondsWhole) {
    ViewWatch watch;
    for (int i = 0; i < 7; ++i) {
        EXPECT_FALSE(watch.saw(1, QRectF(0, 0, 1, 1), 250));
    }
    EXPECT_TRUE(watch.saw(1, QRectF(0, 0, 1, 1), 250));
    EXPECT_FALSE(watch.saw(1, QRectF(0, 0, 1, 1), 250));
    EXPECT_TRUE(watch.isSeen(1));
    EXPECT_FALSE(watch.isSeen(2));
}

TEST(ViewWatch, timeAloneIsNotEnough) {
    ViewWatch watch;
    EXPECT_FALSE(watch.saw(1, QRectF(0, 0, 1, 0.6), 60000));
    EXPECT_TRUE(watch.saw(1, QRectF(0, 0.5, 1, 0.5), 250));
}

TEST(ViewWatch, scrollingPastQuicklyIsNotEnough) {
    ViewWatch watch;
    EXPECT_FALSE(watch.saw(1, QRectF(0, 0, 1, 1), 250));
    EXPECT_FALSE(watch.isSeen(1));
}

TEST(ViewWatch, takesAsLongAsItIsTold) {
    ViewWatch watch;
    watch.setNeeded(5000);
    for (int i = 0; i < 19; ++i) {
        EXPECT_FALSE(watch.saw(1, QRectF(0, 0, 1, 1), 250));
    }
    EXPECT_TRUE(watch.saw(1, QRectF(0, 0, 1, 1), 250));
}

}  // namespace withheld::ui
