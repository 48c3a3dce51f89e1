// A review package is taken in by the window: the officer's choices, and one step that can be undone.
#include <QComboBox>
#include <QTableWidget>

#include "common/CaseModel.h"
#include "review/MergeDialog.h"
#include "review/Package.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

review::Merging twoConflicts() {
    review::Merging merging;
    merging.conflicts.push_back({"d", 1, "one", "a.pdf, page 1", "s.38", "s.40(2)", "The package's stands: it is later", true});
    merging.conflicts.push_back(
        {"d", 2, "two", "a.pdf, page 2", "approved", "returned", "The package's stands: it is later", false});
    return merging;
}

/// Two copies of one case; both changed the mark `shared`, and Ben added one.
class MergeTest : public testing::Test {
protected:
    MergeTest() {
        casefile::CaseFacts facts;
        facts.reference = "FOI/2026/0001";
        facts.received = "2026-01-05";
        auto made = casefile::Case::create(m_here, facts, "Amy Shah").value();
        casefile::NewDocument added;
        added.fileName = "a.pdf";
        added.source = "source";
        added.working = "working";
        added.pages.assign(3, {});
        m_document = made->addDocument(added).value();
        m_shared = made->addMarks(m_document, {SampleCase::wordMark(1, 72)}).value()[0];
        made.reset();
        std::filesystem::copy(m_here, m_there, std::filesystem::copy_options::recursive);
        auto ben = casefile::Case::open(m_there, "Ben Okoro").value();
        Mark changed = ben->state().marks.at(m_shared).mark;
        changed.exemptions = {"s.38"};
        EXPECT_TRUE(ben->changeMarks({changed}));
        EXPECT_TRUE(ben->addMarks(m_document, {SampleCase::wordMark(2, 72)}));
        m_package = review::readPackage(review::packageText(*ben)).value();
        open();
    }
    void open() {
        m_model.reset();
        m_model = std::make_unique<CaseModel>(casefile::Case::open(m_here, "Amy Shah").value());
    }
    bool takeIn(const review::Choices& choices = {}) {
        return m_model->carryOutChanges(QStringLiteral("Take in"), [&](casefile::Case& file) -> Expected<void> {
            const auto merged = review::importPackage(file, m_package, choices);
            return merged ? Expected<void>() : Expected<void>(merged.error());
        });
    }
    [[nodiscard]] std::vector<std::string> codes() const { return m_model->state().marks.at(m_shared).mark.exemptions; }

    PrivateFolder m_folder;
    std::filesystem::path m_here = m_folder.path() / "here.withheld";
    std::filesystem::path m_there = m_folder.path() / "there.withheld";
    std::string m_document;
    std::string m_shared;
    review::Package m_package;
    std::unique_ptr<CaseModel> m_model;
};

}  // namespace

TEST(MergeDialog, theRuleStandsUnlessSomethingElseIsChosen) {
    MergeDialog dialog({}, twoConflicts());
    auto* table = dialog.findChild<QTableWidget*>(QStringLiteral("mergeConflicts"));
    ASSERT_NE(table, nullptr);
    EXPECT_TRUE(dialog.choices().empty());
    auto* choice = qobject_cast<QComboBox*>(table->cellWidget(0, 3));
    ASSERT_NE(choice, nullptr);
    EXPECT_TRUE(choice->currentText().contains(QStringLiteral("it is later"))) << "what the rule does is said";
    EXPECT_EQ(table->cellWidget(1, 3), nullptr) << "two decisions: nobody decides in another's name";
    choice->setCurrentIndex(1);
    EXPECT_EQ(dialog.choices(), (review::Choices{{"one", review::Choice::Here}}));
    choice->setCurrentIndex(2);
    EXPECT_EQ(dialog.choices(), (review::Choices{{"one", review::Choice::There}}));
    choice->setCurrentIndex(0);
    EXPECT_TRUE(dialog.choices().empty());
}

TEST_F(MergeTest, aPackageIsOneStepThatCanBeUndone) {
    const std::string before = m_model->state().setHash();
    const int steps = m_model->undoStack().count();
    ASSERT_TRUE(takeIn());
    EXPECT_EQ(m_model->undoStack().count(), steps + 1);
    EXPECT_EQ(m_model->undoStack().undoText(), QStringLiteral("Take in"));
    EXPECT_EQ(m_model->state().marks.size(), 2U);
    EXPECT_EQ(codes(), std::vector<std::string>{"s.38"});
    const std::string merged = m_model->state().setHash();
    ASSERT_TRUE(m_model->undo());
    EXPECT_EQ(m_model->state().marks.size(), 1U);
    EXPECT_EQ(codes(), std::vector<std::string>{"s.40(2)"});
    ASSERT_TRUE(m_model->redo());
    EXPECT_EQ(m_model->state().marks.size(), 2U);
    EXPECT_EQ(codes(), std::vector<std::string>{"s.38"});
    EXPECT_NE(before, merged);
}

TEST_F(MergeTest, itIsUndoneInALaterSessionToo) {
    ASSERT_TRUE(takeIn());
    open();
    ASSERT_TRUE(m_model->undo());
    EXPECT_EQ(m_model->state().marks.size(), 1U);
    EXPECT_EQ(codes(), std::vector<std::string>{"s.40(2)"});
    open();
    ASSERT_TRUE(m_model->redo());
    EXPECT_EQ(m_model->state().marks.size(), 2U);
}

TEST_F(MergeTest, whatWasChosenBelongsToTheSameStep) {
    Mark changed = m_model->state().marks.at(m_shared).mark;
    changed.exemptions = {"s.31(1)(a)"};
    ASSERT_TRUE(m_model->setExemptions({QString::fromStdString(m_shared)}, changed.exemptions));
    const int steps = m_model->undoStack().count();
    ASSERT_TRUE(takeIn({{m_shared, review::Choice::There}}));
    EXPECT_EQ(codes(), std::vector<std::string>{"s.38"});
    EXPECT_EQ(m_model->undoStack().count(), steps + 1);
    ASSERT_TRUE(m_model->undo());
    EXPECT_EQ(codes(), std::vector<std::string>{"s.31(1)(a)"});
    EXPECT_EQ(m_model->state().marks.size(), 1U);
}

}  // namespace withheld::ui
