#include "marks/MarksPanel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include "../OwnSettings.h"
#include "../SampleCase.h"
#include "common/FilterChip.h"
#include "marks/ListScope.h"
#include "marks/MarksModel.h"
#include "marks/SavedFilters.h"
#include "review/Review.h"

namespace withheld::ui {

class MarksPanelTest : public testing::Test {
protected:
    MarksPanelTest() {
        Mark named = SampleCase::wordMark(1, 72);
        named.shape = MarkShape::Text;
        named.text = "Hannah Desmond";
        m_ids =
            m_case.model().addMarks(m_document, {named, SampleCase::wordMark(1, 200, {}), SampleCase::wordMark(2, 72, {"s.38"})});
        m_case.propose(m_document, {SampleCase::wordMark(1, 300)});
        m_panel.setDocument(m_document);
        m_panel.resize(336, 400);
        m_panel.show();
    }
    [[nodiscard]] QTableView& table() { return *m_panel.findChild<QTableView*>(); }
    [[nodiscard]] QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    [[nodiscard]] FilterChip* chip(const QString& text) {
        for (FilterChip* each : m_panel.findChildren<FilterChip*>()) {
            if (each->text().startsWith(text)) {
                return each;
            }
        }
        return nullptr;
    }
    SampleCase m_case;
    QString m_document = m_case.addDocument("cia.pdf", {typed(1, {"words"}), typed(2, {"words"})});
    MarksPanel m_panel{m_case.model(), m_case.selection};
    QStringList m_ids;
};

TEST_F(MarksPanelTest, showsMarksAndSuggestionsMasked) {
    ASSERT_EQ(table().model()->rowCount(), 4);
    EXPECT_EQ(m_panel.count(), 3);
    EXPECT_EQ(cell(0, MarksModel::Text), QString("H••••• D••••••"));
    EXPECT_EQ(cell(0, MarksModel::Code), "s.40(2)");
    EXPECT_EQ(cell(1, MarksModel::Code), QString("–"));
    EXPECT_TRUE(table().model()->index(2, 0).data(MarksModel::SuggestionRole).toBool());
    EXPECT_EQ(cell(3, MarksModel::Page), "2");
    EXPECT_TRUE(
        table().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith("Mark 1 of 4, page 1, text, s.40(2)"));
}

TEST_F(MarksPanelTest, sharesItsSelectionWithThePage) {
    m_case.selection.set({m_ids[2]});
    EXPECT_EQ(table().selectionModel()->selectedRows().size(), 1);
    EXPECT_EQ(table().selectionModel()->selectedRows()[0].row(), 3);
    table().selectRow(0);
    EXPECT_EQ(m_case.selection.ids(), QStringList{m_ids[0]});
}

TEST_F(MarksPanelTest, whatIsChosenElsewhereIsCountedAndSaidSo) {
    const QString other = m_case.addDocument("annex.pdf", {typed(1, {"words"})});
    const QString there = m_case.model().addMarks(other, {SampleCase::wordMark(1, 72)}).front();
    m_case.selection.set({m_ids[0], m_ids[1], there});
    auto* count = m_panel.findChild<QLabel*>(QStringLiteral("manyMarksCount"));
    EXPECT_EQ(count->text(), "3 marks, 1 of them not in this table");
    EXPECT_EQ(m_case.selection.ids().size(), 3) << "the table chooses none of them away";
    m_panel.setDocument(other);
    EXPECT_EQ(count->text(), "3 marks, 2 of them not in this table");
    QTest::keyClick(&table(), Qt::Key_2);
    for (const QString& id : {m_ids[0], m_ids[1], there}) {
        EXPECT_EQ(m_case.model().mark(id)->mark.exemptions, std::vector<std::string>{"s.31(1)(a)"});
    }
    m_panel.setDocument(m_document);
    table().selectRow(0);
    EXPECT_EQ(m_case.selection.ids(), QStringList{m_ids[0]});
    m_case.selection.set({m_ids[0], m_ids[1]});
    EXPECT_EQ(count->text(), "2 marks");
    chip("Changed")->click();
    EXPECT_EQ(count->text(), "2 marks, 2 of them not in this table");
}

TEST_F(MarksPanelTest, theWholeCaseIsOneTableAndItsRowsLeadThere) {
    OwnSettings settings;
    const QString other = m_case.addDocument("annex.pdf", {typed(1, {"words"})});
    const QString there = m_case.model().addMarks(other, {SampleCase::wordMark(1, 72)}).front();
    auto* scope = m_panel.findChild<ScopeChip*>();
    ASSERT_TRUE(scope->isVisibleTo(&m_panel));
    EXPECT_TRUE(table().isColumnHidden(MarksModel::Document));
    scope->setScope(ListScope::Case);
    EXPECT_EQ(m_panel.count(), 4);
    EXPECT_FALSE(table().isColumnHidden(MarksModel::Document));
    EXPECT_EQ(cell(4, MarksModel::Document), "annex.pdf");
    QSignalSpy revealed(&m_case.selection, &MarkSelection::revealRequested);
    table().selectRow(4);
    EXPECT_EQ(m_case.selection.ids(), QStringList{there});
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_EQ(revealed.size(), 1);
    EXPECT_EQ(revealed[0][0].toString(), there);
    m_panel.setDocument(other);
    EXPECT_EQ(table().selectionModel()->selectedRows().size(), 1) << "the table stays as it was";
    EXPECT_EQ(table().currentIndex().row(), 4);
    MarksPanel later(m_case.model(), m_case.selection);
    EXPECT_EQ(later.count(), 4) << "the scope is remembered";
}

TEST_F(MarksPanelTest, codesInUseHaveChipsOfTheirOwn) {
    m_panel.resize(700, 400);
    QApplication::processEvents();
    FilterChip* code = chip("s.38 1");
    ASSERT_NE(code, nullptr);
    EXPECT_TRUE(code->isVisible());
    code->click();
    EXPECT_EQ(table().model()->rowCount(), 1);
    EXPECT_TRUE(chip("s.38 1")->isChecked());
    chip("s.38 1")->click();
    EXPECT_EQ(table().model()->rowCount(), 4);
    EXPECT_NE(chip("No code 1"), nullptr);
    EXPECT_FALSE(chip("Overlaps")->isVisible()) << "nothing overlaps";
    m_case.model().addMarks(m_document, {SampleCase::wordMark(1, 80)});
    ASSERT_TRUE(chip("Overlaps 2")->isVisible());
    chip("Overlaps 2")->click();
    EXPECT_EQ(table().model()->rowCount(), 2);
    m_panel.resize(200, 400);
    QApplication::processEvents();
    EXPECT_FALSE(chip("s.38 1")->isVisible()) << "a narrow dock has no room for it; the menu has it";
}

TEST_F(MarksPanelTest, theMenuKeyOpensTheMenuOfTheChosenRow) {
    table().selectRow(0);
    bool isOpen = false;
    QTimer::singleShot(0, &m_panel, [&] {
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            isOpen = true;
            for (QAction* action : menu->actions()) {
                if (action->text().startsWith("Delete")) {
                    action->trigger();
                }
            }
            menu->close();
        }
    });
    const QPoint where = table().inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, where, table().mapToGlobal(where));
    QApplication::sendEvent(&table(), &event);
    EXPECT_TRUE(isOpen);
    EXPECT_EQ(m_panel.count(), 2);
}

