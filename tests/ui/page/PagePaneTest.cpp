#include "page/PagePane.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "../SampleCase.h"
#include "page/FindBar.h"
#include "page/RepeatStrip.h"
#include "page/SameStrip.h"
#include "page/Strip.h"

namespace withheld::ui {

class PagePaneTest : public testing::Test {
protected:
    PagePaneTest() {
        m_pane.resize(900, 700);
        m_pane.show();
        m_pane.view().showDocument(m_first);
    }
    [[nodiscard]] Strip* strip(const QString& words) {
        for (Strip* each : m_pane.findChildren<Strip*>()) {
            if (each->isVisible() && each->words().contains(words)) {
                return each;
            }
        }
        return nullptr;
    }
    QString markHannah() {
        Mark mark;
        mark.page = 1;
        mark.shape = MarkShape::Text;
        mark.quads = {Quad::of({72, 708, 72 + 14 * 6, 720})};
        mark.exemptions = {"s.40(2)"};
        return m_case.model().addMarks(m_first, {mark})[0];
    }
    SameStrip& same() { return *m_pane.findChild<SameStrip*>(); }
    SampleCase m_case;
    QString m_first = m_case.addDocument(
        "first.pdf", {typed(1, {"Hannah Desmond", "of Hannah Desmond"}), typed(2, {"Hannah Desmond"}), unread(3)});
    QString m_second = m_case.addDocument("second.pdf", {typed(1, {"HANNAH", "DESMOND", "Hannah Desmondson"})});
    RenderService m_renderer{[] { return std::make_unique<BlankPages>(); }, 1};
    PagePane m_pane{m_case.model(), m_renderer, m_case.selection, m_case.code};
};

TEST_F(PagePaneTest, saysThatNothingIsReleased) {
    EXPECT_NE(strip("Not released"), nullptr);
}

TEST_F(PagePaneTest, aPageWithoutTextOffersOcr) {
    EXPECT_EQ(strip("no text"), nullptr);
    m_pane.view().goToPage(3);
    Strip* notice = strip("no text");
    ASSERT_NE(notice, nullptr);
    QSignalSpy asked(&m_pane, &PagePane::ocrRequested);
    notice->findChild<QPushButton*>()->click();
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked[0][1].toInt(), 3);
    PageText read = typed(3, {"recognised"});
    read.source = TextSource::Ocr;
    m_case.model().storePageTexts(m_first, {read});
    EXPECT_EQ(strip("no text"), nullptr);
}

TEST_F(PagePaneTest, allTheSameCountsWhatIsStillOpen) {
    m_case.selection.set({markHannah()});
    m_pane.markEverySame();
    ASSERT_TRUE(waitFor([&] { return same().count() == 3; }));
    same().setScope(SameScope::Document);
    EXPECT_EQ(same().count(), 2);
    same().setScope(SameScope::Page);
    EXPECT_EQ(same().count(), 1);
}

TEST_F(PagePaneTest, enterProposesAllInOneStep) {
    m_case.selection.set({markHannah()});
    m_pane.markEverySame();
    ASSERT_TRUE(waitFor([&] { return same().count() == 3; }));
    QTest::keyClick(&same(), Qt::Key_Return);
    EXPECT_FALSE(same().isVisible());
    EXPECT_EQ(m_case.model().openSuggestions(m_first, 0).size(), 2U);
    EXPECT_EQ(m_case.model().openSuggestions(m_second, 0).size(), 1U);
    EXPECT_EQ(m_case.model().openSuggestions(m_second, 0)[0]->proposed.quads.size(), 2U);
    EXPECT_EQ(m_case.model().undoStack().undoText(), "Propose 3 same as “H••••• D••••••”");
    m_case.model().undo();
    EXPECT_TRUE(m_case.model().openSuggestions(m_first, 0).empty());
}

