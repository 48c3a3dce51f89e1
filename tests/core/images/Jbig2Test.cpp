#include "images/Jbig2.h"

#include <gtest/gtest.h>

#include "TestJbig2.h"
#include "TestPictures.h"

namespace withheld::images {
namespace {

using namespace test;

// 32 bytes that claim a page of a thousand million pixels.
TEST(Jbig2, AHugePageIsRefusedAtOnce) {
    const std::string data(
        "\x00\x00\x00\x00\x30\x00\x01\x00\x00\x00\x13\x00\x00\x00\x02\x22\x18\x00\x00\x08\x03\x04\x00\x02\xFE\xFE\xFE\x04"
        "\xA1\xB2\xC3\xD4",
        32);
    EXPECT_FALSE(decodeJbig2(data, {}));
}

TEST(Jbig2, DecodesAGenericRegionWithZeroForBlack) {
    const Bytes rows = paintBilevel(77, 40);
    const auto picture = decodeJbig2(genericPage(rows, 77, 40), "");
    ASSERT_TRUE(picture) << picture.error().text();
    ASSERT_EQ(picture->width, 77);
    ASSERT_EQ(picture->height, 40);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 77; ++x) {
            ASSERT_EQ(bit(picture->rows, 77, x, y), !bit(rows, 77, x, y)) << x << ' ' << y;
        }
    }
}

TEST(Jbig2, TakesSymbolsFromTheGlobals) {
    const Bytes symbol("\x18\x3C\x66\xC3\xFF\xC3\xC3\x81", 8);
    const Bytes page = segment(1, 48, 1, "", pageInformation(40, 20)) + segment(2, 6, 1, Bytes(1, '\0'), oneSymbolAt(16, 5));
    const auto picture = decodeJbig2(page, segment(0, 0, 0, "", oneSymbol(symbol)));
    ASSERT_TRUE(picture) << picture.error().text();
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 40; ++x) {
            const bool inSymbol = x >= 16 && x < 24 && y >= 5 && y < 13;
            ASSERT_EQ(!bit(picture->rows, 40, x, y), inSymbol && bit(symbol, 8, x - 16, y - 5)) << x << ' ' << y;
        }
    }
    // Without them the text can't be drawn, and that must not go by as a white page.
    EXPECT_FALSE(decodeJbig2(page, ""));
}

TEST(Jbig2, RefusesWhatIsNoPage) {
    const auto nothing = decodeJbig2("no picture at all, and long enough to be a header", "");
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::CannotRemove);
    EXPECT_FALSE(decodeJbig2("", ""));
    const auto huge = decodeJbig2(segment(0, 48, 1, "", pageInformation(2000000000, 2000000000)), "");
    EXPECT_FALSE(huge);
}

}  // namespace
}  // namespace withheld::images