TEST_F(MarksPanelTest, chipsFilter) {
    EXPECT_EQ(chip("Undecided")->text(), "Undecided 2");
    chip("Undecided")->click();
    EXPECT_EQ(table().model()->rowCount(), 2);
    chip("Undecided")->click();
    EXPECT_EQ(table().model()->rowCount(), 4);
    chip("Changed")->click();
    EXPECT_EQ(table().model()->rowCount(), 0);
}

TEST_F(MarksPanelTest, digitsSetTheCodeOfAllChosenRows) {
    m_case.selection.set({m_ids[0], m_ids[1]});
    QTest::keyClick(&table(), Qt::Key_2);
    EXPECT_EQ(m_case.model().mark(m_ids[0])->mark.exemptions, std::vector<std::string>{"s.31(1)(a)"});
    EXPECT_EQ(m_case.model().mark(m_ids[1])->mark.exemptions, std::vector<std::string>{"s.31(1)(a)"});
    EXPECT_EQ(m_case.selection.ids().size(), 2);
    m_case.model().undo();
    EXPECT_TRUE(m_case.model().mark(m_ids[1])->mark.exemptions.empty());
}

TEST_F(MarksPanelTest, AHeadingStandsForItsRows) {
    auto& rows = *m_panel.findChild<MarksModel*>();
    rows.setGrouping(MarkGrouping::Page);
    ASSERT_EQ(rows.rowCount(), 6);
    table().setCurrentIndex(rows.index(0, 0));
    EXPECT_EQ(m_case.selection.ids().size(), 3) << "two marks and a suggestion on page 1";
    QTest::keyClick(&table(), Qt::Key_Left);
    EXPECT_EQ(rows.rowCount(), 3);
    EXPECT_TRUE(rows.isHeading(table().currentIndex().row()));
    QTest::keyClick(&table(), Qt::Key_Return);
    EXPECT_EQ(rows.rowCount(), 6);
    QTest::keyClick(&table(), Qt::Key_Left);
    QTest::keyClick(&table(), Qt::Key_2);
    EXPECT_EQ(m_case.model().mark(m_ids[0])->mark.exemptions, m_case.model().mark(m_ids[1])->mark.exemptions);
    EXPECT_NE(m_case.model().mark(m_ids[2])->mark.exemptions, m_case.model().mark(m_ids[0])->mark.exemptions);
    const QRect heading = table().visualRect(rows.index(0, 0));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, QPoint(8, heading.center().y()));
    EXPECT_EQ(rows.rowCount(), 6) << "a click on the arrow opens";
    rows.setGrouping(MarkGrouping::None);
}

