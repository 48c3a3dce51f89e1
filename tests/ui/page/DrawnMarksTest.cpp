// Marks that are no plain drag: by two clicks, by outline, all but a box; and how far boxes snap.
#include <QApplication>
#include <QStyleHints>
#include <QTest>
#include <numeric>

#include "../SampleCase.h"
#include "page/PageView.h"

namespace withheld::ui {

class DrawnMarksTest : public testing::Test {
protected:
    DrawnMarksTest() {
        m_view.resize(900, 700);
        m_view.show();
        m_view.showDocument(m_document);
        m_view.setZoom(1);
        m_case.code.set("s.40(2)");
        QObject::connect(&m_view, &PageView::hint, &m_view, [this](const QString& words) {
            if (!words.isEmpty()) {
                m_hint = words;
            }
        });
    }
    [[nodiscard]] QPoint at(double x, double y) { return m_view.viewportRect(1, {x, y, x, y}).center().toPoint(); }
    [[nodiscard]] std::vector<Mark> marks() {
        std::vector<Mark> all;
        for (const casefile::CaseMark* mark : m_case.model().marks(m_document, 0)) {
            all.push_back(mark->mark);
        }
        return all;
    }
    void move(QPoint to, Qt::MouseButtons held = Qt::NoButton) {
        QMouseEvent event(QEvent::MouseMove, to, m_view.viewport()->mapToGlobal(to), Qt::NoButton, held, Qt::NoModifier);
        QApplication::sendEvent(m_view.viewport(), &event);
    }
    void click(QPoint point, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        move(point);
        QTest::mouseClick(m_view.viewport(), Qt::LeftButton, modifiers, point);
    }
    void drag(const std::vector<QPoint>& way, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, modifiers, way.front());
        for (const QPoint& point : way) {
            move(point, Qt::LeftButton);
        }
        QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, modifiers, way.back());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&m_view, key, modifiers); }
    [[nodiscard]] static double areaOf(const Mark& mark) {
        return std::accumulate(mark.quads.begin(), mark.quads.end(), 0.0,
                               [](double sum, const Quad& q) { return sum + area(q); });
    }

    SampleCase m_case;
    QString m_document =
        m_case.addDocument("cia.pdf", {typed(1, {"Silver: Hannah Desmond, Croydon", "07700 900160"}), typed(2, {"end"})});
    RenderService m_renderer{[] { return std::make_unique<BlankPages>(); }, 1};
    PageView m_view{m_case.model(), m_renderer, m_case.selection, m_case.code};
    QString m_hint;
};

TEST_F(DrawnMarksTest, twoClicksOnEmptyPaperDrawABox) {
    click(at(300, 500));
    EXPECT_TRUE(marks().empty());
    EXPECT_TRUE(m_hint.contains("opposite corner"));
    click(at(400, 450));
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_NEAR(marks()[0].bounds().width(), 100, 1.5);
    EXPECT_NEAR(marks()[0].bounds().height(), 50, 1.5);
    EXPECT_EQ(m_case.selection.ids().size(), 1);
}

TEST_F(DrawnMarksTest, escapeForgetsTheFirstClickAndSoDoesADrag) {
    click(at(300, 500));
    key(Qt::Key_Escape);
    click(at(400, 450));
    EXPECT_TRUE(marks().empty());
    drag({at(200, 300), at(220, 290), at(250, 280)});
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_NEAR(marks()[0].bounds().x0, 200, 1);
}

TEST_F(DrawnMarksTest, aClickOnAMarkOrALetterStartsNoBox) {
    m_case.model().addMarks(m_document, {SampleCase::wordMark(1, 300)});
    click(at(310, 606));
    EXPECT_EQ(m_case.selection.ids().size(), 1);
    click(at(72 + 3, 714));
    QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 20);
    click(at(400, 450));
    EXPECT_EQ(marks().size(), 1U);
    key(Qt::Key_Escape);
    click(at(72 + 3, 716), Qt::ControlModifier);
    click(at(72 + 60, 709), Qt::ControlModifier);
    EXPECT_EQ(marks().size(), 2U) << "Ctrl forces the box there too";
}

