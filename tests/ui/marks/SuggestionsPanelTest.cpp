#include "marks/SuggestionsPanel.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QTimer>

#include "../OwnSettings.h"
#include "../SampleCase.h"
#include "common/FilterChip.h"
#include "marks/ListScope.h"
#include "marks/SuggestionsModel.h"
#include "review/Review.h"

namespace withheld::ui {

class SuggestionsPanelTest : public testing::Test {
protected:
    SuggestionsPanelTest() {
        std::vector<Mark> marks;
        for (int i = 0; i < 4; ++i) {
            Mark mark = SampleCase::wordMark(1, 72 + 50 * i);
            mark.text = i % 2 == 0 ? "Hannah Desmond" : "07700 90016" + std::to_string(i);
            mark.origin = "Name after “Silver”";
            marks.push_back(mark);
        }
        m_case.propose(m_document, marks);
        m_case.model().recordPageView(m_document, 1);
        m_panel.setDocument(m_document);
        m_panel.resize(336, 400);
        m_panel.show();
    }
    [[nodiscard]] QListView& list() { return *m_panel.findChild<QListView*>(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&list(), key, modifiers); }
    OwnSettings m_settings;
    SampleCase m_case;
    QString m_document = m_case.addDocument("cia.pdf", {typed(1, {"words"})});
    SuggestionsPanel m_panel{m_case.model(), m_case.selection};
};

TEST_F(SuggestionsPanelTest, yAcceptsNRefusesUSkips) {
    ASSERT_EQ(m_panel.count(), 4);
    key(Qt::Key_Y);
    EXPECT_EQ(m_panel.count(), 3);
    EXPECT_EQ(m_case.model().marks(m_document, 0).size(), 1U);
    key(Qt::Key_N);
    EXPECT_EQ(m_panel.count(), 2);
    EXPECT_EQ(m_case.model().marks(m_document, 0).size(), 1U);
    key(Qt::Key_U);
    EXPECT_EQ(m_panel.count(), 2);
    EXPECT_EQ(list().currentIndex().row(), 1);
    EXPECT_EQ(m_case.onDisk().marks.size(), 1U);
}

TEST_F(SuggestionsPanelTest, anAnswerGoesOnToTheNextOpenOne) {
    const QString second = list().model()->index(1, 0).data(SuggestionsModel::IdRole).toString();
    key(Qt::Key_Y);
    EXPECT_EQ(list().currentIndex().data(SuggestionsModel::IdRole).toString(), second);
    EXPECT_EQ(m_case.selection.ids(), QStringList{second});
}

TEST_F(SuggestionsPanelTest, shiftYAcceptsAllEqualOnes) {
    EXPECT_EQ(list().currentIndex().data(SuggestionsModel::GroupRole).toInt(), 2);
    key(Qt::Key_Y, Qt::ShiftModifier);
    EXPECT_EQ(m_panel.count(), 2);
    EXPECT_EQ(m_case.model().marks(m_document, 0).size(), 2U);
    m_case.model().undo();
    EXPECT_EQ(m_panel.count(), 4);
}

TEST_F(SuggestionsPanelTest, aDigitAcceptsWithThatCode) {
    key(Qt::Key_2);
    ASSERT_EQ(m_case.model().marks(m_document, 0).size(), 1U);
    EXPECT_EQ(m_case.model().marks(m_document, 0)[0]->mark.exemptions, std::vector<std::string>{"s.31(1)(a)"});
}

TEST_F(SuggestionsPanelTest, theMouseHasWhatTheKeysDo) {
    const auto choose = [this](const QString& words) {
        QTimer::singleShot(0, &m_panel, [words] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            for (QAction* action : menu->actions()) {
                if (action->text().section(QLatin1Char('\t'), 0, 0) == words) {
                    action->trigger();
                }
            }
            menu->close();
        });
        emit list().customContextMenuRequested({20, 10});
    };
    choose("Accept");
    EXPECT_EQ(m_panel.count(), 3);
    EXPECT_EQ(m_case.model().marks(m_document, 0).size(), 1U);
    choose("Refuse");
    EXPECT_EQ(m_panel.count(), 2);
    EXPECT_EQ(m_case.model().marks(m_document, 0).size(), 1U);
    m_panel.findChild<FilterChip*>("suggestionsRefused")->click();
    choose("Take back");
    EXPECT_EQ(m_panel.count(), 3);
}

TEST_F(SuggestionsPanelTest, showsWhy) {
    EXPECT_EQ(list().model()->index(0, 0).data(SuggestionsModel::WhyRole).toString(), QString("Name after “Silver”"));
    EXPECT_EQ(list().model()->index(0, 0).data().toString(), QString("H••••• D••••••"));
}

