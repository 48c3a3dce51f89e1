#include "review/Review.h"

#include <gtest/gtest.h>

#include "ReviewSample.h"

namespace withheld::review {

using casefile::ReviewDecision;
using casefile::Stage;

TEST(Review, TheWholeWayToAnApproval) {
    ReviewSample sample;
    EXPECT_EQ(sample.file->state().stage, Stage::InReview);
    EXPECT_EQ(sample.file->state().submission->by, "Amy Shah");
    EXPECT_EQ(sample.file->state().submission->setHash, sample.file->state().setHash());
    sample.approveAs("Ben Cole");
    sample.reopen();
    ASSERT_TRUE(sample.file->state().approval);
    EXPECT_EQ(sample.file->state().approval->by, "Ben Cole");
    EXPECT_EQ(sample.file->state().approval->setHash, sample.file->state().setHash());
    EXPECT_TRUE(sample.file->state().approval->unseenPages.empty());
    EXPECT_TRUE(mayRelease(sample.file->state()));
}

TEST(Review, AnAuthorCannotApproveUnderAnySpelling) {
    ReviewSample sample;
    for (const char* spelling : {"Amy Shah", "amy shah ", "AMY  SHAH", "Amy\tShah"}) {
        sample.become(spelling);
        sample.viewAll();
        expectNotAllowed(approve(*sample.file), "made marks in this set and cannot approve it. A second person has to.");
        expectNotAllowed(approve(*sample.file, "in a hurry"), "made marks in this set");
    }
    EXPECT_EQ(sample.file->state().stage, Stage::InReview);
}

TEST(Review, WhoeverChangedAMarkIsAnAuthor) {
    ReviewSample sample(false);
    sample.become("Ben Cole");
    casefile::CaseMark mark = sample.file->state().marks.at(sample.mark);
    mark.mark.note = "wider";
    ASSERT_TRUE(sample.file->changeMarks({mark.mark}));
    sample.become("Amy Shah");
    ASSERT_TRUE(submit(*sample.file));
    sample.become("Ben Cole");
    sample.viewAll();
    expectNotAllowed(approve(*sample.file), "Ben Cole made marks in this set");
    sample.approveAs("Cat Dunn");
}

TEST(Review, WhoeverLiftedSomebodyElsesMarkCannotApprove) {
    ReviewSample sample(false);
    const std::string second = sample.file->addMarks(sample.document, {casefile::sampleMark(2)}).value()[0];
    sample.become("Ben Cole");
    ASSERT_TRUE(sample.file->removeMarks({second}));
    sample.become("Amy Shah");
    ASSERT_TRUE(submit(*sample.file));
    sample.become("Ben Cole");
    sample.viewAll();
    expectNotAllowed(approve(*sample.file), "Ben Cole removed marks from this set");
}

TEST(Review, WhoeverSubmittedCannotApprove) {
    ReviewSample sample(false);
    sample.become("Ben Cole");
    ASSERT_TRUE(submit(*sample.file));
    sample.viewAll();
    expectNotAllowed(approve(*sample.file), "Ben Cole submitted this set");
}

TEST(Review, OnlyASubmittedSetCanBeApproved) {
    ReviewSample sample(false);
    sample.become("Ben Cole");
    sample.viewAll();
    expectNotAllowed(approve(*sample.file), "has not been submitted");
    sample.become("Amy Shah");
    ASSERT_TRUE(submit(*sample.file));
    expectNotAllowed(submit(*sample.file), "already in review");
    sample.approveAs("Ben Cole");
    expectNotAllowed(approve(*sample.file), "already approved by Ben Cole");
    expectNotAllowed(submit(*sample.file), "already approved");
}

TEST(Review, UnseenPagesNeedAReasonWhichIsRecorded) {
    ReviewSample sample;
    sample.become("Ben Cole");
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 1));
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 3));
    expectNotAllowed(approve(*sample.file), "never had 1 page on screen, first CIA Croydon.pdf, page 2");
    expectNotAllowed(approve(*sample.file, " \n"), "never had 1 page on screen");
    ASSERT_TRUE(approve(*sample.file, "Page 2 is blank"));
    EXPECT_EQ(sample.file->state().approval->unseenBecause, "Page 2 is blank");
    EXPECT_EQ(sample.file->state().approval->unseenPages, std::vector<std::string>{"CIA Croydon.pdf, page 2"});
}

TEST(Review, AnotherPersonsViewDoesNotCount) {
    ReviewSample sample;
    sample.viewAll();
    EXPECT_EQ(unseenPages(sample.file->state(), "Ben Cole").size(), 3U);
    EXPECT_TRUE(unseenPages(sample.file->state(), "amy shah").empty());
}

