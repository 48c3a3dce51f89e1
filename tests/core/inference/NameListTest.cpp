#include "inference/NameList.h"

#include <gtest/gtest.h>

namespace withheld::inference {

TEST(NameListTest, TheBuiltInListIsTheGazetteers) {
    const NameList& names = NameList::builtIn();
    EXPECT_GT(names.firstNames.size(), 1500U);
    EXPECT_GT(names.surnames.size(), 1500U);
    EXPECT_GE(names.singles.size(), names.surnames.size());
    EXPECT_TRUE(std::binary_search(names.surnames.begin(), names.surnames.end(), U"Abbey")) << "without the star of the list";
    EXPECT_TRUE(names.wholeNames.empty());
}

TEST(NameListTest, OwnListsHaveSingleWordsAndWholeNames) {
    const NameList names = NameList::fromText("\xEF\xBB\xBF# staff\nSmith*\r\n\n  Jane   Doe \nSmith\nSeán Óg Ryan\n");
    EXPECT_EQ(names.singles, (std::vector<std::u32string>{U"Doe", U"Jane", U"Ryan", U"Seán", U"Smith", U"Óg"}));
    EXPECT_EQ(names.surnames, (std::vector<std::u32string>{U"Doe", U"Ryan", U"Smith"}));
    EXPECT_EQ(names.wholeNames.size(), 2U);
    EXPECT_TRUE(names.firstNames.empty());
    EXPECT_TRUE(NameList::fromText("").singles.empty());
    EXPECT_EQ(NameList::fromText("O'BRIEN\nal-hassan\nJan de Vries").singles,
              (std::vector<std::u32string>{U"Al-Hassan", U"Jan", U"O'Brien", U"Vries", U"de"}));
}

TEST(NameListTest, Case) {
    EXPECT_EQ(inCase(U"O'Brien", Case::Upper), U"O'BRIEN");
    EXPECT_EQ(inCase(U"Óg Łukasz Žák", Case::Lower), U"óg łukasz žák");
    EXPECT_EQ(inCase(U"sinéad łukasz žák ÿ", Case::Upper), U"SINÉAD ŁUKASZ ŽÁK Ÿ");
    for (char32_t c = U'!'; c < 0x500; ++c) {
        EXPECT_EQ(upperCase(upperCase(c)), upperCase(c)) << static_cast<unsigned>(c);
        EXPECT_EQ(lowerCase(lowerCase(c)), lowerCase(c)) << static_cast<unsigned>(c);
    }
    EXPECT_EQ(comparable(U"O\u2019Brien"), comparable(U"O'BRIEN"));
    EXPECT_TRUE(isTitle(U"SGT"));
    EXPECT_TRUE(isTitle(U"Mrs."));
    EXPECT_FALSE(isTitle(U"Smith"));
}

}  // namespace withheld::inference
