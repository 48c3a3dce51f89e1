#include "statistics/Summary.h"

#include <gtest/gtest.h>

#include "core/casefile/SampleCase.h"

namespace withheld::statistics {

namespace {

using casefile::sampleMark;

std::string valueOf(const std::vector<SummaryLine>& lines, const std::string& section, const std::string& item) {
    for (const SummaryLine& line : lines) {
        if (line.section == section && line.item == item) {
            return line.value;
        }
    }
    return "(none)";
}

std::vector<SummaryLine> summary(const casefile::SampleCase& sample) {
    const auto& state = sample.file->state();
    return summaryOf(state, statisticsOf(state, disclosure::builtInCatalogue()), QDate(2026, 12, 2));
}

}  // namespace

TEST(Summary, HasEveryNumber) {
    casefile::SampleCase sample;
    Mark phone = sampleMark(2);
    phone.kind = phone.origin = "phone";
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark(), sampleMark(1, 300, 700, {})}));
    ASSERT_TRUE(sample.file->addSuggestions(sample.document, {{phone, 1}}));
    ASSERT_TRUE(sample.file->acceptSuggestion(sample.file->state().suggestions.begin()->first));
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 2));
    const auto lines = summary(sample);
    EXPECT_EQ(valueOf(lines, "documents", "total"), "1");
    EXPECT_EQ(valueOf(lines, "pages", "total"), "3");
    EXPECT_EQ(valueOf(lines, "pages", "viewed"), "1");
    EXPECT_EQ(valueOf(lines, "pages", "with marks"), "2");
    EXPECT_EQ(valueOf(lines, "marks", "total"), "3");
    EXPECT_EQ(valueOf(lines, "marks by code", "s.40(2)"), "2");
    EXPECT_EQ(valueOf(lines, "marks by code", "no code"), "1");
    EXPECT_EQ(valueOf(lines, "marks by source", "hand"), "2");
    EXPECT_EQ(valueOf(lines, "marks by source", "finder"), "1");
    EXPECT_EQ(valueOf(lines, "suggestions", "phone, accepted"), "1");
    EXPECT_EQ(valueOf(lines, "suggestions", "phone, refused"), "0");
    EXPECT_EQ(valueOf(lines, "review", "agreed in bulk"), "0");
    EXPECT_EQ(valueOf(lines, "time", "stage"), "marking");
    EXPECT_EQ(valueOf(lines, "time", "due"), "2026-12-15");
    EXPECT_EQ(valueOf(lines, "time", "working days left"), "9");
    EXPECT_EQ(valueOf(lines, "time", "clock"), "running");
}

TEST(Summary, RulesHaveTitlesForPeopleAndKeysForPrograms) {
    casefile::SampleCase sample;
    Mark tactic = sampleMark(2);
    tactic.kind = tactic.origin = "tactic";
    ASSERT_TRUE(sample.file->addSuggestions(sample.document, {{tactic, 1}}));
    const auto lines = summary(sample);
    EXPECT_EQ(valueOf(lines, "suggestions", "tactic, open"), "1");
    const std::string csv = toCsv(sample.file->state().facts.reference, lines);
    EXPECT_NE(csv.find("FOI/2026/0412,suggestions,\"Policing tactics or resources, open\",1\r\n"), std::string::npos) << csv;
    EXPECT_EQ(csv.find("tactic,"), std::string::npos) << csv;
}

TEST(Summary, NamesNobodyAndNothing) {
    casefile::SampleCase sample("Amy Shah");
    // Everything in a case that a person wrote, in one place after the other.
    Mark odd = sampleMark(1, 100, 700, {"Hannah rule"});
    odd.kind = odd.origin = "Hannah Desmond";
    Mark searched = sampleMark(1, 300);
    searched.origin = "search “Hannah”";
    ASSERT_TRUE(sample.file->addSuggestions(sample.document, {{odd, 1}, {searched, 1}}));
    ASSERT_TRUE(sample.file->addMarks(sample.document, {odd}));
    ASSERT_TRUE(sample.file->append("clock-stopped",
                                    R"({"on": "2026-11-17", "reason": "clarification", "note": "asked Hannah Desmond"})"));
    const std::string csv = toCsv(sample.file->state().facts.reference, summary(sample));
    for (const char* secret : {"Amy", "Shah", "Hannah", "Desmond", "CIA", "Croydon"}) {
        EXPECT_EQ(csv.find(secret), std::string::npos) << secret << " in " << csv;
    }
    EXPECT_NE(csv.find("FOI/2026/0412,marks by code,other code,1\r\n"), std::string::npos) << csv;
    EXPECT_NE(csv.find("FOI/2026/0412,suggestions,\"search, open\",1\r\n"), std::string::npos) << csv;
    EXPECT_NE(csv.find("FOI/2026/0412,time,clock,stopped\r\n"), std::string::npos) << csv;
    EXPECT_NE(csv.find("FOI/2026/0412,time,stopped for clarification,1\r\n"), std::string::npos) << csv;
}

}  // namespace withheld::statistics
