#include "copies/PagePicture.h"

#include <gtest/gtest.h>

#include <QPainter>
#include <random>

namespace withheld::copies {

namespace {

/// Lines of "words" as a typed sheet has them; each seed is another text. `shift`: pixels by which the scanner moved it.
QImage sheet(unsigned seed, int width = 400, int shift = 0, int noise = 0) {
    QImage image(width, width * 7 / 5, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    std::mt19937 random(seed);
    const double unit = width / 400.0;
    for (int line = 0; line < 30; ++line) {
        double x = 40;
        const double end = 200 + static_cast<double>(random() % 160);
        while (x < end) {
            const double word = 8 + static_cast<double>(random() % 40);
            painter.fillRect(QRectF((x * unit) + shift, ((40 + line * 16) * unit) + shift, word * unit, 7 * unit), Qt::black);
            x += word + 6;
        }
    }
    painter.end();
    for (int i = 0; i < noise; ++i) {
        image.setPixel(static_cast<int>(random() % static_cast<unsigned>(width)),
                       static_cast<int>(random() % static_cast<unsigned>(width)), qRgb(90, 90, 90));
    }
    return image;
}

using Pictures = std::vector<std::pair<PageKey, PagePicture>>;

TEST(PagePictureTest, TheSameSheetIsFoundInAnotherSizeAndWithDust) {
    const Pictures pages{{{"a", 1}, PagePicture(sheet(1))},
                         {{"b", 2}, PagePicture(sheet(1, 600))},
                         {{"c", 3}, PagePicture(sheet(1, 400, 1, 300))},
                         {{"d", 1}, PagePicture(sheet(2))}};
    const CopiesByPage copies = findPictureCopies(pages);
    ASSERT_EQ(copies.size(), 3U);
    EXPECT_EQ(copies.at({"a", 1}).size(), 2U);
    EXPECT_FALSE(copies.contains({"d", 1}));
}

TEST(PagePictureTest, OtherTextOnTheSameKindOfSheetIsNoCopy) {
    Pictures pages;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        pages.emplace_back(PageKey{"a", static_cast<int>(seed)}, PagePicture(sheet(seed)));
    }
    EXPECT_TRUE(findPictureCopies(pages).empty());
}

TEST(PagePictureTest, BlankSheetsAreCopiesOfNothing) {
    QImage blank(300, 420, QImage::Format_RGB32);
    blank.fill(QColor(250, 250, 248));
    const Pictures pages{{{"a", 1}, PagePicture(blank)}, {{"a", 2}, PagePicture(blank)}, {{"a", 3}, PagePicture(QImage())}};
    EXPECT_TRUE(pages[0].second.isBlank());
    EXPECT_TRUE(findPictureCopies(pages).empty());
}

}  // namespace

}  // namespace withheld::copies
