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
