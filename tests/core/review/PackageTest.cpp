#include "review/Package.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "ReviewSample.h"

namespace withheld::review {

namespace {

/// The same case on several disks.
struct Copies {
    ReviewSample amy{false};
    PrivateFolder folder;

    [[nodiscard]] std::unique_ptr<casefile::Case> copy(const std::string& name, const std::string& user) const {
        const auto to = folder.path() / name;
        std::filesystem::copy(amy.path, to, std::filesystem::copy_options::recursive);
        return std::move(casefile::Case::open(to, user)).value();
    }
};

Package packed(const casefile::Case& file) {
    return readPackage(packageText(file)).value();
}

/// Everything that merging is about, without who asks.
std::string known(const casefile::Case& file) {
    return casefile::toJson(casefile::copyOf(file.state(), "", "")).dump();
}

std::string edit(casefile::Case& file, const std::string& document, std::mt19937& random) {
    const auto pick = [&random](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    const auto& marks = file.state().marks;
    auto mark = marks.begin();
    std::advance(mark, marks.empty() ? 0 : pick(static_cast<int>(marks.size())));
    Mark changed = marks.empty() ? Mark{} : mark->second.mark;
    Expected<void> done;
    switch (marks.empty() ? 0 : pick(4)) {
        case 0:
            return file.addMarks(document, {casefile::sampleMark(1 + pick(3), 10.0 * pick(40))}) ? "" : "add";
        case 1:
            changed.exemptions = {pick(2) == 0 ? "s.38" : "s.31(1)(a)"};
            done = file.changeMarks({changed});
            break;
        case 2:
            done = file.removeMarks({mark->first});
            break;
        default:
            return file.addComment(mark->first, "comment") ? "" : "comment";
    }
    return done ? "" : done.error().text();
}

}  // namespace

TEST(ReviewPackage, BringsMarksDecisionsAndAnswersButNoDocument) {
    const Copies copies;
    ASSERT_TRUE(submit(*copies.amy.file));
    const auto ben = copies.copy("ben.withheld", "Ben Cole");
    ASSERT_TRUE(decide(*ben, copies.amy.mark, casefile::ReviewDecision::Returned, "Too wide"));
    ASSERT_TRUE(ben->addComment(copies.amy.mark, "The second line is not exempt"));
    ASSERT_TRUE(ben->recordPageView(copies.amy.document, 1));
    const std::string text = packageText(*ben);
    EXPECT_EQ(text.find("working bytes"), std::string::npos);
    EXPECT_NE(text.find(copies.amy.file->state().documents[0].sha256), std::string::npos);

    const auto merged = importPackage(*copies.amy.file, packed(*ben));
    ASSERT_TRUE(merged) << merged.error().text();
    EXPECT_EQ(merged->text(), "1 decision, 1 comment");
    const casefile::CaseState& state = copies.amy.file->state();
    EXPECT_EQ(state.marks.at(copies.amy.mark).decision, casefile::ReviewDecision::Returned);
    EXPECT_EQ(state.marks.at(copies.amy.mark).decisionBy, "Ben Cole");
    EXPECT_EQ(state.comments.back().author, "Ben Cole");
    EXPECT_TRUE(state.viewed("Ben Cole", copies.amy.document, 1));
    EXPECT_EQ(state.stage, casefile::Stage::InReview) << "decisions alone do not change the set";
    const std::uint64_t events = state.lastEvent;
    ASSERT_TRUE(importPackage(*copies.amy.file, packed(*ben)));
    EXPECT_EQ(state.lastEvent, events) << "the same again is nothing new";
}

TEST(ReviewPackage, BringsTheExemptionThatTheReviewerThinksRight) {
    const Copies copies;
    ASSERT_TRUE(submit(*copies.amy.file));
    const auto ben = copies.copy("ben.withheld", "Ben Cole");
    ASSERT_TRUE(proposeExemptions(*ben, copies.amy.mark, {"s.38"}, "Other exemption: s.38"));
    ASSERT_TRUE(importPackage(*copies.amy.file, packed(*ben)));
    EXPECT_EQ(copies.amy.file->state().marks.at(copies.amy.mark).proposedExemptions, std::vector<std::string>{"s.38"});
}

TEST(ReviewPackage, AConcurrentChangeIsAConflictInWordsAndTheLaterStands) {
    const Copies copies;
    const auto ben = copies.copy("ben.withheld", "Ben Cole");
    Mark here = copies.amy.file->state().marks.at(copies.amy.mark).mark;
    here.exemptions = {"s.38"};
    ASSERT_TRUE(copies.amy.file->changeMarks({here}));
    Mark there = here;
    there.exemptions = {"s.31(1)(a)"};
    ASSERT_TRUE(ben->changeMarks({there}));
    const auto merged = importPackage(*copies.amy.file, packed(*ben));
    ASSERT_TRUE(merged);
    ASSERT_EQ(merged->conflicts.size(), 1U);
    EXPECT_NE(merged->conflicts[0].place.text().find(", page 1"), std::string::npos);
    EXPECT_EQ(merged->conflicts[0].here.text().rfind("s.38, changed by Amy Shah on 20", 0), 0U)
        << merged->conflicts[0].here.text();
    EXPECT_EQ(merged->conflicts[0].there.text().rfind("s.31(1)(a), changed by Ben Cole on 20", 0), 0U);
    EXPECT_EQ(merged->conflicts[0].stands.text(), "The package's stands: it is later");
    EXPECT_EQ(copies.amy.file->state().marks.at(copies.amy.mark).mark.exemptions, std::vector<std::string>{"s.31(1)(a)"});
    EXPECT_EQ(copies.amy.file->state().marks.at(copies.amy.mark).authors.size(), 2U) << "both had a hand in it";
}

TEST(ReviewPackage, AChoiceOverTheRuleIsAChangeOfWhoChose) {
    const Copies copies;
    const auto ben = copies.copy("ben.withheld", "Ben Cole");
    Mark here = copies.amy.file->state().marks.at(copies.amy.mark).mark;
    here.exemptions = {"s.38"};
    ASSERT_TRUE(copies.amy.file->changeMarks({here}));
    here.exemptions = {"s.31(1)(a)"};
    ASSERT_TRUE(ben->changeMarks({here}));
    const auto merged = importPackage(*copies.amy.file, packed(*ben), {{copies.amy.mark, Choice::Here}});
    ASSERT_TRUE(merged) << merged.error().text();
    EXPECT_TRUE(merged->conflicts.at(0).isOpenToChoice);
    EXPECT_EQ(copies.amy.file->state().marks.at(copies.amy.mark).mark.exemptions, std::vector<std::string>{"s.38"});
    const auto audit = copies.amy.file->audit();
    ASSERT_TRUE(audit);
    EXPECT_TRUE(std::any_of(audit->events.begin(), audit->events.end(), [](const casefile::Event& event) {
        return event.payload.find("Amy Shah chose what is here") != std::string::npos;
    }));
    // It travels as any change does, and nobody is asked again.
    const auto back = importPackage(*ben, packed(*copies.amy.file));
    ASSERT_TRUE(back);
    EXPECT_TRUE(back->conflicts.empty());
    EXPECT_EQ(known(*ben), known(*copies.amy.file));
}

TEST(ReviewPackage, ARemovalCanBeChosenOverAChangeOnEitherSide) {
    const Copies copies;
    const auto ben = copies.copy("ben.withheld", "Ben Cole");
    const auto other = copies.copy("other.withheld", "Amy Shah");
    Mark changed = copies.amy.file->state().marks.at(copies.amy.mark).mark;
    changed.exemptions = {"s.38"};
    ASSERT_TRUE(copies.amy.file->changeMarks({changed}));
    ASSERT_TRUE(ben->removeMarks({copies.amy.mark}));
    ASSERT_TRUE(importPackage(*copies.amy.file, packed(*ben), {{copies.amy.mark, Choice::There}}));
    EXPECT_FALSE(copies.amy.file->state().marks.contains(copies.amy.mark)) << "the package's removal was chosen";

    changed.exemptions = {"s.31(1)(a)"};
    ASSERT_TRUE(other->changeMarks({changed}));
    const Package ofOther = packed(*other);
    ASSERT_TRUE(importPackage(*ben, ofOther, {{copies.amy.mark, Choice::Here}}));
    EXPECT_FALSE(ben->state().marks.contains(copies.amy.mark)) << "one's own removal was chosen";
}

TEST(ReviewPackage, OfTwoDecisionsNobodyChooses) {
    const Copies copies;
    ASSERT_TRUE(submit(*copies.amy.file));
    const auto ben = copies.copy("ben.withheld", "Ben Cole");
    const auto carol = copies.copy("carol.withheld", "Carol Dee");
    ASSERT_TRUE(decide(*ben, copies.amy.mark, casefile::ReviewDecision::Agreed, ""));
    ASSERT_TRUE(decide(*carol, copies.amy.mark, casefile::ReviewDecision::Returned, "Too wide"));
    const auto merged = importPackage(*ben, packed(*carol), {{copies.amy.mark, Choice::Here}});
    ASSERT_TRUE(merged);
    ASSERT_EQ(merged->conflicts.size(), 1U);
    EXPECT_FALSE(merged->conflicts[0].isOpenToChoice);
    EXPECT_EQ(ben->state().marks.at(copies.amy.mark).decision, casefile::ReviewDecision::Returned);
}

TEST(ReviewPackage, AChangeThatKnewOfTheOtherIsNone) {
    const Copies copies;
    const auto ben = copies.copy("ben.withheld", "Ben Cole");
    Mark there = ben->state().marks.at(copies.amy.mark).mark;
    there.exemptions = {"s.31(1)(a)"};
    ASSERT_TRUE(ben->changeMarks({there}));
    const auto merged = importPackage(*copies.amy.file, packed(*ben));
    ASSERT_TRUE(merged);
    EXPECT_TRUE(merged->conflicts.empty());
    EXPECT_EQ(merged->text(), "1 mark changed");
}

TEST(ReviewPackage, AMarkThatSomebodyChangedIsNotRemovedByWhoDidNotKnow) {
    const Copies copies;
    const auto ben = copies.copy("ben.withheld", "Ben Cole");
    Mark here = copies.amy.file->state().marks.at(copies.amy.mark).mark;
    here.exemptions = {"s.38"};
    ASSERT_TRUE(copies.amy.file->changeMarks({here}));
    ASSERT_TRUE(ben->removeMarks({copies.amy.mark}));
    const auto intoAmy = importPackage(*copies.amy.file, packed(*ben));
    ASSERT_TRUE(intoAmy);
    EXPECT_TRUE(copies.amy.file->state().marks.contains(copies.amy.mark));
    ASSERT_EQ(intoAmy->conflicts.size(), 1U);
    EXPECT_EQ(intoAmy->conflicts[0].there.text().rfind("removed by Ben Cole", 0), 0U);
    EXPECT_EQ(intoAmy->conflicts[0].stands.text(), "What is here stands");
    const auto intoBen = importPackage(*ben, packed(*copies.amy.file));
    ASSERT_TRUE(intoBen);
    EXPECT_TRUE(ben->state().marks.contains(copies.amy.mark));
}

TEST(ReviewPackage, ARemovalThatKnewRemoves) {
    const Copies copies;
    const auto ben = copies.copy("ben.withheld", "Ben Cole");
    ASSERT_TRUE(ben->removeMarks({copies.amy.mark}));
    const auto merged = importPackage(*copies.amy.file, packed(*ben));
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->text(), "1 mark removed");
    EXPECT_EQ(copies.amy.file->state().removedBy.at(copies.amy.mark), "Ben Cole") << "who lifts another's mark may not approve";
}

TEST(ReviewPackage, ChangedMarksWithdrawAnApproval) {
    const Copies copies;
    const auto ben = copies.copy("ben.withheld", "Ben Cole");
    ASSERT_TRUE(ben->addMarks(copies.amy.document, {casefile::sampleMark(2)}));
    const Package package = packed(*ben);
    ASSERT_TRUE(submit(*copies.amy.file));
    copies.amy.approveAs("Carol Diaz");
    ASSERT_TRUE(importPackage(*copies.amy.file, package));
    EXPECT_EQ(copies.amy.file->state().stage, casefile::Stage::Marking);
    EXPECT_FALSE(copies.amy.file->state().approval);
}

TEST(ReviewPackage, TheOrderOfTwoPackagesDoesNotMatter) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        std::mt19937 random(seed);
        const Copies copies;
        const auto ben = copies.copy("ben.withheld", "Ben Cole");
        const auto carol = copies.copy("carol.withheld", "Carol Diaz");
        for (int step = 0; step < 12; ++step) {
            casefile::Case& file = step % 3 == 0 ? *copies.amy.file : step % 3 == 1 ? *ben : *carol;
            ASSERT_EQ(edit(file, copies.amy.document, random), "") << seed;
        }
        const Package ofAmy = packed(*copies.amy.file);
        const Package ofBen = packed(*ben);
        const Package ofCarol = packed(*carol);
        const auto one = copies.copy("one.withheld", "Dana");
        const auto two = copies.copy("two.withheld", "Dana");
        ASSERT_TRUE(importPackage(*one, ofBen));
        ASSERT_TRUE(importPackage(*one, ofCarol));
        ASSERT_TRUE(importPackage(*two, ofCarol));
        ASSERT_TRUE(importPackage(*two, ofBen));
        EXPECT_EQ(known(*one), known(*two)) << seed;
        EXPECT_EQ(one->state().setHash(), two->state().setHash()) << seed;
        ASSERT_TRUE(importPackage(*ben, ofCarol));
        ASSERT_TRUE(importPackage(*ben, ofAmy));
        EXPECT_EQ(known(*one), known(*ben)) << "both ways, seed " << seed;
    }
}

