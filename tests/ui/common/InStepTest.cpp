// Copies of a page in step: one edit, two marks, one step of undo.
#include <gtest/gtest.h>

#include <QImage>
#include "../SampleCase.h"

#include "common/CopyWatch.h"

namespace withheld::ui {

namespace {

PageText letter(int page, const std::string& last = "end") {
    return typed(page, {"Dear sir the officer Hannah Desmond was", "deployed near the market in Croydon on",
                        "the second Tuesday of May " + last});
}

class InStepTest : public testing::Test {
protected:
    /// Over "Hannah Desmond" of the letter.
    static Mark name(int page) {
        Mark mark;
        mark.page = page;
        mark.shape = MarkShape::Text;
        mark.quads = {Quad::of({72 + 21 * 6, 708, 72 + 35 * 6, 720})};
        mark.exemptions = {"s.40(2)"};
        return mark;
    }
    [[nodiscard]] casefile::PageLink pages() const { return {first.toStdString(), 1, second.toStdString(), 2}; }
    void link() { ASSERT_TRUE(model.keepInStep(pages())); }
    [[nodiscard]] const casefile::CaseMark& only(const QString& document, int page) const {
        const auto& marks = model.marks(document, page);
        EXPECT_EQ(marks.size(), 1U);
        return *marks.front();
    }

