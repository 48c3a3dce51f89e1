#include "common/CaseModel.h"

#include "../SampleCase.h"

namespace withheld::ui {

class CaseModelTest : public testing::Test {
protected:
    [[nodiscard]] std::size_t marks() { return m_model.marks(m_document, 0).size(); }
    SampleCase m_case;
    CaseModel& m_model = m_case.model();
    QString m_document = m_case.addDocument("cia.pdf", {typed(1, {"Hannah Desmond", "07700 900160"}), typed(2, {"more words"})});
};

TEST_F(CaseModelTest, aMarkIsOnDiskWhenTheCallReturns) {
    const QStringList ids = m_model.addMarks(m_document, {SampleCase::wordMark(1, 72)});
    ASSERT_EQ(ids.size(), 1);
    EXPECT_EQ(m_case.onDisk().marks.size(), 1U);
    EXPECT_EQ(m_case.onDisk().marks.begin()->second.mark.author, "Amy Shah");
    EXPECT_EQ(m_case.onDisk().marks.begin()->second.mark.origin, "by hand");
}

TEST_F(CaseModelTest, takesTheTextUnderTheMark) {
    Mark mark = SampleCase::wordMark(1, 72);
    mark.quads = {Quad::of({70, 700, 150, 725})};
    const QStringList ids = m_model.addMarks(m_document, {mark});
    EXPECT_EQ(m_model.mark(ids[0])->mark.text, "Hannah Desmond");
}

TEST_F(CaseModelTest, undoesAndRedoesTwoHundredStepsUnderTheSameIds) {
    QStringList ids;
    for (int i = 0; i < 100; ++i) {
        ids << m_model.addMarks(m_document, {SampleCase::wordMark(1, 72 + i)});
        ASSERT_TRUE(m_model.setExemptions({ids.back()}, {"s.31(1)(a)"}));
    }
    ASSERT_EQ(m_model.undoStack().count(), 200);
    for (int i = 0; i < 200; ++i) {
        ASSERT_TRUE(m_model.undo()) << i;
    }
    EXPECT_EQ(marks(), 0U);
    EXPECT_TRUE(m_case.onDisk().marks.empty());
    EXPECT_FALSE(m_model.undo());
    for (int i = 0; i < 200; ++i) {
        ASSERT_TRUE(m_model.redo()) << i;
    }
    EXPECT_EQ(marks(), 100U);
    for (const QString& id : ids) {
        ASSERT_NE(m_model.mark(id), nullptr);
        EXPECT_EQ(m_model.mark(id)->mark.exemptions, std::vector<std::string>{"s.31(1)(a)"});
    }
    EXPECT_TRUE(m_model.caseFile().audit()->intact);
}

TEST_F(CaseModelTest, stepsHaveNames) {
    Mark words = SampleCase::wordMark(1, 72);
    words.shape = MarkShape::Text;
    words.text = "Hannah Desmond Esq";
    const QStringList ids = m_model.addMarks(m_document, {words});
    EXPECT_EQ(m_model.undoStack().undoText(), "Mark 3 words s.40(2)");
    m_model.toggleExemption(ids, "s.38");
    EXPECT_EQ(m_model.undoStack().undoText(), "Add s.38 to 1 mark");
    m_model.removeMarks(ids);
    EXPECT_EQ(m_model.undoStack().undoText(), "Remove 1 mark");
}

TEST_F(CaseModelTest, removedMarksComeBackWhole) {
    const QStringList ids = m_model.addMarks(m_document, {SampleCase::wordMark(1, 72), SampleCase::wordMark(2, 90)});
    ASSERT_TRUE(m_model.setNote(ids[1], "check with HR"));
    ASSERT_TRUE(m_model.removeMarks(ids));
    EXPECT_EQ(marks(), 0U);
    ASSERT_TRUE(m_model.undo());
    ASSERT_EQ(marks(), 2U);
    EXPECT_EQ(m_model.mark(ids[1])->mark.note, "check with HR");
}

TEST_F(CaseModelTest, movesThatFollowEachOtherAreOneStep) {
    const QStringList ids = m_model.addMarks(m_document, {SampleCase::wordMark(1, 72)});
    for (int i = 1; i <= 5; ++i) {
        Mark moved = m_model.mark(ids[0])->mark;
        moved.quads = {Quad::of({72.0 + i, 600, 102.0 + i, 612})};
        ASSERT_TRUE(m_model.moveMarks({moved}));
    }
    EXPECT_EQ(m_model.undoStack().count(), 2);
    EXPECT_EQ(m_case.onDisk().marks.begin()->second.mark.bounds().x0, 77);
    ASSERT_TRUE(m_model.undo());
    EXPECT_EQ(m_model.mark(ids[0])->mark.bounds().x0, 72);
}

TEST_F(CaseModelTest, aSecondCodeIsAddedAndTakenOff) {
    const QStringList ids = m_model.addMarks(m_document, {SampleCase::wordMark(1, 72)});
    ASSERT_TRUE(m_model.toggleExemption(ids, "s.38"));
    EXPECT_EQ(m_model.mark(ids[0])->mark.exemptions, (std::vector<std::string>{"s.40(2)", "s.38"}));
    ASSERT_TRUE(m_model.toggleExemption(ids, "s.40(2)"));
    EXPECT_EQ(m_model.mark(ids[0])->mark.exemptions, std::vector<std::string>{"s.38"});
}

TEST_F(CaseModelTest, suggestionsAreAcceptedRefusedAndReopened) {
    m_case.propose(m_document, {SampleCase::wordMark(1, 72), SampleCase::wordMark(1, 200), SampleCase::wordMark(2, 72)});
    const auto open = m_model.openSuggestions(m_document, 0);
    ASSERT_EQ(open.size(), 3U);
    const QString first = QString::fromStdString(open[0]->id);
    const QString second = QString::fromStdString(open[1]->id);
    ASSERT_TRUE(m_model.acceptSuggestions({first}));
    ASSERT_TRUE(m_model.refuseSuggestions({second}));
    EXPECT_EQ(marks(), 1U);
    EXPECT_EQ(m_model.openSuggestions(m_document, 0).size(), 1U);
    ASSERT_TRUE(m_model.undo());
    ASSERT_TRUE(m_model.undo());
    EXPECT_EQ(marks(), 0U);
    EXPECT_EQ(m_model.openSuggestions(m_document, 0).size(), 3U);
}

TEST_F(CaseModelTest, stepsAfterAnAcceptanceSurviveItsUndo) {
    m_case.propose(m_document, {SampleCase::wordMark(1, 72)});
    const QString suggestion = QString::fromStdString(m_model.openSuggestions(m_document, 0)[0]->id);
    ASSERT_TRUE(m_model.acceptSuggestions({suggestion}));
    const QString mark = QString::fromStdString(m_model.marks(m_document, 0)[0]->mark.id);
    ASSERT_TRUE(m_model.setExemptions({mark}, {"s.38"}));
    ASSERT_TRUE(m_model.undo());
    ASSERT_TRUE(m_model.undo());
    ASSERT_TRUE(m_model.redo());
    ASSERT_TRUE(m_model.redo());
    ASSERT_EQ(marks(), 1U);
    EXPECT_EQ(m_model.marks(m_document, 0)[0]->mark.exemptions, std::vector<std::string>{"s.38"});
    EXPECT_NE(m_model.mark(mark), nullptr);
}

TEST_F(CaseModelTest, proposingIsUndoneByRefusing) {
    m_case.propose(m_document, {SampleCase::wordMark(1, 72), SampleCase::wordMark(2, 72)});
    ASSERT_TRUE(m_model.undo());
    EXPECT_TRUE(m_model.openSuggestions(m_document, 0).empty());
    ASSERT_TRUE(m_model.redo());
    EXPECT_EQ(m_model.openSuggestions(m_document, 0).size(), 2U);
}

TEST_F(CaseModelTest, whatCannotBeDoneFailsAloudAndLeavesNoStep) {
    m_model.setEditable(false);
    QSignalSpy failed(&m_model, &CaseModel::failed);
    EXPECT_TRUE(m_model.addMarks(m_document, {SampleCase::wordMark(1, 72)}).isEmpty());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(m_model.undoStack().count(), 0);
    m_model.setEditable(true);
    EXPECT_TRUE(m_model.addMarks("no such document", {SampleCase::wordMark(1, 72)}).isEmpty());
    EXPECT_EQ(failed.count(), 2);
    EXPECT_EQ(m_model.undoStack().count(), 0);
    EXPECT_FALSE(m_model.addMarks(m_document, {SampleCase::wordMark(1, 72)}).isEmpty());
}

TEST_F(CaseModelTest, asksBeforeAChangeTakesTheMarksBackFromReview) {
    const QStringList ids = m_model.addMarks(m_document, {SampleCase::wordMark(1, 72)});
    const std::string hash = m_model.state().setHash();
    ASSERT_TRUE(m_model.caseFile().append("submitted", R"({"setHash":")" + hash + R"(","note":""})"));
    ASSERT_EQ(m_model.state().stage, casefile::Stage::InReview);
    QString asked;
    bool answer = false;
    m_model.setEditGuard([&](const QString& consequence) {
        asked = consequence;
        return answer;
    });
    EXPECT_FALSE(m_model.removeMarks(ids));
    EXPECT_TRUE(asked.contains("review"));
    EXPECT_FALSE(m_model.undo());
    EXPECT_EQ(m_model.state().stage, casefile::Stage::InReview);
    answer = true;
    QSignalSpy stage(&m_model, &CaseModel::stageChanged);
    EXPECT_TRUE(m_model.removeMarks(ids));
    EXPECT_EQ(stage.count(), 1);
    EXPECT_EQ(m_model.state().stage, casefile::Stage::Marking);
}

TEST_F(CaseModelTest, pageViewsAreRecordedOnceWithoutDisturbingTheTables) {
    QSignalSpy marksChanged(&m_model, &CaseModel::marksChanged);
    QSignalSpy views(&m_model, &CaseModel::viewsChanged);
    m_model.recordPageView(m_document, 2);
    m_model.recordPageView(m_document, 2);
    EXPECT_EQ(views.count(), 1);
    EXPECT_EQ(marksChanged.count(), 0);
    EXPECT_TRUE(m_case.onDisk().viewed("Amy Shah", m_document.toStdString(), 2));
}

TEST_F(CaseModelTest, tellsOfWhatOthersAppend) {
    QSignalSpy comments(&m_model, &CaseModel::commentsChanged);
    const QStringList ids = m_model.addMarks(m_document, {SampleCase::wordMark(1, 72)});
    ASSERT_TRUE(m_model.addComment(ids[0], "Is she a public official?"));
    EXPECT_EQ(comments.count(), 1);
    EXPECT_EQ(m_case.onDisk().comments.size(), 1U);
}

TEST_F(CaseModelTest, historyGoesBackSeveralSteps) {
    for (int i = 0; i < 6; ++i) {
        m_model.addMarks(m_document, {SampleCase::wordMark(1, 72 + 40 * i)});
    }
    ASSERT_TRUE(m_model.goToStep(2));
    EXPECT_EQ(marks(), 2U);
    ASSERT_TRUE(m_model.goToStep(6));
    EXPECT_EQ(marks(), 6U);
}

TEST(CaseModelCodes, areThoseOfTheCasesOwnSet) {
    const PrivateFolder folder;
    casefile::CaseFacts facts;
    facts.reference = "EIR/2026/0001";
    facts.received = "2026-01-05";
    facts.codeSet = "eir-2004";
    auto made = casefile::Case::create(folder.path() / "eir.withheld", facts, "Amy Shah");
    ASSERT_TRUE(made);
    const CaseModel model(std::move(*made));
    EXPECT_EQ(model.catalogue().id, "eir-2004");
    EXPECT_EQ(model.catalogue().find("s.40(2)"), nullptr);
}

TEST(CaseModelSignals, tellOfTheDocumentThatChangedOnly) {
    SampleCase sample;
    const QString first = sample.addDocument("a.pdf", {typed(1, {"one"})});
    const QString second = sample.addDocument("b.pdf", {typed(1, {"two"})});
    sample.model().addMarks(second, {SampleCase::wordMark(1, 72)});
    QSignalSpy changed(&sample.model(), &CaseModel::marksChanged);
    const auto* kept = sample.model().marks(second, 1).front();
    sample.model().addMarks(first, {SampleCase::wordMark(1, 72)});
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toString(), first);
    ASSERT_EQ(sample.model().marks(second, 1).size(), 1U);
    EXPECT_EQ(sample.model().marks(second, 1).front(), kept);
    EXPECT_EQ(sample.model().marks(first, 0).size(), 1U);
    sample.model().recordPageView(second, 1);
    EXPECT_EQ(changed.count(), 1) << "a view is no change of marks";
    sample.model().undo();
    EXPECT_TRUE(sample.model().marks(first, 0).empty());
    EXPECT_EQ(changed.count(), 2);
}

