#include "common/ImageCache.h"

#include <gtest/gtest.h>

namespace withheld::ui {

namespace {

TileKey whole(int page, int milliDpi) {
    return {"a.pdf", page, milliDpi, 0, 0, 100, 100, true};
}

QImage square(int side) {
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

TEST(ImageCache, DropsWhatWasNotUsedForTheLongestTime) {
    ImageCache cache(2 * square(10).sizeInBytes());
    (void)cache.put(whole(1, 72000), square(10));
    (void)cache.put(whole(2, 72000), square(10));
    EXPECT_FALSE(cache.take(whole(1, 72000)).isNull());
    EXPECT_EQ(cache.put(whole(3, 72000), square(10)).size(), 1U);
    EXPECT_TRUE(cache.has(whole(1, 72000)));
    EXPECT_FALSE(cache.has(whole(2, 72000)));
    EXPECT_EQ(cache.bytes(), 2 * square(10).sizeInBytes());
    cache.setLimit(0);
    EXPECT_EQ(cache.bytes(), square(10).sizeInBytes());
}

TEST(ImageCache, FindsTheNextLargerPictureOfThePage) {
    ImageCache cache(1 << 20);
    const TileKey preview{"a.pdf", 2, 36000};
    (void)cache.put(whole(1, 72000), square(10));
    (void)cache.put(whole(3, 72000), square(11));
    (void)cache.put(whole(2, 24000), square(12));
    (void)cache.put({"a.pdf", 2, 100000, 0, 0, 100, 100}, square(13));
    (void)cache.put({"b.pdf", 2, 72000}, square(14));
    EXPECT_FALSE(cache.largerOf(preview));
    (void)cache.put(whole(2, 144000), square(15));
    (void)cache.put(whole(2, 96000), square(16));
    const auto found = cache.largerOf(preview);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->first, whole(2, 96000));
    EXPECT_EQ(found->second.width(), 16);
}

}  // namespace

}  // namespace withheld::ui
