#include "start/CaseBin.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTimer>

#include "casefile/Case.h"
#include "start/CaseBinDialog.h"
#include "start/CaseLock.h"
#include "start/RecentCases.h"
#include "ui/OwnSettings.h"

namespace withheld::ui {

namespace {

class CaseBinTest : public testing::Test {
protected:
    void SetUp() override {
        casefile::CaseFacts facts;
        facts.reference = "FOI/2026/0412";
        facts.title = "Custody estate";
        facts.received = "2026-01-05";
        auto made = casefile::Case::create(path.toStdString(), facts, "Amy Shah");
        ASSERT_TRUE(made);
        rememberCase(summaryOf(path, (*made)->state()));
    }
    OwnSettings settings;
    PrivateFolder folder;
    QString path = QString::fromStdString((folder.path() / "a.withheld").string());
};

TEST_F(CaseBinTest, ACaseGoesAndComesBackWhole) {
    ASSERT_TRUE(moveCaseToBin(path));
    EXPECT_FALSE(QDir(path).exists());
    EXPECT_TRUE(recentCases().isEmpty());
    ASSERT_EQ(binnedCases().size(), 1);
    EXPECT_EQ(binnedCases()[0].reference, QStringLiteral("FOI/2026/0412"));
    const auto back = restoreCase(binnedCases()[0]);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, path);
    EXPECT_TRUE(casefile::Case::open(path.toStdString(), "Amy Shah"));
    EXPECT_TRUE(binnedCases().isEmpty());
}

TEST_F(CaseBinTest, WhatIsThereMeanwhileIsNotOverwritten) {
    ASSERT_TRUE(moveCaseToBin(path));
    ASSERT_TRUE(QDir().mkpath(path));
    const auto back = restoreCase(binnedCases()[0]);
    ASSERT_TRUE(back);
    EXPECT_TRUE(back->endsWith(QStringLiteral("a (2).withheld")));
}

TEST_F(CaseBinTest, ACaseThatIsOpenStays) {
    CaseLock lock(path);
    ASSERT_TRUE(lock.take());
    const auto moved = moveCaseToBin(path);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().code, ErrorCode::NotAllowed);
    EXPECT_TRUE(QDir(path).exists());
}

TEST_F(CaseBinTest, OnlyAfterThirtyDaysItMayBeDeletedForGood) {
    ASSERT_TRUE(moveCaseToBin(path));
    const QString lies = binnedCases()[0].folder;
    const auto early = deleteForGood(binnedCases()[0]);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, ErrorCode::NotAllowed);
    EXPECT_TRUE(QDir(lies).exists());
    {
        CaseBinDialog dialog;
        EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("caseBinDelete"))->isEnabled());
    }
    QSettings().setValue(QStringLiteral("bin/1/removed"), QDateTime::currentDateTime().addDays(-30));
    CaseBinDialog dialog;
    dialog.show();
    auto* button = dialog.findChild<QPushButton*>(QStringLiteral("caseBinDelete"));
    ASSERT_TRUE(button->isEnabled());
    const auto answer = [&dialog](const QString& words) {
        QTimer::singleShot(0, &dialog, [words] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(question, nullptr);
            for (QAbstractButton* each : question->buttons()) {
                if (each->text().remove(QLatin1Char('&')) == words) {
                    each->click();
                }
            }
        });
    };
    answer(QStringLiteral("Cancel"));
    button->click();
    EXPECT_TRUE(QDir(lies).exists());
    answer(QStringLiteral("Delete for good"));
    button->click();
    EXPECT_FALSE(QDir(lies).exists());
    EXPECT_TRUE(binnedCases().isEmpty());
    EXPECT_FALSE(button->isEnabled());
}

TEST_F(CaseBinTest, TheDialogBringsBack) {
    ASSERT_TRUE(moveCaseToBin(path));
    CaseBinDialog dialog;
    dialog.show();
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("caseBinList"));
    ASSERT_EQ(list->count(), 1);
    QSignalSpy restored(&dialog, &CaseBinDialog::restored);
    dialog.findChild<QPushButton*>(QStringLiteral("caseBinRestore"))->click();
    ASSERT_EQ(restored.size(), 1);
    EXPECT_EQ(restored[0][0].toString(), path);
    EXPECT_EQ(list->count(), 0);
}

}  // namespace

}  // namespace withheld::ui
