#include "marks/Inspector.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>
#include <mutex>
#include <optional>

#include "../SampleCase.h"
#include "common/FilterChip.h"
#include "common/MeterService.h"
#include "marks/HistoryPanel.h"

namespace withheld::ui {

/// Answers as told, and remembers what it was asked.
class PlannedReader : public GapReader {
public:
    struct Plan {
        std::mutex mutex;
        inference::GapReading gap;
        bool hasGap = true;
        std::optional<Error> error;
        int asked = 0;
    };
    explicit PlannedReader(std::shared_ptr<Plan> plan) : m_plan(std::move(plan)) {}
    Readings read(const std::filesystem::path&, const std::string&, const std::vector<Mark>& marks, int page,
                  const Cancel&) override {
        const std::lock_guard lock(m_plan->mutex);
        ++m_plan->asked;
        if (m_plan->error) {
            return *m_plan->error;
        }
        std::vector<inference::MarkReading> readings;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            readings.push_back({i, page, {}});
            if (m_plan->hasGap && i == 0) {
                readings.back().gaps.push_back(m_plan->gap);
            }
        }
        return readings;
    }

private:
    std::shared_ptr<Plan> m_plan;
};

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
    std::shared_ptr<PlannedReader::Plan> m_plan = std::make_shared<PlannedReader::Plan>();
    MeterService m_meter{[plan = m_plan] { return std::make_unique<PlannedReader>(plan); }};
    Inspector m_inspector{m_case.model(), m_case.selection, m_meter};
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

TEST_F(InspectorTest, saysHowManyNamesFitAndOffersLargerMarks) {
    {
        const std::lock_guard lock(m_plan->mutex);
        m_plan->gap.candidates = 3;
        m_plan->gap.tried = 5214;
        m_plan->gap.level = inference::Level::Red;
        const Quad line = Quad::of({60, 598, 300, 614});
        m_plan->gap.widenings = {
            {inference::Widening::Kind::Line, {Quad::of({72, 600, 102, 612}), line}, 410, inference::Level::Green},
            {inference::Widening::Kind::Merge, {line}, 90, inference::Level::Green}};
    }
    // The first answer was given before the plan stood: another geometry is asked anew.
    Mark moved = m_case.model().mark(m_ids[0])->mark;
    moved.quads = {Quad::of({72, 600, 103, 612})};
    moved.text = "Hannah Desmond";
    EXPECT_TRUE(m_case.model().caseFile().changeMarks({moved}).hasValue());
    ASSERT_TRUE(waitFor([&] { return shows("3 of 5,214 names fit this gap"); }));
    ASSERT_NE(chip("Widen to line: then 410 fit"), nullptr);
    chip("Widen to line")->click();
    EXPECT_EQ(m_case.model().mark(m_ids[0])->mark.quads, std::vector<Quad>{Quad::of({60, 598, 300, 614})});
    EXPECT_EQ(m_case.model().undoStack().undoText(), "Widen to line");
    m_case.model().undo();
    ASSERT_TRUE(waitFor([&] { return chip("Merge with neighbour") != nullptr; }));
    chip("Merge with neighbour")->click();
    EXPECT_EQ(m_case.model().mark(m_ids[1]), nullptr) << "it lies under the larger mark";
    EXPECT_EQ(m_case.onDisk().marks.size(), 1U);
    m_case.model().undo();
    EXPECT_NE(m_case.model().mark(m_ids[1]), nullptr);
    EXPECT_EQ(m_case.model().mark(m_ids[0])->mark.quads, moved.quads);
    m_case.model().redo();
    EXPECT_EQ(m_case.onDisk().marks.size(), 1U);
}

TEST_F(InspectorTest, rowsAreThereForWhatThereIsToSay) {
    const auto isShown = [this](const QString& words) {
        for (const QLabel* label : m_inspector.findChildren<QLabel*>()) {
            if (label->text() == words) {
                return label->isVisibleTo(&m_inspector);
            }
        }
        ADD_FAILURE() << words.toStdString();
        return false;
    };
    m_case.selection.set({m_ids[0]});
    EXPECT_TRUE(isShown("Why"));
    EXPECT_TRUE(isShown("Text"));
    EXPECT_FALSE(isShown("In step")) << "this page has no copy";
    m_case.selection.set({m_ids[0], m_ids[1]});
    EXPECT_TRUE(isShown("Exemption"));
    for (const char* ofOne : {"Why", "Text", "In step", "Author", "Note"}) {
        EXPECT_FALSE(isShown(ofOne)) << ofOne << " of which of them?";
    }
    m_case.selection.set({m_ids[0]});
    EXPECT_TRUE(isShown("Author"));
}

TEST_F(InspectorTest, saysWhyNothingIsMeasured) {
    m_case.selection.set({m_ids[1]});
    EXPECT_TRUE(shows("Not measured: no text here"));
    {
        const std::lock_guard lock(m_plan->mutex);
        m_plan->error = Error{ErrorCode::WorkerDied, "The reader of cia.pdf ended", "cia.pdf", 1, "", ""};
    }
    Mark moved = m_case.model().mark(m_ids[0])->mark;
    moved.quads = {Quad::of({72, 600, 104, 612})};
    EXPECT_TRUE(m_case.model().caseFile().changeMarks({moved}).hasValue());
    m_case.selection.set({m_ids[0]});
    EXPECT_TRUE(waitFor([&] { return shows("Not measured: The reader of cia.pdf ended"); }));
}

