#include "marks/Inspector.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

#include "../SampleCase.h"
#include "marks/FilterChip.h"
#include "marks/HistoryPanel.h"

namespace withheld::ui {

class InspectorTest : public testing::Test {
protected:
    InspectorTest() {
        Mark mark = SampleCase::wordMark(1, 72);
        mark.shape = MarkShape::Text;
        mark.text = "Hannah Desmond";
        m_ids = m_case.model().addMarks(m_document, {mark, SampleCase::wordMark(1, 200)});
        m_inspector.resize(336, 400);
        m_inspector.show();
        m_case.selection.set({m_ids[0]});
    }
    [[nodiscard]] bool shows(const QString& text) {
        for (const QLabel* label : m_inspector.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] FilterChip* chip(const QString& text) {
        for (FilterChip* each : m_inspector.findChildren<FilterChip*>()) {
            if (each->text().startsWith(text)) {
                return each;
            }
        }
        return nullptr;
    }
    SampleCase m_case;
    QString m_document = m_case.addDocument("cia.pdf", {typed(1, {"words"})});
    Inspector m_inspector{m_case.model(), m_case.selection};
    QStringList m_ids;
};

TEST_F(InspectorTest, showsTheTextOnlyWhileHeld) {
    EXPECT_TRUE(shows("1 of 2 · page 1"));
    EXPECT_TRUE(shows("H••••• D••••••"));
    EXPECT_FALSE(shows("Hannah"));
    QTest::mousePress(chip("hold"), Qt::LeftButton);
    EXPECT_TRUE(shows("Hannah Desmond"));
    QTest::mouseRelease(chip("hold"), Qt::LeftButton);
    EXPECT_FALSE(shows("Hannah"));
}

TEST_F(InspectorTest, takesCodesOff) {
    ASSERT_NE(chip("s.40(2)"), nullptr);
    chip("s.40(2)")->click();
    EXPECT_TRUE(m_case.model().mark(m_ids[0])->mark.exemptions.empty());
}

TEST_F(InspectorTest, keepsCommentsAndNotes) {
    m_inspector.writeComment();
    QLineEdit* field = nullptr;
    QLineEdit* note = nullptr;
    for (QLineEdit* each : m_inspector.findChildren<QLineEdit*>()) {
        (each->accessibleName() == "New comment" ? field : note) = each;
    }
    field->setText("Is she a public official?");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return shows("Is she a public official?"); }));
    EXPECT_EQ(m_case.onDisk().comments.size(), 1U);
    note->setFocus();
    QTest::keyClicks(note, "ask HR");
    QTest::keyClick(note, Qt::Key_Return);
    EXPECT_EQ(m_case.onDisk().marks.at(m_ids[0].toStdString()).mark.note, "ask HR");
}

TEST_F(InspectorTest, saysWhatToDoWithoutAMark) {
    m_case.selection.clear();
    EXPECT_TRUE(shows("Choose a mark"));
}

TEST(HistoryPanel, aClickGoesBackToThatStep) {
    SampleCase sample;
    const QString document = sample.addDocument("cia.pdf", {typed(1, {"words"})});
    HistoryPanel panel(sample.model());
    for (int i = 0; i < 4; ++i) {
        sample.model().addMarks(document, {SampleCase::wordMark(1, 72 + 40 * i)});
    }
    auto* list = panel.findChild<QListWidget*>();
    ASSERT_EQ(list->count(), 5);
    EXPECT_EQ(list->item(4)->text(), "Mark area s.40(2)");
    emit list->itemClicked(list->item(1));
    EXPECT_EQ(sample.model().marks(document, 0).size(), 1U);
    EXPECT_EQ(list->currentRow(), 1);
    emit list->itemClicked(list->item(4));
    EXPECT_EQ(sample.model().marks(document, 0).size(), 4U);
}

}  // namespace withheld::ui
