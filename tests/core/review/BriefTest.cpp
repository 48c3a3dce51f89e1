#include "review/Brief.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "ReviewSample.h"

namespace withheld::review {

namespace {

Mark worded(int page, const std::string& text, const std::string& code = "s.40(2)") {
    Mark mark = casefile::sampleMark();
    mark.id.clear();
    mark.page = page;
    mark.text = text;
    mark.exemptions = {code};
    return mark;
}

bool says(const std::vector<Gate>& lines, const std::string& words) {
    return std::any_of(lines.begin(), lines.end(),
                       [&words](const Gate& line) { return line.text().find(words) != std::string::npos; });
}

/// Four marks of one name, one of another, one of the same name with another code.
struct Groups : ReviewSample {
    std::vector<std::string> ids;
    Groups() : ReviewSample(false) {
        ids = file->addMarks(document, {worded(1, "Ann Lee"), worded(2, "ann  lee"), worded(3, "Ann Lee"), worded(1, "Bob Ray"),
                                        worded(1, "Ann Lee", "s.38")})
                  .value();
        EXPECT_TRUE(submit(*file));
        become("Ben Cole");
    }
};

}  // namespace

TEST(Brief, SaysTheNoteTheCountsAndWhatTheOfficerDidNotView) {
    const ReviewSample sample;
    const auto lines = brief(sample.file->state(), "Ben Cole");
    EXPECT_TRUE(says(lines, "Amy Shah writes: Please look at page 1"));
    EXPECT_TRUE(says(lines, "1 mark: 1 × s."));
    EXPECT_TRUE(says(lines, "3 pages were never viewed by the officer, Amy Shah"));
    EXPECT_TRUE(says(lines, "2 pages have no mark"));
    EXPECT_TRUE(says(lines, "First round"));
}

TEST(Brief, LostMarksStandBeforeAllOtherChanges) {
    const ReviewSample sample;
    sample.become("Ben Cole");
    ASSERT_TRUE(returnToOfficer(*sample.file, "Look again"));
    sample.become("Amy Shah");
    ASSERT_TRUE(sample.file->addMarks(sample.document, {worded(2, "new")}));
    ASSERT_TRUE(sample.file->removeMarks({sample.mark}));
    const auto lines = brief(sample.file->state(), "Ben Cole");
    const auto lost = std::find_if(lines.begin(), lines.end(), [](const Gate& line) { return line.level == Gate::Level::Block; });
    ASSERT_NE(lost, lines.end());
    EXPECT_NE(lost->text().find("is gone"), std::string::npos);
    EXPECT_EQ(lost->document, sample.document);
    EXPECT_EQ((lost + 1)->text().find("a new mark") == std::string::npos, false);
}

TEST(Brief, ManyNewMarksOfOnePageAreOneLine) {
    const ReviewSample sample;
    sample.become("Ben Cole");
    ASSERT_TRUE(returnToOfficer(*sample.file, "Look again"));
    sample.become("Amy Shah");
    ASSERT_TRUE(sample.file->addMarks(sample.document, {worded(2, "a"), worded(2, "b"), worded(2, "c"), worded(3, "d")}));
    const auto lines = brief(sample.file->state(), "Ben Cole");
    EXPECT_TRUE(says(lines, "page 2: 3 new marks"));
    EXPECT_TRUE(says(lines, "page 3: a new mark"));
}

TEST(Bulk, AGroupIsTheSameWordsUnderTheSameExemption) {
    const Groups sample;
    EXPECT_EQ(groupOf(sample.file->state(), sample.ids[1]).size(), 3U);
    EXPECT_EQ(groupOf(sample.file->state(), sample.ids[3]), std::vector<std::string>{sample.ids[3]});
    ASSERT_TRUE(decide(*sample.file, sample.ids[0], casefile::ReviewDecision::Agreed));
    EXPECT_EQ(groupOf(sample.file->state(), sample.ids[1]).size(), 2U) << "decided ones are left alone";
}

TEST(Bulk, IsRecordedAsSuchWithThePagesNotViewed) {
    const Groups sample;
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 1));
    const auto group = groupOf(sample.file->state(), sample.ids[0]);
    const std::uint64_t before = sample.file->state().lastEvent;
    ASSERT_TRUE(decideInBulk(*sample.file, group, casefile::ReviewDecision::Agreed));
    EXPECT_EQ(sample.file->state().lastEvent, before + 1) << "one event";
    const casefile::CaseMark& mark = sample.file->state().marks.at(sample.ids[2]);
    EXPECT_EQ(mark.decision, casefile::ReviewDecision::Agreed);
    EXPECT_EQ(mark.decisionBy, "Ben Cole");
    EXPECT_TRUE(mark.decidedInBulk);
    EXPECT_FALSE(sample.file->state().marks.at(sample.ids[3]).decidedInBulk);
    ASSERT_EQ(sample.file->state().bulkDecisions.size(), 1U);
    EXPECT_EQ(sample.file->state().bulkDecisions[0].unseenPages.size(), 2U);
    EXPECT_TRUE(says(brief(sample.file->state(), "Ben Cole"), "3 marks were decided in bulk; not viewed then: 2 pages"));
    EXPECT_TRUE(says(approveGates(sample.file->state(), "Ben Cole"), "3 marks were approved in bulk"));
}

TEST(Bulk, OneMarkOfOnesOwnStopsAll) {
    const Groups sample;
    sample.become("Amy Shah");
    expectNotAllowed(decideInBulk(*sample.file, sample.ids, casefile::ReviewDecision::Agreed), "made this mark");
    EXPECT_TRUE(sample.file->state().bulkDecisions.empty());
}

TEST(Bulk, DecidedOnceMoreByHandItIsNoLongerBulk) {
    const Groups sample;
    ASSERT_TRUE(decideInBulk(*sample.file, {sample.ids[0], sample.ids[1]}, casefile::ReviewDecision::Agreed));
    ASSERT_TRUE(decide(*sample.file, sample.ids[0], casefile::ReviewDecision::Agreed));
    EXPECT_FALSE(sample.file->state().marks.at(sample.ids[0]).decidedInBulk);
    EXPECT_TRUE(sample.file->state().marks.at(sample.ids[1]).decidedInBulk);
}

TEST(Brief, TellsCommentsOnTheCaseAndWhatBecameOfSuggestedMarks) {
    const ReviewSample sample;
    sample.become("Ben Cole");
    ASSERT_TRUE(sample.file->addComment("", "Ask legal services first"));
    const auto refused = suggestMark(*sample.file, sample.document, casefile::sampleMark(2), "a name");
    const auto open = suggestMark(*sample.file, sample.document, casefile::sampleMark(3), "a phone number");
    ASSERT_TRUE(refused && open);
    sample.become("Amy Shah");
    ASSERT_TRUE(sample.file->refuseSuggestion(*refused));
    const auto lines = brief(sample.file->state(), "Ben Cole");
    EXPECT_TRUE(says(lines, "on the case: Ask legal services first"));
    EXPECT_TRUE(says(lines, "page 2: a mark that Ben Cole suggested was refused by Amy Shah: a name"));
    EXPECT_TRUE(says(lines, "page 3: a mark that Ben Cole suggested is not decided: a phone number"));
    EXPECT_FALSE(says(lines, "1 comment by others"));
}

}  // namespace withheld::review
