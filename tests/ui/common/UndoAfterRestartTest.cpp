// Undo outlives the program: the case is closed and opened again, as after a crash.
#include <gtest/gtest.h>

#include <random>

#include "casefile/OneStep.h"
#include "common/CaseModel.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

class UndoAfterRestart : public testing::Test {
protected:
    void SetUp() override {
        casefile::CaseFacts facts;
        facts.reference = "FOI/2026/0001";
        facts.received = "2026-01-05";
        auto made = casefile::Case::create(path, facts, "Amy Shah");
        ASSERT_TRUE(made);
        casefile::NewDocument added;
        added.fileName = "a.pdf";
        added.source = "source";
        added.working = "working";
        added.pages.assign(3, {});
        document = QString::fromStdString((*made)->addDocument(added).value());
        made->reset();
        open();
    }
    void open(const std::string& user = "Amy Shah") {
        model.reset();
        model = std::make_unique<CaseModel>(std::move(casefile::Case::open(path, user)).value());
    }
    [[nodiscard]] QStringList marks() const {
        QStringList ids;
        for (const auto& [id, mark] : model->state().marks) {
            ids << QString::fromStdString(id);
        }
        return ids;
    }
    [[nodiscard]] QStringList suggestions(casefile::SuggestionState state) const {
        QStringList ids;
        for (const auto& [id, suggestion] : model->state().suggestions) {
            if (suggestion.state == state) {
                ids << QString::fromStdString(id);
            }
        }
        return ids;
    }

    PrivateFolder folder;
    std::filesystem::path path = folder.path() / "a.withheld";
    QString document;
    std::unique_ptr<CaseModel> model;
};

TEST_F(UndoAfterRestart, StepsOfTheSessionBeforeAreUndoneAndDoneAgain) {
    model->addMarks(document, {SampleCase::wordMark(1, 72)});
    model->setExemptions(marks(), {"s.38"});
    const std::string after = model->state().setHash();
    open();
    ASSERT_EQ(model->undoStack().count(), 2);
    EXPECT_TRUE(model->undoStack().undoText().contains("Change 1 mark")) << model->undoStack().undoText().toStdString();
    ASSERT_TRUE(model->undo());
    EXPECT_EQ(model->state().marks.begin()->second.mark.exemptions, std::vector<std::string>{"s.40(2)"});
    ASSERT_TRUE(model->undo());
    EXPECT_TRUE(model->state().marks.empty());
    open();
    EXPECT_FALSE(model->undoStack().canUndo());
    ASSERT_TRUE(model->redo());
    ASSERT_TRUE(model->redo());
    EXPECT_EQ(model->state().setHash(), after);
}

TEST_F(UndoAfterRestart, AnAcceptedSuggestionGoesBackToTheList) {
    model->propose({{document.toStdString(), {{SampleCase::wordMark(1, 72), 0.9F}, {SampleCase::wordMark(2, 72), 0.9F}}}},
                   "Propose");
    model->acceptSuggestions(suggestions(casefile::SuggestionState::Open));
    open();
    ASSERT_TRUE(model->undo());
    EXPECT_TRUE(model->state().marks.empty());
    EXPECT_EQ(suggestions(casefile::SuggestionState::Open).size(), 2);
    open();
    ASSERT_TRUE(model->redo());
    EXPECT_EQ(model->state().marks.size(), 2U);
    open();
    ASSERT_TRUE(model->undo()) << "marks came back under other ids";
    EXPECT_TRUE(model->state().marks.empty());
    ASSERT_TRUE(model->undo());
    EXPECT_TRUE(suggestions(casefile::SuggestionState::Open).isEmpty());
}

TEST_F(UndoAfterRestart, StepsOfSomebodyElseAreUndoneOnlyWhenAskedFor) {
    model->addMarks(document, {SampleCase::wordMark(1, 72)});
    open("Ben Okoro");
    QString asked;
    bool answer = false;
    model->setEditGuard([&](const QString& consequence) {
        asked = consequence;
        return answer;
    });
    EXPECT_FALSE(model->undo());
    EXPECT_EQ(asked, QStringLiteral("This undoes 1 step of Amy Shah."));
    EXPECT_EQ(model->state().marks.size(), 1U);
    answer = true;
    EXPECT_TRUE(model->undo());
    EXPECT_TRUE(model->state().marks.empty());
}

TEST_F(UndoAfterRestart, WhatLongWorkOnTheSameFolderWroteIsOneStep) {
    model->addMarks(document, {SampleCase::wordMark(3, 72)});
    QString act;
    {
        // As a job does, with a case of its own.
        auto own = std::move(casefile::Case::open(path, "Amy Shah")).value();
        const casefile::OneStep step(*own);
        act = QString::fromStdString(step.id());
        ASSERT_TRUE(own->addSuggestions(document.toStdString(), {{SampleCase::wordMark(1, 72), 0.9F}}));
        model->refresh();
        EXPECT_EQ(model->undoStack().count(), 1) << "not before it is over";
        model->addMarks(document, {SampleCase::wordMark(3, 200)});
        ASSERT_TRUE(own->addSuggestions(document.toStdString(), {{SampleCase::wordMark(2, 72), 0.9F}}));
    }
    model->refresh();
    model->takeInStep(act, "Find personal data");
    ASSERT_EQ(model->undoStack().count(), 3);
    EXPECT_EQ(model->undoStack().undoText(), QString("Find personal data"));
    ASSERT_TRUE(model->undo());
    EXPECT_TRUE(suggestions(casefile::SuggestionState::Open).isEmpty());
    EXPECT_EQ(model->state().marks.size(), 2U);
    ASSERT_TRUE(model->redo());
    EXPECT_EQ(suggestions(casefile::SuggestionState::Open).size(), 2);
    open();
    ASSERT_EQ(model->undoStack().count(), 3);
    ASSERT_TRUE(model->goToStep(0));
    EXPECT_TRUE(suggestions(casefile::SuggestionState::Open).isEmpty());
    EXPECT_TRUE(model->state().marks.empty());
}