TEST(Review, AReturnNeedsAReasonAndGoesBackToTheOfficer) {
    ReviewSample sample;
    sample.become("Ben Cole");
    expectNotAllowed(returnToOfficer(*sample.file, "  "), "needs a reason");
    ASSERT_TRUE(returnToOfficer(*sample.file, "Page 2 shows a name"));
    EXPECT_EQ(sample.file->state().stage, Stage::Returned);
    EXPECT_EQ(sample.file->state().returnedBy, "Ben Cole");
    EXPECT_EQ(sample.file->state().returnedBecause, "Page 2 shows a name");
    expectNotAllowed(returnToOfficer(*sample.file, "again"), "Only a set that is in review or approved");
    expectNotAllowed(approve(*sample.file, "x"), "was returned by Ben Cole");
    sample.become("Amy Shah");
    ASSERT_TRUE(sample.file->addMarks(sample.document, {casefile::sampleMark(2)}));
    EXPECT_EQ(sample.file->state().stage, Stage::Returned);
    ASSERT_TRUE(submit(*sample.file));
    EXPECT_TRUE(sample.file->state().returnedBecause.empty());
    sample.approveAs("Ben Cole");
}

TEST(Review, ReturnedMarksStandInTheWayUntilTheyAreAnswered) {
    ReviewSample sample;
    sample.become("Ben Cole");
    sample.viewAll();
    expectNotAllowed(decide(*sample.file, sample.mark, ReviewDecision::Returned), "needs a reason");
    ASSERT_TRUE(decide(*sample.file, sample.mark, ReviewDecision::Returned, "too wide"));
    expectNotAllowed(approve(*sample.file), "1 mark is returned");
    ASSERT_TRUE(decide(*sample.file, sample.mark, ReviewDecision::Agreed));
    EXPECT_EQ(sample.file->state().marks.at(sample.mark).decisionBy, "Ben Cole");
    ASSERT_TRUE(approve(*sample.file));
}

TEST(Review, AChangedMarkHasToBeDecidedAgain) {
    ReviewSample sample;
    sample.become("Ben Cole");
    ASSERT_TRUE(decide(*sample.file, sample.mark, ReviewDecision::Agreed));
    sample.become("Amy Shah");
    ASSERT_TRUE(sample.file->changeMarks({sample.file->state().marks.at(sample.mark).mark}));
    EXPECT_EQ(sample.file->state().marks.at(sample.mark).decision, ReviewDecision::Undecided);
}

TEST(Review, MarksAreDecidedByAnotherPersonInReviewOnly) {
    ReviewSample sample;
    expectNotAllowed(decide(*sample.file, sample.mark, ReviewDecision::Agreed), "Amy Shah made this mark");
    sample.become("Ben Cole");
    EXPECT_FALSE(decide(*sample.file, "unknown", ReviewDecision::Agreed));
    ASSERT_TRUE(returnToOfficer(*sample.file, "no"));
    expectNotAllowed(decide(*sample.file, sample.mark, ReviewDecision::Agreed), "only while the set is in review");
}

TEST(Review, AnEditWithdrawsTheApprovalAndBlocksTheRelease) {
    ReviewSample sample;
    sample.approveAs("Ben Cole");
    sample.become("Amy Shah");
    ASSERT_TRUE(sample.file->addMarks(sample.document, {casefile::sampleMark(2)}));
    expectNotAllowed(mayRelease(sample.file->state()),
                     "The approval was withdrawn: Amy Shah changed the marks after the approval");
    ASSERT_TRUE(submit(*sample.file));
    sample.approveAs("Ben Cole");
    EXPECT_TRUE(mayRelease(sample.file->state()));
}

TEST(Review, AnApprovalOfAnotherSetReleasesNothing) {
    ReviewSample sample;
    sample.become("Ben Cole");
    ASSERT_TRUE(sample.file->append("approved", R"({"setHash":"another"})"));
    expectNotAllowed(mayRelease(sample.file->state()), "not the ones that were approved");
}

TEST(Review, NothingIsReleasedBeforeApproval) {
    ReviewSample sample(false);
    expectNotAllowed(mayRelease(sample.file->state()), "has not been submitted");
    ASSERT_TRUE(submit(*sample.file));
    expectNotAllowed(mayRelease(sample.file->state()), "a second person has to approve it");
}

TEST(Review, AChangeByAnotherProcessIsNotApprovedUnseen) {
    ReviewSample sample;
    auto reviewer = std::move(casefile::Case::open(sample.path, "Ben Cole")).value();
    for (int page = 1; page <= 3; ++page) {
        ASSERT_TRUE(reviewer->recordPageView(sample.document, page));
    }
    ASSERT_TRUE(sample.file->addMarks(sample.document, {casefile::sampleMark(2)}));
    expectNotAllowed(approve(*reviewer), "has not been submitted");
}

