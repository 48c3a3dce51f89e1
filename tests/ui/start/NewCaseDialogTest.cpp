#include "start/NewCaseDialog.h"

#include <gtest/gtest.h>

#include <QDateEdit>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/OwnSettings.h"

namespace withheld::ui {

namespace {

TEST(NewCaseDialogTest, AReferenceMakesAFolderName) {
    EXPECT_EQ(folderNameFor(QStringLiteral("FOI/2026/0412")), QStringLiteral("FOI-2026-0412.withheld"));
    EXPECT_EQ(folderNameFor(QStringLiteral("../../etc")), QStringLiteral("------etc.withheld"));
    EXPECT_TRUE(folderNameFor(QStringLiteral("   ")).isEmpty());
}

TEST(NewCaseDialogTest, TheDueDayIsSaidInFull) {
    // Received Thursday 16 October 2025: the twentieth working day is Thursday 13 November.
    EXPECT_EQ(dueLine(QDate(2025, 10, 16)), QStringLiteral("Due Thursday 13 November 2025 = 20 working days"));
}

TEST(NewCaseDialogTest, CreateIsOffUntilNothingIsMissing) {
    const OwnSettings settings;
    const PrivateFolder folder;
    NewCaseDialog dialog({});
    auto* create = dialog.findChild<QPushButton*>(QStringLiteral("createCase"));
    EXPECT_FALSE(create->isEnabled());
    dialog.findChild<QLineEdit*>(QStringLiteral("caseFolder"))->setText(QString::fromStdString(folder.path().string()));
    dialog.findChild<QLineEdit*>(QStringLiteral("caseReference"))->setText(QStringLiteral("FOI/2026/0412"));
    EXPECT_TRUE(create->isEnabled());
    dialog.findChild<QDateEdit*>(QStringLiteral("caseReceived"))->setDate(QDate(2025, 10, 16));
    EXPECT_TRUE(dialog.findChild<QLabel*>(QStringLiteral("caseDue"))->text().contains(QStringLiteral("13 November 2025")));
    const NewCase wanted = dialog.result();
    EXPECT_EQ(wanted.facts.reference, "FOI/2026/0412");
    EXPECT_EQ(wanted.facts.received, "2025-10-16");
    EXPECT_TRUE(wanted.folder.endsWith(QStringLiteral("/FOI-2026-0412.withheld")));

    // A case of that name already there stands in the way, and is named.
    ASSERT_TRUE(QDir().mkpath(wanted.folder));
    dialog.findChild<QLineEdit*>(QStringLiteral("caseReference"))->setText(QStringLiteral("FOI/2026/0412 "));
    EXPECT_FALSE(create->isEnabled());
    EXPECT_TRUE(dialog.findChild<QLabel*>(QStringLiteral("newCaseMissing"))->text().contains(QStringLiteral("already a case")));
}

}  // namespace

}  // namespace withheld::ui
