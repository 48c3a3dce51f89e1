#include "page/PageLayout.h"

#include <gtest/gtest.h>

namespace withheld::ui {

TEST(PageLayout, pagesFollowEachOtherCentred) {
    PageLayout layout;
    PageGeometry portrait;
    PageGeometry turned = portrait;
    turned.rotate = 90;
    layout.setPages({portrait, turned, portrait});
    layout.setDpi(72);
    layout.setViewportWidth(1000);
    EXPECT_EQ(layout.pageRect(1).size(), QSizeF(612, 792));
    EXPECT_EQ(layout.pageRect(2).size(), QSizeF(792, 612));
    EXPECT_DOUBLE_EQ(layout.pageRect(1).center().x(), 500);
    EXPECT_DOUBLE_EQ(layout.pageRect(2).center().x(), 500);
    EXPECT_DOUBLE_EQ(layout.pageRect(2).top() - layout.pageRect(1).bottom(), PageLayout::kGap);
    EXPECT_DOUBLE_EQ(layout.size().height(), 792 * 2 + 612 + 4 * PageLayout::kGap);
}

TEST(PageLayout, pairsStandBesideEachOther) {
    PageLayout layout;
    PageGeometry portrait;
    PageGeometry turned = portrait;
    turned.rotate = 90;
    layout.setPages({portrait, turned, portrait});
    layout.setDpi(72);
    layout.setViewportWidth(2000);
    layout.setArrangement(Arrangement::Facing);
    EXPECT_DOUBLE_EQ(layout.pageRect(1).top(), layout.pageRect(2).top());
    EXPECT_DOUBLE_EQ(layout.pageRect(2).left() - layout.pageRect(1).right(), PageLayout::kGap);
    EXPECT_DOUBLE_EQ(layout.pageRect(1).left() + layout.pageRect(2).right(), 2000);
    EXPECT_DOUBLE_EQ(layout.pageRect(3).top() - layout.pageRect(1).bottom(), PageLayout::kGap);
    EXPECT_LT(layout.pageRect(3).right(), 1000) << "the last one stays on its side";
    EXPECT_DOUBLE_EQ(layout.size().height(), 2 * 792 + 3 * PageLayout::kGap);
    EXPECT_EQ(layout.pagesIn(20, 30), std::make_pair(1, 2));
    EXPECT_EQ(layout.pagesIn(20, 1000), std::make_pair(1, 3));
    EXPECT_EQ(layout.pageNear(layout.pageRect(2).center()), 2);
    EXPECT_EQ(layout.pageNear(layout.pageRect(1).center()), 1);
    EXPECT_EQ(layout.step(2, 1), 3);
    EXPECT_EQ(layout.step(3, -1), 1);
    EXPECT_EQ(layout.step(3, 1), 3);
}

TEST(PageLayout, oneAtATimeKeepsTheOthersOutOfSight) {
    PageLayout layout;
    layout.setPages(std::vector<PageGeometry>(10000));
    layout.setDpi(72);
    layout.setArrangement(Arrangement::Single);
    EXPECT_DOUBLE_EQ(layout.size().height(), 792 + 2 * PageLayout::kGap);
    EXPECT_EQ(layout.pagesIn(0, 5000), std::make_pair(1, 1));
    EXPECT_TRUE(layout.bringIntoSight(9000));
    EXPECT_FALSE(layout.bringIntoSight(9000));
    EXPECT_EQ(layout.pagesIn(0, 5000), std::make_pair(9000, 9000));
    EXPECT_DOUBLE_EQ(layout.pageRect(9000).top(), PageLayout::kGap);
    EXPECT_LT(layout.pageRect(8999).bottom(), 0);
    EXPECT_GT(layout.pageRect(9001).top(), layout.size().height());
    EXPECT_EQ(layout.pageNear(400), 9000);
    EXPECT_EQ(layout.step(9000, 1), 9001);
}

TEST(PageLayout, findsThePagesOfABand) {
    PageLayout layout;
    layout.setPages(std::vector<PageGeometry>(1000));
    layout.setDpi(72);
    const QRectF hundredth = layout.pageRect(100);
    EXPECT_EQ(layout.pagesIn(hundredth.top() + 5, hundredth.bottom() - 5), std::make_pair(100, 100));
    EXPECT_EQ(layout.pagesIn(hundredth.top() - 20, hundredth.bottom() + 20), std::make_pair(99, 101));
    EXPECT_EQ(layout.pagesIn(-50, -10).second, 0);
    EXPECT_EQ(layout.pageNear(-5), 1);
    EXPECT_EQ(layout.pageNear(1e9), 1000);
}

}  // namespace withheld::ui
