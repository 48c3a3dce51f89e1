#include "consistency/Decide.h"

#include "consistency/Check.h"
#include "core/casefile/SampleCase.h"
#include "core/consistency/ConsistencySample.h"

namespace withheld::consistency {
namespace {

/// Pages 1 and 2 hold the name; page 1 is marked.
struct DecideSample : casefile::SampleCase {
    DecideSample() {
        EXPECT_TRUE(
            file->storePageTexts(document, {typedPage(1, {"Seen by John Smith"}), typedPage(2, {"and John Smith left"})}));
        Mark mark = casefile::sampleMark();
        mark.page = 1;
        mark.quads = {Quad::of({72 + 8 * 6, 708, 72 + 18 * 6, 720})};
        mark.text = "John Smith";
        EXPECT_TRUE(file->addMarks(document, {mark}));
    }
    [[nodiscard]] Finding finding() const {
        Board board = check(file->state(), wordsIn(*file));
        std::erase_if(board.findings, [](const Finding& each) { return each.issue != Issue::Readable; });
        EXPECT_EQ(board.findings.size(), 1U);
        return board.findings.empty() ? Finding() : board.findings.front();
    }
};

TEST(Decide, LeavesOpenWithAReasonAndComesBackForNewPlaces) {
    const DecideSample sample;
    ASSERT_EQ(sample.finding().open(), 1);
    EXPECT_FALSE(decide(*sample.file, sample.finding(), Decision::LeftOpen, " "));
    const std::string set = sample.file->state().setHash();
    ASSERT_TRUE(decide(*sample.file, sample.finding(), Decision::LeftOpen, "Public official"));
    EXPECT_EQ(sample.finding().open(), 0);
    EXPECT_EQ(sample.file->state().setHash(), set);
    const casefile::ConsistencyDecision* decision = sample.finding().decision(sample.file->state());
    ASSERT_NE(decision, nullptr);
    EXPECT_EQ(decision->reason, "Public official");
    EXPECT_EQ(decision->shown, "J••• S••••");

    ASSERT_TRUE(sample.file->storePageTexts(sample.document, {typedPage(3, {"again John Smith"})}));
    EXPECT_EQ(sample.finding().open(), 1);
    EXPECT_EQ(sample.finding().places.size(), 2U);
}

TEST(Decide, IsAnEventWithoutTheWords) {
    const DecideSample sample;
    ASSERT_TRUE(decide(*sample.file, sample.finding(), Decision::DifferentPerson));
    const auto audit = sample.file->audit();
    ASSERT_TRUE(audit);
    EXPECT_EQ(audit->events.back().type, "consistency-decided");
    EXPECT_EQ(audit->events.back().payload.find("Smith"), std::string::npos);
}

TEST(Decide, IsTakenBack) {
    const DecideSample sample;
    const Finding finding = sample.finding();
    ASSERT_TRUE(decide(*sample.file, finding, Decision::DifferentPerson));
    const casefile::ConsistencyDecision earlier = *finding.decision(sample.file->state());
    ASSERT_TRUE(restore(*sample.file, finding.id, std::nullopt));
    EXPECT_EQ(sample.finding().open(), 1);
    ASSERT_TRUE(restore(*sample.file, finding.id, earlier));
    EXPECT_EQ(sample.finding().open(), 0);
}

}  // namespace
}  // namespace withheld::consistency
