// Dictionaries that no writer should make and some do.
#include <gtest/gtest.h>

#include "FontFixture.h"
#include "fonts/FontProgram.h"

namespace withheld::fonts {
namespace {

class GarbageFontTest : public FontFixture {
protected:
    static void exercise(const Font& font) {
        for (const char* shown : {"", "A", "AB", "\xff\xff\xff", "Hello World"}) {
            for (const Code code : font.split(shown)) {
                EXPECT_TRUE(std::isfinite(font.advance(code)));
                EXPECT_TRUE(std::isfinite(font.verticalAdvance(code)));
                EXPECT_TRUE(std::isfinite(font.verticalOrigin(code).x));
                EXPECT_EQ(font.unicode(code).find('\0'), std::string::npos);
                if (const auto ink = font.inkBox(code)) {
                    EXPECT_TRUE(std::isfinite(ink->x0 + ink->y0 + ink->x1 + ink->y1));
                }
            }
        }
        EXPECT_GT(font.ascent(), 0);
        EXPECT_LE(font.descent(), 0);
    }
};

TEST_F(GarbageFontTest, WhatIsNoFontIsDamaged) {
    for (const char* source : {"<< >>", "[1 2]", "(font)", "null", "<< /Type /Page >>"}) {
        const auto font = loadFont(object(source));
        ASSERT_FALSE(font) << source;
        EXPECT_EQ(font.error().code, ErrorCode::Damaged) << source;
    }
    EXPECT_FALSE(loadFont({}));
}

TEST_F(GarbageFontTest, WrongTypesEverywhere) {
    for (const char* subtype : {"Type1", "MMType1", "TrueType", "Type3", "Type0"}) {
        for (const char* value : {"7", "-1", "(x)", "/Name", "[]", "[null (x) /A 9999999999999999999.0 [[[]]]]", "<< >>",
                                  "<< /A [1 2] >>", "99999999999999999999.5", "true"}) {
            for (const char* key : {"BaseFont", "FirstChar", "LastChar", "Widths", "FontDescriptor", "ToUnicode", "CharProcs",
                                    "FontMatrix", "FontBBox", "DescendantFonts"}) {
                const auto font =
                    loadFont(object(std::string("<< /Type /Font /Subtype /") + subtype + " /" + key + " " + value + " >>"));
                ASSERT_TRUE(font) << subtype << key << value;
                exercise(**font);
            }
        }
    }
}

TEST_F(GarbageFontTest, EncodingsOutOfRange) {
    exercise(
        *load("<< /Subtype /Type1 /Encoding << /Differences [-5 /A /B 255 /C /D /E 99999999999 /F (x) 9999999999999999999.0 /G] "
              ">> >>"));
    exercise(*load("<< /Subtype /TrueType /Encoding << /BaseEncoding /Nonsense /Differences 5 >> >>"));
}

TEST_F(GarbageFontTest, WidthsOutOfRange) {
    exercise(
        *load("<< /Subtype /Type1 /FirstChar -7 /LastChar 99999 /Widths [99999999999999999999.0 -99999999999999999999.0 (x) null "
              "5] >>"));
    exercise(
        *load("<< /Subtype /Type0 /DescendantFonts [<< /DW 99999999999999999999.0 /W [0 99999999 5 -4 [1] 5 "
              "[99999999999999999999.0 (x)] 7] /W2 [1 2 3 4] /DW2 [1] "
              ">>] >>"));
    const auto wide = load("<< /Subtype /Type0 /DescendantFonts [<< /W [0 99999999 250] >>] >>");
    EXPECT_DOUBLE_EQ(wide->advance({65535, 2}), 0.25);
}

TEST_F(GarbageFontTest, CMapsThatAreNoCMaps) {
    for (const char* source :
         {"", "begincidrange", "begincidrange <00", "<<<<<<<", "((((((", "beginbfrange <00000000> <ffffffff> <0041> endbfrange",
          "begincodespacerange <> <> <00> <000000000000> endcodespacerange", "beginbfrange <00> <ff> [",
          "/Self usecmap begincidrange <0000> <ffff> 65535 endcidrange"}) {
        const std::string cmap = stream(source);
        exercise(*load("<< /Subtype /Type0 /Encoding " + cmap + " /ToUnicode " + cmap + " >>"));
        exercise(*load("<< /Subtype /Type1 /ToUnicode " + cmap + " >>"));
    }
}

TEST_F(GarbageFontTest, DamagedPrograms) {
    const auto whole = readFile("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    ASSERT_TRUE(whole);
    std::uint32_t seed = 7;
    for (int round = 0; round < 40; ++round) {
        Bytes bytes = whole->substr(0, 20000U + static_cast<std::size_t>(round) * 15000U);
        for (int i = 0; i < 200; ++i) {
            seed = seed * 1664525U + 1013904223U;
            bytes[(seed >> 4U) % bytes.size()] = static_cast<char>(seed >> 24U);
        }
        if (const auto program = FontProgram::fromBytes(bytes)) {
            for (std::uint32_t glyph = 0; glyph < 300; ++glyph) {
                (void)program->inkBox(glyph * 37);
                (void)program->advance(glyph);
                (void)program->unicodeOfGlyph(glyph);
                (void)program->glyphName(glyph);
            }
            (void)program->inkBox(0xFFFFFFFF);
        }
    }
    EXPECT_EQ(FontProgram::fromBytes(""), nullptr);
    EXPECT_EQ(FontProgram::fromBytes("x"), nullptr);
}

}  // namespace
}  // namespace withheld::fonts
