#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

Report complete() {
    Report report;
    report.boxes = 3;
    for (const std::string& id : checkIds()) {
        Check check;
        check.id = id;
        report.checks.push_back(check);
    }
    return report;
}

}  // namespace

TEST(Report, passesOnlyWhenEveryCheckRan) {
    Report report = complete();
    EXPECT_TRUE(report.passed());
    EXPECT_EQ(report.verdict(), "PASS - 3 of 3 redactions proved, 0 hidden items left");
    report.checks.pop_back();
    EXPECT_FALSE(report.passed());
    EXPECT_EQ(report.verdict(), "FAIL - 1 problem");
    EXPECT_FALSE(Report{}.passed());
}

TEST(Report, notesDoNotFail) {
    Report report = complete();
    report.checks[0].outcome = Outcome::Noted;
    EXPECT_TRUE(report.passed());
    report.checks[1].outcome = Outcome::Failed;
    report.checks[2].outcome = Outcome::Failed;
    EXPECT_EQ(report.verdict(), "FAIL - 2 problems");
}

TEST(Report, survivesJson) {
    JudgedPair pair;
    pair.outputFirst = pair.sourceFirst + pair.box;
    pair.makePages();
    Report report = pair.judge();
    report.setHash = "abc";
    const Report again = reportFromJson(toJson(report));
    EXPECT_EQ(toJson(again), toJson(report));
    EXPECT_EQ(toText(again).substr(0, 40), toText(report).substr(0, 40));
    EXPECT_FALSE(again.passed());
}

TEST(Report, isOneDocumentForOfficerAuditorAndMachine) {
    JudgedPair pair;
    pair.outputFirst = pair.sourceFirst + pair.box;
    pair.makePages();
    const Report report = pair.judge();
    ASSERT_FALSE(report.passed());
    const std::string html = toHtml("FAIL <here>", {{"01-document.pdf", "data/01 document.pdf", report}}, "abc");
    EXPECT_NE(html.find("✗ FAIL &lt;here&gt;"), std::string::npos);
    EXPECT_NE(html.find("What to do: 01-document.pdf"), std::string::npos);
    EXPECT_NE(html.find("<a href=\"data/01%20document.pdf#page=1\">"), std::string::npos);
    for (const Check& check : report.checks) {
        EXPECT_NE(html.find(check.title), std::string::npos) << check.id;
        EXPECT_NE(html.find(check.scope), std::string::npos) << check.id;
    }
    const std::size_t begin = html.find("id=\"report\">") + 12;
    const auto machine = nlohmann::json::parse(html.substr(begin, html.find("</script>", begin) - begin));
    EXPECT_EQ(machine.at("documents").at(0).at("checks").size(), report.checks.size());
    EXPECT_EQ(machine.at("setHash"), "abc");
}

TEST(Report, aPassedReportAsksForNothing) {
    const std::string html = toHtml("PASS", {{"01-document.pdf", "", complete()}});
    EXPECT_NE(html.find("Nothing needs to be done"), std::string::npos);
    EXPECT_EQ(html.find("What to do"), std::string::npos);
    EXPECT_NE(toHtml("PASS", {{"01-document.pdf", "", Report{}}}).find("was not made"), std::string::npos);
}

TEST(Report, publishedOneTellsNoLetterNoLengthAndNoPlaceOfAWithheldWord) {
    JudgedPair pair;
    pair.second += test::show(72, 600, "Chaudhury Lane is closed");
    pair.makePages();
    const Report report = pair.judge();
    ASSERT_TRUE(report.passed());
    ASSERT_NE(toJson(report).dump().find("C\u2022\u2022"), std::string::npos);
    const Report published = forPublication(report);
    EXPECT_TRUE(published.passed());
    const Check& words = *published.find("withheld-words");
    EXPECT_EQ(words.outcome, Outcome::Noted);
    EXPECT_NE(words.result.find("1 also in the open text"), std::string::npos);
    for (const Check& check : published.checks) {
        for (const Finding& finding : check.findings) {
            EXPECT_EQ(finding.page, 0) << check.id;
            EXPECT_TRUE(finding.rect.isEmpty()) << check.id;
        }
    }
    for (const std::string& form :
         {toJson(published).dump(), toHtml("PASS", {{"01-document.pdf", "", published}}), toText(published)}) {
        EXPECT_EQ(form.find("•"), std::string::npos) << form;
        EXPECT_NE(form.find("officer's report"), std::string::npos) << form;
    }
}

TEST(Report, malformedJsonNeverPasses) {
    for (const char* text :
         {"{}", "[]", "null", R"({"passed":true,"checks":[1,2]})", R"({"checks":[{"id":"structure","outcome":"fine"}]})"}) {
        EXPECT_FALSE(reportFromJson(nlohmann::json::parse(text)).passed()) << text;
    }
}

}  // namespace withheld::verify
