#include "page/PageView.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStyleHints>
#include <QTest>
#include <QTimer>

#include "../SampleCase.h"

namespace withheld::ui {

class PageViewTest : public testing::Test {
protected:
    PageViewTest() {
        m_view.resize(900, 700);
        m_view.show();
        m_view.showDocument(m_document);
        m_view.setZoom(1);
        m_case.code.set("s.40(2)");
    }
    [[nodiscard]] QPoint at(double x, double y, int page = 1) {
        return m_view.viewportRect(page, {x, y, x, y}).center().toPoint();
    }
    [[nodiscard]] const std::vector<const casefile::CaseMark*>& marks(int page = 0) {
        return m_case.model().marks(m_document, page);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, modifiers, from);
        QMouseEvent move(QEvent::MouseMove, to, m_view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(m_view.viewport(), &move);
        QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, modifiers, to);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&m_view, key, modifiers); }

    SampleCase m_case;
    QString m_document = m_case.addDocument(
        "cia.pdf", {typed(1, {"Silver: Hannah Desmond, Croydon", "07700 900160 is her number", "and nothing else"}),
                    typed(2, {"Hannah Desmond again"}), typed(3, {"the end"})});
    RenderService m_renderer{[] { return std::make_unique<BlankPages>(); }, 1};
    PageView m_view{m_case.model(), m_renderer, m_case.selection, m_case.code};
};

TEST_F(PageViewTest, aDragOverTextMarksWholeLetters) {
    // From the middle of H to the middle of d.
    drag(at(72 + 8 * 6 + 3, 714), at(72 + 21 * 6 + 2, 716));
    ASSERT_EQ(marks().size(), 1U);
    const Mark& mark = marks()[0]->mark;
    EXPECT_EQ(mark.shape, MarkShape::Text);
    EXPECT_EQ(mark.text, "Hannah Desmond");
    EXPECT_EQ(mark.exemptions, std::vector<std::string>{"s.40(2)"});
    ASSERT_EQ(mark.quads.size(), 1U);
    EXPECT_EQ(mark.quads[0].bounds(), (Rect{72 + 8 * 6, 708, 72 + 22 * 6, 720}));
    EXPECT_TRUE(m_case.selection.contains(QString::fromStdString(mark.id)));
    EXPECT_EQ(m_case.onDisk().marks.size(), 1U);
}

TEST_F(PageViewTest, aDragOverTwoLinesGivesAQuadALine) {
    drag(at(72 + 24 * 6 + 3, 714), at(72 + 4 * 6 + 3, 694));
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_EQ(marks()[0]->mark.quads.size(), 2U);
    EXPECT_EQ(marks()[0]->mark.text, "Croydon 07700");
}

TEST_F(PageViewTest, aDragBesideTextDrawsABoxAndControlForcesOne) {
    drag(at(300, 500), at(400, 450));
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_EQ(marks()[0]->mark.shape, MarkShape::Area);
    EXPECT_NEAR(marks()[0]->mark.bounds().x0, 300, 1);
    EXPECT_NEAR(marks()[0]->mark.bounds().y0, 450, 1);
    drag(at(72 + 2, 718), at(72 + 40, 710), Qt::ControlModifier);
    ASSERT_EQ(marks().size(), 2U);
    EXPECT_EQ(marks()[0]->mark.shape, MarkShape::Area);
}

TEST_F(PageViewTest, aBoxThatCutsLettersTakesThemWhole) {
    QString hint;
    QObject::connect(&m_view, &PageView::hint, &m_view, [&](const QString& words) { hint = hint.isEmpty() ? words : hint; });
    // Ends in the middle of the third letter.
    drag(at(60, 724), at(72 + 2 * 6 + 4, 704), Qt::ControlModifier);
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_NEAR(marks()[0]->mark.bounds().x1, 72 + 18, 0.01);
    EXPECT_TRUE(hint.contains("1 letter touches"));
}

