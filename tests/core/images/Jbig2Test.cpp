#include "images/Jbig2.h"

#include <gtest/gtest.h>
#include <tiff.h>

#include "TestPictures.h"

namespace withheld::images {
namespace {

using namespace test;

Bytes number(std::uint64_t value, int bytes) {
    Bytes out;
    for (int i = bytes - 1; i >= 0; --i) {
        out.push_back(static_cast<char>(value >> (8 * i) & 0xFFU));
    }
    return out;
}

/// "1110 100" and so on to bytes, the last filled with zeros.
Bytes bits(std::string_view text) {
    Bytes out;
    int count = 0;
    for (const char c : text) {
        if (c != '0' && c != '1') {
            continue;
        }
        if (count % 8 == 0) {
            out.push_back('\0');
        }
        out.back() = static_cast<char>(out.back() | (c == '1' ? 0x80 >> (count % 8) : 0));
        ++count;
    }
    return out;
}

/// T.88, 7.2: a segment that refers to `references` (numbers below 256).
Bytes segment(int segmentNumber, int type, int page, const Bytes& references, const Bytes& data) {
    return number(static_cast<std::uint64_t>(segmentNumber), 4) + number(static_cast<std::uint64_t>(type), 1) +
           number(references.size() << 5U, 1) + references + number(static_cast<std::uint64_t>(page), 1) +
           number(data.size(), 4) + data;
}

Bytes pageInformation(int width, int height) {
    return number(static_cast<std::uint64_t>(width), 4) + number(static_cast<std::uint64_t>(height), 4) + number(0, 8) +
           number(0, 1) + number(0, 2);
}

Bytes regionInformation(int width, int height, int x, int y) {
    return number(static_cast<std::uint64_t>(width), 4) + number(static_cast<std::uint64_t>(height), 4) +
           number(static_cast<std::uint64_t>(x), 4) + number(static_cast<std::uint64_t>(y), 4) + number(0, 1);
}

/// A page with one generic region, coded as Group 4 is (MMR).
Bytes genericPage(const Bytes& rows, int width, int height) {
    return segment(0, 48, 1, "", pageInformation(width, height)) +
           segment(1, 38, 1, "",
                   regionInformation(width, height, 0, 0) + number(1, 1) +
                       encodeTiffFax(rows, width, height, COMPRESSION_CCITTFAX4, 0));
}

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
    // One symbol of 8 x 8, Huffman coded: height class 8 (table B.4), width 8 (B.2), end of class, size 0 for an uncompressed
    // picture (B.1); then what is exported: none of the old, the one new.
    const Bytes dictionary =
        number(1, 2) + number(1, 4) + number(1, 4) + bits("1110 100  1110 101  111111  00000") + symbol + bits("00000 00001");
    // One instance at (16, 5), placed by its upper left corner. Code lengths: only run code 1 has one, used for the only symbol.
    std::string lengths = "0000 0001";
    for (int i = 2; i < 35; ++i) {
        lengths += "0000";
    }
    const Bytes text = regionInformation(24, 8, 16, 5) + number(0x0011, 2) + number(0, 2) + number(1, 4) + bits(lengths + "0") +
                       bits("0  0  00 0000000  0  01");
    const Bytes page = segment(1, 48, 1, "", pageInformation(40, 20)) + segment(2, 6, 1, Bytes(1, '\0'), text);
    const auto picture = decodeJbig2(page, segment(0, 0, 0, "", dictionary));
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
