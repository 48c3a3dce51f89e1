#include "images/Jpx.h"

#include <gtest/gtest.h>

#include "TestPictures.h"

namespace withheld::images {
namespace {

using namespace test;

TEST(Jpx, KeepsEveryPixelOutside) {
    for (const int components : {1, 3, 4}) {
        for (const bool bare : {false, true}) {
            for (const float rate : {0.0F, 8.0F}) {
                SCOPED_TRACE(testing::Message() << components << " components, bare " << bare << ", rate " << rate);
                const Bytes source = encodeJpx(paint(70, 50, components), rate, bare);
                const Picture before = decodeJpx(source);
                const auto blanked = blankJpx(source, {70, 50, {pixelArea(70, 50, 20, 10, 45, 30)}, false, true, false});
                ASSERT_TRUE(blanked) << blanked.error().text();
                const Picture after = decodeJpx(blanked->data);
                ASSERT_EQ(after.samples.size(), before.samples.size());
                for (int y = 0; y < 50; ++y) {
                    for (int x = 0; x < 70; ++x) {
                        const bool inside = x >= 20 && x < 45 && y >= 10 && y < 30;
                        for (int c = 0; c < components; ++c) {
                            ASSERT_EQ(after.at(x, y, c), inside ? 0 : before.at(x, y, c)) << x << ' ' << y;
                        }
                    }
                }
            }
        }
    }
}

TEST(Jpx, KeepsItsOwnColorSpaceWhenTheDictionaryHasNone) {
    const auto blanked =
        blankJpx(encodeJpx(paint(40, 40, 3), 0, false), {40, 40, {pixelArea(40, 40, 0, 0, 9, 9)}, false, false, false});
    ASSERT_TRUE(blanked) << blanked.error().text();
    EXPECT_TRUE(blanked->colorSpace.empty());
}

TEST(Jpx, TakesTinyPictures) {
    const auto blanked = blankJpx(encodeJpx(paint(8, 4, 1), 0, false), {8, 4, {pixelArea(8, 4, 0, 0, 2, 2)}, true, true, false});
    ASSERT_TRUE(blanked) << blanked.error().text();
    EXPECT_EQ(decodeJpx(blanked->data).at(1, 1), 255);
}

TEST(Jpx, RefusesBrokenData) {
    const auto broken = blankJpx("no picture", {40, 40, {pixelArea(40, 40, 0, 0, 9, 9)}, false, true, false});
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::CannotRemove);
}

}  // namespace
}  // namespace withheld::images