TEST_F(PagePaneTest, shiftEnterMarksAllWithTheSameCode) {
    m_case.selection.set({markHannah()});
    m_pane.markEverySame();
    ASSERT_TRUE(waitFor([&] { return same().count() == 3; }));
    QTest::keyClick(&same(), Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(m_case.model().marks(m_first, 0).size(), 3U);
    EXPECT_EQ(m_case.model().marks(m_second, 0).size(), 1U);
    EXPECT_EQ(m_case.model().marks(m_second, 0)[0]->mark.exemptions, std::vector<std::string>{"s.40(2)"});
    m_case.model().undo();
    EXPECT_EQ(m_case.model().marks(m_first, 0).size(), 1U);
}

TEST_F(PagePaneTest, theTicksOfAllTheSameCountAnew) {
    m_case.selection.set({markHannah()});
    m_pane.markEverySame();
    ASSERT_TRUE(waitFor([&] { return same().count() == 3; }));
    QTest::keyClick(&same(), Qt::Key_W);
    EXPECT_TRUE(waitFor([&] { return same().count() == 4; })) << "Desmondson begins with it";
    QTest::keyClick(&same(), Qt::Key_I);
    EXPECT_TRUE(waitFor([&] { return same().count() == 3; })) << "the one in capitals goes";
    QTest::keyClick(&same(), Qt::Key_W);
    EXPECT_TRUE(waitFor([&] { return same().count() == 2; }));
}

TEST_F(PagePaneTest, oneLetterDifferentIsLessSureAndOnlyProposed) {
    m_case.addDocument("third.pdf", {typed(1, {"Hannah Desmund", "Hanah Desmond"})});
    m_case.selection.set({markHannah()});
    m_pane.markEverySame();
    ASSERT_TRUE(waitFor([&] { return same().count() == 3; }));
    QTest::keyClick(&same(), Qt::Key_1);
    ASSERT_TRUE(waitFor([&] { return same().count() == 5; }));
    const auto labels = same().findChildren<QLabel*>();
    EXPECT_TRUE(
        std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains("2 less sure"); }));
    QTest::keyClick(&same(), Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(m_case.model().state().marks.size(), 1U) << "what is less sure is never marked at once";
    QTest::keyClick(&same(), Qt::Key_Return);
    EXPECT_EQ(m_case.model().state().suggestions.size(), 5U);
}

TEST_F(PagePaneTest, allTheSameIsTakenOffAgain) {
    m_case.selection.set({markHannah()});
    m_pane.markEverySame();
    ASSERT_TRUE(waitFor([&] { return same().count() == 3; }));
    QTest::keyClick(&same(), Qt::Key_Return, Qt::ShiftModifier);
    ASSERT_EQ(m_case.model().state().marks.size(), 4U);
    m_pane.markEverySame();
    EXPECT_EQ(same().markedCount(), 4);
    QTest::keyClick(&same(), Qt::Key_D);
    EXPECT_EQ(same().markedCount(), 3);
    QTest::keyClick(&same(), Qt::Key_Delete);
    EXPECT_FALSE(same().isVisible());
    EXPECT_EQ(m_case.model().state().marks.size(), 1U);
    m_case.model().undo();
    EXPECT_EQ(m_case.model().state().marks.size(), 4U) << "one step";
}

