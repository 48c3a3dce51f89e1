#include "review/ReviewPanel.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include "review/AnswerBox.h"
#include "review/Review.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

class ReviewPanelTest : public testing::Test {
protected:
    void SetUp() override {
        document = sample.addDocument("a.pdf", {typed(1, {"Hannah Desmond"}), typed(2, {"nothing"})});
        sample.model().addMarks(document, {SampleCase::wordMark(1, 72), SampleCase::wordMark(1, 200)});
        ASSERT_TRUE(review::submit(sample.model().caseFile()));
        sample.model().caseFile().setUser("Ben Okoro");
        sample.model().setEditable(false);
        panel = std::make_unique<ReviewPanel>(sample.model(), sample.selection);
    }
    [[nodiscard]] QString tab(int index) const {
        return panel->findChild<QTabWidget*>(QStringLiteral("reviewTabs"))->tabText(index);
    }
    [[nodiscard]] QListView* list() const { return panel->findChild<QListView*>(QStringLiteral("reviewDecisions")); }

    SampleCase sample;
    QString document;
    std::unique_ptr<ReviewPanel> panel;
};

TEST_F(ReviewPanelTest, ThreeQueuesAreCounted) {
    panel->show();
    EXPECT_EQ(tab(1), QStringLiteral("To decide 2"));
    EXPECT_EQ(tab(2), QStringLiteral("To view 2"));
}

TEST_F(ReviewPanelTest, AgreeingGoesOnToTheNextUndecided) {
    list()->setCurrentIndex(list()->model()->index(0, 0));
    panel->agree();
    EXPECT_EQ(tab(1), QStringLiteral("To decide 1"));
    EXPECT_EQ(list()->currentIndex().row(), 1);
    int agreed = 0;
    for (const auto& [id, mark] : sample.onDisk().marks) {
        agreed += mark.decision == casefile::ReviewDecision::Agreed && mark.decisionBy == "Ben Okoro" ? 1 : 0;
    }
    EXPECT_EQ(agreed, 1);
}

TEST_F(ReviewPanelTest, TheBriefComesFirstAndOnce) {
    auto* tabs = panel->findChild<QTabWidget*>(QStringLiteral("reviewTabs"));
    panel->show();
    panel->reload();
    EXPECT_EQ(tabs->currentIndex(), 0);
    auto* brief = panel->findChild<QTreeWidget*>(QStringLiteral("reviewBrief"));
    EXPECT_GT(brief->topLevelItemCount(), 2);
    tabs->setCurrentIndex(1);
    panel->reload();
    EXPECT_EQ(tabs->currentIndex(), 1);
}

TEST_F(ReviewPanelTest, AGroupOnPagesNotViewedIsAskedAbout) {
    panel->show();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    const auto answer = [](const QString& begins) {
        QTimer::singleShot(0, [begins] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(question, nullptr);
            EXPECT_TRUE(question->informativeText().contains(QStringLiteral("a.pdf, page 1")));
            for (QAbstractButton* button : question->buttons()) {
                if (button->text().startsWith(begins)) {
                    button->click();
                }
            }
        });
    };
    answer(QStringLiteral("One by one"));
    panel->agreeGroup();
    EXPECT_EQ(tab(1), QStringLiteral("To decide 2"));
    answer(QStringLiteral("Approve 2 marks"));
    panel->agreeGroup();
    EXPECT_EQ(tab(1), QStringLiteral("To decide 0"));
    ASSERT_EQ(sample.onDisk().bulkDecisions.size(), 1U);
    EXPECT_EQ(sample.onDisk().bulkDecisions[0].unseenPages, std::vector<std::string>{"a.pdf, page 1"});
}

TEST_F(ReviewPanelTest, TheAuthorIsToldThatHeMayNot) {
    panel->show();
    sample.model().caseFile().setUser("Amy Shah");
    QSignalSpy failed(panel.get(), &ReviewPanel::failed);
    list()->setCurrentIndex(list()->model()->index(0, 0));
    panel->agree();
    ASSERT_EQ(failed.size(), 1);
    EXPECT_FALSE(failed[0][0].toString().isEmpty());
    EXPECT_EQ(tab(1), QStringLiteral("To decide 2"));
}

TEST_F(ReviewPanelTest, AReturnIsWrittenInThePanelAndRemembered) {
    panel->show();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    auto* box = panel->findChild<AnswerBox*>();
    panel->returnMark();
    ASSERT_TRUE(box->isVisible());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    auto* reason = panel->findChild<QComboBox*>(QStringLiteral("answerReason"));
    QTest::keyClick(reason, Qt::Key_Escape);
    EXPECT_FALSE(box->isVisible());
    EXPECT_EQ(tab(1), QStringLiteral("To decide 2")) << "Esc leaves all as it is";

    panel->returnMark();
    QTest::keyClick(reason, Qt::Key_3);
    auto* words = panel->findChild<QLineEdit*>(QStringLiteral("answerWords"));
    QTest::keyClicks(words, QStringLiteral("the whole line"));
    QTest::keyClick(words, Qt::Key_Return);
    EXPECT_FALSE(box->isVisible());
    EXPECT_EQ(tab(1), QStringLiteral("To decide 1"));
    EXPECT_EQ(list()->currentIndex().row(), 1) << "on to the next";
    panel->returnAtOnce();
    EXPECT_EQ(tab(1), QStringLiteral("To decide 0"));
    for (const auto& [id, mark] : sample.onDisk().marks) {
        EXPECT_EQ(mark.decision, casefile::ReviewDecision::Returned);
        EXPECT_EQ(mark.decisionReason, "Too wide: the whole line");
    }
}

