#include "statistics/StatisticsDialog.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QDate>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include "common/Theme.h"
#include "statistics/ActivityWatch.h"
#include "ui/OwnSettings.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

class StatisticsDialogTest : public testing::Test {
protected:
    StatisticsDialogTest()
        : watch(window, sample.model().state().caseId, QStringLiteral("Amy Shah"), [this] { return document; }) {}

    static QStringList texts(const QWidget& dialog) {
        QStringList found;
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&dialog) && !label->text().isEmpty()) {
                found << label->text();
            }
        }
        return found;
    }
    static QPushButton* button(const QWidget& dialog, const char* name) {
        return dialog.findChild<QPushButton*>(QLatin1String(name));
    }

    OwnSettings settings;
    SampleCase sample;
    QWidget window;
    QString document;
    ActivityWatch watch;
};

}  // namespace

TEST_F(StatisticsDialogTest, AnEmptyCaseSaysWhereNumbersComeFrom) {
    StatisticsDialog dialog(sample.model(), watch, true);
    dialog.show();
    EXPECT_TRUE(dialog.findChild<QLabel*>(QStringLiteral("statisticsEmpty"))->isVisible());
    EXPECT_FALSE(button(dialog, "exportSummary")->isEnabled());
    EXPECT_FALSE(dialog.findChild<QCheckBox*>(QStringLiteral("countsTime"))->isVisible());
    EXPECT_TRUE(button(dialog, "stopClock")->isVisible()) << "the clock runs before the first document";
    sample.addDocument("a.pdf", {typed(1, {"Hannah Desmond"})});
    ASSERT_TRUE(waitFor([&] { return !dialog.findChild<QLabel*>(QStringLiteral("statisticsEmpty"))->isVisible(); }));
    EXPECT_TRUE(button(dialog, "exportSummary")->isEnabled());
}

TEST_F(StatisticsDialogTest, RulesAreCalledByTheirTitles) {
    document = sample.addDocument("a.pdf", {typed(1, {"Hannah Desmond"})});
    Mark tactic = SampleCase::wordMark(1, 72);
    tactic.kind = tactic.origin = "tactic";
    sample.model().propose({{document.toStdString(), {{tactic, 1}}}}, QStringLiteral("Propose"));
    StatisticsDialog dialog(sample.model(), watch, true);
    dialog.show();
    ASSERT_TRUE(waitFor([&] { return texts(dialog).contains(QStringLiteral("Rule")); }));
    EXPECT_FALSE(texts(dialog).contains(QStringLiteral("tactic")));
    EXPECT_FALSE(texts(dialog).filter(QStringLiteral("Policing tactics")).isEmpty());
}

TEST_F(StatisticsDialogTest, CardsFollowTheCase) {
    document = sample.addDocument("a.pdf", {typed(1, {"Hannah Desmond"}), typed(2, {"two"})});
    StatisticsDialog dialog(sample.model(), watch, true);
    dialog.show();
    EXPECT_TRUE(texts(dialog).contains(QStringLiteral("0 marks")));
    sample.model().addMarks(document, {SampleCase::wordMark(1, 72), SampleCase::wordMark(1, 200, {})});
    sample.model().recordPageView(document, 1);
    ASSERT_TRUE(waitFor(
        [&] { return texts(dialog).contains(QStringLiteral("2 marks")) && texts(dialog).contains(QStringLiteral("No code")); }));
    const QStringList words = texts(dialog);
    EXPECT_TRUE(words.contains(QStringLiteral("1 of 2 viewed")));
    EXPECT_TRUE(words.contains(QStringLiteral("s.40(2)")));
    EXPECT_TRUE(words.contains(QStringLiteral("No code")));
    EXPECT_TRUE(words.contains(QStringLiteral("Drawn by hand")));
}