TEST_F(PageViewTest, doubleClickMarksTheWordAndTripleClickTheLine) {
    const QPoint point = at(72 + 17 * 6, 714);
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, Qt::NoModifier, point);
    QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, Qt::NoModifier, point);
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_EQ(marks()[0]->mark.text, "Desmond");
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, Qt::NoModifier, point);
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_EQ(marks()[0]->mark.text, "Silver: Hannah Desmond, Croydon");
}

TEST_F(PageViewTest, controlDoubleClickMarksTheWholeNumber) {
    const QPoint point = at(72 + 9, 694);
    QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, Qt::ControlModifier, point);
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_EQ(marks()[0]->mark.text, "07700 900160");
}

TEST_F(PageViewTest, controlDoubleClickMarksAnAddressAndADate) {
    const QString letter =
        m_case.addDocument("letter.pdf", {typed(1, {"mail jane.doe@met.police.uk or", "come on 14 November 2025."})});
    m_view.showDocument(letter);
    m_view.setZoom(1);
    const auto& made = m_case.model().marks(letter, 0);
    QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, Qt::ControlModifier, at(72 + 8 * 6, 714));
    ASSERT_EQ(m_case.model().marks(letter, 0).size(), 1U);
    EXPECT_EQ(m_case.model().marks(letter, 0)[0]->mark.text, "jane.doe@met.police.uk");
    QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, Qt::ControlModifier, at(72 + 13 * 6, 694));
    ASSERT_EQ(made.size(), 2U);
    EXPECT_EQ(m_case.model().marks(letter, 0)[1]->mark.text, "14 November 2025");
}

TEST_F(PageViewTest, aDragInOneOfTwoColumnsStaysInIt) {
    // As readers give the words of columns: the left one to its end, then the right one.
    PageText columns = typed(1, {"the left column", "goes on down", "to its end"});
    for (Word word : typed(1, {"right side here", "and more of", "it at last"}).words) {
        word.line += 3;
        word.box.x0 += 250;
        word.box.x1 += 250;
        for (Rect& letter : word.chars) {
            letter.x0 += 250;
            letter.x1 += 250;
        }
        columns.words.push_back(word);
    }
    const QString paper = m_case.addDocument("paper.pdf", {columns});
    m_view.showDocument(paper);
    m_view.setZoom(1);
    drag(at(72 + 4 * 6 + 3, 714), at(72 + 6 * 6 + 3, 674));
    ASSERT_EQ(m_case.model().marks(paper, 0).size(), 1U);
    EXPECT_EQ(m_case.model().marks(paper, 0)[0]->mark.text, "left column goes on down to its");
    for (const Quad& quad : m_case.model().marks(paper, 0)[0]->mark.quads) {
        EXPECT_LT(quad.bounds().x1, 300) << "nothing of the other column";
    }
    drag(at(250 + 72 + 3, 694), at(250 + 72 + 4 * 6 + 3, 674));
    ASSERT_EQ(m_case.model().marks(paper, 0).size(), 2U);
    const auto& both = m_case.model().marks(paper, 0);
    EXPECT_TRUE(std::any_of(both.begin(), both.end(), [](const auto* each) { return each->mark.text == "and more of it at"; }));
}

TEST_F(PageViewTest, theMenuKeyIsAboutWhatIsChosen) {
    const QStringList ids = m_case.model().addMarks(m_document, {SampleCase::wordMark(1, 72), SampleCase::wordMark(1, 300)});
    m_case.selection.set({ids[0]});
    const auto open = [&](const QPoint& where) {
        QStringList words;
        QTimer::singleShot(0, &m_view, [&] {
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                for (const QAction* action : menu->actions()) {
                    words << action->text();
                }
                menu->close();
            }
        });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, where, m_view.mapToGlobal(where));
        QApplication::sendEvent(m_view.viewport(), &event);
        return words;
    };
    // The place that the key sends lies over the other mark.
    EXPECT_TRUE(open(at(310, 606)).contains("Delete\tDel"));
    EXPECT_EQ(m_case.selection.ids(), QStringList{ids[0]});
    m_case.selection.clear();
    EXPECT_TRUE(open(at(310, 606)).contains("Mark whole page\tShift+M"));
}

