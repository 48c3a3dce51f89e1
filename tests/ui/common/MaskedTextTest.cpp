#include "common/MaskedText.h"

#include <gtest/gtest.h>

namespace withheld::ui {

TEST(MaskedText, keepsFirstLettersOfNames) {
    EXPECT_EQ(maskedText("Hannah Desmond"), QString("H••••• D••••••"));
}

TEST(MaskedText, keepsTheStartOfNumbers) {
    EXPECT_EQ(maskedText("07700 900160"), QString("07••• ••••••"));
    EXPECT_EQ(maskedText("020 7946 0454"), QString("020 •••• ••••"));
}

TEST(MaskedText, keepsTheSignsOfAddresses) {
    EXPECT_EQ(maskedText("h.desmond@force.example"), QString("h.•••••••@•••••.•••••••"));
}

TEST(MaskedText, isOneBoundedLine) {
    EXPECT_EQ(maskedText("Siobhán\nBlackwood"), QString("S•••••• B••••••••"));
    EXPECT_EQ(maskedText(std::string(500, 'x'), 12).size(), 12);
    EXPECT_EQ(maskedText(""), QString());
}

TEST(MaskedText, shortensInTheMiddle) {
    const QString line = oneLine("A rather long line of words that goes on and on to its end", 20);
    EXPECT_EQ(line.size(), 20);
    EXPECT_TRUE(line.startsWith("A rather"));
    EXPECT_TRUE(line.endsWith("end"));
}

}  // namespace withheld::ui
