// Undo outlives the program: the case is closed and opened again, as after a crash.
#include <gtest/gtest.h>

#include <random>

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