TEST_F(UndoAfterRestart, ImportedMarksAndHighlightsAreOneStep) {
    const auto added = model->takeInMarks(document, {SampleCase::wordMark(1, 72)}, {{SampleCase::wordMark(2, 72), 1}}, "Import");
    EXPECT_EQ(added, 1);
    EXPECT_EQ(model->undoStack().count(), 1);
    open();
    ASSERT_EQ(model->undoStack().count(), 1);
    ASSERT_TRUE(model->undo());
    EXPECT_TRUE(model->state().marks.empty());
    EXPECT_TRUE(suggestions(casefile::SuggestionState::Open).isEmpty());
    ASSERT_TRUE(model->redo());
    EXPECT_EQ(model->state().marks.size(), 1U);
    EXPECT_EQ(suggestions(casefile::SuggestionState::Open).size(), 1);
}

TEST_F(UndoAfterRestart, WhatIsTakenBackIsOpenAndRefusedAgainWhenUndone) {
    model->propose({{document.toStdString(), {{SampleCase::wordMark(1, 72), 0.9F}}}}, "Propose");
    const QStringList one = suggestions(casefile::SuggestionState::Open);
    model->refuseSuggestions(one);
    EXPECT_FALSE(model->reopenSuggestions({"nobody"}));
    ASSERT_TRUE(model->reopenSuggestions(one));
    EXPECT_EQ(suggestions(casefile::SuggestionState::Open), one);
    open();
    EXPECT_TRUE(model->undoStack().undoText().contains("Take 1 suggestion back"));
    ASSERT_TRUE(model->undo());
    EXPECT_EQ(suggestions(casefile::SuggestionState::Refused), one);
    ASSERT_TRUE(model->redo());
    EXPECT_EQ(suggestions(casefile::SuggestionState::Open), one);
}

TEST_F(UndoAfterRestart, MarksAndSuggestionsAreTakenOffInOneStep) {
    model->addMarks(document, {SampleCase::wordMark(1, 72), SampleCase::wordMark(2, 72)});
    model->propose({{document.toStdString(), {{SampleCase::wordMark(3, 72), 0.9F}}}}, "Propose");
    EXPECT_EQ(model->takeOff(marks(), suggestions(casefile::SuggestionState::Open), "Take all off"), 3);
    EXPECT_TRUE(model->state().marks.empty());
    EXPECT_EQ(model->takeOff(marks(), {}, "Nothing"), 0);
    ASSERT_TRUE(model->undo());
    EXPECT_EQ(model->state().marks.size(), 2U);
    EXPECT_EQ(suggestions(casefile::SuggestionState::Open).size(), 1);
}

TEST_F(UndoAfterRestart, CodesAndReasonsOfOneMarkAreGivenToOthers) {
    Mark first = SampleCase::wordMark(1, 72, {"s.31(1)(a)"});
    first.harm = "It would show where";
    const QStringList ids = model->addMarks(document, {first, SampleCase::wordMark(2, 72), SampleCase::wordMark(3, 72)});
    ASSERT_TRUE(model->propagate(ids[0], ids));
    for (const QString& id : ids) {
        EXPECT_EQ(model->mark(id)->mark.exemptions, std::vector<std::string>{"s.31(1)(a)"});
        EXPECT_EQ(model->mark(id)->mark.harm, "It would show where");
    }
    EXPECT_FALSE(model->propagate(ids[0], ids)) << "they have all of it";
    ASSERT_TRUE(model->undo());
    EXPECT_EQ(model->mark(ids[1])->mark.harm, "");
}

TEST_F(UndoAfterRestart, AnySequenceGoesBackToTheStart) {
    std::mt19937 random(20261125);
    const auto pick = [&random](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    const std::string start = model->state().setHash();
    std::vector<std::string> hashes{start};
    for (int step = 0; step < 60; ++step) {
        const QStringList present = marks();
        const QStringList open = suggestions(casefile::SuggestionState::Open);
        switch (pick(7)) {
            case 0:
                model->setExemptions(present.mid(0, 2), {pick(2) == 0 ? "s.38" : "s.31(1)(a)"});
                break;
            case 1:
                model->removeMarks(present.mid(pick(static_cast<int>(present.size()) + 1), 1));
                break;
            case 2:
                model->acceptSuggestions(open.mid(0, 2));
                break;
            case 3:
                model->refuseSuggestions(open.mid(0, 1));
                break;
            case 4:
                model->propose({{document.toStdString(), {{SampleCase::wordMark(1 + pick(3), 5.0 * step), 0.9F}}}}, "Propose");
                break;
            case 5:
                pick(2) == 0 ? model->undo() : model->redo();
                break;
            default:
                model->addMarks(document, {SampleCase::wordMark(1 + pick(3), 5.0 * step)});
        }
        if (pick(6) == 0) {
            this->open();
        }
    }
    open();
    const std::string last = model->state().setHash();
    const int steps = model->undoStack().index();
    ASSERT_GT(steps, 10);
    ASSERT_TRUE(model->goToStep(0));
    EXPECT_EQ(model->state().setHash(), start);
    EXPECT_TRUE(suggestions(casefile::SuggestionState::Open).isEmpty());
    open();
    ASSERT_TRUE(model->goToStep(steps));
    EXPECT_EQ(model->state().marks.size() > 0, last != start);
    EXPECT_EQ(model->state().setHash(), last);
}

}  // namespace

}  // namespace withheld::ui