TEST_F(PageViewTest, digitsChooseTheStickyCodeAndChangeChosenMarks) {
    key(Qt::Key_2);
    EXPECT_EQ(m_case.code.code(), "s.31(1)(a)");
    drag(at(300, 500), at(400, 450));
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_EQ(marks()[0]->mark.exemptions, std::vector<std::string>{"s.31(1)(a)"});
    key(Qt::Key_1);
    EXPECT_EQ(marks()[0]->mark.exemptions, std::vector<std::string>{"s.40(2)"});
    key(Qt::Key_2, Qt::ShiftModifier);
    EXPECT_EQ(marks()[0]->mark.exemptions, (std::vector<std::string>{"s.40(2)", "s.31(1)(a)"}));
}

TEST_F(PageViewTest, undoAndRedoByKeys) {
    for (int i = 0; i < 10; ++i) {
        drag(at(300 + i * 20, 500), at(310 + i * 20, 450));
    }
    EXPECT_EQ(marks().size(), 10U);
    for (int i = 0; i < 10; ++i) {
        key(Qt::Key_Z, Qt::ControlModifier);
    }
    EXPECT_TRUE(marks().empty());
    key(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(marks().size(), 1U);
}

TEST_F(PageViewTest, deleteRemovesAndEscapeGoesInThreeSteps) {
    drag(at(300, 500), at(400, 450));
    drag(at(300, 400), at(400, 350));
    key(Qt::Key_Delete);
    EXPECT_EQ(marks().size(), 1U);
    m_case.selection.set({QString::fromStdString(marks()[0]->mark.id)});
    QTest::mousePress(m_view.viewport(), Qt::LeftButton, Qt::NoModifier, at(300, 300));
    QTest::mouseMove(m_view.viewport(), at(350, 280));
    key(Qt::Key_Escape);
    QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, Qt::NoModifier, at(360, 280));
    EXPECT_EQ(marks().size(), 1U);
    m_case.selection.set({QString::fromStdString(marks()[0]->mark.id)});
    key(Qt::Key_Escape);
    EXPECT_TRUE(m_case.selection.isEmpty());
    EXPECT_EQ(m_view.tool(), Tool::Redact);
    key(Qt::Key_Escape);
    EXPECT_EQ(m_view.tool(), Tool::Select);
}

TEST_F(PageViewTest, arrowsMoveAndResizeByScreenPixels) {
    drag(at(300, 500), at(400, 450));
    const Rect before = marks()[0]->mark.bounds();
    const double pixel = 72.0 / 96;
    key(Qt::Key_Right);
    EXPECT_NEAR(marks()[0]->mark.bounds().x0 - before.x0, pixel, 1e-6);
    key(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_NEAR(marks()[0]->mark.bounds().y0 - before.y0, 10 * pixel, 1e-6);
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(marks()[0]->mark.bounds().width() - before.width(), pixel, 1e-6);
    EXPECT_NEAR(marks()[0]->mark.bounds().height() - before.height(), 0, 1e-6);
}

TEST_F(PageViewTest, theSelectToolMovesResizesAndBands) {
    drag(at(300, 500), at(400, 450));
    drag(at(300, 400), at(400, 350));
    m_case.selection.clear();
    key(Qt::Key_V);
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, Qt::NoModifier, at(350, 475));
    ASSERT_EQ(m_case.selection.ids().size(), 1);
    drag(at(350, 475), at(370, 475));
    EXPECT_NEAR(marks()[0]->mark.bounds().x0, 320, 1.5);
    // The lower right corner.
    const Rect box = marks()[0]->mark.bounds();
    drag(at(box.x1, box.y0), at(box.x1 + 30, box.y0 - 15));
    EXPECT_NEAR(marks()[0]->mark.bounds().x1, box.x1 + 30, 1.5);
    EXPECT_NEAR(marks()[0]->mark.bounds().y0, box.y0 - 15, 1.5);
    EXPECT_NEAR(marks()[0]->mark.bounds().x0, box.x0, 1e-6);
    m_case.selection.clear();
    drag(at(280, 520), at(450, 340));
    EXPECT_EQ(m_case.selection.ids().size(), 2);
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, Qt::ShiftModifier, at(350, 375));
    EXPECT_EQ(m_case.selection.ids().size(), 1);
}

