#include "start/NewCaseDialog.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
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

TEST(NewCaseDialogTest, FourStepsOneAfterTheOther) {
    const OwnSettings settings;
    NewCaseDialog dialog({}, nullptr, QStringLiteral("Amy Shah"));
    auto* title = dialog.findChild<QLabel*>(QStringLiteral("newCaseStep"));
    auto* back = dialog.findChild<QPushButton*>(QStringLiteral("newCaseBack"));
    auto* next = dialog.findChild<QPushButton*>(QStringLiteral("newCaseNext"));
    EXPECT_TRUE(title->text().startsWith(QStringLiteral("1 of 4")));
    EXPECT_FALSE(back->isEnabled());
    for (int step = 1; step < 4; ++step) {
        next->click();
        EXPECT_EQ(dialog.step(), step);
    }
    EXPECT_FALSE(next->isEnabled());
    EXPECT_TRUE(title->text().startsWith(QStringLiteral("4 of 4")));
    back->click();
    EXPECT_EQ(dialog.step(), 2);
}

TEST(NewCaseDialogTest, AnotherLastDayNeedsAReasonAndIsLater) {
    const OwnSettings settings;
    const PrivateFolder folder;
    NewCaseDialog dialog({}, nullptr, QStringLiteral("Amy Shah"));
    dialog.findChild<QLineEdit*>(QStringLiteral("caseFolder"))->setText(QString::fromStdString(folder.path().string()));
    dialog.findChild<QLineEdit*>(QStringLiteral("caseReference"))->setText(QStringLiteral("FOI/2026/0412"));
    dialog.findChild<QDateEdit*>(QStringLiteral("caseReceived"))->setDate(QDate(2025, 10, 16));
    auto* create = dialog.findChild<QPushButton*>(QStringLiteral("createCase"));
    EXPECT_FALSE(dialog.result().due.isValid());
    dialog.findChild<QCheckBox*>(QStringLiteral("caseOtherDue"))->setChecked(true);
    EXPECT_FALSE(create->isEnabled());
    auto* day = dialog.findChild<QDateEdit*>(QStringLiteral("caseDueDay"));
    day->setDate(QDate(2025, 11, 1));
    EXPECT_GT(day->date(), QDate(2025, 11, 13)) << "no day before the computed one";
    dialog.findChild<QLineEdit*>(QStringLiteral("caseDueBecause"))->setText(QStringLiteral("Public interest"));
    EXPECT_TRUE(create->isEnabled());
    EXPECT_EQ(dialog.result().dueBecause, QStringLiteral("Public interest"));
}

TEST(NewCaseDialogTest, TheReviewerIsSomebodyElse) {
    const OwnSettings settings;
    const PrivateFolder folder;
    NewCaseDialog dialog({}, nullptr, QStringLiteral("Amy Shah"));
    dialog.findChild<QLineEdit*>(QStringLiteral("caseFolder"))->setText(QString::fromStdString(folder.path().string()));
    dialog.findChild<QLineEdit*>(QStringLiteral("caseReference"))->setText(QStringLiteral("FOI/2026/0412"));
    auto* create = dialog.findChild<QPushButton*>(QStringLiteral("createCase"));
    auto* reviewer = dialog.findChild<QComboBox*>(QStringLiteral("caseReviewer"));
    reviewer->setEditText(QStringLiteral("amy shah"));
    EXPECT_FALSE(create->isEnabled());
    reviewer->setEditText(QStringLiteral("Ben Okoro"));
    EXPECT_TRUE(create->isEnabled());
    EXPECT_EQ(dialog.result().reviewer, QStringLiteral("Ben Okoro"));
}

}  // namespace

}  // namespace withheld::ui
