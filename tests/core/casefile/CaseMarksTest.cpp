// Marks, suggestions, comments: what each call does to the state, and that it is the same after reopening.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "SampleCase.h"

namespace withheld::casefile {

namespace {

std::vector<std::string> eventTypes(const Case& file) {
    std::vector<std::string> types;
    const Audit audit = file.audit().value();
    for (const Event& event : audit.events) {
        types.push_back(event.type);
    }
    return types;
}

void expectSameMark(const CaseMark& a, const CaseMark& b) {
    EXPECT_EQ(a.mark, b.mark);
    EXPECT_EQ(a.document, b.document);
    EXPECT_EQ(a.created, b.created);
    EXPECT_EQ(a.authors, b.authors);
    EXPECT_EQ(a.decision, b.decision);
    EXPECT_EQ(a.decisionBy, b.decisionBy);
    EXPECT_EQ(a.decisionReason, b.decisionReason);
}

}  // namespace

TEST(CaseMarks, AddedMarksKeepEveryFieldThroughReopening) {
    SampleCase sample;
    Mark turned = sampleMark(2);
    turned.quads = {Quad{{{{1.5, 2}, {3, 4.25}, {5, 6}, {7, 8}}}}, Quad::of({10, 10, 20, 20})};
    const auto ids = sample.file->addMarks(sample.document, {sampleMark(), turned});
    ASSERT_TRUE(ids);
    ASSERT_EQ(ids->size(), 2U);
    EXPECT_NE((*ids)[0], (*ids)[1]);
    sample.reopen();
    const CaseMark& mark = sample.file->state().marks.at((*ids)[1]);
    turned.id = (*ids)[1];
    turned.author = "Amy Shah";
    EXPECT_EQ(mark.mark, turned);
    EXPECT_EQ(mark.document, sample.document);
    EXPECT_EQ(mark.authors, std::set<std::string>{"Amy Shah"});
    EXPECT_FALSE(mark.created.empty());
}

TEST(CaseMarks, ABatchIsOneStepAndAllOrNothing) {
    SampleCase sample;
    const std::uint64_t before = sample.file->state().lastEvent;
    Mark beyond = sampleMark(4);
    const auto refused = sample.file->addMarks(sample.document, {sampleMark(), beyond});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(refused.error().text(), testing::HasSubstr("no page 4"));
    EXPECT_EQ(sample.file->state().lastEvent, before);
    EXPECT_TRUE(sample.file->state().marks.empty());
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark(), sampleMark(2), sampleMark(3)}));
    const auto events = sample.file->audit().value().events;
    ASSERT_EQ(events.size(), before + 3);
    for (std::size_t i = before; i < events.size(); ++i) {
        EXPECT_EQ(nlohmann::json::parse(events[i].payload).at("step"), before + 1);
    }
}

TEST(CaseMarks, RefusesMarksThatCoverNothingOrLieInNoDocument) {
    SampleCase sample;
    Mark empty = sampleMark();
    empty.quads.clear();
    EXPECT_FALSE(sample.file->addMarks(sample.document, {empty}));
    Mark infinite = sampleMark();
    infinite.quads[0].p[0].x = std::numeric_limits<double>::infinity();
    EXPECT_FALSE(sample.file->addMarks(sample.document, {infinite}));
    EXPECT_FALSE(sample.file->addMarks("elsewhere", {sampleMark()}));
}

TEST(CaseMarks, WhoeverChangesAMarkIsItsAuthorToo) {
    SampleCase sample;
    const std::string id = sample.file->addMarks(sample.document, {sampleMark()}).value()[0];
    sample.file->setUser("Ben Cole");
    Mark changed = sample.file->state().marks.at(id).mark;
    changed.exemptions = {"s.31(1)(a)", "s.40(2)"};
    changed.quads = {Quad::of({1, 2, 3, 4})};
    ASSERT_TRUE(sample.file->changeMarks({changed}));
    sample.reopen();
    const CaseMark& mark = sample.file->state().marks.at(id);
    EXPECT_EQ(mark.mark.exemptions, (std::vector<std::string>{"s.31(1)(a)", "s.40(2)"}));
    EXPECT_EQ(mark.mark.author, "Ben Cole");
    EXPECT_EQ(mark.authors, (std::set<std::string>{"Amy Shah", "Ben Cole"}));
    changed.id = "unknown";
    EXPECT_FALSE(sample.file->changeMarks({changed}));
}