TEST_F(DrawnMarksTest, aSecondClickOnAMarkChoosesItAndDrawsNoBox) {
    const QStringList ids = m_case.model().addMarks(m_document, {SampleCase::wordMark(1, 300)});
    click(at(100, 300));
    QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 20);
    click(at(310, 606));
    EXPECT_EQ(marks().size(), 1U);
    EXPECT_EQ(m_case.selection.ids(), ids);
    click(at(400, 200));
    QFocusEvent elsewhere(QEvent::FocusOut, Qt::MouseFocusReason);
    QApplication::sendEvent(&m_view, &elsewhere);
    click(at(450, 150));
    EXPECT_EQ(marks().size(), 1U) << "the first corner was forgotten when the focus went elsewhere";
}

TEST_F(DrawnMarksTest, shiftAndClickExtendTheChosenTextMark) {
    drag({at(72 + 8 * 6 + 3, 714), at(72 + 10 * 6, 714), at(72 + 13 * 6 + 2, 714)});
    ASSERT_EQ(marks().front().text, "Hannah");
    click(at(72 + 21 * 6 + 3, 714), Qt::ShiftModifier);
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_EQ(marks().front().text, "Hannah Desmond,");
    EXPECT_EQ(marks().front().bounds(), (Rect{72 + 8 * 6, 708, 72 + 22 * 6, 720}));
    click(at(72 + 3 * 6, 694), Qt::ShiftModifier);
    EXPECT_EQ(marks().front().quads.size(), 2U) << "over the line's end";
    m_case.model().undo();
    click(at(72 + 3, 714), Qt::ShiftModifier);
    EXPECT_EQ(marks().front().bounds().x0, 72) << "backwards, too";
    EXPECT_EQ(m_case.selection.ids().size(), 1);
}

TEST_F(DrawnMarksTest, clicksSetCornersAndEnterCloses) {
    key(Qt::Key_F);
    EXPECT_EQ(m_view.tool(), Tool::Area);
    click(at(100, 400));
    click(at(200, 400));
    click(at(250, 250));
    key(Qt::Key_Backspace);
    click(at(200, 300));
    move(at(500, 500));
    key(Qt::Key_Return);
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_EQ(marks()[0].shape, MarkShape::Area);
    EXPECT_NEAR(areaOf(marks()[0]), 100.0 * 100 / 2, 150);
    EXPECT_NEAR(marks()[0].bounds().x1, 200, 1.5);
    EXPECT_EQ(m_case.model().undoStack().undoText(), "Mark area s.40(2)");
}

TEST_F(DrawnMarksTest, doubleClickClosesAndEscapeDrops) {
    key(Qt::Key_F);
    click(at(100, 400));
    click(at(200, 400));
    key(Qt::Key_Escape);
    EXPECT_EQ(m_view.tool(), Tool::Area);
    click(at(100, 200));
    click(at(200, 200));
    click(at(200, 100));
    QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, Qt::NoModifier, at(200, 100));
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_NEAR(marks()[0].bounds().y1, 200, 1.5);
}

