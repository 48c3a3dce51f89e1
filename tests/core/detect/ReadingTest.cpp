#include "detect/Reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "PageOfText.h"

using namespace withheld;
using namespace withheld::detect;
using namespace withheld::detect::test;

TEST(ReadingTest, CellsOfATableAreApartAndLinesOfProseTogether) {
    const PageText page = pageOf({{60, 100, "Gold"},
                                  {180, 100, "Priya Umarji"},
                                  {300, 100, "020 7946 0456"},
                                  {60, 160, "The deployment supports the local policing priorities agreed with the"},
                                  {60, 174, "borough."}});
    const Reading reading(page);
    ASSERT_EQ(reading.passages().size(), 4U);
    EXPECT_EQ(reading.passages()[1].text, "Priya Umarji");
    EXPECT_EQ(reading.passages()[3].text, "The deployment supports the local policing priorities agreed with the\nborough.");
    EXPECT_EQ(reading.rightOf(0), 1U);
}

TEST(ReadingTest, OrderOfWordsInTheFileDoesNotMatter) {
    PageText page = pageOf({{60, 100, "Any concern should be raised"}, {60, 114, "with the office."}});
    std::reverse(page.words.begin(), page.words.end());
    for (Word& word : page.words) {
        word.line = 0;
    }
    EXPECT_EQ(Reading(page).passages().front().text, "Any concern should be raised\nwith the office.");
}

TEST(ReadingTest, LigaturesAndTypographicMarksArePlain) {
    const PageText page = pageOf({{60, 100, "oﬃce O’Hara"}});
    const Reading reading(page);
    EXPECT_EQ(reading.passages().front().text, "office O'Hara");
    const std::vector<Quad> quads = reading.quads(0, 7, 13);
    ASSERT_EQ(quads.size(), 1U);
    EXPECT_NEAR(quads[0].bounds().x0, 60 + 5 * 6, 0.01) << "the ligature is one character of the page";
}

TEST(ReadingTest, QuadsFollowWordsOnTurnedPages) {
    for (const int rotate : {0, 90, 180, 270}) {
        const PageText page = turned(proseOf({"Raised with Imran Desmond on 020 7946 0743 today"}), rotate);
        const std::vector<Suggestion> suggestions = detect::detect(page);
        EXPECT_THAT(textsOf(suggestions, "name"), testing::ElementsAre("Imran Desmond")) << rotate;
        EXPECT_THAT(textsOf(suggestions, "phone"), testing::ElementsAre("020 7946 0743")) << rotate;
        const Rect name = suggestions.front().quads.front().bounds();
        const Rect expected = page.words[2].box.united(page.words[3].box);
        EXPECT_NEAR(name.x0, expected.x0, 0.01) << rotate;
        EXPECT_NEAR(name.y1, expected.y1, 0.01) << rotate;
        EXPECT_NEAR(name.area(), expected.area(), 0.1) << rotate;
    }
}

TEST(ReadingTest, PartOfAWordHasTheBoxOfItsCharacters) {
    const PageText page = proseOf({"(a.b@c.org),"});
    const std::vector<Suggestion> suggestions = detect::detect(page);
    ASSERT_EQ(suggestions.size(), 1U);
    EXPECT_NEAR(suggestions[0].quads[0].bounds().x0, 66, 0.01);
    EXPECT_NEAR(suggestions[0].quads[0].bounds().x1, 60 + 10 * 6, 0.01);
}

TEST(ReadingTest, RecognisedWordsAreMarkedWhole) {
    PageText page = proseOf({"(a.b@c.org),"});
    page.source = TextSource::Ocr;
    const std::vector<Suggestion> suggestions = detect::detect(page);
    ASSERT_EQ(suggestions.size(), 1U);
    EXPECT_EQ(suggestions[0].quads[0].bounds(), page.words[0].box);
}

TEST(ReadingTest, NothingOnAnEmptyPage) {
    EXPECT_TRUE(detect::detect(PageText{}).empty());
}
