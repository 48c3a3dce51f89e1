#include "statistics/Activity.h"

#include <gtest/gtest.h>

#include "base/Files.h"
#include "core/casefile/SampleCase.h"

namespace withheld::statistics {

TEST(ActivityMeter, CountsTheTimeBetweenSignsOfLife) {
    ActivityMeter meter;
    meter.touch("a", 1000);
    meter.touch("a", 31'000);
    meter.touch("a", 41'500);
    const SecondsByDocument seconds = meter.take();
    EXPECT_DOUBLE_EQ(seconds.at("a"), 40.5);
    EXPECT_TRUE(meter.take().empty()) << "told once";
}

TEST(ActivityMeter, APauseOfMoreThanAMinuteIsNotWork) {
    ActivityMeter meter;
    meter.touch("a", 0);
    meter.touch("a", 60'000);
    EXPECT_DOUBLE_EQ(meter.take().at("a"), 60) << "a minute is";
    meter.touch("a", 120'001);
    EXPECT_TRUE(meter.take().empty());
    meter.touch("a", 121'001);
    EXPECT_DOUBLE_EQ(meter.take().at("a"), 1) << "and work goes on after it";
}

TEST(ActivityMeter, TimeGoesToTheDocumentThatWasRead) {
    ActivityMeter meter;
    meter.touch("a", 0);
    meter.touch("b", 20'000);
    meter.touch("", 25'000);
    meter.touch("b", 35'000);
    meter.touch("b", 34'000);  // a clock that goes back
    const SecondsByDocument seconds = meter.take();
    EXPECT_DOUBLE_EQ(seconds.at("a"), 20);
    EXPECT_DOUBLE_EQ(seconds.at("b"), 5);
    EXPECT_FALSE(seconds.contains(""));
}

TEST(ActivityRecord, AddsUpAndKeepsPeopleApart) {
    PrivateFolder folder;
    const auto file = folder.path() / "deep" / "activity.json";
    ASSERT_TRUE(ActivityRecord(file).add("case", "Amy Shah", {{"a", 30}, {"b", 1.5}}));
    ASSERT_TRUE(ActivityRecord(file).add("case", " amy  SHAH", {{"a", 12}}));
    ASSERT_TRUE(ActivityRecord(file).add("case", "Ben Cole", {{"a", 7}}));
    ASSERT_TRUE(ActivityRecord(file).add("other", "Amy Shah", {{"a", 99}}));
    const ActivityRecord record(file);
    EXPECT_EQ(record.of("case", "Amy Shah"), (SecondsByDocument{{"a", 42}, {"b", 1.5}}));
    EXPECT_EQ(record.of("case", "Ben Cole"), (SecondsByDocument{{"a", 7}}));
    EXPECT_TRUE(record.of("case", "Cat Doe").empty());
    EXPECT_TRUE(record.of("nothing", "Amy Shah").empty());
}

TEST(ActivityRecord, ForgetsOnePersonInOneCase) {
    PrivateFolder folder;
    ActivityRecord record(folder.path() / "activity.json");
    ASSERT_TRUE(record.add("case", "Amy Shah", {{"a", 30}}));
    ASSERT_TRUE(record.add("case", "Ben Cole", {{"a", 7}}));
    ASSERT_TRUE(record.forget("case", "Amy Shah"));
    ASSERT_TRUE(record.forget("nothing", "Amy Shah"));
    EXPECT_TRUE(record.of("case", "Amy Shah").empty());
    EXPECT_EQ(record.of("case", "Ben Cole").size(), 1U);
}

TEST(ActivityRecord, ABrokenFileStartsAnew) {
    PrivateFolder folder;
    const auto file = folder.path() / "activity.json";
    ASSERT_TRUE(writeFileAtomically(file, "{\"cases\": [1, 2"));
    ActivityRecord record(file);
    EXPECT_TRUE(record.of("case", "Amy Shah").empty());
    ASSERT_TRUE(record.add("case", "Amy Shah", {{"a", 30}}));
    EXPECT_DOUBLE_EQ(record.of("case", "Amy Shah").at("a"), 30);
}

TEST(Pace, IsTimeOverPagesTimesThePagesThatAreLeft) {
    casefile::SampleCase sample;
    ASSERT_TRUE(sample.file->addDocument(casefile::sampleDocument("Annex.pdf", 7)));
    for (int page = 1; page <= 3; ++page) {
        ASSERT_TRUE(sample.file->recordPageView(sample.document, page));
    }
    const auto pace = paceOf(sample.file->state(), "Amy Shah", {{sample.document, 180}, {"gone", 1000}});
    ASSERT_TRUE(pace);
    EXPECT_DOUBLE_EQ(pace->secondsPerPage, 60);
    EXPECT_EQ(pace->pagesLeft, 7);
    EXPECT_DOUBLE_EQ(pace->secondsLeft(), 420);
    EXPECT_FALSE(paceOf(sample.file->state(), "Amy Shah", {{sample.document, 59}})) << "too little to tell";
    EXPECT_FALSE(paceOf(sample.file->state(), "Ben Cole", {{sample.document, 180}})) << "viewed no page";
}

TEST(Duration, IsTextForPeople) {
    EXPECT_EQ(durationText(0), "under a minute");
    EXPECT_EQ(durationText(61), "1 min");
    EXPECT_EQ(durationText(45 * 60), "45 min");
    EXPECT_EQ(durationText(2 * 3600), "2 h");
    EXPECT_EQ(durationText(2 * 3600 + 10 * 60 + 20), "2 h 10 min");
}

TEST(ActivityCsv, IsForThePersonThemselves) {
    casefile::SampleCase sample;
    const std::string csv = toCsv(sample.file->state(), {{sample.document, 150}});
    EXPECT_NE(csv.find("FOI/2026/0412,CIA Croydon.pdf,3\r\n"), std::string::npos) << csv;
    EXPECT_EQ(csv.find("Amy"), std::string::npos);
}

}  // namespace withheld::statistics