TEST_F(ReviewPanelTest, AnotherCodeIsProposedWithOneKeyAndEnter) {
    panel->show();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    panel->proposeCode();
    auto* code = panel->findChild<QComboBox*>(QStringLiteral("answerCode"));
    ASSERT_TRUE(code->isVisible());
    code->setCurrentIndex(code->findData(QStringLiteral("s.38")));
    QTest::keyClick(code, Qt::Key_Return);
    const QString id = QString::fromStdString(sample.model().marks(document, 0)[0]->mark.id);
    const casefile::CaseMark& mark = *sample.model().mark(id);
    EXPECT_EQ(mark.decision, casefile::ReviewDecision::Returned);
    EXPECT_EQ(mark.proposedExemptions, std::vector<std::string>{"s.38"});
    EXPECT_EQ(mark.decisionReason, "Other code: s.38");
    EXPECT_TRUE(list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("s.40(2) → s.38")));
}

TEST_F(ReviewPanelTest, ACommentIsWrittenInThePanel) {
    panel->show();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    panel->writeComment();
    auto* comment = panel->findChild<QPlainTextEdit*>(QStringLiteral("answerComment"));
    ASSERT_TRUE(comment->isVisible());
    QTest::keyClick(comment, Qt::Key_Return);
    EXPECT_TRUE(sample.onDisk().comments.empty()) << "nothing is no comment";
    panel->writeComment();
    QTest::keyClicks(comment, QStringLiteral("Why not the title?"));
    QTest::keyClick(comment, Qt::Key_Return);
    ASSERT_EQ(sample.onDisk().comments.size(), 1U);
    EXPECT_EQ(sample.onDisk().comments[0].text, "Why not the title?");
    EXPECT_EQ(sample.onDisk().comments[0].markId, sample.model().marks(document, 0)[0]->mark.id);
}

TEST_F(ReviewPanelTest, WhoMayNotReturnIsToldBeforeHeWrites) {
    panel->show();
    sample.model().caseFile().setUser("Amy Shah");
    QSignalSpy failed(panel.get(), &ReviewPanel::failed);
    list()->setCurrentIndex(list()->model()->index(0, 0));
    panel->returnMark();
    panel->proposeCode();
    EXPECT_EQ(failed.size(), 2);
    EXPECT_FALSE(panel->findChild<AnswerBox*>()->isVisible());
}

TEST_F(ReviewPanelTest, ASeenPageLeavesItsQueue) {
    panel->show();
    sample.model().recordPageView(document, 2);
    EXPECT_TRUE(waitFor([this] { return tab(2) == QStringLiteral("To view 1"); }));
}

TEST_F(ReviewPanelTest, TextUnderMarksIsMasked) {
    const QString shown = list()->model()->index(0, 0).data().toString();
    EXPECT_FALSE(shown.contains(QStringLiteral("Hannah")));
}

}  // namespace

TEST_F(ReviewPanelTest, TheReviewerReadsHarmAndPublicInterest) {
    sample.model().caseFile().setUser("Amy Shah");
    sample.model().setEditable(true);
    const QStringList ids{QString::fromStdString(sample.model().marks(document, 0)[0]->mark.id)};
    sample.model().setExemptions(ids, {"s.31(1)(a)"});
    ASSERT_TRUE(sample.model().setPublicInterest(ids, "The balance is against it"));
    ASSERT_TRUE(review::submit(sample.model().caseFile()));
    sample.model().caseFile().setUser("Ben Okoro");
    sample.model().setEditable(false);
    panel->show();
    panel->reload();
    list()->setCurrentIndex(list()->model()->index(1, 0));
    list()->setCurrentIndex(list()->model()->index(0, 0));
    auto* harm = panel->findChild<QLabel*>(QStringLiteral("factHarm"));
    auto* interest = panel->findChild<QLabel*>(QStringLiteral("factInterest"));
    EXPECT_EQ(harm->text(), QStringLiteral("! Nothing is said of it")) << "missing under section 31";
    EXPECT_EQ(interest->text(), QStringLiteral("The balance is against it"));
    list()->setCurrentIndex(list()->model()->index(1, 0));
    EXPECT_TRUE(harm->isHidden()) << "s.40(2) asks for no harm";
    EXPECT_TRUE(interest->isHidden());
}

TEST_F(ReviewPanelTest, WithNothingLeftToDecideItPointsToThePagesNotViewed) {
    const auto says = [this](const QString& words) {
        const auto labels = panel->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    };
    panel->show();
    panel->reload();
    EXPECT_FALSE(says(QStringLiteral("Nothing to decide")));
    list()->setCurrentIndex(list()->model()->index(0, 0));
    panel->agree();
    panel->agree();
    panel->reload();
    EXPECT_TRUE(says(QStringLiteral("Nothing to decide. 2 pages not viewed yet: View next (Ctrl+Space)")));
    sample.model().recordPageView(document, 1);
    panel->setKeys(QStringLiteral("Y"), QStringLiteral("N"), QStringLiteral("U"), QStringLiteral("F9"));
    panel->reload();
    EXPECT_TRUE(says(QStringLiteral("1 page not viewed yet: View next (F9)")));
}

TEST_F(ReviewPanelTest, SaysHowLongAPageHasToBeOnScreen) {
    const auto says = [this](const QString& words) {
        const auto labels = panel->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(words); });
    };
    EXPECT_TRUE(says(QStringLiteral("for 2 seconds in all")));
    panel->setViewSeconds(7);
    EXPECT_TRUE(says(QStringLiteral("for 7 seconds in all")));
}

}  // namespace withheld::ui
