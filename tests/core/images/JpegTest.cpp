#include "images/Jpeg.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "TestPictures.h"

namespace withheld::images {
namespace {

using namespace test;

struct Box {
    int x0, y0, x1, y1;
};

/// Blanks the box and compares, pixel by pixel, with what was there.
void expectBlanked(const Picture& picture, const JpegOptions& options, const std::string& what) {
    SCOPED_TRACE(what);
    const Bytes source = encodeJpeg(picture, options);
    const Picture before = decodeJpeg(source);
    const Box box{37, 21, 90, 70};
    const auto blanked = blankJpeg(
        source, {picture.width, picture.height, {pixelArea(picture.width, picture.height, box.x0, box.y0, box.x1, box.y1)}, 0});
    ASSERT_TRUE(blanked) << blanked.error().text();
    EXPECT_EQ(blanked->find("nobody may know"), Bytes::npos);
    EXPECT_LE(blanked->size(), source.size() + 200);
    const Picture after = decodeJpeg(*blanked);
    ASSERT_EQ(after.samples.size(), before.samples.size());

    const int stepX = 8 * options.horizontal;
    const int stepY = 8 * options.vertical;
    const Box blocks{box.x0 / stepX * stepX, box.y0 / stepY * stepY, (box.x1 + stepX - 1) / stepX * stepX,
                     (box.y1 + stepY - 1) / stepY * stepY};
    const Box inner{(box.x0 + stepX - 1) / stepX * stepX, (box.y0 + stepY - 1) / stepY * stepY, box.x1 / stepX * stepX,
                    box.y1 / stepY * stepY};
    int changedOutside = 0;
    int notBlack = 0;
    double error = 0;
    int rim = 0;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            for (int c = 0; c < before.components; ++c) {
                const int difference = std::abs(before.at(x, y, c) - after.at(x, y, c));
                const bool inBlocks = x >= blocks.x0 && x < blocks.x1 && y >= blocks.y0 && y < blocks.y1;
                const bool inBox = x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;
                const bool isInner = x >= inner.x0 && x < inner.x1 && y >= inner.y0 && y < inner.y1;
                changedOutside += !inBlocks && difference != 0 ? 1 : 0;
                notBlack += isInner && options.horizontal * options.vertical == 1 && after.at(x, y, c) > 2 ? 1 : 0;
                if (inBlocks && !inBox) {
                    error += difference;
                    ++rim;
                }
            }
        }
    }
    EXPECT_EQ(changedOutside, 0);
    EXPECT_EQ(notBlack, 0);
    EXPECT_LT(error / rim, 20);
}

TEST(Jpeg, KeepsEveryUntouchedBlockInAllKinds) {
    const Picture grey = paint(131, 103, 1);
    const Picture color = paint(131, 103, 3);
    const Picture inks = paint(131, 103, 4);
    expectBlanked(grey, {}, "grey");
    expectBlanked(grey, {.progressive = true}, "grey progressive");
    expectBlanked(grey, {.arithmetic = true}, "grey arithmetic");
    expectBlanked(grey, {.restartInterval = 3}, "grey with restarts");
    expectBlanked(grey, {.quality = 100}, "grey, finest");
    expectBlanked(color, {}, "4:4:4");
    expectBlanked(color, {.horizontal = 2}, "4:2:2");
    expectBlanked(color, {.horizontal = 2, .vertical = 2}, "4:2:0");
    expectBlanked(color, {.horizontal = 4}, "4:1:1");
    expectBlanked(color, {.horizontal = 1, .vertical = 2}, "4:4:0");
    expectBlanked(color, {.horizontal = 2, .vertical = 2, .progressive = true}, "4:2:0 progressive");
    expectBlanked(color, {.asRgb = true}, "RGB");
    expectBlanked(inks, {}, "CMYK");
    expectBlanked(inks, {.asYcck = true}, "YCCK");
}

TEST(Jpeg, RimOfATextScanStaysClose) {
    const Picture picture = paint(256, 256, 1);
    const Bytes source = encodeJpeg(picture, {.quality = 90});
    const Picture before = decodeJpeg(source);
    const auto blanked = blankJpeg(source, {256, 256, {pixelArea(256, 256, 52, 52, 204, 204)}, 0});
    ASSERT_TRUE(blanked);
    const Picture after = decodeJpeg(*blanked);
    double error = 0;
    for (int x = 52; x < 204; ++x) {
        error += std::abs(before.at(x, 51) - after.at(x, 51)) + std::abs(before.at(51, x) - after.at(51, x));
    }
    EXPECT_LT(error / (2 * 152), 8);
}

