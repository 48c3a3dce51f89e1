#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "ReviewSample.h"
#include "review/Review.h"

namespace withheld::review {

namespace {

const Gate* gateSaying(const std::vector<Gate>& gates, const std::string& words) {
    for (const Gate& gate : gates) {
        if (gate.text().find(words) != std::string::npos) {
            return &gate;
        }
    }
    return nullptr;
}

}  // namespace

TEST(Gates, AMarkWithoutCodeBlocksAndTellsWhere) {
    ReviewSample sample(false);
    const std::string uncoded = sample.file->addMarks(sample.document, {casefile::sampleMark(2, 100, 700, {})}).value()[0];
    ASSERT_TRUE(sample.file->addMarks(sample.document, {casefile::sampleMark(3, 100, 700, {})}));
    const auto gates = submitGates(sample.file->state(), "Amy Shah");
    const Gate* gate = gateSaying(gates, "2 marks have no exemption");
    ASSERT_NE(gate, nullptr);
    EXPECT_EQ(gate->level, Gate::Level::Block);
    EXPECT_EQ(gate->document, sample.document);
    EXPECT_EQ(gate->page, 2);
    EXPECT_EQ(gate->markId, uncoded);
    expectNotAllowed(submit(*sample.file), "2 marks have no exemption");
    EXPECT_EQ(sample.file->state().stage, casefile::Stage::Marking);
}

TEST(Gates, OpenSuggestionsAndUnseenPagesNeedCareButDoNotBlock) {
    ReviewSample sample(false);
    ASSERT_TRUE(sample.file->addSuggestions(sample.document, {{casefile::sampleMark(2), 0.9F}}));
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 1));
    const auto gates = submitGates(sample.file->state(), "Amy Shah");
    const Gate* open = gateSaying(gates, "1 suggestion is still open");
    ASSERT_NE(open, nullptr);
    EXPECT_EQ(open->level, Gate::Level::Care);
    EXPECT_EQ(open->page, 2);
    const Gate* unseen = gateSaying(gates, "2 pages were never on your screen");
    ASSERT_NE(unseen, nullptr);
    EXPECT_EQ(unseen->level, Gate::Level::Care);
    EXPECT_EQ(unseen->page, 2);
    EXPECT_TRUE(passable(gates));
}

TEST(Gates, AnEmptyCaseCannotBeSubmitted) {
    const PrivateFolder folder;
    const auto file =
        std::move(casefile::Case::create(folder.path() / "a.withheld", casefile::sampleFacts(), "Amy Shah")).value();
    expectNotAllowed(submit(*file), "holds no document");
}

TEST(Gates, ASetWithoutMarksNeedsCare) {
    const casefile::SampleCase sample;
    const Gate* gate = nullptr;
    const auto gates = submitGates(sample.file->state(), "Amy Shah");
    gate = gateSaying(gates, "everything would be disclosed");
    ASSERT_NE(gate, nullptr);
    EXPECT_EQ(gate->level, Gate::Level::Care);
}

TEST(Gates, AReadySetShowsOnlyGoodLines) {
    ReviewSample sample;
    sample.become("Ben Cole");
    sample.viewAll();
    ASSERT_TRUE(decide(*sample.file, sample.mark, casefile::ReviewDecision::Agreed));
    for (const Gate& gate : approveGates(sample.file->state(), "Ben Cole")) {
        EXPECT_EQ(gate.level, Gate::Level::Good) << gate.text();
    }
}

TEST(Gates, ReleaseShowsWhatTheApproverDidNotSee) {
    ReviewSample sample;
    sample.become("Ben Cole");
    ASSERT_TRUE(approve(*sample.file, "Annexes are blank", true));
    EXPECT_TRUE(sample.file->state().approval->byPin);
    const auto gates = releaseGates(sample.file->state(), "Amy Shah");
    const Gate* unseen = gateSaying(gates, "did not see 3 pages; reason: Annexes are blank");
    ASSERT_NE(unseen, nullptr);
    EXPECT_EQ(unseen->level, Gate::Level::Care);
    EXPECT_TRUE(passable(gates));
}

TEST(Gates, NobodyApprovesForNobody) {
    ReviewSample sample;
    EXPECT_FALSE(passable(approveGates(sample.file->state(), "  ")));
}