TEST_F(PageViewTest, wholePagesAreMarkedAndMarksAreWalked) {
    key(Qt::Key_M);
    ASSERT_EQ(marks(1).size(), 1U);
    EXPECT_EQ(marks(1)[0]->mark.shape, MarkShape::Page);
    EXPECT_EQ(marks(1)[0]->mark.bounds(), (Rect{0, 0, 612, 792}));
    m_case.model().addMarks(m_document, {SampleCase::wordMark(3, 100)});
    key(Qt::Key_J);
    EXPECT_EQ(m_view.page(), 3);
    EXPECT_EQ(m_case.model().mark(m_case.selection.current())->mark.page, 3);
    key(Qt::Key_K);
    EXPECT_EQ(m_case.model().mark(m_case.selection.current())->mark.page, 1);
}

TEST_F(PageViewTest, theWalkGoesOnIntoTheNextDocumentWithMarks) {
    const QString empty = m_case.addDocument("empty.pdf", {typed(1, {"nothing"})});
    const QString annex = m_case.addDocument("annex.pdf", {typed(1, {"one"}), typed(2, {"two"})});
    const QString last = m_case.model().addMarks(m_document, {SampleCase::wordMark(3, 100)})[0];
    m_case.propose(annex, {SampleCase::wordMark(2, 72)});
    m_case.selection.set({last});
    key(Qt::Key_J);
    EXPECT_EQ(m_view.document(), annex);
    EXPECT_EQ(m_view.page(), 2);
    ASSERT_NE(m_case.model().suggestion(m_case.selection.current()), nullptr);
    QSignalSpy hints(&m_view, &PageView::hint);
    key(Qt::Key_J);
    ASSERT_FALSE(hints.isEmpty());
    EXPECT_TRUE(hints.last()[0].toString().contains("Last mark"));
    key(Qt::Key_K);
    EXPECT_EQ(m_view.document(), m_document);
    EXPECT_EQ(m_case.selection.current(), last);
    key(Qt::Key_K);
    EXPECT_EQ(m_view.document(), m_document);
    EXPECT_EQ(empty, QString::fromStdString(m_case.model().state().documents[1].id));
}

TEST_F(PageViewTest, suggestionsAreAnsweredOnThePage) {
    m_case.propose(m_document, {SampleCase::wordMark(1, 72), SampleCase::wordMark(1, 200), SampleCase::wordMark(1, 300)});
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, Qt::NoModifier, at(80, 606));
    key(Qt::Key_Y);
    EXPECT_EQ(marks().size(), 1U);
    key(Qt::Key_N);
    EXPECT_EQ(marks().size(), 1U);
    EXPECT_EQ(m_case.model().openSuggestions(m_document, 0).size(), 1U);
}

TEST_F(PageViewTest, theLastSuggestionLeadsToTheNextDocumentThatHasAny) {
    const QString annex = m_case.addDocument("annex.pdf", {typed(1, {"annex"})});
    m_case.propose(m_document, {SampleCase::wordMark(1, 72)});
    m_case.propose(annex, {SampleCase::wordMark(1, 72)});
    const QString here = QString::fromStdString(m_case.model().openSuggestions(m_document, 0).front()->id);
    const QString there = QString::fromStdString(m_case.model().openSuggestions(annex, 0).front()->id);
    m_case.selection.set({here});
    key(Qt::Key_U);
    EXPECT_EQ(m_case.selection.current(), there);
    m_view.showDocument(m_document);
    m_case.selection.set({here});
    key(Qt::Key_Y);
    EXPECT_EQ(m_case.selection.current(), there);
    EXPECT_EQ(m_view.document(), annex);
    key(Qt::Key_N);
    EXPECT_TRUE(m_case.selection.isEmpty());
}

