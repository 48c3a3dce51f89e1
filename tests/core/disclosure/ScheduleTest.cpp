#include "disclosure/Schedule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "DisclosureSample.h"

namespace withheld::disclosure {

namespace {

Schedule sampleSchedule(const casefile::CaseState& state) {
    return scheduleOf(state, sampleNames(), builtInCatalogue());
}

/// A small RFC 4180 reader, so that the writer is not its own judge.
std::vector<std::vector<std::string>> readCsv(std::string_view csv) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        std::string& field = rows.back().back();
        if (quoted) {
            if (csv[i] != '"') {
                field += csv[i];
            } else if (i + 1 < csv.size() && csv[i + 1] == '"') {
                field += csv[++i];
            } else {
                quoted = false;
            }
        } else if (csv[i] == '"') {
            quoted = true;
        } else if (csv[i] == ',') {
            rows.back().emplace_back();
        } else if (csv[i] == '\r' && i + 1 < csv.size() && csv[i + 1] == '\n') {
            ++i;
            rows.push_back({""});
        } else {
            field += csv[i];
        }
    }
    rows.pop_back();
    return rows;
}

}  // namespace

TEST(Schedule, HasOneRowAMarkInReadingOrder) {
    const Schedule schedule = sampleSchedule(sampleState());
    ASSERT_EQ(schedule.rows.size(), 3U);
    EXPECT_EQ(schedule.rows[0].number, 1);
    EXPECT_EQ(schedule.rows[0].document, "01-document.pdf");
    EXPECT_EQ(schedule.rows[0].place, "top left");
    EXPECT_EQ(schedule.rows[0].information, "Name of an individual");
    EXPECT_EQ(schedule.rows[0].reason, "Personal information");
    EXPECT_EQ(schedule.rows[0].basis, "Absolute");
    EXPECT_EQ(schedule.rows[0].publicInterest, "Not required");
    EXPECT_EQ(schedule.rows[1].information, "Telephone number");
    EXPECT_EQ(schedule.rows[1].place, "middle left");
    EXPECT_EQ(schedule.rows[2].page, 2);
    EXPECT_EQ(schedule.rows[2].place, "bottom left");
    EXPECT_EQ(schedule.rows[2].basis, "Qualified");
    EXPECT_EQ(schedule.rows[2].publicInterest, "Notice, s.31(1)(a)");
}

TEST(Schedule, CountsByExemptionAndDocument) {
    const Schedule schedule = sampleSchedule(sampleState());
    EXPECT_THAT(schedule.byExemption, testing::ElementsAre(testing::Pair("s.31(1)(a)", 1), testing::Pair("s.40(2)", 2)));
    EXPECT_THAT(schedule.byDocument,
                testing::ElementsAre(testing::Pair("01-document.pdf", 3), testing::Pair("02-document.pdf", 0)));
}

TEST(Schedule, NamesBothLawsOfAMarkWithTwoExemptions) {
    casefile::CaseState state = sampleState();
    state.marks.at("m1").mark.exemptions = {"s.40(2)", "s.38"};
    state.marks.at("m2").mark.exemptions = {"Out of scope"};
    const Schedule schedule = sampleSchedule(state);
    EXPECT_EQ(schedule.rows[0].basis, "Absolute and qualified");
    EXPECT_EQ(schedule.rows[0].publicInterest, "Notice, s.38");
    EXPECT_EQ(schedule.rows[1].basis, "Not an exemption");
    EXPECT_EQ(schedule.rows[1].publicInterest, "Not required");
}

TEST(Schedule, NeverHoldsTheWordsOrTheSourcesName) {
    const Schedule schedule = sampleSchedule(sampleState());
    EXPECT_EQ(toCsv(schedule).find("Hannah"), std::string::npos);
    EXPECT_EQ(toCsv(schedule).find("Informant"), std::string::npos);
}

TEST(Schedule, CsvIsReadBackAsItWas) {
    casefile::CaseState state = sampleState();
    state.marks.at("m1").mark.kind = "place, \"code name\"\nand time";
    const std::string csv = toCsv(sampleSchedule(state));
    ASSERT_TRUE(csv.starts_with("\xEF\xBB\xBF"));
    const auto rows = readCsv(std::string_view(csv).substr(3));
    ASSERT_EQ(rows.size(), 4U);
    for (const auto& row : rows) {
        EXPECT_EQ(row.size(), 9U);
    }
    EXPECT_EQ(rows[0][4], "Exemption");
    EXPECT_EQ(rows[1][5], "Place, \"code name\"\nand time");
    EXPECT_EQ(rows[3][4], "s.31(1)(a)");
}

TEST(Schedule, NoFieldIsAFormula) {
    for (const char* attack : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0"}) {
        casefile::CaseState state = sampleState();
        state.marks.at("m1").mark.kind = attack;
        state.marks.at("m2").mark.exemptions = {attack};
        const auto rows = readCsv(std::string_view(toCsv(sampleSchedule(state))).substr(3));
        EXPECT_EQ(rows[1][5], std::string("'") + attack);
        EXPECT_EQ(rows[2][4], std::string("'") + attack);
    }
}

TEST(Schedule, TheSpreadsheetHoldsTextOnly) {
    casefile::CaseState state = sampleState();
    state.marks.at("m1").mark.kind = "=1+1";
    const auto bytes = toXlsx(sampleSchedule(state));
    ASSERT_TRUE(bytes) << bytes.error().text();
    ASSERT_TRUE(bytes->starts_with("PK"));
    const PrivateFolder folder;
    const std::string path = (folder.path() / "s.xlsx").string();
    ASSERT_TRUE(writeFileAtomically(path, *bytes));
    const std::string unpack = "cd " + folder.path().string() + " && python3 -m zipfile -e s.xlsx out";
    ASSERT_EQ(std::system(unpack.c_str()), 0);
    const std::string sheet = readFile(folder.path() / "out/xl/worksheets/sheet1.xml").value();
    const std::string strings = readFile(folder.path() / "out/xl/sharedStrings.xml").value();
    EXPECT_EQ(sheet.find("<f>"), std::string::npos);
    EXPECT_NE(strings.find("=1+1"), std::string::npos);
    EXPECT_NE(strings.find("Telephone number"), std::string::npos);
    EXPECT_EQ(strings.find("Hannah"), std::string::npos);
}

TEST(Schedule, ADocumentThatIsNotReleasedIsNotInIt) {
    const Schedule schedule = scheduleOf(sampleState(), {{"d2", "01-document.pdf"}}, builtInCatalogue());
    EXPECT_TRUE(schedule.rows.empty());
    EXPECT_EQ(toCsv(schedule).find("s.40"), std::string::npos);
}

}  // namespace withheld::disclosure