TEST_F(SuggestionsPanelTest, theLastAnswerGoesOnIntoTheNextDocumentThatHasAny) {
    m_case.addDocument("nothing.pdf", {typed(1, {"words"})});
    const QString annex = m_case.addDocument("annex.pdf", {typed(1, {"words"})});
    m_case.propose(annex, {SampleCase::wordMark(1, 72)});
    const std::string there = m_case.model().openSuggestions(annex, 0).front()->id;
    QString revealed;
    QObject::connect(&m_case.selection, &MarkSelection::revealRequested, &m_panel, [&](const QString& id) { revealed = id; });
    for (int i = 0; i < 3; ++i) {
        key(Qt::Key_N);
    }
    EXPECT_NE(revealed.toStdString(), there);
    key(Qt::Key_N);
    EXPECT_EQ(revealed.toStdString(), there);
    m_panel.setDocument(annex);
    key(Qt::Key_U);
    EXPECT_EQ(m_panel.count(), 1) << "skipped, and nothing else is open";
}

TEST_F(SuggestionsPanelTest, theWholeCaseIsDecidedInOneList) {
    const QString annex = m_case.addDocument("annex.pdf", {typed(1, {"words"})});
    Mark same = SampleCase::wordMark(1, 72);
    same.text = "hannah desmond";
    m_case.propose(annex, {same});
    m_case.model().recordPageView(annex, 1);
    auto* scope = m_panel.findChild<ScopeChip*>();
    ASSERT_TRUE(scope->isVisibleTo(&m_panel)) << "there is a second document now";
    EXPECT_EQ(m_panel.count(), 4);
    scope->setScope(ListScope::Case);
    EXPECT_EQ(m_panel.count(), 5);
    EXPECT_EQ(list().model()->index(4, 0).data(SuggestionsModel::WhereRole).toString(), QString("annex.pdf, page 1"));
    list().setCurrentIndex(list().model()->index(0, 0));
    key(Qt::Key_Y, Qt::ShiftModifier);
    EXPECT_EQ(m_case.model().marks(annex, 0).size(), 1U) << "a group goes over documents";
    EXPECT_EQ(m_panel.count(), 2);
    m_case.model().undo();
    EXPECT_EQ(m_panel.count(), 5);
    SuggestionsPanel later(m_case.model(), m_case.selection);
    EXPECT_EQ(later.count(), 5) << "the scope is remembered";
    scope->setScope(ListScope::Document);
}

TEST_F(SuggestionsPanelTest, whatWasRefusedIsSeenAgainAndTakenBack) {
    auto* refused = m_panel.findChild<FilterChip*>("suggestionsRefused");
    EXPECT_FALSE(refused->isVisibleTo(&m_panel)) << "nothing was refused yet";
    key(Qt::Key_N, Qt::ShiftModifier);
    EXPECT_EQ(m_panel.count(), 2);
    ASSERT_TRUE(refused->isVisibleTo(&m_panel));
    EXPECT_EQ(refused->text(), QString("Refused 2"));
    refused->click();
    ASSERT_EQ(list().model()->rowCount(), 2);
    EXPECT_EQ(m_panel.count(), 2) << "the tab counts what is open";
    EXPECT_TRUE(list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains("refused by Amy Shah"));
    key(Qt::Key_Y);
    key(Qt::Key_2);
    EXPECT_TRUE(m_case.model().marks(m_document, 0).empty()) << "taken back first";
    key(Qt::Key_U);
    EXPECT_EQ(m_panel.count(), 3);
    EXPECT_EQ(list().model()->rowCount(), 1);
    m_case.model().undo();
    key(Qt::Key_U, Qt::ShiftModifier);
    EXPECT_EQ(m_panel.count(), 4);
    refused->click();
    EXPECT_EQ(list().model()->rowCount(), 4);
}

TEST_F(SuggestionsPanelTest, zeroAsksForMoreCodes) {
    int asked = 0;
    QObject::connect(&m_panel, &SuggestionsPanel::moreCodesRequested, &m_panel, [&] { ++asked; });
    key(Qt::Key_0);
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(m_panel.count(), 4);
}

TEST_F(SuggestionsPanelTest, whatTheReviewerMissesSaysWhoAndWhy) {
    m_case.model().caseFile().setUser("Ben Okoro");
    ASSERT_TRUE(review::suggestMark(m_case.model().caseFile(), m_document.toStdString(), SampleCase::wordMark(1, 400),
                                    "His address stands here"));
    m_case.model().caseFile().setUser("Amy Shah");
    ASSERT_EQ(m_panel.count(), 5);
    const QModelIndex last = list().model()->index(4, 0);
    EXPECT_EQ(last.data(SuggestionsModel::WhyRole).toString(),
              QString("Proposed by Ben Okoro in review: His address stands here"));
    EXPECT_TRUE(last.data(Qt::AccessibleTextRole).toString().contains("Ben Okoro"));
    list().setCurrentIndex(last);
    key(Qt::Key_Y);
    ASSERT_EQ(m_case.model().marks(m_document, 0).size(), 1U);
    EXPECT_EQ(m_case.model().marks(m_document, 0)[0]->authors, std::set<std::string>{"Amy Shah"});
}

}  // namespace withheld::ui
