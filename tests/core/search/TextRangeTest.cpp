#include "search/TextRange.h"

#include <gtest/gtest.h>

#include "support/TypedPage.h"

namespace withheld::search {

class TextRangeTest : public testing::Test {
protected:
    const PageText m_text = typed(1, {"Silver: Hannah Desmond,", "07700 900160 or", "ask Hannah first"});
};

TEST_F(TextRangeTest, findsTheLetterUnderAPoint) {
    EXPECT_EQ(letterAt(m_text, {72 + 8 * 6 + 3, 714}, 1), (TextPosition{1, 0}));
    EXPECT_FALSE(letterAt(m_text, {300, 400}, 1));
}

TEST_F(TextRangeTest, aDragBeyondTheLineMeansItsLastLetter) {
    EXPECT_EQ(nearestLetter(m_text, {500, 712}, 0), (TextPosition{2, 7}));
    EXPECT_EQ(nearestLetter(m_text, {80, 300}, 0)->word, 6);
}

TEST_F(TextRangeTest, aWordIsTakenWithoutItsPunctuation) {
    const TextRange range = wordRange(m_text, {2, 2});
    EXPECT_EQ(textOf(m_text, range), "Desmond");
    EXPECT_EQ(textOf(m_text, wordRange(m_text, {0, 1})), "Silver");
}

TEST_F(TextRangeTest, aTokenJoinsTheGroupsOfANumber) {
    EXPECT_EQ(textOf(m_text, tokenRange(m_text, {3, 1})), "07700 900160");
    EXPECT_EQ(textOf(m_text, tokenRange(m_text, {1, 1})), "Hannah");
}

TEST(TextRange, datesAndAddressesAreOneToken) {
    const auto tokenAt = [](const std::string& line, int word) {
        const PageText text = typed(1, {line});
        return textOf(text, tokenRange(text, {word, 0}));
    };
    for (const int word : {1, 2, 3}) {
        EXPECT_EQ(tokenAt("on 14 November 2025, at night", word), "14 November 2025") << word;
        EXPECT_EQ(tokenAt("ar 14 Tachwedd 2025 yma", word), "14 Tachwedd 2025") << word;
    }
    EXPECT_EQ(tokenAt("born 3rd May 1990.", 2), "3rd May 1990");
    EXPECT_EQ(tokenAt("November 14, 2025 it was", 1), "November 14, 2025");
    EXPECT_EQ(tokenAt("on 14/11/2025, at night", 1), "14/11/2025");
    EXPECT_EQ(tokenAt("they may go", 1), "may") << "no date without a number";
    EXPECT_EQ(tokenAt("in May she", 1), "May");
    EXPECT_EQ(tokenAt("mail jane.doe@met.police.uk, please", 1), "jane.doe@met.police.uk");
    PageText pieces = typed(1, {"jane .doe @met.police.uk now"});
    pieces.words[0].spaceAfter = pieces.words[1].spaceAfter = false;
    EXPECT_EQ(textOf(pieces, tokenRange(pieces, {1, 1})), "jane.doe@met.police.uk") << "a file may write it in pieces";
}

TEST_F(TextRangeTest, quadsCoverWholeLettersOneALine) {
    const std::vector<Quad> quads = lineQuads(m_text, {{2, 3}, {4, 1}});
    ASSERT_EQ(quads.size(), 2U);
    EXPECT_EQ(quads[0].bounds(), (Rect{72 + 18 * 6, 708, 72 + 23 * 6, 720}));
    EXPECT_EQ(quads[1].bounds(), (Rect{72, 688, 72 + 8 * 6, 700}));
    EXPECT_EQ(textOf(m_text, {{2, 3}, {4, 1}}), "mond, 07700 90");
}

TEST_F(TextRangeTest, recognisedWordsGoWhole) {
    PageText ocr = m_text;
    ocr.source = TextSource::Ocr;
    for (Word& word : ocr.words) {
        word.chars.clear();
    }
    const std::vector<Quad> quads = lineQuads(ocr, {{1, 3}, {1, 4}});
    ASSERT_EQ(quads.size(), 1U);
    EXPECT_EQ(quads[0].bounds(), ocr.words[1].box);
    EXPECT_EQ(textOf(ocr, {{1, 3}, {1, 4}}), "Hannah");
}

TEST_F(TextRangeTest, aLineIsTakenFromEndToEnd) {
    EXPECT_EQ(textOf(m_text, lineRange(m_text, {1, 0})), "Silver: Hannah Desmond,");
}

TEST(TextRange, quadsGrowOverTheWordsTheyTouch) {
    const PageText page = typed(1, {"Hannah Desmond, Croydon", "second line"});
    const Quad middle = Quad::of({72 + 3 * 6, 708, 72 + 9 * 6, 720});  // "nah De"
    EXPECT_EQ(wholeWordQuads(page, {middle}), std::vector<Quad>{Quad::of({72, 708, 72 + 14 * 6, 720})}) << "without the comma";
    const Quad whole = Quad::of({72, 708, 72 + 6 * 6, 720});
    EXPECT_EQ(wholeWordQuads(page, {whole}), std::vector<Quad>{whole});
    const Quad beside = Quad::of({400, 300, 420, 310});
    EXPECT_EQ(wholeWordQuads(page, {beside, middle}).front(), beside);
    const Quad sliver = Quad::of({72 + 5 * 6 + 5, 708, 72 + 14 * 6, 720});  // a sixth of the h
    EXPECT_EQ(wholeWordQuads(page, {sliver}).front().bounds().x0, 72 + 5 * 6 + 5) << "a letter that stays pulls nothing in";
}

}  // namespace withheld::search
