#include "search/SearchRules.h"

#include <gtest/gtest.h>

#include "support/TypedPage.h"

namespace withheld::search {

TEST(SearchRules, AreTheSameAfterWritingAndReading) {
    const std::vector<SearchRule> rules{{"Names", SearchRule::Kind::List, "Hannah\ts.40(2)\nOliver", true, false, "s.38"},
                                        {"Phones", SearchRule::Kind::Pattern, "phone", false, true, "s.40(2)"},
                                        {"Operations", SearchRule::Kind::Regex, "Op \\w+", false, true, ""}};
    const auto read = rulesFromJson(toJson(rules));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, rules);
}

TEST(SearchRules, WhatCannotBeRunIsRefusedByName) {
    for (const char* json :
         {"", "[]", R"({"rules": 1})", R"({"rules": [1]})", R"({"rules": [{"name": "a", "find": "magic", "text": "x"}]})",
          R"({"rules": [{"name": "a", "find": "words", "text": ""}]})",
          R"({"rules": [{"name": "a", "find": "pattern", "text": "phones"}]})",
          R"({"rules": [{"name": "a", "find": "regex", "text": "("}]})"}) {
        const auto read = rulesFromJson(json);
        ASSERT_FALSE(read) << json;
        EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
    }
    EXPECT_NE(rulesFromJson(R"({"rules": [{"name": "Ops", "find": "regex", "text": "("}]})").error().message.find("“Ops”"),
              std::string::npos);
}

TEST(SearchRules, FindWithTheExemptionOfTheListOrTheirOwn) {
    const PageText text = typed(1, {"Hannah and Oliver 07700 900160"});
    const auto found = [&text](const SearchRule& rule) { return finderOf(rule).value()(text).hits; };
    const auto listed = found({"", SearchRule::Kind::List, "Hannah\ts.40(2)\nOliver", true, true, "s.38"});
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0].exemption, "s.40(2)");
    EXPECT_EQ(listed[1].exemption, "s.38");
    EXPECT_EQ(found({"", SearchRule::Kind::Words, "hannah", true, false, ""}).size(), 0U);
    const auto phones = found({"", SearchRule::Kind::Pattern, "phone", false, true, "s.40(2)"});
    ASSERT_EQ(phones.size(), 1U);
    EXPECT_EQ(phones[0].kind, "phone");
    EXPECT_EQ(phones[0].exemption, "s.40(2)");
}

TEST(WordSearch, NearWordsDifferByOneLetterAndAreSaidToBeNear) {
    const PageText text = typed(1, {"Desmond Desmund Desmnd Dessmond Desmon", "Edmund Mary Des-", "mond Ann Anne"});
    SearchQuery query{"desmond", true, true, true};
    const std::vector<SearchHit> hits = find(text, query);
    std::vector<std::string> near;
    for (const SearchHit& hit : hits) {
        if (hit.isNear) {
            near.push_back(hit.text);
        }
    }
    EXPECT_EQ(near, (std::vector<std::string>{"Desmund", "Desmnd", "Dessmond", "Desmon"}));
    EXPECT_EQ(hits.size(), 6U) << "exact ones once, over a line's end too";
    EXPECT_FALSE(hits.front().isNear);
    query.text = "Ann";
    EXPECT_EQ(find(text, query).size(), 1U) << "short words have no near ones";
    query.text = "Hannah Desmont";
    EXPECT_TRUE(find(text, query).empty());
    EXPECT_TRUE(isNearlyIn(folded(text, true), folded("edmond", true)));
    EXPECT_FALSE(isNearlyIn(folded(text, true), folded("esmond x", true)));
}

}  // namespace withheld::search