TEST_F(PageViewTest, looksGoRoundAndRevealLastsAsLongAsTheKey) {
    key(Qt::Key_T);
    EXPECT_EQ(m_view.look(), Look::Outline);
    key(Qt::Key_T);
    EXPECT_EQ(m_view.look(), Look::Final);
    key(Qt::Key_T);
    EXPECT_EQ(m_view.look(), Look::Hidden);
    key(Qt::Key_T);
    EXPECT_EQ(m_view.look(), Look::SeeThrough);
    QTest::keyPress(&m_view, Qt::Key_Q);
    EXPECT_TRUE(m_view.isRevealed());
    QTest::keyRelease(&m_view, Qt::Key_Q);
    EXPECT_FALSE(m_view.isRevealed());
}

TEST_F(PageViewTest, theFinalLookIsBlack) {
    drag(at(300, 500), at(400, 450));
    m_case.selection.clear();
    m_view.setLook(Look::Final);
    const QImage shot = m_view.viewport()->grab().toImage();
    const QRectF box = m_view.viewportRect(1, marks()[0]->mark.bounds());
    EXPECT_EQ(shot.pixelColor(box.topLeft().toPoint() + QPoint(4, 4)), QColor(Qt::black));
    EXPECT_EQ(shot.pixelColor(box.bottomRight().toPoint() - QPoint(4, 4)), QColor(Qt::black));
}

TEST_F(PageViewTest, readOnlyCasesAreNotMarked) {
    m_case.model().setEditable(false);
    drag(at(300, 500), at(400, 450));
    EXPECT_TRUE(marks().empty());
}

TEST_F(PageViewTest, zoomStaysAtThePointer) {
    const QPointF anchor(400, 300);
    for (const double factor : {1.2, 1.44, 3.0, 8.0, 0.8}) {
        const auto before = m_view.placeAt(anchor);
        ASSERT_TRUE(before);
        QWheelEvent wheel(anchor, m_view.viewport()->mapToGlobal(anchor), {}, {0, factor > 1 ? 120 : -120}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view.viewport(), &wheel);
        const auto after = m_view.placeAt(anchor);
        ASSERT_TRUE(after);
        EXPECT_EQ(after->page, before->page);
        EXPECT_NEAR(after->point.x, before->point.x, 1.0);
        EXPECT_NEAR(after->point.y, before->point.y, 1.0);
    }
    m_view.setZoom(1000);
    EXPECT_DOUBLE_EQ(m_view.zoom(), 64);
    m_view.setZoom(0.0001);
    EXPECT_DOUBLE_EQ(m_view.zoom(), 0.1);
}

TEST_F(PageViewTest, jumpsCanBeTakenBack) {
    m_view.goToPage(3);
    EXPECT_EQ(m_view.page(), 3);
    m_view.back();
    EXPECT_EQ(m_view.page(), 1);
    m_view.forward();
    EXPECT_EQ(m_view.page(), 3);
}

TEST_F(PageViewTest, onePageAtATimeIsTurnedByKeysAndWheel) {
    m_view.setArrangement(Arrangement::Single);
    m_view.fitPage();
    EXPECT_EQ(m_view.page(), 1);
    EXPECT_FALSE(m_view.viewport()->rect().contains(at(100, 700, 2)));
    m_view.nextPage();
    EXPECT_EQ(m_view.page(), 2);
    EXPECT_TRUE(m_view.viewport()->rect().contains(at(100, 700, 2)));
    drag(at(72 + 3, 714, 2), at(72 + 13 * 6 + 2, 716, 2));
    ASSERT_EQ(marks(2).size(), 1U);
    key(Qt::Key_PageDown);
    EXPECT_EQ(m_view.page(), 3);
    QWheelEvent back(QPointF(200, 200), m_view.viewport()->mapToGlobal(QPointF(200, 200)), {}, {0, 120}, Qt::NoButton,
                     Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view.viewport(), &back);
    EXPECT_EQ(m_view.page(), 2);
    m_view.revealMark(QString::fromStdString(marks(2)[0]->mark.id));
    m_view.goTo(1, {72, 708, 200, 720});
    EXPECT_EQ(m_view.page(), 1);
    EXPECT_TRUE(m_view.viewport()->rect().contains(at(100, 714)));
    m_view.revealMark(QString::fromStdString(marks(2)[0]->mark.id));
    EXPECT_EQ(m_view.page(), 2);
}