TEST_F(InspectorTest, aGapIsMeasuredOnce) {
    ASSERT_TRUE(waitFor([&] { return !shows("Measuring"); }));
    m_case.selection.set({m_ids[1]});
    m_case.selection.set({m_ids[0]});
    EXPECT_FALSE(shows("Measuring"));
    const std::lock_guard lock(m_plan->mutex);
    EXPECT_EQ(m_plan->asked, 1);
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

TEST_F(InspectorTest, asksForHarmWhereTheExemptionDoes) {
    auto* harm = m_inspector.findChild<QPlainTextEdit*>(QStringLiteral("harmWords"));
    auto* interest = m_inspector.findChild<QPlainTextEdit*>(QStringLiteral("interestWords"));
    auto* missing = m_inspector.findChild<QLabel*>(QStringLiteral("harmWordsMissing"));
    EXPECT_FALSE(harm->isVisible()) << "s.40(2) is absolute and asks for neither";
    EXPECT_FALSE(interest->isVisible());
    m_case.model().setExemptions({m_ids[0]}, {"s.31(1)(a)"});
    EXPECT_TRUE(harm->isVisible());
    EXPECT_TRUE(interest->isVisible());
    EXPECT_TRUE(missing->isVisible());
    m_case.model().setExemptions({m_ids[0]}, {"s.30(1)"});
    EXPECT_FALSE(harm->isVisible()) << "class-based: no harm to state";
    EXPECT_TRUE(interest->isVisible());
}

TEST_F(InspectorTest, harmIsKeptOnLeavingAndUndone) {
    m_case.model().setExemptions({m_ids[0]}, {"s.31(1)(a)"});
    auto* harm = m_inspector.findChild<QPlainTextEdit*>(QStringLiteral("harmWords"));
    m_inspector.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_inspector));
    harm->setFocus();
    harm->setPlainText("Tells offenders where officers are");
    m_inspector.findChild<QPlainTextEdit*>(QStringLiteral("interestWords"))->setFocus();
    const std::string id = m_ids[0].toStdString();
    EXPECT_EQ(m_case.onDisk().marks.at(id).mark.harm, "Tells offenders where officers are");
    EXPECT_FALSE(m_inspector.findChild<QLabel*>(QStringLiteral("harmWordsMissing"))->isVisible());
    EXPECT_EQ(m_case.model().undoStack().undoText(), "Harm noted for 1 mark");
    m_case.model().undo();
    EXPECT_TRUE(m_case.onDisk().marks.at(id).mark.harm.empty());
    EXPECT_TRUE(harm->toPlainText().isEmpty());
}

TEST_F(InspectorTest, harmOfAnotherMarkIsNeverTakenOver) {
    m_case.model().setExemptions(m_ids, {"s.31(1)(a)"});
    auto* harm = m_inspector.findChild<QPlainTextEdit*>(QStringLiteral("harmWords"));
    harm->setFocus();
    harm->setPlainText("of the first");
    m_case.selection.set({m_ids[1]});
    EXPECT_EQ(m_case.onDisk().marks.at(m_ids[0].toStdString()).mark.harm, "of the first") << "kept when the selection goes on";
    EXPECT_TRUE(harm->toPlainText().isEmpty());
    EXPECT_TRUE(m_case.onDisk().marks.at(m_ids[1].toStdString()).mark.harm.empty());
    m_case.selection.set({m_ids[0]});
    EXPECT_EQ(harm->toPlainText(), "of the first");
}

TEST_F(InspectorTest, standardWordsFillTheFieldOfAllChosenMarks) {
    m_case.model().setExemptions(m_ids, {"s.31(1)(a)"});
    EXPECT_FALSE(shows("for all"));
    m_case.selection.set(m_ids);
    EXPECT_TRUE(shows("Harm, for all 2"));
    m_inspector.findChild<FilterChip*>(QStringLiteral("harmWordsStandard"))->click();
    const std::string standard = m_case.model().catalogue().find("s.31(1)(a)")->harm;
    for (const QString& id : m_ids) {
        EXPECT_EQ(m_case.onDisk().marks.at(id.toStdString()).mark.harm, standard);
    }
}

TEST_F(InspectorTest, aReadOnlyCaseShowsReasonsOnly) {
    m_case.model().setExemptions({m_ids[0]}, {"s.31(1)(a)"});
    m_case.model().setEditable(false);
    m_case.selection.set({m_ids[1]});
    m_case.selection.set({m_ids[0]});
    EXPECT_TRUE(m_inspector.findChild<QPlainTextEdit*>(QStringLiteral("harmWords"))->isReadOnly());
    EXPECT_FALSE(m_inspector.findChild<FilterChip*>(QStringLiteral("harmWordsStandard"))->isVisible());
}

}  // namespace withheld::ui