TEST_F(DrawnMarksTest, aDragWithTheAreaToolIsDrawnByHand) {
    key(Qt::Key_F);
    std::vector<QPoint> circle;
    for (int i = 0; i <= 60; ++i) {
        const double turn = 2 * 3.14159265 * i / 60;
        circle.push_back(at(300 + 60 * std::cos(turn), 400 + 60 * std::sin(turn)));
    }
    drag(circle);
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_NEAR(areaOf(marks()[0]), 3.14159 * 3600, 300);
    EXPECT_LT(marks()[0].quads.size(), 70U);
    // Moved and drawn out as a whole.
    const Mark before = marks()[0];
    key(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    EXPECT_NEAR(marks()[0].bounds().width() - before.bounds().width(), 10 * 72.0 / 96, 1e-6);
    EXPECT_EQ(marks()[0].quads.size(), before.quads.size());
    // Beside the circle, but inside its bounds, is no mark.
    m_case.selection.clear();
    key(Qt::Key_V);
    click(at(before.bounds().x0 + 3, before.bounds().y0 + 3));
    EXPECT_TRUE(m_case.selection.isEmpty());
}

TEST_F(DrawnMarksTest, controlStillForcesABoxWithTheAreaTool) {
    key(Qt::Key_F);
    drag({at(300, 500), at(350, 480), at(400, 450)}, Qt::ControlModifier);
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_EQ(marks()[0].quads.size(), 1U);
    EXPECT_NEAR(marks()[0].bounds().width(), 100, 1.5);
}

TEST_F(DrawnMarksTest, theChosenBoxIsTurnedRoundInOneStep) {
    drag({at(200, 500), at(250, 450), at(400, 300)});
    ASSERT_EQ(marks().size(), 1U);
    const Rect hole = marks()[0].bounds();
    key(Qt::Key_I);
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_EQ(marks()[0].quads.size(), 4U);
    EXPECT_EQ(marks()[0].bounds(), (Rect{0, 0, 612, 792}));
    EXPECT_NEAR(areaOf(marks()[0]), 612 * 792 - hole.area(), 1e-6);
    EXPECT_NE(marks()[0].text.find("Hannah Desmond"), std::string::npos);
    m_case.model().undo();
    EXPECT_EQ(marks()[0].bounds(), hole);
}

TEST_F(DrawnMarksTest, withoutAChosenMarkTheNextBoxStaysOpen) {
    key(Qt::Key_I);
    EXPECT_TRUE(m_hint.contains("stays open"));
    // Over text, too, it is a box.
    drag({at(72, 722), at(200, 715), at(300, 700)});
    ASSERT_EQ(marks().size(), 1U);
    EXPECT_EQ(marks()[0].quads.size(), 4U);
    EXPECT_NEAR(areaOf(marks()[0]), 612.0 * 792 - 228 * 22, 800);
    m_case.selection.clear();
    drag({at(400, 500), at(420, 480), at(450, 450)});
    EXPECT_EQ(marks().size(), 2U) << "only the next one";
    m_case.selection.clear();
    key(Qt::Key_I);
    key(Qt::Key_Escape);
    drag({at(400, 300), at(420, 280), at(450, 250)});
    const std::vector<Mark> all = marks();
    EXPECT_EQ(all.size(), 3U);
    EXPECT_EQ(std::count_if(all.begin(), all.end(), [](const Mark& mark) { return areaOf(mark) > 10000; }), 1);
}

TEST_F(DrawnMarksTest, boxesSnapToLettersWordsOrNot) {
    // From the middle of the second letter of "Hannah" to the middle of its third.
    const std::vector<QPoint> way{at(72 + 9 * 6 + 3, 724), at(72 + 10 * 6, 715), at(72 + 10 * 6 + 3, 704)};
    drag(way, Qt::ControlModifier);
    EXPECT_NEAR(marks()[0].bounds().x0, 72 + 9 * 6, 0.01);
    EXPECT_NEAR(marks()[0].bounds().x1, 72 + 11 * 6, 0.01);
    m_case.model().undo();
    m_view.setSnap(Snap::Words);
    drag(way, Qt::ControlModifier);
    EXPECT_NEAR(marks()[0].bounds().x0, 72 + 8 * 6, 0.01);
    EXPECT_NEAR(marks()[0].bounds().x1, 72 + 14 * 6, 0.01);
    m_case.model().undo();
    m_view.setSnap(Snap::Exact);
    m_hint.clear();
    drag(way, Qt::ControlModifier);
    EXPECT_NEAR(marks()[0].bounds().x0, 72 + 9 * 6 + 3, 1);
    EXPECT_NEAR(marks()[0].bounds().width(), 6, 1);
    EXPECT_EQ(m_hint, "2 letters touch the edge: whole letters will go");
    m_case.model().undo();
    m_view.setSnap(Snap::Words);
    drag({at(72 + 9 * 6 + 3, 714), at(72 + 15 * 6, 714), at(72 + 16 * 6 + 3, 714)});
    EXPECT_EQ(marks()[0].text, "Hannah Desmond");
}

}  // namespace withheld::ui
