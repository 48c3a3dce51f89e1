#include "page/DocumentTabs.h"

#include <QAbstractButton>
#include <QTest>

#include "../SampleCase.h"
#include "page/PagePane.h"

namespace withheld::ui {

class DocumentTabsTest : public testing::Test {
protected:
    DocumentTabsTest() {
        m_pane.resize(900, 700);
        m_pane.show();
        view().showDocument(m_first);
    }
    [[nodiscard]] PageView& view() { return m_pane.view(); }
    [[nodiscard]] DocumentTabs& tabs() { return m_pane.tabs(); }
    void markIn(const QString& document) {
        Mark mark;
        mark.page = 1;
        mark.shape = MarkShape::Text;
        mark.quads = {Quad::of({72, 708, 156, 720})};
        mark.exemptions = {"s.40(2)"};
        m_case.model().addMarks(document, {mark});
    }
    SampleCase m_case;
    QString m_first = m_case.addDocument("first.pdf", {typed(1, {"one"}), typed(2, {"two"}), typed(3, {"three"})});
    QString m_second = m_case.addDocument("A & B.pdf", {typed(1, {"one"}), typed(2, {"two"})});
    QString m_third = m_case.addDocument("third.pdf", {typed(1, {"one"})});
    RenderService m_renderer{[] { return std::make_unique<BlankPages>(); }, 1};
    PagePane m_pane{m_case.model(), m_renderer, m_case.selection, m_case.code};
};

TEST_F(DocumentTabsTest, oneDocumentNeedsNoBar) {
    EXPECT_EQ(tabs().documents(), QStringList{m_first});
    EXPECT_FALSE(tabs().isVisible());
}

TEST_F(DocumentTabsTest, whatIsShownInPassingGivesItsTabToTheNext) {
    view().showDocument(m_second);
    view().showDocument(m_third);
    EXPECT_EQ(tabs().documents(), QStringList{m_third});
    EXPECT_FALSE(tabs().isKept(m_third));
}

TEST_F(DocumentTabsTest, whatIsWorkedOnKeepsItsTabAndItsPlace) {
    view().goToPage(3);
    markIn(m_first);
    view().showDocument(m_second, 2);
    ASSERT_EQ(tabs().documents(), (QStringList{m_first, m_second}));
    EXPECT_TRUE(tabs().isVisible());
    EXPECT_EQ(tabs().tabText(1), QStringLiteral("A && B.pdf"));
    EXPECT_EQ(tabs().currentIndex(), 1);
    tabs().step(1);
    EXPECT_EQ(view().document(), m_first);
    EXPECT_EQ(view().page(), 3);
    tabs().step(-1);
    EXPECT_EQ(view().document(), m_second);
    EXPECT_EQ(view().page(), 2);
}

TEST_F(DocumentTabsTest, marksSetElsewhereKeepNothing) {
    markIn(m_second);
    EXPECT_FALSE(tabs().isKept(m_first));
}

TEST_F(DocumentTabsTest, theShownOneComesBackWithItsTab) {
    markIn(m_first);
    view().showDocument(m_second);
    view().showDocument(m_first);
    EXPECT_EQ(tabs().currentIndex(), 0);
    EXPECT_EQ(tabs().count(), 2);
}

TEST_F(DocumentTabsTest, closingShowsTheNeighbourAndTheLastStays) {
    markIn(m_first);
    view().showDocument(m_second);
    tabs().closeCurrent();
    EXPECT_EQ(view().document(), m_first);
    EXPECT_EQ(tabs().documents(), QStringList{m_first});
    tabs().closeCurrent();
    EXPECT_EQ(tabs().count(), 1);
    view().showDocument(m_third);
    EXPECT_EQ(tabs().documents(), (QStringList{m_first, m_third}));
}

TEST_F(DocumentTabsTest, theMiddleButtonClosesAndOthersCloseTogether) {
    tabs().open({m_first, m_second, m_third});
    ASSERT_EQ(tabs().count(), 3);
    EXPECT_EQ(view().document(), m_first);
    QTest::mouseClick(&tabs(), Qt::MiddleButton, {}, tabs().tabRect(1).center());
    EXPECT_EQ(tabs().documents(), (QStringList{m_first, m_third}));
    tabs().closeOthers(1);
    EXPECT_EQ(tabs().documents(), QStringList{m_third});
    EXPECT_EQ(view().document(), m_third);
}

TEST_F(DocumentTabsTest, aMovedTabIsKept) {
    markIn(m_first);
    view().showDocument(m_second);
    ASSERT_FALSE(tabs().isKept(m_second));
    tabs().moveTab(1, 0);
    EXPECT_TRUE(tabs().isKept(m_second));
}

TEST_F(DocumentTabsTest, itsButtonsHaveNames) {
    tabs().open({m_first, m_second});
    const auto buttons = tabs().findChildren<QAbstractButton*>();
    int named = 0;
    for (const QAbstractButton* button : buttons) {
        named += button->accessibleName() == QStringLiteral("Close A & B.pdf") ? 1 : 0;
    }
    EXPECT_EQ(named, 1);
}

}  // namespace withheld::ui
