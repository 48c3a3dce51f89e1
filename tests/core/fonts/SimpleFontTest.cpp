#include <gtest/gtest.h>

#include "FontFixture.h"

namespace withheld::fonts {
namespace {

class SimpleFontTest : public FontFixture {};

TEST_F(SimpleFontTest, StandardFontsNeedNoWidths) {
    const auto font = load("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    EXPECT_EQ(font->kind(), FontKind::Simple);
    EXPECT_EQ(font->baseFont(), "Helvetica");
    EXPECT_NEAR(width(*font, "Hello"), 2.278, 1e-9);  // 722 + 556 + 222 + 222 + 556
    EXPECT_EQ(text(*font, "Hello"), "Hello");
    EXPECT_NEAR(font->ascent(), 0.718, 1e-9);
    EXPECT_NEAR(font->descent(), -0.207, 1e-9);
    EXPECT_NEAR(width(*load("<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold >>"), "Hello"), 3.0, 1e-9);
    EXPECT_NEAR(width(*load("<< /Type /Font /Subtype /TrueType /BaseFont /TimesNewRoman,Bold >>"), "Hi"), 1.056, 1e-9);
}

TEST_F(SimpleFontTest, WordSpaceIsTheSingleByte32) {
    const auto font = load("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    EXPECT_TRUE(font->isWordSpace({32, 1}));
    EXPECT_FALSE(font->isWordSpace({32, 2}));
    EXPECT_FALSE(font->isWordSpace({33, 1}));
}

TEST_F(SimpleFontTest, WidthsWinAndMissingWidthFillsIn) {
    const auto font = load(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 65 /LastChar 66 /Widths [700 800 900]"
        " /FontDescriptor << /Type /FontDescriptor /MissingWidth 123 /Flags 32 >> >>");
    EXPECT_DOUBLE_EQ(font->advance(byteCode('A')), 0.7);
    EXPECT_DOUBLE_EQ(font->advance(byteCode('B')), 0.8);
    EXPECT_DOUBLE_EQ(font->advance(byteCode('C')), 0.123);
}

TEST_F(SimpleFontTest, DifferencesChangeTextAndStandardWidths) {
    const auto font = load(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
        " /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /Euro /fi 65 /W /uni20AC] >> >>");
    EXPECT_EQ(font->unicode(byteCode('\x01')), "\xE2\x82\xAC");
    EXPECT_EQ(font->unicode(byteCode('\x02')), "\xEF\xAC\x81");
    EXPECT_EQ(font->unicode(byteCode('A')), "W");
    EXPECT_EQ(font->unicode(byteCode('B')), "\xE2\x82\xAC");
    EXPECT_EQ(font->unicode(byteCode('C')), "C");
    EXPECT_NEAR(font->advance(byteCode('A')), 0.944, 1e-9);
}

TEST_F(SimpleFontTest, EncodingsTellHighCodesApart) {
    const std::string head = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding ";
    EXPECT_EQ(load(head + "/WinAnsiEncoding >>")->unicode(byteCode('\x80')), "\xE2\x82\xAC");
    EXPECT_EQ(load(head + "/MacRomanEncoding >>")->unicode(byteCode('\x80')), "\xC3\x84");
    EXPECT_EQ(load(head + "/StandardEncoding >>")->unicode(byteCode('\x80')), "");
}

TEST_F(SimpleFontTest, SymbolAndDingbatsHaveTheirOwnEncodings) {
    const auto symbol = load("<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>");
    EXPECT_EQ(symbol->unicode(byteCode('a')), "\xCE\xB1");
    EXPECT_NEAR(symbol->advance(byteCode('a')), 0.631, 1e-9);
    const auto dingbats = load("<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>");
    EXPECT_EQ(dingbats->unicode(byteCode('!')), "\xE2\x9C\x81");
    EXPECT_NEAR(dingbats->advance(byteCode('!')), 0.974, 1e-9);
    EXPECT_EQ(load("<< /Type /Font /Subtype /TrueType /BaseFont /Symbol >>")->unicode(byteCode('a')), "\xCE\xB1");
}

TEST_F(SimpleFontTest, ToUnicodeWinsAndEncodingFillsIn) {
    const std::string map = stream("1 beginbfchar <41> <0058> endbfchar 1 beginbfchar <42> <0000> endbfchar");
    const auto font = load("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + map + " >>");
    EXPECT_EQ(text(*font, "ABC"), "XBC");
}

TEST_F(SimpleFontTest, SubstituteInkIsStretchedToTheStatedWidth) {
    const auto plain = load("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    const auto wide = load("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 72 /LastChar 72 /Widths [1444] >>");
    const auto ink = plain->inkBox(byteCode('H'));
    const auto wideInk = wide->inkBox(byteCode('H'));
    ASSERT_TRUE(ink && wideInk);
    EXPECT_GT(ink->x0, 0.0);
    EXPECT_LT(ink->x1, 0.722);
    EXPECT_NEAR(ink->y0, 0.0, 0.02);
    EXPECT_NEAR(ink->y1, 0.72, 0.04);
    EXPECT_NEAR(wideInk->x1, 2 * ink->x1, 0.01);
    EXPECT_NEAR(wideInk->y1, ink->y1, 1e-9);
}

TEST_F(SimpleFontTest, BlankGlyphsHaveEmptyInk) {
    const auto font = load("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    const auto ink = font->inkBox(byteCode(' '));
    ASSERT_TRUE(ink);
    EXPECT_TRUE(ink->isEmpty());
}

TEST_F(SimpleFontTest, ExtentsStaySane) {
    for (const char* descriptor :
         {"/Ascent 0 /Descent 0", "/Ascent 99999 /Descent -99999", "/Ascent -700 /Descent 200", "/FontBBox [0 0 0 0]"}) {
        const auto font =
            load(std::string("<< /Type /Font /Subtype /TrueType /BaseFont /Foo /FontDescriptor << ") + descriptor + " >> >>");
        EXPECT_GT(font->ascent(), 0) << descriptor;
        EXPECT_LE(font->ascent(), 2) << descriptor;
        EXPECT_LE(font->descent(), 0) << descriptor;
        EXPECT_GE(font->descent(), -1) << descriptor;
    }
}

}  // namespace
}  // namespace withheld::fonts