TEST_F(PageViewTest, facingPagesAreMarkedOnTheirOwnSide) {
    m_view.setZoom(0.5);
    m_view.setArrangement(Arrangement::Facing);
    EXPECT_LT(at(300, 714, 1).x(), at(300, 714, 2).x());
    EXPECT_EQ(at(300, 714, 1).y(), at(300, 714, 2).y());
    drag(at(72 + 3, 714, 2), at(72 + 13 * 6 + 2, 716, 2));
    EXPECT_EQ(marks(1).size(), 0U);
    ASSERT_EQ(marks(2).size(), 1U);
    EXPECT_EQ(marks(2)[0]->mark.text, "Hannah Desmond");
    m_view.nextPage();
    EXPECT_TRUE(m_view.viewport()->rect().contains(at(300, 714, 3)));
}

TEST_F(PageViewTest, jumpsLeadOverDocumentsAndBack) {
    const QString annex = m_case.addDocument("annex.pdf", {typed(1, {"annex"}), typed(2, {"more"})});
    m_view.goToPage(3);
    m_view.showDocument(annex, 2);
    EXPECT_EQ(m_view.page(), 2);
    m_view.back();
    EXPECT_EQ(m_view.document(), m_document);
    EXPECT_EQ(m_view.page(), 3);
    m_view.back();
    EXPECT_EQ(m_view.page(), 1);
    m_view.forward();
    m_view.forward();
    EXPECT_EQ(m_view.document(), annex);
    EXPECT_EQ(m_view.page(), 2);
    m_view.forward();
    EXPECT_EQ(m_view.document(), annex) << "there is no more";
}

TEST_F(PageViewTest, aMarkInAnotherDocumentIsOneJump) {
    const QString annex = m_case.addDocument("annex.pdf", {typed(1, {"annex"}), typed(2, {"more"})});
    Mark low = SampleCase::wordMark(2, 72);
    low.quads = {Quad::of({72, 100, 102, 112})};
    const QStringList ids = m_case.model().addMarks(annex, {low});
    m_view.goToPage(2);
    m_view.revealMark(ids.front());
    EXPECT_EQ(m_view.document(), annex);
    m_view.back();
    EXPECT_EQ(m_view.document(), m_document);
    EXPECT_EQ(m_view.page(), 2);
}

TEST_F(PageViewTest, whatASuggestingViewIsDrawnOnComesOutAndChangesNothing) {
    m_case.model().setEditable(false);
    m_view.setSuggesting(true);
    std::vector<Mark> drawn;
    QObject::connect(&m_view, &PageView::suggestionDrawn, &m_view, [&](const QString& document, const Mark& mark) {
        EXPECT_EQ(document, m_document);
        drawn.push_back(mark);
    });
    m_view.setTool(Tool::Select);
    QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, Qt::NoModifier, at(72 + 8 * 6 + 3, 714));
    EXPECT_TRUE(drawn.empty()) << "reading clicks suggest nothing";
    m_view.setTool(Tool::Redact);
    drag(at(72 + 8 * 6 + 3, 714), at(72 + 21 * 6 + 2, 716));
    drag(at(300, 500), at(400, 450));
    key(Qt::Key_M, Qt::ShiftModifier);
    ASSERT_EQ(drawn.size(), 3U);
    EXPECT_EQ(drawn[0].text, "Hannah Desmond");
    EXPECT_EQ(drawn[1].shape, MarkShape::Area);
    EXPECT_EQ(drawn[2].shape, MarkShape::Page);
    EXPECT_TRUE(marks().empty());
}

TEST_F(PageViewTest, onlyAChosenMarkTakesControlAndArrowsFromTurningPages) {
    const auto claims = [this](Qt::Key key) {
        QKeyEvent asked(QEvent::ShortcutOverride, key, Qt::ControlModifier);
        asked.ignore();
        QApplication::sendEvent(&m_view, &asked);
        return asked.isAccepted();
    };
    EXPECT_FALSE(claims(Qt::Key_Down));
    m_case.selection.set(m_case.model().addMarks(m_document, {SampleCase::wordMark(1, 72)}));
    EXPECT_TRUE(claims(Qt::Key_Down));
    EXPECT_TRUE(claims(Qt::Key_Up));
    m_case.model().setEditable(false);
    EXPECT_FALSE(claims(Qt::Key_Down)) << "what cannot move must not keep the page";
}

