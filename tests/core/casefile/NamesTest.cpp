#include "casefile/Names.h"

#include <gtest/gtest.h>

namespace withheld::casefile {

TEST(Names, OtherSpellingsOfOneNameAreOnePerson) {
    EXPECT_TRUE(samePerson("Amy Shah", "amy shah "));
    EXPECT_TRUE(samePerson("Amy Shah", "\tAMY \n  SHAH"));
    EXPECT_TRUE(samePerson("Amy Shah", "Amy\xC2\xA0Shah"));       // no-break space
    EXPECT_TRUE(samePerson("Amy Shah", "Amy\xE2\x80\x8B Shah"));  // zero-width space
    EXPECT_TRUE(samePerson("Jos\xC3\xA9", "Jose\xCC\x81"));       // composed and decomposed
    EXPECT_TRUE(samePerson("Amy Shah", "\xEF\xBC\xA1my Shah"));   // full-width A
    EXPECT_FALSE(samePerson("Amy Shah", "Amy Shaw"));
    EXPECT_FALSE(samePerson("Amy Shah", "AmyShah"));
}

TEST(Names, AreKeptAsWrittenButTidy) {
    EXPECT_EQ(tidyName("  Amy \t Shah "), "Amy Shah");
    EXPECT_EQ(tidyName("Siobh\xC3\xA1n O'Neill"), "Siobh\xC3\xA1n O'Neill");
    EXPECT_EQ(tidyName(" \xE2\x80\x8B\n"), "");
}

}  // namespace withheld::casefile
