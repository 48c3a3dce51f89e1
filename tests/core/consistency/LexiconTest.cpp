#include "consistency/Lexicon.h"

#include <gtest/gtest.h>

namespace withheld::consistency {
namespace {

Subject subject(const std::string& text) {
    return {text, keyOf(tokensOf(std::string_view(text))), {"m"}, {"s.40(2)"}, ""};
}

/// How `text` resembles what is marked, or "none".
std::string matchOf(const std::string& marked, const std::string& text) {
    const Lexicon lexicon({subject(marked)});
    const std::vector<Token> tokens = tokensOf(std::string_view(text));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (const auto hit = lexicon.at(tokens, i)) {
            return name(hit->match);
        }
    }
    return "none";
}

TEST(Lexicon, FoldsCaseBlanksAndSigns) {
    EXPECT_EQ(matchOf("John Smith", "by JOHN  SMITH's car"), "same");
    EXPECT_EQ(matchOf("07700 900160", "call 07700900160."), "same");
    EXPECT_EQ(matchOf("Ana Núñez", "to ANA NÚÑEZ"), "same");
    EXPECT_EQ(matchOf("John Smith", "John Smithson"), "none");
    EXPECT_EQ(matchOf("John Smith", "Upjohn Smith"), "none");
}

TEST(Lexicon, KnowsTheFormsOfAName) {
    EXPECT_EQ(matchOf("John Smith", "Smith, J. (PC)"), "reversed");
    EXPECT_EQ(matchOf("John Smith", "Smith, John"), "reversed");
    EXPECT_EQ(matchOf("Smith, John", "John Smith"), "same");
    EXPECT_EQ(matchOf("John Smith", "J. Smith"), "initials");
    EXPECT_EQ(matchOf("J. Smith", "John Smith"), "initials");
    EXPECT_EQ(matchOf("J. Smith", "Smith, John"), "reversed");
    EXPECT_EQ(matchOf("J. Smith", "Adam Smith"), "none");
    EXPECT_EQ(matchOf("John Andrew Smith", "John Smith"), "initials");
    EXPECT_EQ(matchOf("Dr John Smith", "Mr Smith"), "titled");
    EXPECT_EQ(matchOf("John Smith", "Agnes Smith"), "none");
}

TEST(Lexicon, FindsNamesInAddresses) {
    EXPECT_EQ(matchOf("John Smith", "j.smith@force.example"), "initials");
    EXPECT_EQ(matchOf("John Smith", "jsmith2@force.example"), "initials");
    EXPECT_EQ(matchOf("John Smith", "smith@force.example"), "e-mail");
    EXPECT_EQ(matchOf("John Smith", "press@force.example"), "none");
}

TEST(Lexicon, LeavesWordsThatTellNothing) {
    for (const char* text : {"the", "The", "2024", "12", "of it", "vehicle", "a"}) {
        EXPECT_FALSE(isTelling(tokensOf(std::string_view(text)))) << text;
    }
    for (const char* text : {"John Smith", "Desmond", "07700 900160", "AB12 CDE", "the van outside", "x@force.example"}) {
        EXPECT_TRUE(isTelling(tokensOf(std::string_view(text)))) << text;
    }
}

}  // namespace
}  // namespace withheld::consistency
