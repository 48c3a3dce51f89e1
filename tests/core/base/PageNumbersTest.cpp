#include "base/PageNumbers.h"

#include <gtest/gtest.h>

namespace withheld {

TEST(PageNumbers, AreReadAsPeopleWriteThem) {
    EXPECT_EQ(*parsePageNumbers("2,5-7"), (std::vector<int>{2, 5, 6, 7}));
    EXPECT_EQ(*parsePageNumbers(" 7, 2 - 3 ,2"), (std::vector<int>{2, 3, 7}));
    for (const char* wrong : {"", "0", "-3", "5-2", "two", "1;2", "3-", "1,,2", "99999999999", "1-900000"}) {
        EXPECT_EQ(parsePageNumbers(wrong).error().code, ErrorCode::InvalidInput) << wrong;
    }
}

TEST(PageNumbers, AreWrittenInRanges) {
    EXPECT_EQ(pageNumbersText({2, 5, 6, 7, 9}), "2, 5-7, 9");
    EXPECT_EQ(pageNumbersText({}), "");
}

}  // namespace withheld
