#include "review/Delta.h"

#include <gtest/gtest.h>

#include "ReviewSample.h"

namespace withheld::review {

namespace {

Mark boxed(double x0, double x1, const std::string& code = "s.40(2)") {
    Mark mark;
    mark.page = 1;
    mark.quads = {Quad::of({x0, 600, x1, 612})};
    mark.exemptions = {code};
    return mark;
}

/// Ben returned the set; Amy goes on.
struct SecondRound : ReviewSample {
    std::vector<std::string> ids;
    SecondRound() : ReviewSample(false) {
        ids = file->addMarks(document, {boxed(100, 200), boxed(300, 400)}).value();
        EXPECT_TRUE(submit(*file));
        become("Ben Cole");
        EXPECT_TRUE(returnToOfficer(*file, "Page 1"));
        become("Amy Shah");
    }
    [[nodiscard]] std::vector<Change> changes() const { return changesSinceLastRound(file->state()); }
};

}  // namespace

TEST(Delta, TheFirstRoundHasNone) {
    const ReviewSample sample;
    EXPECT_TRUE(changesSinceLastRound(sample.file->state()).empty());
}

TEST(Delta, NothingDoneIsNoChange) {
    const SecondRound round;
    EXPECT_TRUE(round.changes().empty());
}

TEST(Delta, LostMarksComeFirst) {
    const SecondRound round;
    ASSERT_TRUE(round.file->addMarks(round.document, {boxed(20, 60)}));
    Mark recoded = round.file->state().marks.at(round.ids[0]).mark;
    recoded.exemptions = {"s.31(1)(a)"};
    ASSERT_TRUE(round.file->changeMarks({recoded}));
    ASSERT_TRUE(round.file->removeMarks({round.ids[1]}));
    const auto changes = round.changes();
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes[0].kind, Change::Kind::Lost);
    EXPECT_EQ(changes[0].page, 1);
    EXPECT_NE(changes[0].text().find("is gone. What it covered is open"), std::string::npos) << changes[0].text();
    EXPECT_EQ(changes[1].kind, Change::Kind::Recoded);
    EXPECT_NE(changes[1].text().find("s.40(2) to s.31(1)(a)"), std::string::npos) << changes[1].text();
    EXPECT_EQ(changes[2].kind, Change::Kind::Added);
}

TEST(Delta, AMarkThatOthersCoverIsNotLost) {
    const SecondRound round;
    ASSERT_TRUE(round.file->removeMarks({round.ids[0]}));
    ASSERT_TRUE(round.file->addMarks(round.document, {boxed(90, 150), boxed(150, 210)}));
    const auto changes = round.changes();
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes[0].kind, Change::Kind::Moved);
    EXPECT_NE(changes[0].text().find("others cover its place"), std::string::npos) << changes[0].text();
}

TEST(Delta, APartThatIsOpenNowIsSaid) {
    const SecondRound round;
    Mark smaller = round.file->state().marks.at(round.ids[0]).mark;
    smaller.quads = {Quad::of({100, 600, 150, 612})};
    ASSERT_TRUE(round.file->changeMarks({smaller}));
    ASSERT_EQ(round.changes().size(), 1U);
    EXPECT_EQ(round.changes()[0].kind, Change::Kind::Smaller);
    EXPECT_EQ(round.changes()[0].markId, round.ids[0]);
    smaller.quads = {Quad::of({400, 100, 450, 112})};
    ASSERT_TRUE(round.file->changeMarks({smaller}));
    EXPECT_EQ(round.changes()[0].kind, Change::Kind::Lost) << "moved away: its place is open";
    smaller.quads = {Quad::of({90, 590, 210, 620})};
    ASSERT_TRUE(round.file->changeMarks({smaller}));
    EXPECT_EQ(round.changes()[0].kind, Change::Kind::Moved);
}

TEST(Delta, TwoMarksOverTheSameHalfDoNotHideTheOther) {
    const Mark whole = boxed(100, 200);
    const Mark half = boxed(100, 150);
    EXPECT_NEAR(openShare(whole, {&half, &half}), 0.5, 0.03);
    EXPECT_DOUBLE_EQ(openShare(whole, {&whole}), 0);
    EXPECT_DOUBLE_EQ(openShare(whole, {}), 1);
}

TEST(Delta, AnApprovalIsARoundToo) {
    const ReviewSample sample;
    sample.approveAs("Ben Cole");
    sample.become("Amy Shah");
    ASSERT_TRUE(sample.file->removeMarks({sample.mark}));
    const auto changes = changesSinceLastRound(sample.file->state());
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].kind, Change::Kind::Lost);
    EXPECT_TRUE(sample.file->state().reviewed->wasApproved);
}

TEST(Delta, IsTheSameAfterOpeningTheCaseAgain) {
    const SecondRound round;
    ASSERT_TRUE(round.file->removeMarks({round.ids[1]}));
    const auto again = casefile::Case::open(round.file->folder(), "Ben Cole", casefile::OpenMode::ReadOnly);
    ASSERT_TRUE(again);
    ASSERT_EQ(changesSinceLastRound((*again)->state()).size(), 1U);
    EXPECT_EQ(changesSinceLastRound((*again)->state())[0].text(), round.changes()[0].text());
}

}  // namespace withheld::review