TEST(StickyCodeTest, MayBeSeveral) {
    StickyCode code;
    QSignalSpy changed(&code, &StickyCode::changed);
    code.toggle("s.40(2)");
    EXPECT_EQ(code.code(), "s.40(2)");
    code.toggle("s.38");
    EXPECT_EQ(code.codes(), (QStringList{"s.40(2)", "s.38"}));
    EXPECT_EQ(code.text(), "s.40(2), s.38");
    code.toggle("s.40(2)");
    EXPECT_EQ(code.text(), "s.38");
    code.toggle("s.38");
    EXPECT_EQ(code.text(), "s.38") << "the last one stays";
    code.set("s.31(1)(a)");
    EXPECT_EQ(code.codes(), QStringList{"s.31(1)(a)"});
    EXPECT_EQ(changed.size(), 4);
}

TEST(CaseModelBin, ARemovedDocumentTakesItsMarksAlongAndBringsThemBack) {
    SampleCase sample;
    CaseModel& model = sample.model();
    const QString first = sample.addDocument("a.pdf", {typed(1, {"one"})});
    const QString second = sample.addDocument("b.pdf", {typed(1, {"two"})});
    model.addMarks(first, {SampleCase::wordMark(1, 72)});
    EXPECT_EQ(model.marks(first, 1).size(), 1U);
    QSignalSpy documents(&model, &CaseModel::documentsChanged);
    ASSERT_TRUE(model.removeDocument(first));
    EXPECT_EQ(documents.size(), 1);
    EXPECT_EQ(model.document(first), nullptr);
    EXPECT_TRUE(model.marks(first, 1).empty());
    EXPECT_TRUE(model.marks(second, 1).empty());
    EXPECT_EQ(sample.onDisk().removedDocuments.size(), 1U);
    ASSERT_TRUE(model.undo());
    EXPECT_EQ(model.marks(first, 1).size(), 1U);
    ASSERT_TRUE(model.redo());
    ASSERT_TRUE(model.restoreDocument(first));
    EXPECT_EQ(model.state().documents.front().id, first.toStdString()) << "at its old place";
    EXPECT_EQ(model.marks(first, 1).size(), 1U);
    EXPECT_FALSE(model.restoreDocument(first));
}

TEST(CaseModelProposedCodes, AreTakenOverInOneUndoableStep) {
    SampleCase sample;
    CaseModel& model = sample.model();
    const QString document = sample.addDocument("a.pdf", {typed(1, {"one"})});
    const QString id = model.addMarks(document, {SampleCase::wordMark(1, 72)})[0];
    EXPECT_FALSE(model.acceptProposedExemptions({id})) << "nobody proposed any";
    ASSERT_TRUE(model.caseFile().append(
        "decision", R"({"mark": ")" + id.toStdString() + R"(", "decision": "returned", "reason": "x", "exemptions": ["s.38"]})"));
    ASSERT_TRUE(model.acceptProposedExemptions({id}));
    EXPECT_EQ(model.mark(id)->mark.exemptions, std::vector<std::string>{"s.38"});
    EXPECT_EQ(model.mark(id)->decision, casefile::ReviewDecision::Undecided);
    ASSERT_TRUE(model.undo());
    EXPECT_EQ(model.mark(id)->mark.exemptions, std::vector<std::string>{"s.40(2)"});
}

}  // namespace withheld::ui