TEST(ReviewPackage, WhatIsNotOneIsRefusedInWords) {
    const Copies copies;
    std::string text = packageText(*copies.amy.file);
    const std::string deep(300'000, '[');
    EXPECT_NE(readPackage(R"({"format":"withheld-review","version":1,"copy":)" + deep).error().message.find("no review package"),
              std::string::npos)
        << "writing it again would overflow the stack";
    EXPECT_NE(readPackage("{}").error().message.find("no review package"), std::string::npos);
    EXPECT_NE(readPackage("%PDF-1.7").error().message.find("no review package"), std::string::npos);
    text.replace(text.find("s.40(2)"), 7, "s.99(9)");
    EXPECT_NE(readPackage(text).error().message.find("was changed"), std::string::npos);
    nlohmann::json later = nlohmann::json::parse(packageText(*copies.amy.file));
    later["version"] = 2;
    EXPECT_NE(readPackage(later.dump()).error().message.find("later version"), std::string::npos);

    PrivateFolder other;
    auto facts = casefile::sampleFacts();
    facts.reference = "FOI/2026/9999";
    auto stranger = std::move(casefile::Case::create(other.path() / "x.withheld", facts, "Amy Shah")).value();
    EXPECT_NE(importPackage(*stranger, packed(*copies.amy.file)).error().message.find("another case"), std::string::npos);
    auto empty = std::move(casefile::Case::create(other.path() / "y.withheld", casefile::sampleFacts(), "Amy Shah")).value();
    EXPECT_NE(importPackage(*empty, packed(*copies.amy.file)).error().message.find("does not hold"), std::string::npos);
}

TEST(ReviewPackage, BringsTheMarksThatTheReviewerMisses) {
    const Copies copies;
    ASSERT_TRUE(submit(*copies.amy.file));
    const auto ben = copies.copy("ben.withheld", "Ben Cole");
    const auto id = suggestMark(*ben, copies.amy.document, casefile::sampleMark(2), "a name");
    ASSERT_TRUE(id) << id.error().text();
    const auto merged = importPackage(*copies.amy.file, packed(*ben));
    ASSERT_TRUE(merged) << merged.error().text();
    EXPECT_EQ(merged->text(), "1 suggestion");
    const casefile::CaseSuggestion& here = copies.amy.file->state().suggestions.at(*id);
    EXPECT_EQ(here.document, copies.amy.document);
    EXPECT_EQ(here.proposedBy, "Ben Cole") << "not who took the package in";
    EXPECT_EQ(here.words, "a name");
    ASSERT_TRUE(copies.amy.file->acceptSuggestion(*id));
    ASSERT_TRUE(importPackage(*ben, packed(*copies.amy.file)));
    EXPECT_EQ(ben->state().suggestions.at(*id).state, casefile::SuggestionState::Accepted);
    EXPECT_EQ(known(*ben), known(*copies.amy.file));
}

}  // namespace withheld::review
