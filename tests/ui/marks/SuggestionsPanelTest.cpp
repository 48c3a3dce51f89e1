#include "marks/SuggestionsPanel.h"

#include <QListView>
#include <QTest>

#include "../SampleCase.h"
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
