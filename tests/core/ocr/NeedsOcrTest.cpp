#include <gtest/gtest.h>

#include "ocr/Ocr.h"

using namespace withheld;
using namespace withheld::ocr;

namespace {

PageText textOf(const std::vector<std::string>& words) {
    PageText text;
    text.source = TextSource::Digital;
    double x = 0;
    for (const std::string& word : words) {
        text.words.push_back({word, {x, 0, x + 10, 10}, {}, 0, 0, 100, true});
        x += 12;
    }
    return text;
}

std::vector<std::string> repeat(const std::vector<std::string>& words, int times) {
    std::vector<std::string> all;
    for (int i = 0; i < times; ++i) {
        all.insert(all.end(), words.begin(), words.end());
    }
    return all;
}

}  // namespace

TEST(NeedsOcrTest, RealTextDoesNot) {
    const PageText text = textOf(repeat({"The", "deployment", "supports", "local", "policing", "020", "7946"}, 10));
    EXPECT_FALSE(needsOcr(text, true));
    EXPECT_FALSE(needsOcr(text, false));
}

TEST(NeedsOcrTest, PicturesWithoutOrWithHardlyAnyText) {
    EXPECT_TRUE(needsOcr({}, true));
    EXPECT_TRUE(needsOcr(textOf({"Page", "12"}), true));
    EXPECT_FALSE(needsOcr({}, false)) << "a blank page";
    EXPECT_FALSE(needsOcr(textOf({"Page", "12"}), false));
}

TEST(NeedsOcrTest, TextWithoutUnicodeMapping) {
    EXPECT_TRUE(needsOcr(textOf(repeat({"\uFFFD\uFFFD\uFFFD", "and"}, 5)), false));
    EXPECT_TRUE(needsOcr(textOf(repeat({"\uE012\uE013\uE014\uE015"}, 9)), false));
    EXPECT_TRUE(needsOcr(
        textOf(repeat({"7KH", "GHSOR\\PHQW", "VXSSRUWV", "ORFDO", "SROLFLQJ", "DJUHHG%", "ZLWK#", "%RURXJK&"}, 8)), true))
        << "codes shifted by a subset font";
}

TEST(NeedsOcrTest, OtherScriptsAreText) {
    EXPECT_FALSE(needsOcr(textOf(repeat({"Полиция", "ограничение", "警察情報公開", "الشرطة"}, 10)), true));
    EXPECT_FALSE(needsOcr(textOf(repeat({"Gweithredu", "cymunedol", "heddlu", "ymchwil", "cwmwl"}, 10)), true)) << "Welsh";
}

TEST(NeedsOcrTest, WordsThatThePageHoldsAlreadyAreNotWrittenTwice) {
    PageText digital = textOf({"Page", "12"});
    PageText read = textOf({"Page", "12", "scanned", "words"});
    const PageText missing = wordsWithoutText(read, digital);
    ASSERT_EQ(missing.words.size(), 2U);
    EXPECT_EQ(missing.words[0].text, "scanned");
    const PageText garbage = textOf(repeat({"\uFFFD\uFFFD\uFFFD\uFFFD"}, 4));
    EXPECT_EQ(wordsWithoutText(read, garbage).words.size(), 4U);
}
