#include "fonts/ToUnicode.h"

#include <gtest/gtest.h>

namespace withheld::fonts {
namespace {

ToUnicode read(std::string_view source) {
    return ToUnicode(readCMapFile(source));
}

TEST(ToUnicode, ReadsCharactersLigaturesAndSurrogates) {
    const ToUnicode map = read("3 beginbfchar <01> <0041> <02> <006600660069> <03> <D83DDE00> endbfchar");
    EXPECT_EQ(map.text({1, 1}), "A");
    EXPECT_EQ(map.text({2, 1}), "ffi");
    EXPECT_EQ(map.text({3, 1}), "\xF0\x9F\x98\x80");
    EXPECT_EQ(map.text({4, 1}), "");
}

TEST(ToUnicode, CountsTheLastCodePointOfARangeUp) {
    const ToUnicode map = read("2 beginbfrange <0010> <0020> <0061> <0030> <0032> <D83DDE00> endbfrange");
    EXPECT_EQ(map.text({0x10, 2}), "a");
    EXPECT_EQ(map.text({0x12, 2}), "c");
    EXPECT_EQ(map.text({0x32, 2}), "\xF0\x9F\x98\x82");
    EXPECT_EQ(map.text({0x33, 2}), "");
}

// MuPDF draws a font that is not embedded by such a map: one that was cut to nothing made all its text vanish.
TEST(ToUnicode, ReadsCharactersThatAreStatedAsCids) {
    const ToUnicode map = read("1 begincidrange <0000> <00ff> 0 endcidrange 1 begincidchar <0123> 291 endcidchar");
    EXPECT_EQ(map.text({0x41, 2}), "A");
    EXPECT_EQ(map.text({0x123, 2}), "\xC4\xA3");
    EXPECT_EQ(map.text({0x200, 2}), "");
    const ToUnicode both = read("1 begincidrange <00> <ff> 0 endcidrange 1 beginbfchar <41> <0058> endbfchar");
    EXPECT_EQ(both.text({0x41, 1}), "X");
    EXPECT_EQ(both.text({0x42, 1}), "");
}

TEST(ToUnicode, ReadsRangesWithArrays) {
    const ToUnicode map =
        read("1 beginbfrange <05> <07> [<0058> <00590059> /Zcaron] endbfrange 1 beginbfchar <08> /quotesingle endbfchar");
    EXPECT_EQ(map.text({5, 1}), "X");
    EXPECT_EQ(map.text({6, 1}), "YY");
    EXPECT_EQ(map.text({7, 1}), "\xC5\xBD");
    EXPECT_EQ(map.text({8, 1}), "'");
}

TEST(ToUnicode, ArrayLongerThanItsRangeDoesNotSpill) {
    const ToUnicode map = read("1 beginbfrange <05> <05> [<0058> <0059> <005A>] endbfrange");
    EXPECT_EQ(map.text({5, 1}), "X");
    EXPECT_EQ(map.text({6, 1}), "");
}

TEST(ToUnicode, NeverGivesNul) {
    const ToUnicode map =
        read("3 beginbfchar <01> <0000> <02> <00410000> <03> <> endbfchar 1 beginbfrange <10> <12> <FFFF> endbfrange");
    EXPECT_EQ(map.text({1, 1}), "");
    EXPECT_EQ(map.text({2, 1}), "A");
    EXPECT_EQ(map.text({3, 1}), "");
    for (std::uint32_t code = 0; code < 256; ++code) {
        EXPECT_EQ(map.text({code, 1}).find('\0'), std::string::npos);
    }
}

TEST(ToUnicode, ToleratesWrongSourceLengths) {
    const ToUnicode map = read("2 beginbfchar <0041> <0058> <42> <0059> endbfchar");
    EXPECT_EQ(map.text({0x41, 1}), "X") << "two-byte entry for a simple font";
    EXPECT_EQ(map.text({0x42, 2}), "Y");
}

TEST(ToUnicode, PrefersEntriesOfTheCodesLength) {
    const ToUnicode map = read("2 beginbfchar <41> <0031> <0041> <0032> endbfchar");
    EXPECT_EQ(map.text({0x41, 1}), "1");
    EXPECT_EQ(map.text({0x41, 2}), "2");
}

TEST(ToUnicode, ReadsWithoutBlanksAndWithShortValues) {
    const ToUnicode map = read("beginbfchar<01><41><02><042>endbfchar");
    EXPECT_EQ(map.text({1, 1}), "A");
    EXPECT_EQ(map.text({2, 1}), "B");
}

TEST(ToUnicode, IgnoresReversedRangesAndLoneSurrogates) {
    const ToUnicode map = read("2 beginbfrange <09> <05> <0041> <10> <11> <D800> endbfrange");
    EXPECT_EQ(map.text({5, 1}), "");
    EXPECT_EQ(map.text({0x10, 1}), "");
}

TEST(ToUnicode, IdentityReadsCodesAsUtf16) {
    EXPECT_EQ(ToUnicode::identity().text({0x20AC, 2}), "\xE2\x82\xAC");
    EXPECT_EQ(ToUnicode::identity().text({0, 2}), "");
}

}  // namespace
}  // namespace withheld::fonts