TEST(Jpeg, BlankSamplesDoNotDependOnWhatWasThere) {
    Picture one = paint(128, 96, 3);
    Picture other = one;
    // Two pictures that differ in whole blocks under the box alone must become the same file.
    for (int y = 32; y < 64; ++y) {
        for (int x = 32; x < 96; ++x) {
            for (int c = 0; c < 3; ++c) {
                other.samples[static_cast<std::size_t>((y * 128 + x) * 3 + c)] = static_cast<std::uint8_t>(x * 7 + y * c);
            }
        }
    }
    const std::vector<Quad> areas{pixelArea(128, 96, 32, 32, 96, 64)};
    const auto first = blankJpeg(encodeJpeg(one, {.horizontal = 2, .vertical = 2}), {128, 96, areas, 0});
    const auto second = blankJpeg(encodeJpeg(other, {.horizontal = 2, .vertical = 2}), {128, 96, areas, 0});
    ASSERT_TRUE(first && second);
    EXPECT_EQ(*first, *second);
}

TEST(Jpeg, KeepsJfifAndAdobeMarkersAsTheyWere) {
    const std::vector<Quad> areas{pixelArea(64, 64, 8, 8, 16, 16)};
    const auto inks = blankJpeg(encodeJpeg(paint(64, 64, 4), {.asYcck = true}), {64, 64, areas, 0});
    ASSERT_TRUE(inks);
    EXPECT_NE(inks->find("Adobe"), Bytes::npos);
    EXPECT_EQ(inks->find("JFIF"), Bytes::npos);
    const auto color = blankJpeg(encodeJpeg(paint(64, 64, 3), {}), {64, 64, areas, 0});
    ASSERT_TRUE(color);
    EXPECT_EQ(color->find("Adobe"), Bytes::npos);
    EXPECT_NE(color->find("JFIF"), Bytes::npos);
}

TEST(Jpeg, BlanksPaddingBeyondTheEdges) {
    const Picture picture = paint(61, 61, 1);
    const auto blanked = blankJpeg(encodeJpeg(picture, {}), {61, 61, {pixelArea(61, 61, 56, 0, 61, 61)}, 0});
    ASSERT_TRUE(blanked);
    // Nothing is left of the last column of blocks, hidden samples included: it decodes black.
    const Picture after = decodeJpeg(*blanked);
    for (int y = 0; y < 61; ++y) {
        EXPECT_EQ(after.at(58, y), 0);
    }
}

TEST(Jpeg, GoesOnWithTruncatedAndRefusesBrokenData) {
    const Bytes source = encodeJpeg(paint(200, 200, 1), {});
    const std::vector<Quad> areas{pixelArea(200, 200, 10, 10, 40, 40)};
    EXPECT_TRUE(blankJpeg(std::string_view(source).substr(0, source.size() / 2), {200, 200, areas, 0}));
    EXPECT_TRUE(blankJpeg("\n\n" + source, {200, 200, areas, 0}));
    const auto broken = blankJpeg("\xFF\xD8\xFF no picture", {200, 200, areas, 0});
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::CannotRemove);
    EXPECT_FALSE(blankJpeg("", {200, 200, areas, 0}));
}

TEST(Jpeg, BlanksBothReadingsWhenSizesDisagree) {
    const Picture picture = paint(64, 64, 1);
    // The dictionary claims half the height: either the picture is squeezed, or only its upper half is seen.
    const auto blanked = blankJpeg(encodeJpeg(picture, {}), {64, 32, {pixelArea(64, 32, 0, 8, 64, 16)}, 0});
    ASSERT_TRUE(blanked);
    const Picture after = decodeJpeg(*blanked);
    EXPECT_EQ(after.at(30, 12), 0);
    EXPECT_EQ(after.at(30, 28), 0);
    EXPECT_EQ(after.at(30, 50), decodeJpeg(encodeJpeg(picture, {})).at(30, 50));
}

}  // namespace
}  // namespace withheld::images
