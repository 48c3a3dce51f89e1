#include <gtest/gtest.h>

#include "start/FileChecker.h"

namespace withheld::ui {

namespace {

inspect::Finding finding(const std::string& id, int page, int count, bool isSerious) {
    inspect::Finding found;
    found.id = id;
    found.page = page;
    found.count = count;
    found.what = "Text under a black rectangle";
    found.action = "Removed on release";
    found.serious = isSerious;
    return found;
}

FileCheck checkOf(int pages, const std::vector<inspect::Finding>& findings) {
    inspect::Report report;
    report.pages = pages;
    report.findings = findings;
    return {QStringLiteral("/a.pdf"), report};
}

TEST(FileCheckTest, SaysWhatWasFoundAndWhatWillBeDone) {
    const FileSummary summary = summaryOf(checkOf(3, {finding("covered-text", 2, 4, true)}));
    EXPECT_TRUE(summary.isUsable);
    EXPECT_TRUE(summary.hasSerious);
    ASSERT_EQ(summary.problems.size(), 1);
    EXPECT_EQ(summary.problems.first(), QStringLiteral("Text under a black rectangle (4), page 2 – Removed on release"));
    EXPECT_EQ(summary.kind, QStringLiteral("text"));
}

TEST(FileCheckTest, EqualFindingsAreOneLine) {
    const FileSummary summary = summaryOf(checkOf(3, {finding("covered-text", 1, 2, true), finding("covered-text", 3, 1, true)}));
    ASSERT_EQ(summary.problems.size(), 1);
    EXPECT_EQ(summary.problems.first(), QStringLiteral("Text under a black rectangle (3), pages 1 to 3 – Removed on release"));
}

TEST(FileCheckTest, CountsPagesWithoutText) {
    EXPECT_EQ(summaryOf(checkOf(2, {finding("page-without-text", 1, 1, false)})).kind, QStringLiteral("mixed"));
    const FileSummary scanned =
        summaryOf(checkOf(2, {finding("page-without-text", 1, 1, false), finding("page-without-text", 2, 1, false)}));
    EXPECT_EQ(scanned.kind, QStringLiteral("scanned"));
    EXPECT_EQ(scanned.pagesWithoutText, 2);
    EXPECT_TRUE(scanned.problems.isEmpty());
}

TEST(FileCheckTest, AnEncryptedFileAsksForItsPassword) {
    Error error;
    error.code = ErrorCode::PasswordNeeded;
    error.message = "The file is encrypted.";
    const FileSummary summary = summaryOf({QStringLiteral("/a.pdf"), error});
    EXPECT_TRUE(summary.needsPassword);
    EXPECT_FALSE(summary.isUsable);
}

}  // namespace

}  // namespace withheld::ui
