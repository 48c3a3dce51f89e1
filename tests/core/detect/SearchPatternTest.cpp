#include "detect/SearchPattern.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QElapsedTimer>

#include "PageOfText.h"
#include "detect/TermList.h"

using namespace withheld;
using namespace withheld::detect;
using namespace withheld::detect::test;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> matched(const SearchPattern& pattern, const std::vector<std::string>& lines) {
    const PageText page = proseOf(lines);
    const Reading reading(page);
    std::vector<std::string> texts;
    for (const Match& match : pattern.find(reading).matches) {
        texts.push_back(reading.passages()[match.passage].text.mid(match.begin, match.end - match.begin).toStdString());
    }
    return texts;
}

std::vector<std::string> matched(const std::string& preset, const std::string& line) {
    return matched(SearchPattern::ofPreset(preset), {line});
}

}  // namespace

TEST(SearchPatternTest, FindsARegularExpression) {
    EXPECT_THAT(matched(SearchPattern::ofRegex(R"(\b[A-Z]{2}\d{3}\b)", false), {"Refs AB123, ab456 and CD789"}),
                ElementsAre("AB123", "CD789"));
    EXPECT_THAT(matched(SearchPattern::ofRegex(R"(\b[A-Z]{2}\d{3}\b)", true), {"Refs AB123, ab456"}),
                ElementsAre("AB123", "ab456"));
    EXPECT_THAT(matched(SearchPattern::ofRegex("x*", true), {"abc"}), IsEmpty()) << "nothing is no place";
    EXPECT_THAT(matched(SearchPattern::ofRegex(R"(Hannah\s+Desmond)", false), {"signed Hannah", "Desmond here"}),
                ElementsAre("Hannah\nDesmond"));
}

TEST(SearchPatternTest, SaysWhereAnExpressionIsWrong) {
    const SearchPattern open = SearchPattern::ofRegex("ab(cd", true);
    EXPECT_FALSE(open.isValid());
    EXPECT_FALSE(open.problem().isEmpty());
    EXPECT_EQ(open.problemAt(), 5);
    EXPECT_EQ(SearchPattern::ofRegex("*a", true).problemAt(), 0);
    EXPECT_THAT(matched(open, {"abcd"}), IsEmpty());
}

TEST(SearchPatternTest, AnExpressionThatTakesForEverIsStopped) {
    const SearchPattern slow = SearchPattern::ofRegex("^(\\w+\\s?)+$", true);
    const PageText page = proseOf({std::string(60, 'a') + " " + std::string(60, 'a') + "!"});
    QElapsedTimer clock;
    clock.start();
    const SearchPattern::Found found = slow.find(Reading(page));
    EXPECT_TRUE(found.tooSlow);
    EXPECT_LT(clock.elapsed(), 2500);
}

TEST(SearchPatternTest, PresetsFindTheirKind) {
    EXPECT_THAT(matched("phone", "call 07700 900160 today"), ElementsAre("07700 900160"));
    EXPECT_THAT(matched("nhs-number", "NHS 943 476 5919, not 943 476 5918, not 1234567890"), ElementsAre("943 476 5919"));
    EXPECT_THAT(matched("bank-account", "sort code 20-45-77, account 31510604; case 20260412"),
                ElementsAre("20-45-77", "31510604"));
    EXPECT_THAT(matched("url", "see https://www.force.example/a?b=1, or www.croydon.example."),
                ElementsAre("https://www.force.example/a?b=1", "www.croydon.example"));
    EXPECT_THAT(matched("grid-reference", "at TQ 325 655, TQ3265, not TQ 325 65"), ElementsAre("TQ 325 655", "TQ3265"));
    for (const Preset& preset : presets()) {
        EXPECT_THAT(matched(preset.id, "and nothing else"), IsEmpty()) << preset.id;
    }
}

TEST(TermListTest, ReadsTermsWithTheirExemptions) {
    const std::vector<ListedTerm> terms =
        parseTermList("\xEF\xBB\xBF# names\r\nHannah Desmond\ts.40(2)\r\n\r\n  Silver van \nlast");
    ASSERT_EQ(terms.size(), 3U);
    EXPECT_EQ(terms[0].term, "Hannah Desmond");
    EXPECT_EQ(terms[0].exemption, "s.40(2)");
    EXPECT_EQ(terms[0].line, 2);
    EXPECT_EQ(terms[1].term, "Silver van");
    EXPECT_EQ(terms[1].exemption, "");
    EXPECT_EQ(terms[2].line, 5);
    EXPECT_TRUE(parseTermList("").empty());
}
