#include "marks/SearchPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include "../OwnSettings.h"
#include "../SampleCase.h"
#include "common/FilterChip.h"
#include "marks/HitsModel.h"
#include "marks/KeptRules.h"
#include "marks/RulesDialog.h"
#include "marks/RulesModel.h"
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
    [[nodiscard]] QTreeView& tree() { return *m_panel.findChild<QTreeView*>("searchHits"); }
    [[nodiscard]] HitsModel& hits() { return *static_cast<HitsModel*>(tree().model()); }
    [[nodiscard]] int rows() { return hits().count(); }
    OwnSettings m_settings;
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

TEST_F(SearchPanelTest, hitsAreATreeOfDocumentsAndPages) {
    m_panel.search("hannah");
    ASSERT_TRUE(waitFor([&] { return rows() == 3; }));
    ASSERT_EQ(hits().rowCount(), 2);
    const QModelIndex cia = hits().index(0, 0);
    EXPECT_EQ(cia.data().toString(), "cia.pdf");
    EXPECT_EQ(cia.data(HitsModel::CountRole).toString(), "2");
    const QModelIndex page = hits().index(0, 0, cia);
    EXPECT_EQ(page.data().toString(), "Page 1");
    EXPECT_EQ(hits().rowCount(page), 2);
    const QModelIndex second = hits().index(1, 0, page);
    EXPECT_EQ(second.data(HitsModel::BeforeRole).toString(), "Hannah Desmond and ");
    EXPECT_EQ(second.parent(), page);
    EXPECT_EQ(page.parent(), cia);
    EXPECT_FALSE(cia.parent().isValid());
    EXPECT_TRUE(tree().isExpanded(page));
}

TEST_F(SearchPanelTest, spaceTakesAHitOutAndShiftSpaceItsPage) {
    m_case.code.set("s.40(2)");
    m_panel.search("hannah");
    ASSERT_TRUE(waitFor([&] { return rows() == 3; }));
    const QModelIndex page = hits().index(0, 0, hits().index(0, 0));
    tree().setCurrentIndex(hits().index(1, 0, page));
    QTest::keyClick(&tree(), Qt::Key_Space);
    EXPECT_EQ(button("Propose")->text(), "Propose included (2)");
    EXPECT_EQ(button("Mark")->text(), "Mark included s.40(2)");
    EXPECT_EQ(page.data(Qt::CheckStateRole).toInt(), Qt::PartiallyChecked);
    EXPECT_EQ(hits().index(0, 0).data(HitsModel::CountRole).toString(), "1 of 2");
    QTest::keyClick(&tree(), Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_EQ(button("Propose")->text(), "Propose all (3)") << "a page that is half taken out comes back whole";
    QTest::keyClick(&tree(), Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_EQ(button("Propose")->text(), "Propose included (1)");
    tree().setCurrentIndex(page);
    QTest::keyClick(&tree(), Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_EQ(button("Propose")->text(), "Propose all (3)") << "of a page, the document";
    tree().setCurrentIndex(hits().index(0, 0));
    QTest::keyClick(&tree(), Qt::Key_Space);
    button("Mark")->click();
    EXPECT_TRUE(m_case.model().marks(m_document, 0).empty()) << "its document was taken out";
    ASSERT_EQ(m_case.model().marks(m_annex, 0).size(), 1U);
    const QModelIndex marked = hits().index(0, 0, hits().index(0, 0, hits().index(1, 0)));
    EXPECT_EQ(marked.data(HitsModel::NoteRole).toString(), "marked");
    EXPECT_FALSE(marked.flags() & Qt::ItemIsUserCheckable);
}

TEST_F(SearchPanelTest, aPageShowsItsFirstPlace) {
    m_panel.search("hannah");
    ASSERT_TRUE(waitFor([&] { return rows() == 3; }));
    QSignalSpy shown(&m_panel, &SearchPanel::hitActivated);
    tree().setCurrentIndex(hits().index(1, 0));
    EXPECT_EQ(shown.size(), 0) << "a document has no place of its own";
    tree().setCurrentIndex(hits().index(0, 0, hits().index(1, 0)));
    ASSERT_EQ(shown.size(), 1);
    EXPECT_EQ(shown[0][0].toString(), m_annex);
}

TEST_F(SearchPanelTest, rulesAreKeptForAPersonOrWithTheCase) {
    auto& model = m_case.model();
    ASSERT_TRUE(keepRule(model, {{"Names", search::SearchRule::Kind::Words, "hannah", true, true, "s.38"}, false}));
    ASSERT_TRUE(keepRule(model, {{"Gone", search::SearchRule::Kind::Words, "gwendolen", true, true, ""}, true}));
    ASSERT_TRUE(keepRule(model, {{"Names", search::SearchRule::Kind::Words, "Hannah", true, true, "s.40(2)"}, false}));
    const QList<KeptRule> kept = keptRules(model);
    ASSERT_EQ(kept.size(), 2) << "one of the same name takes the other's place";
    EXPECT_TRUE(kept[0].isOfCase);
    EXPECT_EQ(kept[1].rule.exemption, "s.40(2)");
    EXPECT_NE(m_case.onDisk().searchRules.find("gwendolen"), std::string::npos);

    // Chosen in the menu: it fills the fields, and what it finds gets its code.
    QTimer::singleShot(0, [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        EXPECT_EQ(menu->actions().front()->text(), "Gone  (this case)");
        menu->actions()[1]->trigger();
        menu->close();
    });
    m_panel.findChild<FilterChip*>("searchRules")->click();
    ASSERT_TRUE(waitFor([&] { return rows() == 3; }));
    button("Propose")->click();
    const auto& open = model.openSuggestions(m_annex, 0);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0]->proposed.exemptions, std::vector<std::string>{"s.40(2)"});
    EXPECT_EQ(open[0]->proposed.origin, "rule “Names”");
    ASSERT_TRUE(deleteRule(model, kept[0]));
    EXPECT_EQ(keptRules(model).size(), 1);
}

TEST_F(SearchPanelTest, allRulesRunAndThoseThatFindNothingAreFlagged) {
    auto& model = m_case.model();
    keepRule(model, {{"Names", search::SearchRule::Kind::Words, "hannah", true, true, "s.38"}, false});
    keepRule(model, {{"Old names", search::SearchRule::Kind::Words, "gwendolen", true, true, ""}, false});
    RulesDialog dialog(model);
    auto* propose = dialog.findChild<QPushButton*>("proposeByRules");
    ASSERT_TRUE(waitFor([&] { return propose->text() == "Propose what all find (3)"; }));
    const auto* table = dialog.findChild<QTableView*>("rulesTable")->model();
    const auto cell = [&](int row, int column) { return table->index(row, column).data().toString(); };
    EXPECT_EQ(cell(0, RulesModel::Hits), "3");
    EXPECT_TRUE(waitFor([&] { return cell(1, RulesModel::Hits) == "⚠ nothing found"; }));
    EXPECT_EQ(cell(0, RulesModel::Kept), "mine");
    propose->click();
    EXPECT_EQ(model.openSuggestions(m_document, 0).size(), 2U);
    EXPECT_EQ(cell(0, RulesModel::Open), "0");
    EXPECT_FALSE(propose->isEnabled());
    model.acceptSuggestions({QString::fromStdString(model.openSuggestions(m_annex, 0)[0]->id)});
    model.refuseSuggestions({QString::fromStdString(model.openSuggestions(m_document, 0)[0]->id)});
    EXPECT_EQ(cell(0, RulesModel::Accepted), "1");
    EXPECT_EQ(cell(0, RulesModel::Refused), "1");
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
