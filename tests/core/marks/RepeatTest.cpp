#include "marks/Repeat.h"

#include <gtest/gtest.h>

namespace withheld {

namespace {

PageGeometry pageOf(double width, double height, int rotate = 0) {
    PageGeometry page;
    page.mediaBox = page.cropBox = {0, 0, width, height};
    page.rotate = rotate;
    return page;
}

}  // namespace

TEST(Repeat, pagesAreChosenByRangeParityAndSize) {
    const std::vector<PageGeometry> pages{pageOf(595, 842), pageOf(595, 842),     pageOf(842, 595),
                                          pageOf(595, 842), pageOf(842, 595, 90), pageOf(595.4, 841.9)};
    EXPECT_EQ(chosenPages({1, 6}, pages), (std::vector<int>{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(chosenPages({2, 99, PageParity::Odd}, pages), (std::vector<int>{3, 5}));
    EXPECT_EQ(chosenPages({-5, 4, PageParity::Even}, pages), (std::vector<int>{2, 4}));
    // The fifth is seen as the others; half a point is no other size.
    EXPECT_EQ(chosenPages({1, 6, PageParity::All, 1}, pages), (std::vector<int>{1, 2, 4, 5, 6}));
    EXPECT_TRUE(chosenPages({5, 4}, pages).empty());
}

TEST(Repeat, aFooterIsAtTheSamePlaceAsThePageIsSeen) {
    const std::vector<PageGeometry> pages{pageOf(595, 842), pageOf(595, 842), pageOf(842, 595, 90), pageOf(300, 300)};
    Mark footer;
    footer.page = 1;
    footer.id = "id";
    footer.text = "Page 1 of 3";
    footer.shape = MarkShape::Text;
    footer.exemptions = {"s.40(2)"};
    footer.quads = {Quad::of({50, 20, 200, 40})};
    const std::optional<Mark> second = repeatedOn(footer, 2, pages);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->quads, footer.quads);
    EXPECT_EQ(second->shape, MarkShape::Area);
    EXPECT_EQ(second->exemptions, footer.exemptions);
    EXPECT_TRUE(second->id.empty());
    EXPECT_TRUE(second->text.empty());
    const std::optional<Mark> turned = repeatedOn(footer, 3, pages);
    ASSERT_TRUE(turned);
    const Rect seen = PageSpace(pages[2], 72).toView(turned->bounds());
    EXPECT_NEAR(seen.x0, 50, 1e-9);
    EXPECT_NEAR(seen.y0, 842 - 40, 1e-9);
    EXPECT_NEAR(seen.width(), 150, 1e-9);
    EXPECT_EQ(turned->quads.front(), Quad::of(turned->bounds()));
    EXPECT_FALSE(repeatedOn(footer, 4, pages)) << "the page ends above the footer";
}

TEST(Repeat, aPageMarkCoversEachPageWhole) {
    const std::vector<PageGeometry> pages{pageOf(595, 842), pageOf(300, 300)};
    const Mark whole = wholePageMark(1, pages[0]);
    const std::optional<Mark> other = repeatedOn(whole, 2, pages);
    ASSERT_TRUE(other);
    EXPECT_EQ(other->shape, MarkShape::Page);
    EXPECT_EQ(other->bounds(), (Rect{0, 0, 300, 300}));
}

}  // namespace withheld
