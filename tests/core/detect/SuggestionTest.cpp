#include "detect/Suggestion.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "marks/MarksJson.h"

using namespace withheld;
using namespace withheld::detect;

namespace {

Suggestion example() {
    return {3,
            {Quad::of(Rect{10, 20, 30, 32}), Quad::of(Rect{10, 8, 25, 20})},
            "Priya Umarji",
            "name",
            "s.40(2)",
            "Name after “Owner”",
            0.9F};
}

}  // namespace

TEST(SuggestionTest, JsonRoundTrip) {
    const Suggestion suggestion = suggestionFromJson(toJson(example()));
    EXPECT_EQ(suggestion.page, 3);
    EXPECT_EQ(suggestion.quads, example().quads);
    EXPECT_EQ(suggestion.text, "Priya Umarji");
    EXPECT_EQ(suggestion.kind, "name");
    EXPECT_EQ(suggestion.exemption, "s.40(2)");
    EXPECT_EQ(suggestion.why, "Name after “Owner”");
    EXPECT_FLOAT_EQ(suggestion.confidence, 0.9F);
}

TEST(SuggestionTest, MalformedJsonGivesNoQuads) {
    EXPECT_TRUE(suggestionFromJson(nlohmann::json::array()).quads.empty());
    EXPECT_TRUE(suggestionFromJson({{"page", "x"}, {"quads", {1, {1, 2}, nullptr}}}).quads.empty());
}

TEST(SuggestionTest, MarkIsReadByTheMarksFormat) {
    const auto marks = parseMarks(marksToJson({toMark(example())}));
    ASSERT_TRUE(marks);
    ASSERT_EQ(marks->size(), 1U);
    EXPECT_EQ((*marks)[0].exemptions, std::vector<std::string>{"s.40(2)"});
    EXPECT_EQ((*marks)[0].note, "Name after “Owner”");
    EXPECT_EQ((*marks)[0].quads.size(), 2U);
    EXPECT_EQ((*marks)[0].kind, "name");
}
