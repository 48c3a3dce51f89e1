#include "review/ReviewPages.h"

#include <gtest/gtest.h>

#include <QScrollBar>
#include <QTest>
#include <set>

#include "common/Theme.h"
#include "page/PageView.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

class ReviewPagesTest : public testing::Test {
protected:
    void SetUp() override {
        document = sample.addDocument("a.pdf", {typed(1, {"one"}), typed(2, {"two"}), typed(3, {"three"})});
        pages = std::make_unique<ReviewPages>(sample.model(), renderer, sample.selection, sample.code);
        pages->resize(800, 500);
        pages->show();
        pages->showPlace(document, 1, {});
        QCoreApplication::processEvents();
        marks = pages->findChild<PageView*>(QStringLiteral("reviewMarksView"));
        final = pages->findChild<PageView*>(QStringLiteral("reviewFinalView"));
    }

    SampleCase sample;
    RenderService renderer{[] { return std::make_unique<BlankPages>(); }};
    QString document;
    std::unique_ptr<ReviewPages> pages;
    PageView* marks = nullptr;
    PageView* final = nullptr;
};

TEST_F(ReviewPagesTest, BothSidesScrollTogetherWhileLocked) {
    EXPECT_EQ(final->look(), Look::Final);
    marks->verticalScrollBar()->setValue(120);
    EXPECT_EQ(final->verticalScrollBar()->value(), marks->verticalScrollBar()->value());
    pages->setScrollLocked(false);
    const int before = final->verticalScrollBar()->value();
    marks->verticalScrollBar()->setValue(20);
    EXPECT_EQ(final->verticalScrollBar()->value(), before);
}

TEST_F(ReviewPagesTest, BothSidesTurnTogetherAndKeepIt) {
    marks->turnRight();
    EXPECT_EQ(final->turn(), 90);
    const QString other = sample.addDocument("b.pdf", {typed(1, {"one"})});
    pages->showPlace(other, 1, {});
    EXPECT_EQ(marks->turn(), 0);
    EXPECT_EQ(final->turn(), 0);
    pages->showPlace(document, 1, {});
    EXPECT_EQ(marks->turn(), 90);
    EXPECT_EQ(final->turn(), 90);
}

TEST_F(ReviewPagesTest, TGoesThroughMarksFinalLookAndOriginal) {
    pages->setSideBySide(false);
    EXPECT_FALSE(final->isVisible());
    EXPECT_EQ(marks->look(), Look::SeeThrough);
    QTest::keyClick(marks, Qt::Key_T);
    EXPECT_EQ(marks->look(), Look::Final);
    QTest::keyClick(marks, Qt::Key_T);
    EXPECT_EQ(marks->look(), Look::Hidden);
    QTest::keyClick(marks, Qt::Key_T);
    EXPECT_EQ(marks->look(), Look::SeeThrough);
}

TEST_F(ReviewPagesTest, SideBySideShowsTheOriginalBesideTheFinalLookAtOneZoomAndPlace) {
    pages->setSideBySide(false);
    marks->setZoom(1.4);
    marks->verticalScrollBar()->setValue(150);
    pages->setSideBySide(true);
    EXPECT_TRUE(final->isVisible());
    EXPECT_EQ(marks->look(), Look::Hidden);
    EXPECT_EQ(final->look(), Look::Final);
    EXPECT_DOUBLE_EQ(final->zoom(), marks->zoom());
    EXPECT_EQ(final->verticalScrollBar()->value(), marks->verticalScrollBar()->value());
    marks->setZoom(1.1);
    EXPECT_DOUBLE_EQ(final->zoom(), marks->zoom());
    QTest::keyClick(marks, Qt::Key_T);
    EXPECT_EQ(marks->look(), Look::SeeThrough);
    QTest::keyClick(marks, Qt::Key_T);
    EXPECT_EQ(marks->look(), Look::Hidden) << "the final look stands on the right already";
}

TEST_F(ReviewPagesTest, PagesKeepFillingTheWidthWhenTheSecondSideComesAndGoes) {
    const auto fills = [this](int parts) {
        waitFor([] { return false; }, 100);
        EXPECT_EQ(marks->fit(), Fit::Width);
        const double inches = 8.27;  // A4, as the sample's pages
        EXPECT_NEAR(marks->zoom() * 96 * inches, pages->width() / parts, 80);
        EXPECT_TRUE(parts == 1 || final->zoom() == marks->zoom());
    };
    fills(2);
    pages->setSideBySide(false);
    fills(1);
    pages->setSideBySide(true);
    fills(2);
    const QString other = sample.addDocument("b.pdf", {typed(1, {"one"})});
    pages->showPlace(other, 1, {});
    fills(2);
}

TEST_F(ReviewPagesTest, HoldingDShowsTheOtherLook) {
    pages->setSideBySide(false);
    QTest::keyPress(marks, Qt::Key_D);
    EXPECT_EQ(marks->look(), Look::Final);
    QTest::keyRelease(marks, Qt::Key_D);
    EXPECT_EQ(marks->look(), Look::SeeThrough);
    QTest::keyClick(marks, Qt::Key_T);
    QTest::keyPress(marks, Qt::Key_D);
    EXPECT_EQ(marks->look(), Look::Hidden);
    QTest::keyRelease(marks, Qt::Key_D);
    EXPECT_EQ(marks->look(), Look::Final);
}

TEST_F(ReviewPagesTest, FlickerTurnsBetweenOriginalAndFinalUnlessMotionIsReduced) {
    pages->setFlickering(true);
    EXPECT_FALSE(pages->isSideBySide());
    std::set<Look> seen;
    EXPECT_TRUE(waitFor([&] {
        seen.insert(marks->look());
        return seen.size() == 2;
    }));
    EXPECT_EQ(seen, (std::set<Look>{Look::Final, Look::Hidden}));
    pages->setFlickering(false);
    EXPECT_EQ(marks->look(), Look::SeeThrough);

    Theme::instance().apply(Appearance{Scheme::Light, 100, false, true});
    pages->setFlickering(true);
    EXPECT_EQ(marks->look(), Look::Final);
    EXPECT_FALSE(waitFor([&] { return marks->look() != Look::Final; }, 1500)) << "nothing moves by itself";
    Theme::instance().apply(Appearance{Scheme::Light, 100, false, false});
}

TEST_F(ReviewPagesTest, DecisionKeysAreHandedOn) {
    using Answer = ReviewPages::Answer;
    std::vector<Answer> answers;
    QObject::connect(pages.get(), &ReviewPages::answered, pages.get(), [&answers](Answer each) { answers.push_back(each); });
    QTest::keyClick(marks, Qt::Key_Y);
    QTest::keyClick(marks, Qt::Key_Y, Qt::ShiftModifier);
    QTest::keyClick(marks, Qt::Key_N);
    QTest::keyClick(marks, Qt::Key_N, Qt::ShiftModifier);
    QTest::keyClick(marks, Qt::Key_E);
    QTest::keyClick(marks, Qt::Key_U);
    QTest::keyClick(marks, Qt::Key_C);
    EXPECT_EQ(answers, (std::vector<Answer>{Answer::Agree, Answer::AgreeGroup, Answer::Return, Answer::ReturnAtOnce,
                                            Answer::OtherCode, Answer::Later, Answer::Comment}));
}

}  // namespace

}  // namespace withheld::ui