TEST(CaseMarks, RestoringGivesBackExactlyWhatWasRemoved) {
    SampleCase sample;
    const std::string id = sample.file->addMarks(sample.document, {sampleMark()}).value()[0];
    ASSERT_TRUE(sample.file->append("decision", R"({"mark":")" + id + R"(","decision":"returned","reason":"too wide"})"));
    const CaseMark before = sample.file->state().marks.at(id);
    const std::string hash = sample.file->state().setHash();
    ASSERT_TRUE(sample.file->removeMarks({id}));
    EXPECT_TRUE(sample.file->state().marks.empty());
    EXPECT_NE(sample.file->state().setHash(), hash);
    EXPECT_FALSE(sample.file->removeMarks({id}));
    ASSERT_TRUE(sample.file->restoreMarks({before}));
    EXPECT_FALSE(sample.file->restoreMarks({before}));
    expectSameMark(sample.file->state().marks.at(id), before);
    EXPECT_EQ(sample.file->state().setHash(), hash);
    sample.reopen();
    expectSameMark(sample.file->state().marks.at(id), before);
}

TEST(CaseMarks, LiftingSomebodyElsesMarkIsRemembered) {
    SampleCase sample;
    const auto ids = sample.file->addMarks(sample.document, {sampleMark(), sampleMark(2)}).value();
    ASSERT_TRUE(sample.file->removeMarks({ids[0]}));
    EXPECT_TRUE(sample.file->state().removedBy.empty());
    sample.file->setUser("Ben Cole");
    const CaseMark other = sample.file->state().marks.at(ids[1]);
    ASSERT_TRUE(sample.file->removeMarks({ids[1]}));
    EXPECT_EQ(sample.file->state().removedBy.at(ids[1]), "Ben Cole");
    ASSERT_TRUE(sample.file->restoreMarks({other}));
    EXPECT_TRUE(sample.file->state().removedBy.empty());
}

TEST(CaseMarks, SuggestionsAreTakenOnceAndNotUnderMarks) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark(1, 100, 700)}));
    const Case::NewSuggestion covered{sampleMark(1, 100.5, 700), 0.9F};
    const Case::NewSuggestion free{sampleMark(1, 100, 600), 0.8F};
    const Case::NewSuggestion otherPage{sampleMark(2, 100, 700), 0.7F};
    EXPECT_EQ(sample.file->addSuggestions(sample.document, {covered, free, free, otherPage}).value(), 2);
    EXPECT_EQ(sample.file->addSuggestions(sample.document, {free, otherPage}).value(), 0);
    sample.reopen();
    ASSERT_EQ(sample.file->state().suggestions.size(), 2U);
    EXPECT_EQ(sample.file->state().openSuggestionsOf(sample.document, 2).size(), 1U);
    EXPECT_FLOAT_EQ(sample.file->state().openSuggestionsOf(sample.document, 2)[0]->confidence, 0.7F);
}

TEST(CaseMarks, AcceptingMakesAMarkAndReopeningTakesItBack) {
    SampleCase sample;
    ASSERT_EQ(sample.file->addSuggestions(sample.document, {{sampleMark(), 0.9F}}).value(), 1);
    const std::string id = sample.file->state().suggestions.begin()->first;
    const auto markId = sample.file->acceptSuggestion(id, {"s.38"});
    ASSERT_TRUE(markId);
    EXPECT_FALSE(sample.file->acceptSuggestion(id));
    sample.reopen();
    EXPECT_EQ(sample.file->state().suggestions.at(id).state, SuggestionState::Accepted);
    EXPECT_EQ(sample.file->state().suggestions.at(id).markId, *markId);
    EXPECT_EQ(sample.file->state().suggestions.at(id).decidedBy, "Amy Shah");
    EXPECT_EQ(sample.file->state().marks.at(*markId).mark.exemptions, std::vector<std::string>{"s.38"});
    ASSERT_TRUE(sample.file->reopenSuggestion(id));
    EXPECT_TRUE(sample.file->state().marks.empty());
    EXPECT_EQ(sample.file->state().suggestions.at(id).state, SuggestionState::Open);
    ASSERT_TRUE(sample.file->refuseSuggestion(id));
    EXPECT_EQ(sample.file->state().suggestions.at(id).state, SuggestionState::Refused);
    EXPECT_EQ(sample.file->addSuggestions(sample.document, {{sampleMark(), 0.9F}}).value(), 0);
    ASSERT_TRUE(sample.file->reopenSuggestion(id));
    EXPECT_EQ(sample.file->state().openSuggestionsOf(sample.document).size(), 1U);
    EXPECT_FALSE(sample.file->refuseSuggestion("unknown"));
}

TEST(CaseMarks, CommentsStayWithTheirAuthor) {
    SampleCase sample;
    const std::string id = sample.file->addMarks(sample.document, {sampleMark()}).value()[0];
    ASSERT_TRUE(sample.file->addComment(id, "Is this name public?"));
    ASSERT_TRUE(sample.file->addComment("", "Whole case"));
    EXPECT_FALSE(sample.file->addComment("unknown", "?"));
    EXPECT_FALSE(sample.file->addComment(id, ""));
    sample.reopen();
    ASSERT_EQ(sample.file->state().comments.size(), 2U);
    EXPECT_EQ(sample.file->state().comments[0].author, "Amy Shah");
    EXPECT_EQ(sample.file->state().comments[0].markId, id);
    EXPECT_EQ(sample.file->state().comments[0].text, "Is this name public?");
}