    SampleCase sample;
    CaseModel& model = sample.model();
    QString first = sample.addDocument("first.pdf", {letter(1)});
    QString second = sample.addDocument("second.pdf", {typed(1, {"something else"}), letter(2)});
};

TEST_F(InStepTest, WhatOnePageHasTheOtherGetsInOneStep) {
    model.addMarks(first, {name(1)});
    const int steps = model.undoStack().count();
    link();
    EXPECT_EQ(model.undoStack().count(), steps + 1);
    EXPECT_EQ(only(second, 2).mark.text, "Hannah Desmond");
    EXPECT_EQ(model.inStepWith(QString::fromStdString(only(first, 1).mark.id)),
              QStringList{QString::fromStdString(only(second, 2).mark.id)});
    ASSERT_TRUE(model.undo());
    EXPECT_TRUE(model.marks(second, 2).empty());
    EXPECT_EQ(model.marks(first, 1).size(), 1U);
    EXPECT_TRUE(model.state().pageLinks.empty());
    ASSERT_TRUE(model.redo());
    EXPECT_EQ(model.marks(second, 2).size(), 1U);
    EXPECT_FALSE(model.state().pageLinks.empty());
    EXPECT_EQ(sample.onDisk().pageLinks, model.state().pageLinks);
}

TEST_F(InStepTest, MarksThatBothHaveAreLinkedNotDoubled) {
    model.addMarks(first, {name(1)});
    model.addMarks(second, {name(2)});
    link();
    EXPECT_EQ(model.marks(first, 1).size(), 1U);
    EXPECT_EQ(model.inStepWith(QString::fromStdString(only(second, 2).mark.id)).size(), 1);
}

TEST_F(InStepTest, ANewMarkIsMadeOnBothAndUndoneOnBoth) {
    link();
    const QStringList ids = model.addMarks(second, {name(2)});
    ASSERT_EQ(ids.size(), 1) << "the one that was drawn";
    EXPECT_EQ(model.mark(ids[0])->document, second.toStdString());
    EXPECT_EQ(only(first, 1).mark.exemptions, std::vector<std::string>{"s.40(2)"});
    ASSERT_TRUE(model.undo());
    EXPECT_TRUE(model.marks(first, 1).empty());
    EXPECT_TRUE(model.marks(second, 2).empty());
    ASSERT_TRUE(model.redo());
    EXPECT_EQ(model.inStepWith(QString::fromStdString(only(first, 1).mark.id)).size(), 1) << "still linked";
}

TEST_F(InStepTest, CodeMoveAndNoteGoAlongAndComeBack) {
    link();
    const QString id = model.addMarks(first, {name(1)})[0];
    ASSERT_TRUE(model.setExemptions({id}, {"s.38"}));
    EXPECT_EQ(only(second, 2).mark.exemptions, std::vector<std::string>{"s.38"});
    ASSERT_TRUE(model.setNote(id, "ask Ben"));
    EXPECT_EQ(only(second, 2).mark.note, "ask Ben");
    Mark moved = model.mark(id)->mark;
    moved.shape = MarkShape::Area;
    moved.quads = {Quad::of({100, 500, 160, 520})};
    ASSERT_TRUE(model.reshape({moved}, "Resize"));
    EXPECT_NEAR(only(second, 2).mark.bounds().x0, 100, 0.5);
    EXPECT_NEAR(only(second, 2).mark.bounds().y1, 520, 0.5);
    ASSERT_TRUE(model.undo());
    EXPECT_EQ(only(second, 2).mark.text, "Hannah Desmond");
    ASSERT_TRUE(model.undo());
    ASSERT_TRUE(model.undo());
    EXPECT_EQ(only(second, 2).mark.exemptions, std::vector<std::string>{"s.40(2)"});
    EXPECT_EQ(only(first, 1).mark.exemptions, std::vector<std::string>{"s.40(2)"});
}

TEST_F(InStepTest, RemovedOnOneIsRemovedOnBoth) {
    link();
    model.addMarks(first, {name(1)});
    ASSERT_TRUE(model.removeMarks({QString::fromStdString(only(second, 2).mark.id)}));
    EXPECT_TRUE(model.marks(first, 1).empty());
    ASSERT_TRUE(model.undo());
    EXPECT_EQ(model.marks(first, 1).size(), 1U);
    EXPECT_EQ(model.inStepWith(QString::fromStdString(only(first, 1).mark.id)).size(), 1);
}

TEST_F(InStepTest, AnUnlinkedMarkGoesItsOwnWay) {
    link();
    const QString id = model.addMarks(first, {name(1)})[0];
    ASSERT_TRUE(model.unlinkMarks({id}));
    ASSERT_TRUE(model.setExemptions({id}, {"s.38"}));
    EXPECT_EQ(only(second, 2).mark.exemptions, std::vector<std::string>{"s.40(2)"});
    ASSERT_TRUE(model.undo());
    ASSERT_TRUE(model.undo());
    ASSERT_TRUE(model.setExemptions({id}, {"s.31(1)(a)"}));
    EXPECT_EQ(only(second, 2).mark.exemptions, std::vector<std::string>{"s.31(1)(a)"}) << "linked again by undo";
    ASSERT_TRUE(model.stopKeepingInStep(pages()));
    model.addMarks(first, {SampleCase::wordMark(1, 300)});
    EXPECT_EQ(model.marks(second, 2).size(), 1U) << "new marks stay alone";
}

TEST_F(InStepTest, AcceptingASuggestionMarksBothAndUndoBringsItBack) {
    link();
    sample.propose(first, {name(1)});
    ASSERT_TRUE(model.acceptSuggestions({QString::fromStdString(model.openSuggestions(first, 1).front()->id)}));
    EXPECT_EQ(only(first, 1).mark.quads, only(second, 2).mark.quads);
    ASSERT_TRUE(model.undo());
    EXPECT_TRUE(model.marks(first, 1).empty());
    EXPECT_TRUE(model.marks(second, 2).empty());
    EXPECT_EQ(model.openSuggestions(first, 1).size(), 1U);
    ASSERT_TRUE(model.redo());
    EXPECT_EQ(model.inStepWith(QString::fromStdString(only(first, 1).mark.id)).size(), 1);
}

TEST_F(InStepTest, TheSameSuggestionOnBothIsAcceptedOnBoth) {
    link();
    sample.propose(first, {name(1)});
    sample.propose(second, {name(2)});
    ASSERT_TRUE(model.acceptSuggestions({QString::fromStdString(model.openSuggestions(first, 1).front()->id)}, {"s.38"}));
    EXPECT_TRUE(model.openSuggestions(second, 2).empty());
    EXPECT_EQ(only(second, 2).mark.exemptions, std::vector<std::string>{"s.38"});
    EXPECT_EQ(model.inStepWith(QString::fromStdString(only(first, 1).mark.id)).size(), 1);
    ASSERT_TRUE(model.undo());
    EXPECT_EQ(model.openSuggestions(second, 2).size(), 1U);
    EXPECT_TRUE(model.marks(second, 2).empty());
}

TEST_F(InStepTest, MarkingAllTheSameOnBothPagesDoublesNothing) {
    link();
    EXPECT_EQ(model.markAll({{first.toStdString(), {name(1)}}, {second.toStdString(), {name(2)}}}, "Mark 2"), 2);
    EXPECT_EQ(model.marks(first, 1).size(), 1U);
    EXPECT_EQ(model.marks(second, 2).size(), 1U);
}

TEST_F(InStepTest, AnotherSessionUndoesBothToo) {
    link();
    model.addMarks(first, {name(1)});
    auto opened = casefile::Case::open(model.caseFile().folder(), "Amy Shah");
    ASSERT_TRUE(opened);
    CaseModel again(std::move(*opened));
    ASSERT_TRUE(again.undo());
    EXPECT_TRUE(again.marks(first, 1).empty());
    EXPECT_TRUE(again.marks(second, 2).empty());
}

TEST_F(InStepTest, TheWatchFindsCopiesAndLooksAgainWhenWordsCome) {
    CopyWatch& watch = CopyWatch::of(model);
    ASSERT_TRUE(waitFor([&] { return !watch.copiesOf(first, 1).empty(); }));
    ASSERT_EQ(watch.copiesOf(first, 1).size(), 1U);
    EXPECT_EQ(watch.copiesOf(first, 1).front().page, (copies::PageKey{second.toStdString(), 2}));
    EXPECT_TRUE(watch.copiesOf(second, 1).empty());
    const QString third = sample.addDocument("third.pdf", {letter(1)});
    EXPECT_TRUE(waitFor([&] { return watch.copiesOf(first, 1).size() == 2; }));
}

/// Every page of a file looks alike, and otherwise in each file.
class StripedPages : public PageSource {
public:
    Expected<QImage> draw(const TileKey& key, const Cancel&) override {
        QImage image(165, 234, QImage::Format_RGB32);
        image.fill(Qt::white);
        const auto step = static_cast<int>(std::hash<std::string>{}(key.file) % 7) + 9 + (key.page == 2 ? 40 : 0);
        for (int y = 20; y < 200; ++y) {
            for (int x = 10; x < 150; ++x) {
                if ((y / 6) % 2 == 0 && (x * (y / 12 + 3)) % step < step / 2) {
                    image.setPixel(x, y, qRgb(0, 0, 0));
                }
            }
        }
        return image;
    }
};

TEST_F(InStepTest, PagesThatNobodyHasReadAreComparedAsPictures) {
    const QString scan = sample.addDocument("scan.pdf", {unread(1), unread(2), unread(3)});
    CopyWatch& watch = CopyWatch::of(model);
    watch.setPictures([] { return std::make_unique<StripedPages>(); });
    ASSERT_TRUE(waitFor([&] { return !watch.copiesOf(scan, 1).empty(); }));
    EXPECT_EQ(watch.copiesOf(scan, 1).front().page, (copies::PageKey{scan.toStdString(), 3}));
    EXPECT_TRUE(watch.copiesOf(scan, 2).empty());
    EXPECT_FALSE(watch.copiesOf(first, 1).empty()) << "words count as before";
}

/// The disk takes nothing for a while; see core/casefile/HoldingTest for the ways in which it may.
TEST_F(InStepTest, StepsThatWaitAreUndoneLikeAnyOther) {
    ASSERT_TRUE(model.caseFile().holdWhatCannotBeWritten({}));
    QSignalSpy told(&model, &CaseModel::held);
    auto other = casefile::Case::open(model.caseFile().folder(), "Ben Okoro");
    ASSERT_TRUE(other);
    const std::filesystem::path away = model.caseFile().folder().parent_path() / "away";
    // Another connection in a write transaction holds the lock.
    const auto whileLocked = [&](const std::function<void()>& work) {
        (void)(*other)->appendIf("page-viewed", R"({"document":"x","page":1})",
                                 [&](const casefile::CaseState&) -> Expected<void> {
                                     work();
                                     return Error{ErrorCode::Cancelled, "", "", 0, "", ""};
                                 });
    };
    whileLocked([&] {
        const QString id = model.addMarks(first, {name(1)})[0];
        EXPECT_EQ(model.marks(first, 1).size(), 1U);
        ASSERT_TRUE(model.setExemptions({id}, {"s.38"}));
        ASSERT_TRUE(model.undo());
        EXPECT_EQ(only(first, 1).mark.exemptions, std::vector<std::string>{"s.40(2)"});
        EXPECT_FALSE(model.writeHeld());
        EXPECT_EQ(model.caseFile().heldSteps(), 3U);
    });
    ASSERT_GE(told.count(), 1);
    EXPECT_TRUE(waitFor([&] { return model.caseFile().heldSteps() == 0; }, 8000)) << "it tries by itself";
    EXPECT_EQ(told.back()[0].toInt(), 0);
    EXPECT_EQ(sample.onDisk().setHash(), model.state().setHash());
    ASSERT_TRUE(model.redo());
    EXPECT_EQ(sample.onDisk().marks.begin()->second.mark.exemptions, std::vector<std::string>{"s.38"});
}

TEST_F(InStepTest, HarmAndPublicInterestAreCarriedToTheCopy) {
    const QStringList ids = model.addMarks(first, {name(1)});
    link();
    ASSERT_TRUE(model.setHarm(ids, "Names the source"));
    ASSERT_TRUE(model.setPublicInterest(ids, "Little in the name"));
    EXPECT_EQ(only(second, 2).mark.harm, "Names the source");
    EXPECT_EQ(only(second, 2).mark.publicInterest, "Little in the name");
    ASSERT_TRUE(model.undo());
    EXPECT_EQ(only(second, 2).mark.publicInterest, "");
    EXPECT_EQ(only(second, 2).mark.harm, "Names the source");
}

}  // namespace

}  // namespace withheld::ui
