// How findings of several finders come together.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "PageOfText.h"

using namespace withheld;
using namespace withheld::detect;
using namespace withheld::detect::test;

TEST(DetectTest, OneSuggestionForWhatSeveralFindersSee) {
    const std::vector<Suggestion> suggestions = detect::detect(proseOf({"Author: Dr Priya Umarji, seen"}));
    ASSERT_EQ(suggestions.size(), 1U);
    EXPECT_EQ(suggestions[0].text, "Priya Umarji");
}

TEST(DetectTest, SuggestionsStandInReadingOrder) {
    const std::vector<Suggestion> suggestions =
        detect::detect(proseOf({"Call 020 7946 0305 or mail a.b@c.org or see Rhys Grzelak."}));
    ASSERT_EQ(suggestions.size(), 3U);
    EXPECT_EQ(suggestions[0].kind, "phone");
    EXPECT_EQ(suggestions[1].kind, "e-mail");
    EXPECT_EQ(suggestions[2].kind, "name");
}

TEST(DetectTest, ANameInASentenceAboutTacticsKeepsItsOwnExemption) {
    const std::vector<Suggestion> suggestions =
        detect::detect(proseOf({"Covert support led by Rhys Grzelak is available within 4 minutes on channel 56."}));
    EXPECT_EQ(textsOf(suggestions, "tactic").size(), 1U);
    EXPECT_THAT(textsOf(suggestions, "name"), testing::ElementsAre("Rhys Grzelak"));
}

TEST(DetectTest, ReasonsNeverRepeatTheWords) {
    for (const Suggestion& suggestion :
         detect::detect(proseOf({"Gold: Rhys Grzelak, 07700 900123, rhys.grzelak@force.example. Grzelak said so."}))) {
        EXPECT_FALSE(suggestion.why.empty());
        EXPECT_EQ(suggestion.why.find("Grzelak"), std::string::npos);
        EXPECT_GT(suggestion.confidence, 0);
    }
}

TEST(DetectTest, ManyWordsTakeLittleTime) {
    std::vector<std::string> lines(60, "Aaa Bbb @ccc 0123 4567 8901 2345 Anna-Maria-Lisa-Kim x.y@z 12.12.12.12.12 Mr Mr Mr");
    const std::vector<Suggestion> suggestions = detect::detect(proseOf(lines));
    EXPECT_LT(suggestions.size(), 1000U);
}
