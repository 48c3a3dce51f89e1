#include "search/WordSearch.h"

#include <gtest/gtest.h>

#include "support/TypedPage.h"

namespace withheld::search {

TEST(WordSearch, findsOverLineBreaksAndWhateverTheCase) {
    const PageText text = typed(4, {"ask for Hannah", "Desmond or HANNAH DESMOND"});
    const std::vector<SearchHit> hits = find(text, {"hannah  desmond"});
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(hits[0].quads.size(), 2U);
    EXPECT_EQ(hits[0].page, 4);
    EXPECT_EQ(hits[0].text, "Hannah Desmond");
    EXPECT_EQ(hits[0].before, "ask for ");
    EXPECT_EQ(hits[1].text, "HANNAH DESMOND");
}

TEST(WordSearch, matchesCaseWhenAsked) {
    const PageText text = typed(1, {"Mark marks a mark"});
    EXPECT_EQ(find(text, {"mark", false, false}).size(), 2U);
    EXPECT_EQ(find(text, {"mark", false, true}).size(), 3U);
}

TEST(WordSearch, wholeWordsLeaveOutParts) {
    const PageText text = typed(1, {"Ann Annex ann, Joann"});
    EXPECT_EQ(find(text, {"ann", true, true}).size(), 2U);
    EXPECT_EQ(find(text, {"ann", false, true}).size(), 4U);
}

TEST(WordSearch, plainSignsMatchTypographicOnes) {
    const PageText text = typed(1, {"O’Donoghue 10–12"});
    EXPECT_EQ(find(text, {"o'donoghue"}).size(), 1U);
    EXPECT_EQ(find(text, {"10-12"}).size(), 1U);
}

TEST(WordSearch, aPartOfAWordGivesItsLettersOnly) {
    const PageText text = typed(1, {"Desmond"});
    const std::vector<SearchHit> hits = find(text, {"smo"});
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].quads[0].bounds(), (Rect{72 + 12, 708, 72 + 30, 720}));
}

TEST(WordSearch, aNameHyphenatedAtTheEndOfALineIsFound) {
    const PageText text = typed(1, {"ask for Hannah Des-", "mond or Smith-", "Jones, not Des- mond"});
    const std::vector<SearchHit> hits = find(text, {"Hannah Desmond", true});
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].quads.size(), 2U);
    EXPECT_EQ(hits[0].before, "ask for ");
    EXPECT_EQ(hits[0].after, " or Smith- Jones, not Des- mond");
    EXPECT_EQ(find(text, {"smith-jones", true}).size(), 1U) << "a hyphen of its own stays";
    EXPECT_EQ(find(text, {"Smith- Jones"}).size(), 1U);
    EXPECT_EQ(find(text, {"Desmond"}).size(), 1U) << "within a line a hyphen is a hyphen";
    EXPECT_TRUE(isIn(folded(text, true), folded("hannah desmond", true)));
}

TEST(WordSearch, aNumberIsFoundHoweverItIsSpacedAndBroken) {
    const PageText text = typed(1, {"call 07700 900160 or 0770", "0900160 or 077 00900-", "160, not 07700 900161"});
    EXPECT_EQ(find(text, {"07700900160", true}).size(), 3U);
    EXPECT_EQ(find(text, {"07700 900160", true}).size(), 3U);
    EXPECT_EQ(find(text, {"0770090016", true}).size(), 0U) << "whole numbers only";
    EXPECT_TRUE(isIn(folded(text, true), folded("07700900160", true)));
    EXPECT_EQ(find(typed(1, {"page 12 of 34"}), {"1234"}).size(), 0U) << "short numbers are not joined";
}

TEST(WordSearch, nothingIsFoundForNothing) {
    EXPECT_TRUE(find(typed(1, {"words"}), {""}).empty());
    EXPECT_TRUE(find(typed(1, {"words"}), {"   "}).empty());
    EXPECT_TRUE(find(unread(1), {"words"}).empty());
}

}  // namespace withheld::search
