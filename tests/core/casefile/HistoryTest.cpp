#include "casefile/History.h"

#include <gtest/gtest.h>

#include "SampleCase.h"
#include "casefile/OneStep.h"

namespace withheld::casefile {

namespace {

ActNote note(const std::string& id, ActNote::Turn turn = ActNote::Turn::Do) {
    return {turn, {id}, id + "-run"};
}

}  // namespace

TEST(History, AStepIsWhatItsEventsChangedAlsoAfterOpeningAgain) {
    SampleCase sample;
    sample.file->setAct(note("a"));
    const std::string id = sample.file->addMarks(sample.document, {sampleMark()}).value()[0];
    sample.file->setAct(note("b"));
    Mark moved = sample.file->state().marks.at(id).mark;
    moved.exemptions = {"s.38"};
    ASSERT_TRUE(sample.file->changeMarks({moved}));
    sample.file->setAct(std::nullopt);
    for (int round = 0; round < 2; ++round) {
        const auto& acts = sample.file->history().acts();
        ASSERT_EQ(acts.size(), 2U);
        EXPECT_EQ(acts[0].user, "Amy Shah");
        EXPECT_FALSE(acts[0].marks.at(id).before);
        ASSERT_TRUE(acts[1].marks.at(id).before);
        EXPECT_EQ(acts[1].marks.at(id).before->mark.exemptions, std::vector<std::string>{"s.40(2)"});
        EXPECT_EQ(acts[1].marks.at(id).after->mark.exemptions, std::vector<std::string>{"s.38"});
        sample.reopen();
    }
}

TEST(History, WhatWasUndoneIsAtTheEndUntilSomethingNewIsDone) {
    SampleCase sample;
    sample.file->setAct(note("a"));
    const std::string first = sample.file->addMarks(sample.document, {sampleMark()}).value()[0];
    sample.file->setAct(note("b"));
    const std::string second = sample.file->addMarks(sample.document, {sampleMark(2)}).value()[0];
    sample.file->setAct(note("b", ActNote::Turn::Undo));
    ASSERT_TRUE(sample.file->removeMarks({second}));
    sample.reopen();
    ASSERT_EQ(sample.file->history().acts().size(), 2U);
    EXPECT_FALSE(sample.file->history().acts()[0].isUndone);
    EXPECT_TRUE(sample.file->history().acts()[1].isUndone);
    EXPECT_TRUE(sample.file->history().acts()[1].marks.at(second).after) << "what to bring back is known";
    sample.file->setAct(note("c"));
    ASSERT_TRUE(sample.file->removeMarks({first}));
    ASSERT_EQ(sample.file->history().acts().size(), 2U);
    EXPECT_EQ(sample.file->history().acts()[1].id, "c");
}

TEST(History, LongWorkIsOneStepThoughOthersStepsComeInBetween) {
    SampleCase sample;
    const auto propose = [&](int page) { ASSERT_TRUE(sample.file->addSuggestions(sample.document, {{sampleMark(page), 0.9F}})); };
    sample.file->setAct(note("long"));
    propose(1);
    sample.file->setAct(note("a"));
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark(2)}));
    sample.file->setAct(note("long"));
    propose(3);
    sample.reopen();
    const auto& acts = sample.file->history().acts();
    ASSERT_EQ(acts.size(), 2U);
    EXPECT_EQ(acts[0].id, "long");
    EXPECT_EQ(acts[0].suggestions.size(), 2U);
    sample.file->setAct(note("long", ActNote::Turn::Undo));
    for (const auto& [id, change] : std::map(acts[0].suggestions)) {
        ASSERT_TRUE(sample.file->refuseSuggestion(id));
    }
    sample.reopen();
    EXPECT_TRUE(sample.file->history().acts()[0].isUndone);
    EXPECT_FALSE(sample.file->history().acts()[1].isUndone);
}

TEST(History, OneStepCountsUntilItEnds) {
    SampleCase sample;
    std::string id;
    {
        const OneStep step(*sample.file);
        id = step.id();
        ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark(1)}));
        const OneStep within(*sample.file);
        EXPECT_EQ(within.id(), "");
        ASSERT_TRUE(sample.file->addSuggestions(sample.document, {{sampleMark(2), 0.9F}}));
    }
    EXPECT_FALSE(sample.file->hasAct());
    ASSERT_EQ(sample.file->history().acts().size(), 1U);
    EXPECT_EQ(sample.file->history().acts()[0].id, id);
    EXPECT_EQ(sample.file->history().acts()[0].marks.size(), 1U);
    EXPECT_EQ(sample.file->history().acts()[0].suggestions.size(), 1U);
}

TEST(History, EventsOfNoStepAreNotInIt) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark()}));
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 1));
    EXPECT_TRUE(sample.file->history().acts().empty());
}

TEST(History, JoinedStepsDoneAgainAreOne) {
    SampleCase sample;
    const std::string id = sample.file->addMarks(sample.document, {sampleMark()}).value()[0];
    const Mark before = sample.file->state().marks.at(id).mark;
    Mark moved = before;
    for (const char* act : {"a", "b"}) {
        sample.file->setAct(note(act));
        moved.quads[0].p[0].x += 1;
        ASSERT_TRUE(sample.file->changeMarks({moved}));
    }
    sample.file->setAct(ActNote{ActNote::Turn::Undo, {"a", "b"}, "1"});
    ASSERT_TRUE(sample.file->changeMarks({before}));
    EXPECT_TRUE(sample.file->history().acts()[0].isUndone);
    EXPECT_TRUE(sample.file->history().acts()[1].isUndone);
    sample.file->setAct(ActNote{ActNote::Turn::Redo, {"a", "b"}, "2"});
    ASSERT_TRUE(sample.file->changeMarks({moved}));
    sample.reopen();
    ASSERT_EQ(sample.file->history().acts().size(), 1U);
    EXPECT_EQ(sample.file->history().acts()[0].marks.at(id).before->mark.quads, before.quads);
    EXPECT_EQ(sample.file->history().acts()[0].marks.at(id).after->mark.quads, moved.quads);
}

}  // namespace withheld::casefile