TEST(Review, WhatTheSecondPersonMissesGoesToTheOfficerAndIsTheOfficers) {
    ReviewSample sample;
    sample.become("Ben Cole");
    // Where the officer's mark lies already: a finder's suggestion would be dropped there.
    const auto id = suggestMark(*sample.file, sample.document, casefile::sampleMark(), "The address beside it too");
    ASSERT_TRUE(id) << id.error().text();
    EXPECT_EQ(sample.file->state().stage, Stage::InReview) << "a suggestion changes no mark";
    sample.reopen();
    const casefile::CaseSuggestion& kept = sample.file->state().suggestions.at(*id);
    EXPECT_EQ(kept.proposedBy, "Ben Cole");
    EXPECT_EQ(kept.words, "The address beside it too");
    EXPECT_EQ(sample.file->state().openSuggestionsOf(sample.document).size(), 1U);

    sample.become("Ben Cole");
    ASSERT_TRUE(returnToOfficer(*sample.file, "One is missing"));
    sample.become("Amy Shah");
    const auto mark = sample.file->acceptSuggestion(*id);
    ASSERT_TRUE(mark) << mark.error().text();
    EXPECT_EQ(sample.file->state().marks.at(*mark).authors, std::set<std::string>{"Amy Shah"});
    EXPECT_EQ(sample.file->state().marks.at(*mark).mark.note, "Ben Cole: The address beside it too");
    ASSERT_TRUE(submit(*sample.file));
    sample.become("Ben Cole");
    EXPECT_TRUE(decide(*sample.file, *mark, ReviewDecision::Agreed)) << "he missed it; he did not make it";
    sample.become("Amy Shah");
    expectNotAllowed(decide(*sample.file, *mark, ReviewDecision::Agreed), "made this mark");
    sample.approveAs("Ben Cole");
}

TEST(Review, ASuggestedMarkNeedsWordsAndAPage) {
    ReviewSample sample;
    sample.become("Ben Cole");
    const auto wordless = suggestMark(*sample.file, sample.document, casefile::sampleMark(2), "  ");
    ASSERT_FALSE(wordless);
    EXPECT_EQ(wordless.error().code, ErrorCode::NotAllowed);
    const auto nowhere = suggestMark(*sample.file, sample.document, casefile::sampleMark(4), "here");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(sample.file->state().suggestions.empty());
}

TEST(Review, AnotherExemptionIsProposedWithTheReturn) {
    ReviewSample sample;
    expectNotAllowed(proposeExemptions(*sample.file, sample.mark, {"s.31(1)(a)"}, "x"), "made this mark and cannot decide it");
    sample.become("Ben Cole");
    expectNotAllowed(proposeExemptions(*sample.file, sample.mark, {"s.31(1)(a)"}, " "), "needs a reason");
    EXPECT_FALSE(proposeExemptions(*sample.file, sample.mark, {"s.40(2)"}, "x")) << "it has that one";
    EXPECT_FALSE(proposeExemptions(*sample.file, sample.mark, {}, "x"));
    ASSERT_TRUE(proposeExemptions(*sample.file, sample.mark, {"s.31(1)(a)", "s.40(2)"}, "Other exemption"));
    sample.reopen("Ben Cole");
    const casefile::CaseMark& mark = sample.file->state().marks.at(sample.mark);
    EXPECT_EQ(mark.decision, ReviewDecision::Returned);
    EXPECT_EQ(mark.proposedExemptions, (std::vector<std::string>{"s.31(1)(a)", "s.40(2)"}));
    EXPECT_EQ(mark.mark.exemptions, std::vector<std::string>{"s.40(2)"}) << "the officer decides";
    ASSERT_TRUE(decide(*sample.file, sample.mark, ReviewDecision::Agreed));
    EXPECT_TRUE(sample.file->state().marks.at(sample.mark).proposedExemptions.empty());
    ASSERT_TRUE(proposeExemptions(*sample.file, sample.mark, {"s.31(1)(a)"}, "Other exemption"));
    sample.become("Amy Shah");
    Mark taken = sample.file->state().marks.at(sample.mark).mark;
    taken.exemptions = {"s.31(1)(a)"};
    ASSERT_TRUE(sample.file->changeMarks({taken}));
    EXPECT_TRUE(sample.file->state().marks.at(sample.mark).proposedExemptions.empty()) << "it was answered";
}

}  // namespace withheld::review
