#include "marks/SearchPanel.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

#include "../SampleCase.h"

namespace withheld::ui {

class SearchPanelTest : public testing::Test {
protected:
    SearchPanelTest() {
        m_panel.setDocument(m_document);
        m_panel.resize(336, 500);
        m_panel.show();
    }
    [[nodiscard]] QPushButton* button(const QString& text) {
        for (QPushButton* each : m_panel.findChildren<QPushButton*>()) {
            if (each->text().startsWith(text)) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] int rows() { return m_panel.findChild<QListView*>()->model()->rowCount(); }
    SampleCase m_case;
    QString m_document = m_case.addDocument("cia.pdf", {typed(1, {"Hannah Desmond and Hannah"}), unread(2)});
    QString m_annex = m_case.addDocument("annex.pdf", {typed(1, {"ask Hannah"})});
    SearchPanel m_panel{m_case.model(), m_case.code};
};

TEST_F(SearchPanelTest, findsInTheWholeCaseAndSaysWhichPagesHaveNoText) {
    m_panel.search("hannah");
    ASSERT_TRUE(waitFor([&] { return rows() == 3; }));
    bool said = false;
    for (const QLabel* label : m_panel.findChildren<QLabel*>()) {
        said = said || label->text().contains("1 page has no text");
    }
    EXPECT_TRUE(said);
}

TEST_F(SearchPanelTest, proposesAllThenNothingIsLeft) {
    m_panel.search("hannah");
    ASSERT_TRUE(waitFor([&] { return rows() == 3; }));
    ASSERT_EQ(button("Propose all")->text(), "Propose all (3)");
    button("Propose all")->click();
    EXPECT_EQ(m_case.model().openSuggestions(m_document, 0).size(), 2U);
    EXPECT_EQ(m_case.model().openSuggestions(m_annex, 0).size(), 1U);
    EXPECT_EQ(button("Propose all")->text(), "Propose all (0)");
    EXPECT_FALSE(button("Propose all")->isEnabled());
}

TEST_F(SearchPanelTest, marksAllWithTheStickyCodeOnly) {
    m_panel.search("hannah");
    ASSERT_TRUE(waitFor([&] { return rows() == 3; }));
    EXPECT_FALSE(button("Mark all")->isEnabled());
    m_case.code.set("s.40(2)");
    button("Mark all s.40(2)")->click();
    EXPECT_EQ(m_case.model().marks(m_document, 0).size(), 2U);
    EXPECT_EQ(m_case.model().undoStack().count(), 1);
}

}  // namespace withheld::ui
