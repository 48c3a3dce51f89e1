#include "page/PageAccessible.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleTextInterface>
#include <QTest>

#include "../SampleCase.h"
#include "page/PageView.h"
#include "page/SpokenMark.h"

namespace withheld::ui {

class PageAccessibleTest : public testing::Test {
protected:
    PageAccessibleTest() {
        m_view.resize(900, 700);
        m_view.show();
        m_view.showDocument(m_document);
        Mark phone = SampleCase::wordMark(1, 72);
        phone.quads = {Quad::of({72, 688, 72 + 12 * 6, 700})};
        phone.kind = "phone";
        phone.shape = MarkShape::Text;
        m_ids = m_case.model().addMarks(m_document, {phone, SampleCase::wordMark(1, 300, {}), SampleCase::wordMark(2, 72)});
        m_case.propose(m_document, {SampleCase::wordMark(1, 400, {"s.38"})});
    }
    [[nodiscard]] QAccessibleInterface* tree() { return QAccessible::queryAccessibleInterface(&m_view); }
    [[nodiscard]] QStringList namesOf(QAccessibleInterface* node) {
        QStringList names;
        for (int i = 0; i < node->childCount(); ++i) {
            names << node->child(i)->text(QAccessible::Name);
        }
        return names;
    }
    SampleCase m_case;
    QString m_document =
        m_case.addDocument("cia.pdf", {typed(1, {"Call Hannah on", "07700 900160 today"}), typed(2, {"the end"})});
    RenderService m_renderer{[] { return std::make_unique<BlankPages>(); }, 1};
    PageView m_view{m_case.model(), m_renderer, m_case.selection, m_case.code};
    QStringList m_ids;
};

TEST_F(PageAccessibleTest, theTreeIsDocumentPageLinesAndMarks) {
    ASSERT_NE(tree(), nullptr);
    EXPECT_EQ(tree()->role(), QAccessible::Document);
    ASSERT_EQ(tree()->childCount(), 3);
    QAccessibleInterface* page = tree()->child(0);
    EXPECT_EQ(page->role(), QAccessible::Section);
    EXPECT_EQ(page->text(QAccessible::Name), "Page 1");
    EXPECT_EQ(page->parent(), tree());
    EXPECT_EQ(tree()->indexOfChild(page), 0);
    EXPECT_EQ(namesOf(page),
              (QStringList{"Call Hannah on", "marked today", "Mark 1 of 3, telephone number, section 40(2), not decided",
                           "Mark 2 of 3, area, no code, not decided", "Suggestion, area, section 38, not decided"}))
        << "what is marked is not said aloud";
    EXPECT_EQ(page->child(0)->role(), QAccessible::Paragraph);
    EXPECT_EQ(page->child(2)->role(), QAccessible::ListItem);
    EXPECT_EQ(page->child(2), page->child(2)) << "a node keeps its identity";
    EXPECT_EQ(page->indexOfChild(page->child(3)), 3);
    EXPECT_EQ(page->child(3)->parent(), page);
    EXPECT_EQ(namesOf(tree()->child(1)).last(), "Mark 3 of 3, area, section 40(2), not decided");
}

TEST_F(PageAccessibleTest, nodesAreFoundWhereTheyAreSeen) {
    QAccessibleInterface* mark = tree()->child(0)->child(2);
    const QRect place = mark->rect();
    const QRectF seen = m_view.viewportRect(1, {72, 688, 72 + 12 * 6, 700});
    EXPECT_EQ(place.center(), m_view.viewport()->mapToGlobal(seen.toAlignedRect().center()));
    QAccessibleInterface* page = tree()->childAt(place.center().x(), place.center().y());
    ASSERT_EQ(page, tree()->child(0));
    EXPECT_EQ(page->childAt(place.center().x(), place.center().y()), mark) << "the mark, not the line under it";
}

TEST_F(PageAccessibleTest, marksAreActedOnByName) {
    QAccessibleInterface* page = tree()->child(0);
    QAccessibleActionInterface* suggestion = page->child(4)->actionInterface();
    ASSERT_NE(suggestion, nullptr);
    EXPECT_EQ(suggestion->actionNames(), (QStringList{"go to", "accept", "reject"}));
    EXPECT_TRUE(page->child(4)->state().checkStateMixed);
    suggestion->doAction("accept");
    EXPECT_EQ(m_case.model().marks(m_document, 1).size(), 3U);
    QAccessibleInterface* mark = page->child(2);
    mark->actionInterface()->doAction("go to");
    EXPECT_EQ(m_case.selection.current(), m_ids[0]);
    EXPECT_TRUE(mark->state().selected);
    mark->actionInterface()->doAction("delete");
    EXPECT_EQ(m_case.model().mark(m_ids[0]), nullptr);
    EXPECT_FALSE(mark->isValid());
    m_case.model().setEditable(false);
    EXPECT_EQ(page->child(2)->actionInterface()->actionNames(), QStringList{"go to"});
}

TEST_F(PageAccessibleTest, theReaderFollowsTheChoiceAndTheCaret) {
    m_view.activateWindow();
    m_view.setFocus();
    ASSERT_TRUE(waitFor([&] { return m_view.hasFocus(); }));
    m_case.selection.set({m_ids[1]});
    ASSERT_NE(tree()->focusChild(), nullptr);
    EXPECT_EQ(tree()->focusChild()->text(QAccessible::Name), "Mark 2 of 3, area, no code, not decided");
    EXPECT_TRUE(tree()->focusChild()->state().focused);
    m_case.selection.clear();
    m_view.toggleCaret();
    EXPECT_EQ(tree()->focusChild()->text(QAccessible::Name), "Call Hannah on");
    QTest::keyClick(&m_view, Qt::Key_Down);
    EXPECT_EQ(tree()->focusChild()->text(QAccessible::Name), "marked today");
}

TEST_F(PageAccessibleTest, aReaderGoesThroughTheTextByLettersAndWords) {
    m_view.toggleCaret();
    QAccessibleInterface* line = tree()->child(0)->child(0);
    QAccessibleTextInterface* text = line->textInterface();
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(text->characterCount(), 14);
    EXPECT_EQ(text->text(0, -1), "Call Hannah on");
    EXPECT_EQ(text->cursorPosition(), 0);
    EXPECT_EQ(tree()->child(0)->child(1)->textInterface()->cursorPosition(), -1) << "the caret is in the other line";
    QTest::keyClick(&m_view, Qt::Key_Right);
    EXPECT_EQ(text->cursorPosition(), 1);
    QTest::keyClick(&m_view, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(text->cursorPosition(), 5);
    int start = 0;
    int end = 0;
    EXPECT_EQ(text->textAtOffset(5, QAccessible::WordBoundary, &start, &end).trimmed(), "Hannah");
    EXPECT_EQ(text->selectionCount(), 0);
    QTest::keyClick(&m_view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    text->selection(0, &start, &end);
    EXPECT_EQ(start, 5);
    EXPECT_GE(end, 11);
    text->setCursorPosition(2);
    EXPECT_EQ(text->cursorPosition(), 2);
    EXPECT_EQ(text->selectionCount(), 0);
    EXPECT_EQ(text->characterRect(5).center(),
              m_view.viewport()->mapToGlobal(m_view.viewportRect(1, {72 + 30, 708, 72 + 36, 720}).toAlignedRect().center()));
    EXPECT_EQ(text->offsetAtPoint(text->characterRect(7).center()), 7);
}

TEST_F(PageAccessibleTest, whatIsMarkedIsSaidByNoLetter) {
    m_view.toggleCaret();
    QAccessibleTextInterface* text = tree()->child(0)->child(1)->textInterface();
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(text->text(0, text->characterCount()), "marked today");
    QTest::keyClick(&m_view, Qt::Key_Down);
    for (int step = 0; step < 11; ++step) {
        const int at = text->cursorPosition();
        EXPECT_TRUE(at == 0 || at == 6 || at == 7) << at << ": the number of letters is told by nothing";
        QTest::keyClick(&m_view, Qt::Key_Right);
    }
}

TEST_F(PageAccessibleTest, anotherDocumentIsAnotherTree) {
    QAccessibleInterface* line = tree()->child(0)->child(0);
    EXPECT_TRUE(line->isValid());
    m_view.showDocument(m_case.addDocument("other.pdf", {typed(1, {"other"})}));
    EXPECT_EQ(namesOf(tree()->child(0)), QStringList{"other"});
    EXPECT_EQ(tree()->childCount(), 2);
}

}  // namespace withheld::ui
