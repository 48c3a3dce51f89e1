#include "start/RecentCases.h"

#include <gtest/gtest.h>

#include <QFile>

#include "start/RecentCasesModel.h"
#include "ui/OwnSettings.h"

namespace withheld::ui {

namespace {

RecentCase entryNamed(const QString& folder) {
    RecentCase entry;
    entry.folder = folder;
    entry.reference = folder.section(QLatin1Char('/'), -1);
    entry.title = QStringLiteral("A title");
    entry.received = QDate::currentDate();
    entry.documents = 2;
    entry.pages = 20;
    entry.marks = 55;
    entry.undecided = 2;
    return entry;
}

QString cell(const RecentCasesModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

TEST(RecentCasesTest, TheLastOpenedComesFirstAndIsThereOnce) {
    const OwnSettings settings;
    rememberCase(entryNamed(QStringLiteral("/a")));
    rememberCase(entryNamed(QStringLiteral("/b")));
    rememberCase(entryNamed(QStringLiteral("/a")));
    ASSERT_EQ(recentCases().size(), 2);
    EXPECT_EQ(recentCases().first().folder, QStringLiteral("/a"));
    EXPECT_EQ(recentCases().first().marks, 55);
    forgetCase(QStringLiteral("/a"));
    ASSERT_EQ(recentCases().size(), 1);
    relocateCase(QStringLiteral("/b"), QStringLiteral("/c"));
    EXPECT_EQ(recentCases().first().folder, QStringLiteral("/c"));
}

TEST(RecentCasesTest, ASummaryCountsWhatIsUndecided) {
    casefile::CaseState state;
    state.facts.reference = "FOI/1";
    state.marks["m"].mark.exemptions = {"s.40(2)"};
    state.marks["m"].authors = {"Amy Shah"};
    state.marks["n"].decision = casefile::ReviewDecision::Returned;
    state.suggestions["s"].state = casefile::SuggestionState::Open;
    const RecentCase entry = summaryOf(QStringLiteral("/a"), state);
    EXPECT_EQ(entry.marks, 2);
    EXPECT_EQ(entry.undecided, 2);
    EXPECT_EQ(entry.returned, 1);
    EXPECT_EQ(entry.authors, QStringList{QStringLiteral("Amy Shah")});
}

TEST(RecentCasesTest, AMissingCaseStaysAndSaysSo) {
    const OwnSettings settings;
    rememberCase(entryNamed(QStringLiteral("/nowhere/FOI-1.withheld")));
    const RecentCasesModel model;
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(cell(model, 0, RecentCasesModel::Stage), QStringLiteral("Not found – Locate…"));
    EXPECT_TRUE(model.index(0, 0).data(RecentCasesModel::MissingRole).toBool());
    EXPECT_EQ(cell(model, 0, RecentCasesModel::Documents), QStringLiteral("2 · 20 pages"));
    EXPECT_EQ(cell(model, 0, RecentCasesModel::Marks), QStringLiteral("55, 2 undecided"));
}

TEST(RecentCasesTest, WhatIsOverDueIsSaidInWords) {
    const OwnSettings settings;
    RecentCase entry = entryNamed(QStringLiteral("/a"));
    entry.received = QDate::currentDate().addDays(-60);
    EXPECT_TRUE(dueText(entry).contains(QStringLiteral("over")));
    entry.stage = casefile::Stage::Released;
    EXPECT_EQ(dueText(entry), QStringLiteral("–"));
}

}  // namespace

}  // namespace withheld::ui