TEST(CaseMarks, AnEditTakesASubmittedCaseBackToMarking) {
    SampleCase sample;
    ASSERT_TRUE(sample.file->append("submitted", R"({"setHash":"abc","note":"please"})"));
    EXPECT_EQ(sample.file->state().stage, Stage::InReview);
    ASSERT_TRUE(sample.file->addMarks(sample.document, {sampleMark()}));
    EXPECT_EQ(sample.file->state().stage, Stage::Marking);
    EXPECT_EQ(sample.file->state().submission->note, "please");
}

TEST(CaseMarks, EveryKindOfEditWithdrawsAnApproval) {
    const std::vector<std::function<void(SampleCase&, const std::string&, const std::string&)>> edits{
        [](SampleCase& s, const std::string&, const std::string&) { ASSERT_TRUE(s.file->addMarks(s.document, {sampleMark(3)})); },
        [](SampleCase& s, const std::string& mark, const std::string&) {
            ASSERT_TRUE(s.file->changeMarks({s.file->state().marks.at(mark).mark}));
        },
        [](SampleCase& s, const std::string& mark, const std::string&) { ASSERT_TRUE(s.file->removeMarks({mark})); },
        [](SampleCase& s, const std::string&, const std::string& open) { ASSERT_TRUE(s.file->acceptSuggestion(open)); },
        [](SampleCase& s, const std::string&, const std::string&) {
            ASSERT_TRUE(s.file->addDocument(sampleDocument("Annex.pdf")));
        }};
    for (const char* last : {"approved", "released"}) {
        for (std::size_t i = 0; i < edits.size(); ++i) {
            SampleCase sample;
            const std::string mark = sample.file->addMarks(sample.document, {sampleMark()}).value()[0];
            ASSERT_TRUE(sample.file->addSuggestions(sample.document, {{sampleMark(2), 1}}));
            const std::string open = sample.file->state().suggestions.begin()->first;
            ASSERT_TRUE(sample.file->append("approved", R"({"setHash":"abc"})"));
            ASSERT_TRUE(sample.file->append(last, R"({"setHash":"abc"})"));
            edits[i](sample, mark, open);
            EXPECT_FALSE(sample.file->state().approval) << i;
            EXPECT_EQ(sample.file->state().stage, Stage::Marking) << i;
            EXPECT_THAT(sample.file->state().withdrawnBecause, testing::HasSubstr("Amy Shah"));
            const auto types = eventTypes(*sample.file);
            const auto withdrawn = std::find(types.begin(), types.end(), "approval-withdrawn");
            ASSERT_NE(withdrawn, types.end());
            EXPECT_EQ(*(withdrawn - 1), last) << "the withdrawal stands before the change";
        }
    }
}

TEST(CaseMarks, WorkThatChangesNoMarkKeepsAnApproval) {
    SampleCase sample;
    const std::string mark = sample.file->addMarks(sample.document, {sampleMark()}).value()[0];
    ASSERT_TRUE(sample.file->append("approved", R"({"setHash":"abc"})"));
    ASSERT_TRUE(sample.file->recordPageView(sample.document, 1));
    ASSERT_TRUE(sample.file->addComment(mark, "Well done"));
    ASSERT_TRUE(sample.file->addSuggestions(sample.document, {{sampleMark(2), 1}}));
    ASSERT_TRUE(sample.file->refuseSuggestion(sample.file->state().suggestions.begin()->first));
    ASSERT_TRUE(sample.file->storePageText(sample.document, samplePageText(1, TextSource::Ocr)));
    EXPECT_TRUE(sample.file->state().approval);
    EXPECT_EQ(sample.file->state().stage, Stage::Approved);
}

TEST(CaseMarks, RefusesEventsThatItDoesNotUnderstand) {
    SampleCase sample;
    const std::uint64_t before = sample.file->state().lastEvent;
    EXPECT_FALSE(sample.file->append("mark-exploded", "{}"));
    EXPECT_FALSE(sample.file->append("approved", "{}"));
    EXPECT_FALSE(sample.file->append("mark-added", R"({"document":"x","mark":{"page":0}})"));
    EXPECT_FALSE(sample.file->append("released", "not JSON"));
    EXPECT_FALSE(sample.file->append("document-added", R"({"id":"x","sha256":"y","pages":[["a"]]})"));
    sample.reopen();
    EXPECT_EQ(sample.file->state().lastEvent, before);
}

}  // namespace withheld::casefile
