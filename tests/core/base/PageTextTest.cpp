#include "base/PageText.h"

#include <gtest/gtest.h>

namespace withheld {

namespace {

PageText sample() {
    PageText text{1, TextSource::Digital, {}};
    text.words.push_back({"Dear", {0, 90, 20, 100}, {}, 0, 0, 100, true});
    text.words.push_back({"John", {25, 90, 45, 100}, {}, 0, 0, 100, false});
    text.words.push_back({",", {45, 90, 47, 100}, {}, 0, 0, 100, true});
    text.words.push_back({"thanks", {0, 70, 30, 80}, {}, 1, 0, 100, true});
    return text;
}

}  // namespace

TEST(PageText, JoinsWordsAndLines) {
    EXPECT_EQ(joined(sample()), "Dear John,\nthanks");
}

TEST(PageText, TakesTheWordsWhoseMiddleLiesInABox) {
    EXPECT_EQ(textIn(sample(), {20, 85, 60, 101}), "John,");
    EXPECT_EQ(textIn(sample(), {200, 85, 260, 101}), "");
}

}  // namespace withheld
