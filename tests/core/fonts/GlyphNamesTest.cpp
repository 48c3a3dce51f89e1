#include "fonts/GlyphNames.h"

#include <gtest/gtest.h>

namespace withheld::fonts {
namespace {

TEST(GlyphNames, ReadsTheAdobeGlyphList) {
    EXPECT_EQ(unicodeOfGlyphName("A"), "A");
    EXPECT_EQ(unicodeOfGlyphName("Euro"), "\xE2\x82\xAC");
    EXPECT_EQ(unicodeOfGlyphName("fi"), "\xEF\xAC\x81");
    EXPECT_EQ(unicodeOfGlyphName("zukatakana"), "\xE3\x82\xBA") << "near the end of the list";
    EXPECT_EQ(unicodeOfGlyphName("dalethatafpatah"), "\xD7\x93\xD6\xB2");
    EXPECT_EQ(unicodeOfGlyphName("angbracketleft"), "\xE2\x9F\xA8");
}

TEST(GlyphNames, ReadsNumberedNames) {
    EXPECT_EQ(unicodeOfGlyphName("uni0041"), "A");
    EXPECT_EQ(unicodeOfGlyphName("uni00410042"), "AB");
    EXPECT_EQ(unicodeOfGlyphName("u1F600"), "\xF0\x9F\x98\x80");
    EXPECT_EQ(unicodeOfGlyphName("u0041"), "A");
}

TEST(GlyphNames, DropsSuffixesAndJoinsParts) {
    EXPECT_EQ(unicodeOfGlyphName("A.sc"), "A");
    EXPECT_EQ(unicodeOfGlyphName("f_f_i"), "ffi");
    EXPECT_EQ(unicodeOfGlyphName("f_uni0069.alt"), "fi");
}

TEST(GlyphNames, SaysNothingOfOthers) {
    for (const char* name :
         {"", ".notdef", "g123", "uni", "uni00", "uni0000", "uniD800", "u110000", "uniZZZZ", "_", "___", "."}) {
        EXPECT_EQ(unicodeOfGlyphName(name), "") << name;
    }
    EXPECT_EQ(unicodeOfGlyphName(std::string(100000, 'A')), "");
}

TEST(GlyphNames, DingbatsAreApart) {
    EXPECT_EQ(unicodeOfDingbatName("a1"), "\xE2\x9C\x81");
    EXPECT_EQ(unicodeOfDingbatName("A"), "");
    EXPECT_EQ(unicodeOfGlyphName("a1"), "");
}

TEST(GlyphNames, NumbersCountOnlyWhenTheyAreTheCode) {
    EXPECT_EQ(unicodeOfNumberedName("a65", 65), "A");
    EXPECT_EQ(unicodeOfNumberedName("a65", 66), "");
    EXPECT_EQ(unicodeOfNumberedName("65", 65), "");
    EXPECT_EQ(unicodeOfNumberedName("glyph65", 65), "");
    EXPECT_EQ(unicodeOfNumberedName("a7", 7), "");
    EXPECT_EQ(unicodeOfNumberedName("", 65), "");
}

TEST(GlyphNames, GivesOneCodePointOnlyForOne) {
    EXPECT_EQ(codePointOfGlyphName("Euro"), U'\u20AC');
    EXPECT_EQ(codePointOfGlyphName("f_f"), U'\0');
}

}  // namespace
}  // namespace withheld::fonts