TEST_F(MarksPanelTest, ShowsAllColumnsWhereThereIsRoom) {
    EXPECT_TRUE(table().isColumnHidden(MarksModel::Changed));
    m_panel.resize(1400, 400);
    EXPECT_FALSE(table().isColumnHidden(MarksModel::Changed));
    EXPECT_GT(table().columnWidth(MarksModel::Text), 150);
    m_panel.resize(336, 400);
    EXPECT_TRUE(table().isColumnHidden(MarksModel::Kind));
}

TEST_F(MarksPanelTest, deleteRemovesMarks) {
    m_case.selection.set({m_ids[0], m_ids[1]});
    QTest::keyClick(&table(), Qt::Key_Delete);
    EXPECT_EQ(m_panel.count(), 1);
    EXPECT_EQ(m_case.onDisk().marks.size(), 1U);
}

TEST_F(MarksPanelTest, typedWordsFilter) {
    auto* words = m_panel.findChild<QLineEdit*>(QStringLiteral("marksWords"));
    words->setText("desmond");
    ASSERT_TRUE(waitFor([&] { return table().model()->rowCount() == 1; }));
    words->setText("nobody");
    ASSERT_TRUE(waitFor([&] { return table().model()->rowCount() == 0; }));
    words->clear();
    EXPECT_TRUE(waitFor([&] { return table().model()->rowCount() == 4; }));
}

TEST_F(MarksPanelTest, aSavedFilterIsRecalledWithChipsAndWords) {
    OwnSettings settings;
    keepFilter({"Open Hannahs", MarkFilter::Undecided, {}, "hannah"});
    bool found = false;
    QTimer::singleShot(0, &m_panel, [&] {
        auto* menu = m_panel.findChild<QMenu*>(QStringLiteral("marksMoreMenu"));
        ASSERT_NE(menu, nullptr);
        for (QAction* action : menu->actions().constFirst()->menu()->actions()) {
            if (action->text() == "Open Hannahs") {
                found = true;
                action->trigger();
            }
        }
        menu->close();
    });
    m_panel.findChild<FilterChip*>(QStringLiteral("marksMore"))->click();
    EXPECT_TRUE(found);
    EXPECT_EQ(m_panel.findChild<QLineEdit*>(QStringLiteral("marksWords"))->text(), "hannah");
    EXPECT_TRUE(chip("Undecided")->isChecked());
    EXPECT_EQ(table().model()->rowCount(), 0) << "the named mark has a code";
}

TEST_F(MarksPanelTest, theBarComesWithTwoChosenRows) {
    auto* bar = m_panel.findChild<QWidget*>(QStringLiteral("manyMarksBar"));
    m_case.selection.set({m_ids[0]});
    EXPECT_FALSE(bar->isVisible());
    m_case.selection.set({m_ids[0], m_ids[2]});
    EXPECT_TRUE(bar->isVisible());
    m_case.model().removeMarks({m_ids[0]});
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(MarksPanelTest, manyRowsAreQuick) {
    std::vector<Mark> marks;
    for (int i = 0; i < 20000; ++i) {
        marks.push_back(SampleCase::wordMark(1 + i % 2, 72 + (i % 400)));
    }
    ASSERT_EQ(m_case.model().addMarks(m_document, marks).size(), 20000);
    QElapsedTimer clock;
    clock.start();
    m_case.model().addMarks(m_document, {SampleCase::wordMark(1, 99)});
    m_panel.grab();
    EXPECT_LT(clock.elapsed(), 1000);
    EXPECT_EQ(table().model()->rowCount(), 20005);
}

TEST_F(MarksPanelTest, zeroAsksForMoreCodes) {
    int asked = 0;
    QObject::connect(&m_panel, &MarksPanel::moreCodesRequested, &m_panel, [&] { ++asked; });
    m_case.selection.set({m_ids.front()});
    QTest::keyClick(&table(), Qt::Key_0);
    EXPECT_EQ(asked, 1);
}

TEST_F(MarksPanelTest, aReturnedMarkSaysSoInItsRowAtAnyWidth) {
    ASSERT_TRUE(m_case.model().setExemptions({m_ids[1]}, {"s.38"}));
    casefile::Case& file = m_case.model().caseFile();
    ASSERT_TRUE(review::submit(file));
    file.setUser("Ben Okoro");
    ASSERT_TRUE(review::decide(file, m_ids.front().toStdString(), casefile::ReviewDecision::Returned, "too wide"));
    const QModelIndex returned = table().model()->index(0, MarksModel::Text);
    const QModelIndex other = table().model()->index(1, MarksModel::Text);
    EXPECT_TRUE(returned.data(MarksModel::ReturnedRole).toBool());
    EXPECT_FALSE(other.data(MarksModel::ReturnedRole).toBool());
    EXPECT_TRUE(returned.data(Qt::AccessibleTextRole).toString().endsWith("returned by Ben Okoro: too wide"));
    EXPECT_FALSE(other.data(Qt::AccessibleTextRole).toString().contains("returned"));
    EXPECT_FALSE(table().isColumnHidden(MarksModel::Text));
}

}  // namespace withheld::ui
