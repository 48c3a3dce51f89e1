#include "common/TextRange.h"

#include "../SampleCase.h"

namespace withheld::ui {

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

}  // namespace withheld::ui
