#include "statistics/ClockDialog.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace withheld::ui {

namespace {

disclosure::CaseClock runningClock() {
    disclosure::CaseClock clock;
    clock.face = disclosure::clockFace(QDate(2026, 11, 13), QDate(2026, 11, 20));
    return clock;
}

QString consequence(const ClockDialog& dialog) {
    return dialog.findChild<QLabel*>(QStringLiteral("clockConsequence"))->text();
}

}  // namespace

TEST(ClockDialog, SaysWhatStoppingDoes) {
    ClockDialog dialog(ClockDialog::Kind::Stopped, runningClock());
    EXPECT_TRUE(consequence(dialog).contains(QStringLiteral("start anew")));
    dialog.findChild<QComboBox*>(QStringLiteral("clockReason"))->setCurrentIndex(1);
    EXPECT_TRUE(consequence(dialog).contains(QStringLiteral("do not count")));
    EXPECT_EQ(dialog.findChild<QDateEdit*>(QStringLiteral("clockUntil")), nullptr);
}

TEST(ClockDialog, SaysWhenTheAnswerIsDueThen) {
    disclosure::CaseClock stopped = runningClock();
    stopped.isStopped = true;
    stopped.stoppedFor = "clarification";
    stopped.stoppedOn = QDate(2025, 10, 20);
    ClockDialog dialog(ClockDialog::Kind::Started, stopped);
    dialog.findChild<QDateEdit*>(QStringLiteral("clockOn"))->setDate(QDate(2025, 10, 27));
    EXPECT_TRUE(consequence(dialog).contains(QStringLiteral("Monday 24 November 2025"))) << consequence(dialog).toStdString();
}

TEST(ClockDialog, AnExtensionNeedsItsReason) {
    ClockDialog dialog(ClockDialog::Kind::Extended, runningClock());
    auto* accept = dialog.findChild<QPushButton*>(QStringLiteral("clockAccept"));
    EXPECT_FALSE(accept->isEnabled());
    dialog.findChild<QLineEdit*>(QStringLiteral("clockNote"))->setText(QStringLiteral("much to weigh"));
    EXPECT_TRUE(accept->isEnabled());
    const QDate until = dialog.findChild<QDateEdit*>(QStringLiteral("clockUntil"))->date();
    EXPECT_GT(until, runningClock().face.due);
    EXPECT_TRUE(disclosure::isWorkingDay(until)) << "twenty more working days are offered";
}

}  // namespace withheld::ui
