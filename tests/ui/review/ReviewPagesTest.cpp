#include "review/ReviewPages.h"

#include <gtest/gtest.h>

#include <QScrollBar>
#include <QTest>

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

TEST_F(ReviewPagesTest, TGoesThroughTheLayouts) {
    QTest::keyClick(marks, Qt::Key_T);
    EXPECT_EQ(pages->layoutShown(), ReviewPages::Layout::Marks);
    EXPECT_FALSE(final->isVisible());
    QTest::keyClick(marks, Qt::Key_T);
    EXPECT_EQ(pages->layoutShown(), ReviewPages::Layout::FinalLook);
    EXPECT_TRUE(final->isVisible());
    EXPECT_FALSE(marks->isVisible());
}

TEST_F(ReviewPagesTest, DecisionKeysAreHandedOn) {
    QSignalSpy pressed(pages.get(), &ReviewPages::keyPressed);
    QTest::keyClick(marks, Qt::Key_Y);
    ASSERT_EQ(pressed.size(), 1);
    EXPECT_EQ(pressed[0][0].value<Qt::Key>(), Qt::Key_Y);
}

}  // namespace

}  // namespace withheld::ui
