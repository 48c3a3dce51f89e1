#include "page/MiniBar.h"

#include <QTest>
#include <QToolButton>

#include "../SampleCase.h"
#include "page/PageView.h"

namespace withheld::ui {

TEST(MiniBar, staysBesideTheMarkAndNeverOnIt) {
    const QSize size(300, 30);
    const QSizeF window(800, 600);
    const auto place = [&](const std::vector<QRectF>& marked) { return MiniBar::placeBeside(size, marked, {}, window); };
    EXPECT_GT(place({QRectF(100, 100, 80, 16)})->top(), 116);
    EXPECT_LT(place({QRectF(100, 570, 80, 16)})->bottom(), 570) << "no room below";
    EXPECT_LE(place({QRectF(760, 100, 30, 16)})->right(), 800);
    const QRect beside = *place({QRectF(20, 0, 300, 600)});
    EXPECT_GT(beside.left(), 320) << "neither below nor above";
    EXPECT_FALSE(place({QRectF(0, 0, 800, 600)})) << "the mark fills the window";
    EXPECT_FALSE(place({QRectF(100, 700, 80, 16)})) << "out of sight";
    const auto overText = MiniBar::placeBeside(size, {QRectF(100, 100, 80, 16)}, {QRectF(100, 120, 600, 40)}, window);
    EXPECT_LT(overText->bottom(), 100) << "above, where nothing stands";
    // Around two lines of a mark: not on the second one.
    const std::vector<QRectF> lines{QRectF(400, 100, 200, 16), QRectF(60, 120, 100, 16)};
    for (const QRectF& line : lines) {
        EXPECT_FALSE(QRectF(*place(lines)).intersects(line));
    }
}

class MiniBarOnThePage : public testing::Test {
protected:
    MiniBarOnThePage() {
        m_view.resize(900, 700);
        m_view.show();
        m_view.showDocument(m_document);
        Mark mark;
        mark.page = 1;
        mark.shape = MarkShape::Text;
        mark.quads = {Quad::of({72 + 12, 708, 72 + 4 * 6, 720})};
        mark.exemptions = {"s.40(2)"};
        m_ids = m_case.model().addMarks(m_document, {mark});
    }
    [[nodiscard]] MiniBar& bar() { return *m_view.findChild<MiniBar*>(); }
    [[nodiscard]] QToolButton* button(const QString& words) {
        for (QToolButton* each : bar().findChildren<QToolButton*>()) {
            if (each->text() == words && !each->isHidden()) {
                return each;
            }
        }
        return nullptr;
    }
    SampleCase m_case;
    QString m_document = m_case.addDocument("cia.pdf", {typed(1, {"Hannah, Desmond"})});
    RenderService m_renderer{[] { return std::make_unique<BlankPages>(); }, 1};
    PageView m_view{m_case.model(), m_renderer, m_case.selection, m_case.code};
    QStringList m_ids;
};

TEST_F(MiniBarOnThePage, appearsAMomentAfterChoosingAndGoesWithTheChoice) {
    m_case.selection.set(m_ids);
    EXPECT_FALSE(bar().isVisible());
    ASSERT_TRUE(waitFor([&] { return bar().isVisible(); }, 2000));
    EXPECT_NE(button("s.40(2) ▾"), nullptr);
    EXPECT_NE(button("All the same"), nullptr);
    m_case.selection.clear();
    EXPECT_FALSE(bar().isVisible());
    m_view.setMiniBarShown(false);
    m_case.selection.set(m_ids);
    EXPECT_FALSE(waitFor([&] { return bar().isVisible(); }, 500));
}

TEST_F(MiniBarOnThePage, itsCommandsActOnTheMark) {
    m_case.selection.set(m_ids);
    ASSERT_TRUE(waitFor([&] { return bar().isVisible(); }, 2000));
    button("Whole word")->click();
    const Mark& mark = m_case.model().mark(m_ids[0])->mark;
    EXPECT_EQ(mark.text, "Hannah,");
    EXPECT_EQ(mark.bounds(), (Rect{72, 708, 72 + 6 * 6, 720})) << "the comma stays";
    EXPECT_EQ(m_case.model().undoStack().undoText(), "Widen to whole words");
    QSignalSpy comment(&m_view, &PageView::commentRequested);
    ASSERT_TRUE(waitFor([&] { return bar().isVisible(); }, 2000));
    button("Comment")->click();
    EXPECT_EQ(comment.count(), 1);
    button("Delete")->click();
    EXPECT_TRUE(m_case.model().marks(m_document, 0).empty());
    EXPECT_FALSE(bar().isVisible());
}

TEST_F(MiniBarOnThePage, suggestionsAreAnsweredThere) {
    m_case.propose(m_document, {SampleCase::wordMark(1, 200)});
    m_case.selection.set({QString::fromStdString(m_case.model().openSuggestions(m_document, 0)[0]->id)});
    ASSERT_TRUE(waitFor([&] { return bar().isVisible(); }, 2000));
    button("Accept")->click();
    EXPECT_EQ(m_case.model().marks(m_document, 0).size(), 2U);
}

TEST_F(MiniBarOnThePage, whoOnlyReadsSeesNone) {
    m_case.model().setEditable(false);
    m_case.selection.set(m_ids);
    EXPECT_FALSE(waitFor([&] { return bar().isVisible(); }, 500));
}

}  // namespace withheld::ui