TEST_F(PageViewTest, aReturnedMarkHasASignAndIsSpoken) {
    const QStringList ids = m_case.model().addMarks(m_document, {SampleCase::wordMark(1, 72)});
    ASSERT_TRUE(waitFor([this] { return !m_view.grab().isNull(); }));
    const auto picture = [this](double zoom) {
        m_view.setZoom(zoom);
        m_view.goTo(1, {72, 600, 102, 612});
        QCoreApplication::processEvents();
        return m_view.viewport()->grab().toImage();
    };
    for (const double zoom : {1.0, 0.3}) {
        picture(zoom);
        QImage last;
        ASSERT_TRUE(waitFor([&] {
            const QImage now = picture(zoom);
            const bool isSettled = now == last;
            last = now;
            return isSettled;
        }));
        ASSERT_TRUE(m_case.model().record(
            "decision", "{\"mark\":\"" + ids.front().toStdString() + "\",\"decision\":\"returned\",\"reason\":\"too wide\"}"));
        EXPECT_NE(picture(zoom), last) << "a sign at " << zoom;
        ASSERT_TRUE(m_case.model().record(
            "decision", "{\"mark\":\"" + ids.front().toStdString() + "\",\"decision\":\"undecided\",\"reason\":\"\"}"));
    }
    ASSERT_TRUE(m_case.model().record(
        "decision", "{\"mark\":\"" + ids.front().toStdString() + "\",\"decision\":\"returned\",\"reason\":\"too wide\"}"));
    m_case.selection.set(ids);
    EXPECT_TRUE(m_view.accessibleName().endsWith("returned"));
}

TEST_F(PageViewTest, theViewTurnsAndMarksGoAlong) {
    drag(at(300, 500), at(400, 450));
    const Mark before = marks()[0]->mark;
    key(Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_view.turn(), 90);
    const QRectF seen = m_view.viewportRect(1, before.bounds());
    EXPECT_NEAR(seen.height(), 100 * 96 / 72.0, 2) << "the box lies on its side";
    EXPECT_EQ(marks()[0]->mark, before) << "only the view";
    const auto middle = m_view.placeAt(seen.center());
    ASSERT_TRUE(middle);
    EXPECT_NEAR(middle->point.x, before.bounds().center().x, 1);
    EXPECT_NEAR(middle->point.y, before.bounds().center().y, 1);
    // To the right of the screen is upwards in the file.
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_NEAR(marks()[0]->mark.bounds().y0 - before.bounds().y0, 10 * 72.0 / 96, 1e-6);
    EXPECT_NEAR(marks()[0]->mark.bounds().x0, before.bounds().x0, 1e-6);
    // Each document keeps its own.
    const QString other = m_case.addDocument("other.pdf", {typed(1, {"other"})});
    m_view.showDocument(other);
    EXPECT_EQ(m_view.turn(), 0);
    m_view.showDocument(m_document);
    EXPECT_EQ(m_view.turn(), 90);
    key(Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_view.turn(), 0);
}

/// The upper half red, the lower half white, whatever tile is asked for.
class HalfRedPages : public PageSource {
public:
    Expected<QImage> draw(const TileKey& key, const Cancel&) override {
        const int height = static_cast<int>(792 * key.dpi() / 72);
        QImage image(key.width > 0 ? QSize(key.width, key.height) : QSize(static_cast<int>(612 * key.dpi() / 72), height),
                     QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                image.setPixelColor(x, y, (key.width > 0 ? key.y : 0) + y < height / 2 ? Qt::red : Qt::white);
            }
        }
        return image;
    }
};

