#include <gtest/gtest.h>

#include "FontFixture.h"

namespace withheld::fonts {
namespace {

// DejaVu Sans: 2048 units an em; H has advance 1540 and stands from 201 to 1339, 0 to 1493.
constexpr const char* kDejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
constexpr const char* kNimbusType1 = "/usr/share/fonts/type1/urw-base35/NimbusSans-Regular.t1";
constexpr const char* kNimbusOpenType = "/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf";

class EmbeddedFontTest : public FontFixture {
protected:
    std::string descriptor(const std::string& key, const std::string& program, int flags) {
        return " /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags " + std::to_string(flags) + " /" + key + " " +
               program + " >>";
    }
};

void expectDejaVuH(const std::optional<Rect>& ink) {
    ASSERT_TRUE(ink);
    EXPECT_NEAR(ink->x0, 201.0 / 2048, 1e-6);
    EXPECT_NEAR(ink->x1, 1339.0 / 2048, 1e-6);
    EXPECT_NEAR(ink->y0, 0, 1e-6);
    EXPECT_NEAR(ink->y1, 1493.0 / 2048, 1e-6);
}

TEST_F(EmbeddedFontTest, TrueTypeByUnicodeCmap) {
    const auto font = load("<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+DejaVuSans /Encoding /WinAnsiEncoding" +
                           descriptor("FontFile2", compressedFile(kDejaVu), 32) + " >>");
    expectDejaVuH(font->inkBox(byteCode('H')));
    EXPECT_NEAR(font->advance(byteCode('H')), 1540.0 / 2048, 1e-3) << "widths come from the program when the file has none";
    const auto space = font->inkBox(byteCode(' '));
    ASSERT_TRUE(space);
    EXPECT_TRUE(space->isEmpty());
    const auto acute = font->inkBox(byteCode('\xE9'));
    const auto plain = font->inkBox(byteCode('e'));
    ASSERT_TRUE(acute && plain);
    EXPECT_GT(acute->y1, plain->y1);
}

TEST_F(EmbeddedFontTest, TrueTypeKeepsItsOutlineWhateverTheStatedWidth) {
    const auto font = load(
        "<< /Type /Font /Subtype /TrueType /BaseFont /DejaVuSans /Encoding /WinAnsiEncoding /FirstChar 72 /LastChar 72"
        " /Widths [300]" +
        descriptor("FontFile2", compressedFile(kDejaVu), 32) + " >>");
    expectDejaVuH(font->inkBox(byteCode('H')));
    EXPECT_DOUBLE_EQ(font->advance(byteCode('H')), 0.3);
}

TEST_F(EmbeddedFontTest, TrueTypeSymbolicWithoutEncoding) {
    const auto font = load("<< /Type /Font /Subtype /TrueType /BaseFont /DejaVuSans" +
                           descriptor("FontFile2", compressedFile(kDejaVu), 4) + " >>");
    expectDejaVuH(font->inkBox(byteCode('H')));
    EXPECT_EQ(font->unicode(byteCode('H')), "H");
}

TEST_F(EmbeddedFontTest, Type1ByBuiltInEncodingAndByName) {
    const std::string program = compressedFile(kNimbusType1);
    const auto builtIn = load("<< /Type /Font /Subtype /Type1 /BaseFont /Foo" + descriptor("FontFile", program, 4) + " >>");
    EXPECT_EQ(builtIn->unicode(byteCode('H')), "H");
    EXPECT_EQ(builtIn->unicode(byteCode('\'')), "\xE2\x80\x99") << "StandardEncoding's quote";
    EXPECT_NEAR(builtIn->advance(byteCode('H')), 0.722, 1e-6);
    const auto named = load("<< /Type /Font /Subtype /Type1 /BaseFont /Foo /Encoding << /Differences [1 /H] >>" +
                            descriptor("FontFile", program, 4) + " >>");
    ASSERT_TRUE(named->inkBox(byteCode('\x01')));
    EXPECT_EQ(named->inkBox(byteCode('\x01')), builtIn->inkBox(byteCode('H')));
    EXPECT_GT(named->inkBox(byteCode('\x01'))->height(), 0.7);
}

TEST_F(EmbeddedFontTest, OpenTypeWithCffOutlines) {
    const auto font = load("<< /Type /Font /Subtype /Type1 /BaseFont /Foo /Encoding /WinAnsiEncoding" +
                           descriptor("FontFile3", compressedFile(kNimbusOpenType), 32) + " >>");
    const auto ink = font->inkBox(byteCode('H'));
    ASSERT_TRUE(ink);
    EXPECT_NEAR(ink->height(), 0.729, 0.01);
}

TEST_F(EmbeddedFontTest, CompositeByIdentityAndByMap) {
    const std::string program = compressedFile(kDejaVu);
    const std::string head =
        "<< /Type /Font /Subtype /Type0 /BaseFont /DejaVuSans /Encoding /Identity-H /DescendantFonts [<< /Type /Font"
        " /Subtype /CIDFontType2 /BaseFont /DejaVuSans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        " /Supplement 0 >> /W [43 [752]]" +
        descriptor("FontFile2", program, 4);
    // H is glyph 43 in DejaVu Sans.
    const auto identity = load(head + " /CIDToGIDMap /Identity >>] >>");
    expectDejaVuH(identity->inkBox({43, 2}));
    EXPECT_EQ(identity->unicode({43, 2}), "H") << "without ToUnicode, the program's Unicode cmap tells";
    EXPECT_DOUBLE_EQ(identity->advance({43, 2}), 0.752);
    EXPECT_DOUBLE_EQ(identity->advance({44, 2}), 1.0);

    const std::string map = stream(std::string("\0\0\0\x2b", 4));
    const auto mapped = load(head + " /CIDToGIDMap " + map + " >>] >>");
    expectDejaVuH(mapped->inkBox({1, 2}));
}

TEST_F(EmbeddedFontTest, UnreadableProgramFallsBackToASubstitute) {
    const auto font = load("<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /Encoding /WinAnsiEncoding" +
                           descriptor("FontFile2", stream("this is no font"), 32) + " >>");
    const auto ink = font->inkBox(byteCode('H'));
    ASSERT_TRUE(ink);
    EXPECT_GT(ink->height(), 0.6);
    EXPECT_NEAR(font->advance(byteCode('H')), 0.722, 1e-6);
}

}  // namespace
}  // namespace withheld::fonts
