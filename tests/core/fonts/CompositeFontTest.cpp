#include <gtest/gtest.h>

#include "FontFixture.h"

namespace withheld::fonts {
namespace {

class CompositeFontTest : public FontFixture {
protected:
    std::shared_ptr<const Font> composite(const std::string& encoding, const std::string& cidFont, const std::string& more = "") {
        return load("<< /Type /Font /Subtype /Type0 /BaseFont /Foo /Encoding " + encoding +
                    " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Foo " + cidFont + " >>] " + more +
                    " >>");
    }
};

TEST_F(CompositeFontTest, ReadsBothFormsOfW) {
    const auto font = composite("/Identity-H", "/DW 500 /W [1 [100 200] 10 12 300 65535 [400] 20 19 7]");
    EXPECT_EQ(font->kind(), FontKind::Composite);
    EXPECT_DOUBLE_EQ(font->advance({0, 2}), 0.5);
    EXPECT_DOUBLE_EQ(font->advance({1, 2}), 0.1);
    EXPECT_DOUBLE_EQ(font->advance({2, 2}), 0.2);
    EXPECT_DOUBLE_EQ(font->advance({12, 2}), 0.3);
    EXPECT_DOUBLE_EQ(font->advance({13, 2}), 0.5);
    EXPECT_DOUBLE_EQ(font->advance({65535, 2}), 0.4);
    EXPECT_DOUBLE_EQ(composite("/Identity-H", "")->advance({9, 2}), 1.0);
}

TEST_F(CompositeFontTest, ASubstitutesNarrowGlyphStandsAtTheOriginOfItsWideCell) {
    const std::string japanese = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 4 >> ";
    const auto wide = composite("/UniJIS-UCS2-H", japanese)->inkBox({'l', 2});
    const auto narrow = composite("/UniJIS-UCS2-H", japanese + "/DW 100")->inkBox({'l', 2});
    ASSERT_TRUE(wide && narrow);
    EXPECT_LT(wide->x1, 0.35);
    EXPECT_LE(narrow->x1, 0.1);
}

// As MuPDF and Poppler read it: the range that begins last before the CID decides, whether the CID is in it or not.
TEST_F(CompositeFontTest, RangesOfWThatOverlap) {
    const auto font = composite("/Identity-H", "/W [32 [719] 0 180 600 181 [878] 182 65534 500]");
    EXPECT_DOUBLE_EQ(font->advance({26, 2}), 0.6);
    EXPECT_DOUBLE_EQ(font->advance({32, 2}), 0.719);
    EXPECT_DOUBLE_EQ(font->advance({42, 2}), 1);
    EXPECT_DOUBLE_EQ(font->advance({181, 2}), 0.878);
    EXPECT_DOUBLE_EQ(font->advance({9000, 2}), 0.5);
}

TEST_F(CompositeFontTest, ReadsVerticalMetrics) {
    const auto font = composite("/Identity-V", "/DW 600 /DW2 [800 -900] /W2 [5 [-500 250 700] 10 11 -400 100 650]");
    EXPECT_TRUE(font->isVertical());
    EXPECT_DOUBLE_EQ(font->verticalAdvance({1, 2}), -0.9);
    EXPECT_EQ(font->verticalOrigin({1, 2}), (Point{0.3, 0.8}));
    EXPECT_DOUBLE_EQ(font->verticalAdvance({5, 2}), -0.5);
    EXPECT_EQ(font->verticalOrigin({5, 2}), (Point{0.25, 0.7}));
    EXPECT_DOUBLE_EQ(font->verticalAdvance({11, 2}), -0.4);
    EXPECT_EQ(font->verticalOrigin({11, 2}), (Point{0.1, 0.65}));
    const auto plain = composite("/Identity-V", "");
    EXPECT_DOUBLE_EQ(plain->verticalAdvance({1, 2}), -1);
    EXPECT_EQ(plain->verticalOrigin({1, 2}), (Point{0.5, 0.88}));
}

TEST_F(CompositeFontTest, EmbeddedCMapSplitsAndMaps) {
    const std::string cmap = stream(
        "2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange"
        " 1 begincidrange <20> <7e> 100 endcidrange 1 begincidchar <8001> 7 endcidchar",
        "<< /Type /CMap /CMapName /Own /WMode 1 >>");
    const auto font = composite(cmap, "/W [7 [250] 133 [333]]");
    const std::vector<Code> expected = {{0x41, 1}, {0x8001, 2}, {0x20, 1}};
    EXPECT_EQ(font->split("A\x80\x01 "), expected);
    EXPECT_DOUBLE_EQ(font->advance({0x41, 1}), 0.333);
    EXPECT_DOUBLE_EQ(font->advance({0x8001, 2}), 0.25);
    EXPECT_TRUE(font->isVertical()) << "WMode of the stream's dictionary";
    EXPECT_TRUE(font->isWordSpace({0x20, 1}));
}

TEST_F(CompositeFontTest, UseCMapByOperatorAndByDictionary) {
    const auto byName = composite(stream("/90ms-RKSJ-H usecmap 1 begincidchar <41> 5 endcidchar"), "/W [5 [111] 843 [222]]");
    EXPECT_EQ(byName->split("\x82\xa0").size(), 1U);
    EXPECT_DOUBLE_EQ(byName->advance({0x82a0, 2}), 0.222);
    EXPECT_DOUBLE_EQ(byName->advance({0x41, 1}), 0.111);
    const std::string base = stream("1 begincodespacerange <00> <ff> endcodespacerange 1 begincidrange <00> <ff> 9 endcidrange");
    const auto byStream =
        composite(stream("1 begincidchar <41> 5 endcidchar", "<< /UseCMap " + base + " >>"), "/W [5 [111] 10 [222]]");
    EXPECT_DOUBLE_EQ(byStream->advance({0x41, 1}), 0.111);
    EXPECT_DOUBLE_EQ(byStream->advance({0x01, 1}), 0.222);
}

TEST_F(CompositeFontTest, UseCMapOfItselfEnds) {
    const pdf::Object cmap = object("<< >>");
    cmap.setStream("1 begincidchar <0041> 5 endcidchar");
    cmap.set("UseCMap", cmap.id().text());
    EXPECT_DOUBLE_EQ(composite(cmap.id().text(), "/W [5 [111]]")->advance({0x41, 2}), 0.111);
}

TEST_F(CompositeFontTest, TextByToUnicodeThenByCollection) {
    const std::string japan = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>";
    EXPECT_EQ(composite("/90ms-RKSJ-H", japan)->unicode({0x82a0, 2}), "\xE3\x81\x82");
    const std::string map = stream("1 beginbfchar <82a0> <0078> endbfchar");
    const auto font = composite("/90ms-RKSJ-H", japan, "/ToUnicode " + map);
    EXPECT_EQ(font->unicode({0x82a0, 2}), "x");
    EXPECT_EQ(font->unicode({0x82a2, 2}), "\xE3\x81\x84") << "what ToUnicode misses";
    EXPECT_EQ(composite("/Identity-H", "")->unicode({0x41, 2}), "") << "nothing says what it reads";
}

TEST_F(CompositeFontTest, UnknownPredefinedCMapIsRefused) {
    const auto font = loadFont(object("<< /Type /Font /Subtype /Type0 /Encoding /NoSuch-H /DescendantFonts [<< >>] >>"));
    ASSERT_FALSE(font);
    EXPECT_EQ(font.error().code, ErrorCode::Unsupported);
}

// Installed as a file, yet no CMap that a PDF may name: one reader takes two bytes a code, another one.
TEST_F(CompositeFontTest, ACollectionIsNoEncoding) {
    const auto font = loadFont(object("<< /Type /Font /Subtype /Type0 /Encoding /Adobe-Japan1-2 /DescendantFonts [<< >>] >>"));
    ASSERT_FALSE(font);
    EXPECT_EQ(font.error().code, ErrorCode::Unsupported);
}

TEST_F(CompositeFontTest, MissingPartsAreFilledIn) {
    for (const char* source : {"<< /Subtype /Type0 >>", "<< /Subtype /Type0 /DescendantFonts [] /Encoding 7 >>",
                               "<< /Subtype /Type0 /DescendantFonts (x) /Encoding << >> >>"}) {
        const auto font = load(source);
        EXPECT_EQ(font->split("ABCD").size(), 2U) << source;
        EXPECT_DOUBLE_EQ(font->advance({0x4142, 2}), 1.0) << source;
    }
}

}  // namespace
}  // namespace withheld::fonts
