#include "common/WordSearch.h"

#include "../SampleCase.h"

namespace withheld::ui {

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

TEST(WordSearch, nothingIsFoundForNothing) {
    EXPECT_TRUE(find(typed(1, {"words"}), {""}).empty());
    EXPECT_TRUE(find(typed(1, {"words"}), {"   "}).empty());
    EXPECT_TRUE(find(unread(1), {"words"}).empty());
}

}  // namespace withheld::ui
