// Copies of a page in step, as the case keeps them.
#include <gtest/gtest.h>

#include "SampleCase.h"
#include "casefile/Case.h"

namespace withheld::casefile {

namespace {

TEST(LinksTest, LinkedMarksKnowEachOtherAlsoAfterOpeningAgain) {
    SampleCase sample;
    const auto ids = sample.file->addLinkedMarks(
        {{{sample.document, sampleMark(1)}, {sample.document, sampleMark(3)}}, {{sample.document, sampleMark(2)}}});
    ASSERT_TRUE(ids) << ids.error().text();
    ASSERT_EQ(ids->size(), 2U);
    sample.reopen();
    const CaseState& state = sample.file->state();
    EXPECT_EQ(state.marks.size(), 3U);
    EXPECT_EQ(state.inStepWith((*ids)[0][0]), std::vector<std::string>{(*ids)[0][1]});
    EXPECT_EQ(state.inStepWith((*ids)[0][1]), std::vector<std::string>{(*ids)[0][0]});
    EXPECT_TRUE(state.inStepWith((*ids)[1][0]).empty());
    EXPECT_TRUE(sample.file->audit()->intact);
}

TEST(LinksTest, AMarkThatIsThereIsOnlyLinked) {
    SampleCase sample;
    const std::string known = sample.file->addMarks(sample.document, {sampleMark(1)})->front();
    Mark there = sample.file->state().marks.at(known).mark;
    const auto ids = sample.file->addLinkedMarks({{{sample.document, sampleMark(2)}, {sample.document, there}}});
    ASSERT_TRUE(ids);
    EXPECT_EQ(sample.file->state().marks.size(), 2U);
    EXPECT_EQ(sample.file->state().inStepWith(known), std::vector<std::string>{(*ids)[0][0]});
}

TEST(LinksTest, ThreeCopiesAreOneLinkAndOneCanLeave) {
    SampleCase sample;
    const auto ids = *sample.file->addMarks(sample.document, {sampleMark(1), sampleMark(2), sampleMark(3)});
    ASSERT_TRUE(sample.file->linkMarks({{ids[0], ids[1]}}));
    ASSERT_TRUE(sample.file->linkMarks({{ids[1], ids[2]}}));
    EXPECT_EQ(sample.file->state().inStepWith(ids[0]).size(), 2U);
    ASSERT_TRUE(sample.file->unlinkMarks({ids[1]}));
    EXPECT_TRUE(sample.file->state().inStepWith(ids[1]).empty());
    EXPECT_EQ(sample.file->state().inStepWith(ids[0]), std::vector<std::string>{ids[2]});
    ASSERT_TRUE(sample.file->removeMarks({ids[2]}));
    EXPECT_TRUE(sample.file->state().inStepWith(ids[0]).empty()) << "only marks that are there";
}

TEST(LinksTest, PagesAreLinkedWhicheverComesFirst) {
    SampleCase sample;
    const std::string other = sample.file->addDocument(sampleDocument("Annex A.pdf")).value();
    ASSERT_TRUE(sample.file->linkPages({other, 3, sample.document, 1}));
    const auto events = sample.file->state().lastEvent;
    ASSERT_TRUE(sample.file->linkPages({sample.document, 1, other, 3}));
    EXPECT_EQ(sample.file->state().lastEvent, events) << "they are already";
    EXPECT_EQ(sample.file->state().pagesInStepWith(other, 3), (std::vector<std::pair<std::string, int>>{{sample.document, 1}}));
    EXPECT_EQ(sample.file->state().pagesInStepWith(sample.document, 1), (std::vector<std::pair<std::string, int>>{{other, 3}}));
    EXPECT_TRUE(sample.file->state().pagesInStepWith(other, 1).empty());
    ASSERT_TRUE(sample.file->linkPages({other, 3, sample.document, 1}, false));
    EXPECT_TRUE(sample.file->state().pageLinks.empty());
    EXPECT_FALSE(sample.file->linkPages({other, 9, sample.document, 1}));
    ASSERT_TRUE(sample.file->linkPages({other, 1, other, 1}));
    EXPECT_TRUE(sample.file->state().pageLinks.empty()) << "a page is no copy of itself";
}

TEST(LinksTest, LinksDoNotChangeWhatWouldBeReleased) {
    SampleCase sample;
    const auto ids = *sample.file->addMarks(sample.document, {sampleMark(1), sampleMark(2)});
    const std::string before = sample.file->state().setHash();
    ASSERT_TRUE(sample.file->append("submitted", R"({"setHash":")" + before + R"("})"));
    ASSERT_TRUE(sample.file->linkMarks({ids}));
    EXPECT_EQ(sample.file->state().setHash(), before);
    EXPECT_EQ(sample.file->state().stage, Stage::InReview);
}

}  // namespace

}  // namespace withheld::casefile