TEST_F(StatisticsDialogTest, TheSummaryHoldsNoName) {
    document = sample.addDocument("Hannah.pdf", {typed(1, {"Hannah Desmond"})});
    sample.model().addMarks(document, {SampleCase::wordMark(1, 72)});
    const StatisticsDialog dialog(sample.model(), watch, true);
    const QByteArray csv = dialog.summaryCsv();
    EXPECT_TRUE(csv.contains("FOI/2026/0001,marks,total,1\r\n")) << csv.toStdString();
    for (const char* secret : {"Amy", "Shah", "Hannah", "Desmond"}) {
        EXPECT_FALSE(csv.contains(secret)) << secret;
    }
}

TEST_F(StatisticsDialogTest, TheClockIsStoppedAndStartedFromItsCard) {
    StatisticsDialog dialog(sample.model(), watch, true);
    dialog.show();
    int told = 0;
    QObject::connect(&dialog, &StatisticsDialog::clockChanged, [&told] { ++told; });
    const auto answer = [&dialog](const QString& note) {
        QTimer::singleShot(0, &dialog, [&dialog, note] {
            auto* question = dialog.findChild<QDialog*>(QStringLiteral("clockDialog"));
            ASSERT_NE(question, nullptr);
            question->findChild<QLineEdit*>(QStringLiteral("clockNote"))->setText(note);
            question->accept();
        });
    };
    answer(QStringLiteral("which sites?"));
    button(dialog, "stopClock")->click();
    ASSERT_EQ(sample.onDisk().clock.size(), 1U);
    EXPECT_EQ(sample.onDisk().clock[0].reason, "clarification");
    EXPECT_TRUE(texts(dialog).contains(QStringLiteral("Clock stopped: waiting for clarification")));
    EXPECT_FALSE(button(dialog, "stopClock")->isVisible());
    answer({});
    button(dialog, "startClock")->click();
    EXPECT_EQ(sample.onDisk().clock.size(), 2U);
    EXPECT_TRUE(button(dialog, "stopClock")->isVisible());
    EXPECT_EQ(told, 2);
}

TEST_F(StatisticsDialogTest, ARefusalIsToldInTheDialog) {
    StatisticsDialog dialog(sample.model(), watch, true);
    dialog.show();
    QTimer::singleShot(0, &dialog, [&] {
        auto* question = dialog.findChild<QDialog*>(QStringLiteral("clockDialog"));
        ASSERT_NE(question, nullptr);
        question->findChild<QDateEdit*>(QStringLiteral("clockOn"))->setDate(QDate(2020, 1, 1));
        question->accept();
    });
    button(dialog, "stopClock")->click();
    auto* problem = dialog.findChild<QLabel*>(QStringLiteral("statisticsProblem"));
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains(QStringLiteral("before the request came")));
    EXPECT_TRUE(sample.onDisk().clock.empty());
}

TEST_F(StatisticsDialogTest, ACaseThatIsReadOnlyKeepsItsClock) {
    StatisticsDialog dialog(sample.model(), watch, false);
    dialog.show();
    EXPECT_FALSE(button(dialog, "stopClock")->isEnabled());
    EXPECT_FALSE(button(dialog, "extendClock")->isEnabled());
}

TEST_F(StatisticsDialogTest, FewerColumnsWhereTextIsLarge) {
    document = sample.addDocument("a.pdf", {typed(1, {"Hannah Desmond"})});
    StatisticsDialog dialog(sample.model(), watch, true);
    dialog.resize(900, 640);
    dialog.show();
    auto* stop = button(dialog, "stopClock");
    auto* counts = dialog.findChild<QCheckBox*>(QStringLiteral("countsTime"));
    const auto x = [&dialog](QWidget* widget) { return widget->mapTo(&dialog, QPoint(0, 0)).x(); };
    EXPECT_GT(x(counts), x(stop)) << "side by side";
    dialog.resize(420, 640);
    QCoreApplication::processEvents();
    EXPECT_LT(x(counts), 100) << "below each other";
}

}  // namespace withheld::ui
