#include "base/Characters.h"

#include <gtest/gtest.h>

namespace withheld {
namespace {

TEST(Characters, LettersAndNumbersOfEveryScript) {
    for (const char32_t c : {U'a', U'Z', U'7', U'é', U'Ж', U'中', U'٣', U'½', U'Ⅷ', U'ª', U'𐐷'}) {
        EXPECT_TRUE(isLetterOrNumber(c)) << static_cast<unsigned>(c);
    }
    for (const char32_t c : {U' ', U'-', U'€', U'\u0301', U'\uE000', U'\uFFFD'}) {
        EXPECT_FALSE(isLetterOrNumber(c)) << static_cast<unsigned>(c);
    }
}

TEST(Characters, MarksAreNoLetters) {
    for (const char32_t c : {U'\u0301', U'\u0903', U'\u20DD'}) {
        EXPECT_TRUE(isCombiningMark(c)) << static_cast<unsigned>(c);
    }
    EXPECT_FALSE(isCombiningMark(U'a'));
}

TEST(Characters, DecimalDigitsAreNotEveryNumber) {
    EXPECT_TRUE(isDecimalDigit(U'0'));
    EXPECT_TRUE(isDecimalDigit(U'٣'));
    EXPECT_FALSE(isDecimalDigit(U'½'));
    EXPECT_FALSE(isDecimalDigit(U'Ⅷ'));
}

TEST(Characters, LowerCase) {
    EXPECT_EQ(toLowerCase(U'Ŵ'), U'ŵ');
    EXPECT_EQ(toLowerCase(U'Σ'), U'σ');
    EXPECT_EQ(toLowerCase(U'ß'), U'ß');
    EXPECT_EQ(toLowerCase(U'4'), U'4');
}

}  // namespace
}  // namespace withheld