TEST(PageViewPictures, turnWithTheView) {
    SampleCase sample;
    const QString document = sample.addDocument("half.pdf", {unread(1)});
    RenderService renderer([] { return std::make_unique<HalfRedPages>(); }, 1);
    PageView view(sample.model(), renderer, sample.selection, sample.code);
    view.resize(900, 700);
    view.show();
    view.showDocument(document);
    view.fitPage();
    const Rect top{250, 600, 260, 610};
    const Rect bottom{250, 150, 260, 160};
    for (const int turn : {0, 90, 180, 270}) {
        view.setTurn(turn);
        const auto pixel = [&](const Rect& place) {
            return view.viewport()->grab().toImage().pixelColor(view.viewportRect(1, place).center().toPoint());
        };
        EXPECT_TRUE(waitFor([&] { return pixel(top) == QColor(Qt::red); })) << turn;
        EXPECT_TRUE(waitFor([&] { return pixel(bottom) == QColor(Qt::white); })) << turn;
    }
}

struct Turn {
    int rotate;
    double zoom;
};

class PageViewTurned : public testing::TestWithParam<Turn> {};

TEST_P(PageViewTurned, coordinatesMapThereAndBack) {
    SampleCase sample;
    PageGeometry geometry;
    geometry.mediaBox = {-20, 10, 575, 852};
    geometry.cropBox = {0, 30, 500, 800};
    geometry.rotate = GetParam().rotate;
    geometry.userUnit = 1.5;
    const QString document = sample.addDocument("turned.pdf", {unread(1), unread(2)}, geometry);
    RenderService renderer([] { return std::make_unique<BlankPages>(); }, 1);
    PageView view(sample.model(), renderer, sample.selection, sample.code);
    view.resize(800, 600);
    view.show();
    view.showDocument(document, 2);
    view.setZoom(GetParam().zoom);
    const Rect user{120, 240, 200, 260};
    view.goTo(2, user);
    const QRectF seen = view.viewportRect(2, user);
    const bool sideways = GetParam().rotate % 180 != 0;
    const double scale = GetParam().zoom * 96 / 72 * 1.5;
    EXPECT_NEAR(seen.width(), (sideways ? 20 : 80) * scale, 1e-6);
    EXPECT_NEAR(seen.height(), (sideways ? 80 : 20) * scale, 1e-6);
    const auto centre = view.placeAt(seen.center());
    ASSERT_TRUE(centre);
    EXPECT_EQ(centre->page, 2);
    EXPECT_NEAR(centre->point.x, 160, 1e-6);
    EXPECT_NEAR(centre->point.y, 250, 1e-6);
    // Which corner of the page is seen at the top left (ISO 32000-1 Table 30: /Rotate is clockwise).
    const QRectF page = view.viewportRect(2, geometry.cropBox);
    const QRectF corner = view.viewportRect(2, {0, 30, 1, 31});
    EXPECT_EQ(corner.center().x() < page.center().x(), GetParam().rotate == 0 || GetParam().rotate == 90);
    EXPECT_EQ(corner.center().y() < page.center().y(), GetParam().rotate == 90 || GetParam().rotate == 180);
}

INSTANTIATE_TEST_SUITE_P(RotationsAndZooms, PageViewTurned,
                         testing::Values(Turn{0, 1}, Turn{90, 1}, Turn{180, 1}, Turn{270, 1}, Turn{0, 0.25}, Turn{90, 6},
                                         Turn{270, 0.5}));

TEST(PageViewLarge, aThousandPagesAreNoSlowerThanTen) {
    SampleCase sample;
    std::vector<PageText> texts;
    for (int page = 1; page <= 1000; ++page) {
        texts.push_back(typed(page, {"page"}));
    }
    const QString document = sample.addDocument("large.pdf", texts);
    RenderService renderer([] { return std::make_unique<BlankPages>(); }, 1);
    PageView view(sample.model(), renderer, sample.selection, sample.code);
    view.resize(900, 700);
    view.show();
    QElapsedTimer clock;
    clock.start();
    view.showDocument(document);
    EXPECT_LT(clock.elapsed(), 200);
    clock.restart();
    view.goToPage(1000);
    view.grab();
    EXPECT_EQ(view.page(), 1000);
    EXPECT_LT(clock.elapsed(), 200);
    clock.restart();
    for (int page = 1; page <= 1000; page += 5) {
        view.goToPage(page);
    }
    EXPECT_LT(clock.elapsed(), 1000);
}

}  // namespace withheld::ui
