#include "statistics/ActivityWatch.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTest>

#include "ui/OwnSettings.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

/// Two key presses with a good half second between them.
void workAt(QWidget& widget) {
    QTest::keyClick(&widget, Qt::Key_A);
    QTest::qWait(700);
    QTest::keyClick(&widget, Qt::Key_B);
}

double secondsOf(ActivityWatch& watch) {
    const auto seconds = watch.seconds();
    const auto found = seconds.find("doc");
    return found == seconds.end() ? 0 : found->second;
}

}  // namespace

TEST(ActivityWatch, KeepsTimeForItsUserBesideTheSettings) {
    OwnSettings settings;
    QWidget window;
    {
        ActivityWatch watch(window, "case", QStringLiteral("Amy Shah"), [] { return QStringLiteral("doc"); });
        workAt(window);
        EXPECT_GT(secondsOf(watch), 0.5);
        EXPECT_LT(secondsOf(watch), 60);
        watch.setUser(QStringLiteral("Ben Cole"));
        EXPECT_EQ(secondsOf(watch), 0) << "another person's time is another's";
    }
    ActivityWatch again(window, "case", QStringLiteral("Amy Shah"), [] { return QStringLiteral("doc"); });
    EXPECT_GT(secondsOf(again), 0.5) << "it outlives the window";
    const QString file = QFileInfo(QSettings().fileName()).absolutePath() + QStringLiteral("/activity.json");
    EXPECT_TRUE(QFile::exists(file));
    again.forget();
    EXPECT_EQ(secondsOf(again), 0);
}

TEST(ActivityWatch, CountsNothingWhereThePersonDoesNotWantIt) {
    OwnSettings settings;
    QWidget window;
    ActivityWatch watch(window, "case", QStringLiteral("Amy Shah"), [] { return QStringLiteral("doc"); });
    ActivityWatch::setCounting(false);
    workAt(window);
    EXPECT_EQ(secondsOf(watch), 0);
}

TEST(ActivityWatch, OtherWindowsAreNotThisWork) {
    OwnSettings settings;
    QWidget window;
    QWidget other;
    ActivityWatch watch(window, "case", QStringLiteral("Amy Shah"), [] { return QStringLiteral("doc"); });
    workAt(other);
    EXPECT_EQ(secondsOf(watch), 0);
}

TEST(ActivityWatch, NothingOfItIsInTheCase) {
    OwnSettings settings;
    SampleCase sample;
    const QString document = sample.addDocument("a.pdf", {typed(1, {"one"})});
    const auto before = sample.onDisk().lastEvent;
    QWidget window;
    {
        ActivityWatch watch(window, sample.model().state().caseId, QStringLiteral("Amy Shah"), [&] { return document; });
        workAt(window);
    }
    EXPECT_FALSE(sample.model().state().caseId.empty());
    EXPECT_EQ(sample.onDisk().lastEvent, before);
}

}  // namespace withheld::ui