TEST(Gates, ConsistencyIsCareWhileAStringIsReadable) {
    consistency::Board board;
    board.strings = 4;
    board.documents = 2;
    EXPECT_EQ(consistencyGate(board).level, Gate::Level::Good);
    consistency::Finding finding;
    consistency::Place file;
    file.document = "a";
    consistency::Place page = file;
    page.page = 7;
    finding.places = {file, page};
    board.findings = {finding};
    const Gate gate = consistencyGate(board);
    EXPECT_EQ(gate.level, Gate::Level::Care);
    EXPECT_EQ(gate.page, 7) << "a file name can't be shown on a page";
    EXPECT_NE(gate.text().find("1 redacted string is still readable elsewhere"), std::string::npos);
    board.findings[0].places[0].isDecided = board.findings[0].places[1].isDecided = true;
    EXPECT_EQ(consistencyGate(board).level, Gate::Level::Good);
}

TEST(Gates, Section31WithoutHarmIsToldToOfficerAndReviewer) {
    ReviewSample sample(false);
    Mark tactic = casefile::sampleMark(2, 100, 500, {"s.31(1)(a)"});
    const std::string id = sample.file->addMarks(sample.document, {tactic}).value()[0];
    const auto harmGate = [](const std::vector<Gate>& gates) -> const Gate* {
        const auto found = std::find_if(gates.begin(), gates.end(),
                                        [](const Gate& gate) { return gate.text().find("of the harm") != std::string::npos; });
        return found == gates.end() ? nullptr : &*found;
    };
    auto gates = submitGates(sample.file->state(), "Amy Shah");
    ASSERT_NE(harmGate(gates), nullptr);
    EXPECT_EQ(harmGate(gates)->text(), "1 mark under section 31 says nothing of the harm");
    EXPECT_EQ(harmGate(gates)->level, Gate::Level::Care) << "a person may have reasons; nobody is blocked";
    EXPECT_EQ(harmGate(gates)->markId, id);
    EXPECT_EQ(harmGate(gates)->page, 2);
    gates = approveGates(sample.file->state(), "Ben Cole");
    EXPECT_NE(harmGate(gates), nullptr);
    tactic.id = id;
    tactic.harm = "Tells offenders where officers are";
    ASSERT_TRUE(sample.file->changeMarks({tactic}));
    gates = submitGates(sample.file->state(), "Amy Shah");
    EXPECT_EQ(harmGate(gates), nullptr);
}

TEST(Gates, ReleasingWhileTheClockStandsStillTakesCare) {
    ReviewSample sample;
    EXPECT_EQ(gateSaying(releaseGates(sample.file->state(), "Amy Shah"), "clock"), nullptr);
    ASSERT_TRUE(sample.file->append("clock-stopped", R"({"on": "2026-11-17", "reason": "clarification"})"));
    const auto gates = releaseGates(sample.file->state(), "Amy Shah");
    const Gate* gate = gateSaying(gates, "The clock is stopped since 2026-11-17 (clarification)");
    ASSERT_NE(gate, nullptr);
    EXPECT_EQ(gate->level, Gate::Level::Care);
    ASSERT_TRUE(sample.file->append("clock-started", R"({"on": "2026-11-19"})"));
    EXPECT_EQ(gateSaying(releaseGates(sample.file->state(), "Amy Shah"), "clock"), nullptr);
}

TEST(Gates, TheApproverIsToldOfMarksThatNobodyDecided) {
    ReviewSample sample(false);
    const std::string second = sample.file->addMarks(sample.document, {casefile::sampleMark(2)}).value()[0];
    ASSERT_TRUE(submit(*sample.file));
    sample.become("Ben Cole");
    const auto before = approveGates(sample.file->state(), "Ben Cole");
    const Gate* open = gateSaying(before, "2 marks have no decision");
    ASSERT_NE(open, nullptr);
    EXPECT_EQ(open->level, Gate::Level::Care) << "it warns; who approves the set says yes to them";
    EXPECT_EQ(open->markId, sample.mark);
    ASSERT_TRUE(decide(*sample.file, sample.mark, casefile::ReviewDecision::Agreed));
    const auto between = approveGates(sample.file->state(), "Ben Cole");
    open = gateSaying(between, "1 mark has no decision");
    ASSERT_NE(open, nullptr);
    EXPECT_EQ(open->markId, second);
    ASSERT_TRUE(decide(*sample.file, second, casefile::ReviewDecision::Agreed));
    const auto after = approveGates(sample.file->state(), "Ben Cole");
    ASSERT_NE(gateSaying(after, "Every mark is decided"), nullptr);
    EXPECT_EQ(gateSaying(after, "Every mark is decided")->level, Gate::Level::Good);
}

}  // namespace withheld::review
