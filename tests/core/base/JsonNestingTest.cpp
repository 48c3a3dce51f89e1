#include "base/JsonNesting.h"

#include <gtest/gtest.h>

#include <string>

namespace withheld {

TEST(JsonNesting, BracketsInStringsAreNone) {
    EXPECT_TRUE(isNestedAtMost(R"({"a":["[[[[",{"b\\":"\"[[["}]})", 3));
    EXPECT_FALSE(isNestedAtMost(R"({"a":[{"b":[1]}]})", 3));
    EXPECT_TRUE(isNestedAtMost("", 0));
    EXPECT_FALSE(isNestedAtMost(std::string(1'000'000, '['), 64));
    EXPECT_TRUE(isNestedAtMost("[][][][]", 1));
}

}  // namespace withheld