TEST_F(PagePaneTest, aMarkIsRepeatedOnOtherPagesInOneStep) {
    m_case.selection.set({markHannah()});
    QTest::keyClick(&m_pane.view(), Qt::Key_X);
    auto* strip = m_pane.findChild<RepeatStrip*>();
    ASSERT_TRUE(strip->isVisible());
    EXPECT_EQ(strip->pageCount(), 2);
    const auto labels = strip->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text() == "on 2 pages"; }));
    strip->setChoice({1, 3, PageParity::Odd, 1});
    EXPECT_EQ(strip->pageCount(), 1);
    strip->setChoice({1, 3, PageParity::All, 1});
    QTest::keyClick(strip, Qt::Key_Return);
    EXPECT_FALSE(strip->isVisible());
    ASSERT_EQ(m_case.model().marks(m_first, 0).size(), 3U);
    const Mark& second = m_case.model().marks(m_first, 2)[0]->mark;
    EXPECT_EQ(second.text, "Hannah Desmond");
    EXPECT_EQ(second.origin, "repeated from page 1");
    EXPECT_EQ(second.exemptions, std::vector<std::string>{"s.40(2)"});
    EXPECT_EQ(m_case.model().undoStack().undoText(), "Repeat on 2 pages");
    // What is there already is not marked twice.
    m_pane.repeatMark();
    EXPECT_EQ(strip->pageCount(), 0);
    m_case.model().undo();
    EXPECT_EQ(m_case.model().marks(m_first, 0).size(), 1U);
    EXPECT_EQ(strip->pageCount(), 2) << "the strip counts again";
}

TEST_F(PagePaneTest, aRangeOfPagesIsMarkedWhole) {
    m_case.code.set("s.38");
    m_pane.view().goToPage(2);
    m_pane.markPageRange();
    auto* strip = m_pane.findChild<RepeatStrip*>();
    EXPECT_EQ(strip->pageCount(), 2);
    strip->setChoice({1, 2});
    strip->carryOut();
    ASSERT_EQ(m_case.model().marks(m_first, 0).size(), 2U);
    EXPECT_EQ(m_case.model().marks(m_first, 1)[0]->mark.shape, MarkShape::Page);
    EXPECT_EQ(m_case.model().marks(m_first, 1)[0]->mark.exemptions, std::vector<std::string>{"s.38"});
    m_pane.markPageRange();
    QTest::keyClick(strip, Qt::Key_Escape);
    EXPECT_FALSE(strip->isVisible());
    m_case.model().undo();
    EXPECT_TRUE(m_case.model().marks(m_first, 0).empty());
}

TEST_F(PagePaneTest, findGoesThroughTheHits) {
    m_pane.openFind();
    auto* bar = m_pane.findChild<FindBar*>();
    bar->findChild<QLineEdit*>()->setText("desmond");
    ASSERT_TRUE(waitFor([&] { return bar->hits().size() == 3; }));
    EXPECT_EQ(m_pane.view().page(), 1);
    m_pane.findNext();
    m_pane.findNext();
    EXPECT_EQ(m_pane.view().page(), 2);
    m_pane.findPrevious();
    EXPECT_EQ(m_pane.view().page(), 1);
    QTest::keyClick(bar, Qt::Key_Escape);
    EXPECT_FALSE(bar->isVisible());
}

TEST(PagePaneLarge, aFooterIsRepeatedOnAThousandPagesAtOnce) {
    SampleCase sample;
    std::vector<PageText> texts;
    for (int page = 1; page <= 1000; ++page) {
        texts.push_back(typed(page, {"Hannah Desmond, page " + std::to_string(page)}));
    }
    const QString document = sample.addDocument("large.pdf", texts);
    RenderService renderer([] { return std::make_unique<BlankPages>(); }, 1);
    PagePane pane(sample.model(), renderer, sample.selection, sample.code);
    pane.resize(900, 700);
    pane.show();
    pane.view().showDocument(document);
    Mark footer = SampleCase::wordMark(1, 72);
    footer.quads = {Quad::of({72, 708, 72 + 14 * 6, 720})};
    sample.selection.set(sample.model().addMarks(document, {footer}));
    QElapsedTimer clock;
    clock.start();
    pane.repeatMark();
    auto* strip = pane.findChild<RepeatStrip*>();
    EXPECT_EQ(strip->pageCount(), 999);
    strip->carryOut();
    EXPECT_LT(clock.elapsed(), 2000);
    EXPECT_EQ(sample.model().marks(document, 0).size(), 1000U);
    EXPECT_EQ(sample.model().marks(document, 777)[0]->mark.text, "Hannah Desmond,");
}

}  // namespace withheld::ui
