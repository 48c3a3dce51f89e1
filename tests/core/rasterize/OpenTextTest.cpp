#include "rasterize/OpenText.h"

#include <gtest/gtest.h>

namespace withheld::rasterize {
namespace {

Word wordOf(const std::string& text, double x, double y, double width = 6, double height = 12) {
    Word word;
    word.text = text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const double left = x + width * static_cast<double>(i);
        word.chars.push_back({left, y, left + width, y + height});
    }
    word.box = {x, y, x + width * static_cast<double>(text.size()), y + height};
    return word;
}

TEST(OpenText, CharactersUnderMarksGoAndTheRestOfTheWordStays) {
    PageText text;
    text.words = {wordOf("informant", 100, 700), wordOf("Jones", 200, 700)};
    const std::vector<Word> open = openWords(text, {Quad::of(Rect{150, 690, 240, 720})});
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].text, "informan");  // "t" has its middle at 151
    EXPECT_EQ(open[0].chars.size(), 8U);
}

TEST(OpenText, AWordWithoutCharacterBoxesIsOneThing) {
    PageText text;
    text.words = {wordOf("Jones", 200, 700), wordOf("Smith", 300, 700)};
    text.words[0].chars.clear();
    text.words[1].chars.clear();
    const std::vector<Word> open = openWords(text, {Quad::of(Rect{205, 690, 220, 720})});
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].text, "Smith");
}

TEST(OpenText, EveryCharacterStandsInItsBox) {
    const std::string content = invisibleText({wordOf("A", 100, 700, 5, 10)}, "/Words");
    // Size: the box's height; 0.5 em wide glyphs, so 5 points are 100 %; the baseline a fifth of the height up.
    EXPECT_EQ(content, "BT 3 Tr\n/Words 10 Tf 100 Tz 1 0 0 1 100 702 Tm <0041> Tj\nET\n");
}

TEST(OpenText, WordsThatRunUpwardsAreTurned) {
    Word word = wordOf("AB", 100, 700);
    word.chars = {{100, 700, 112, 706}, {100, 706, 112, 712}};
    const std::string content = invisibleText({word}, "/Words");
    EXPECT_NE(content.find("0 1 -1 0 109.6 700 Tm <0041>"), std::string::npos) << content;
    EXPECT_NE(content.find("0 1 -1 0 109.6 706 Tm <0042>"), std::string::npos) << content;
}

}  // namespace
}  // namespace withheld::rasterize
