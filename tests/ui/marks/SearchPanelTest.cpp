#include "marks/SearchPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "../SampleCase.h"
#include "marks/SearchInput.h"

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

class SearchModesTest : public SearchPanelTest {
protected:
    [[nodiscard]] SearchInput& input() { return *m_panel.findChild<SearchInput*>(); }
    [[nodiscard]] bool says(const QString& words) {
        const auto labels = m_panel.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }
    QString m_notes =
        m_case.addDocument("notes.pdf", {typed(1, {"ring 07700 900160 or 07700 900771", "Op Kestrel and Op Merlin"})});
};

TEST_F(SearchModesTest, aPresetFindsThingsWithAForm) {
    input().setMode(SearchInput::Mode::Pattern);
    ASSERT_TRUE(waitFor([&] { return rows() == 2; })) << "telephone numbers come first";
    button("Propose all")->click();
    const auto& open = m_case.model().openSuggestions(m_notes, 0);
    ASSERT_EQ(open.size(), 2U);
    EXPECT_EQ(open[0]->proposed.kind, "phone");
    EXPECT_EQ(open[0]->proposed.text, "07700 900160");
    EXPECT_EQ(m_case.model().undoStack().undoText(), "Propose 2 found “Telephone numbers”");
}

TEST_F(SearchModesTest, aRegularExpressionFindsOrSaysWhereItIsWrong) {
    input().setMode(SearchInput::Mode::Regex);
    auto* field = static_cast<QLineEdit*>(input().focusProxy());
    field->setText("Op (\\w+");
    EXPECT_TRUE(says("At character 8: "));
    EXPECT_EQ(field->accessibleDescription(), input().problem());
    ASSERT_TRUE(waitFor([&] { return rows() == 0; }));
    field->setText("Op (\\w+)");
    EXPECT_TRUE(input().problem().isEmpty());
    EXPECT_TRUE(waitFor([&] { return rows() == 2; }));
}

TEST_F(SearchModesTest, aSlowExpressionIsStoppedAndThePageNamed) {
    m_case.addDocument("slow.pdf", {typed(1, {std::string(80, 'a') + " " + std::string(80, 'a') + "!"})});
    input().setMode(SearchInput::Mode::Regex);
    static_cast<QLineEdit*>(input().focusProxy())->setText("^(\\w+\\s?)+$");
    EXPECT_TRUE(waitFor([&] { return says("too slow on page 1 of slow.pdf"); }));
}

TEST_F(SearchModesTest, aListHasACodeForEachTerm) {
    input().setMode(SearchInput::Mode::List);
    auto* field = static_cast<QPlainTextEdit*>(input().focusProxy());
    field->setPlainText("Hannah Desmond\ts.40(2)\nhannah\ts.38\nkestrel\ts.99");
    EXPECT_TRUE(says("Line 3: “s.99” is no code of the set"));
    field->setPlainText("Hannah Desmond\ts.40(2)\nhannah\ts.38\nkestrel\ts.31(1)(a)");
    ASSERT_TRUE(waitFor([&] { return rows() == 4; })) << "“Hannah Desmond” counts once, two of Hannah alone";
    EXPECT_TRUE(button("Mark all")->isEnabled()) << "every term has its code";
    button("Mark all")->click();
    const auto& marks = m_case.model().marks(m_document, 0);
    ASSERT_EQ(marks.size(), 2U);
    EXPECT_EQ(marks[0]->mark.exemptions, std::vector<std::string>{"s.40(2)"});
    EXPECT_EQ(marks[1]->mark.exemptions, std::vector<std::string>{"s.38"});
    EXPECT_EQ(m_case.model().marks(m_notes, 0)[0]->mark.exemptions, std::vector<std::string>{"s.31(1)(a)"});
    m_case.model().undo();
    EXPECT_TRUE(m_case.model().marks(m_document, 0).empty()) << "one step";
}

}  // namespace withheld::ui
