#include "templates/Match.h"

#include <gtest/gtest.h>

#include "FormPage.h"
#include "templates/Anchors.h"

namespace withheld::templates {

namespace {

Template assessmentForm(const std::string& name = "CIA form v2") {
    const PageText page = assessment({});
    const auto made = makeTemplate(name, page, {}, marksOn(page), {});
    EXPECT_TRUE(made) << made.error().text();
    return *made;
}

Placed placedOn(const Template& form, const PageText& page, const PageGeometry& geometry = {}) {
    const SeenWords words(page, geometry);
    const auto found = match(form, words);
    EXPECT_TRUE(found.has_value());
    return found ? place(form, *found, page, geometry, words) : Placed{};
}

TEST(MatchTest, TheSamePageMatchesFully) {
    const PageText page = assessment({});
    const Template form = assessmentForm();
    const auto found = match(form, SeenWords(page, {}));
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->score, 1, 0.001);
    const Placed placed = placedOn(form, page);
    ASSERT_EQ(placed.marks.size(), 2U);
    EXPECT_EQ(placed.marks[0].text, "Hannah Desmond");
    EXPECT_EQ(placed.marks[0].origin, "template CIA form v2");
    EXPECT_EQ(placed.marks[1].kind, "phone");
    EXPECT_TRUE(placed.marks[0].note.empty());
}

TEST(MatchTest, AnotherCopyShiftedScaledTurnedAndMisread) {
    Filled other;
    other.officer = "Ibrahim Vance";
    other.phone = "07700 900456";
    const Template form = assessmentForm();
    for (const double degrees : {0.0, 1.5, -2.5}) {
        const PageText page = scanned(assessment(other), {14, -9}, 0.94, degrees, 1.2, 4);
        const Placed placed = placedOn(form, page);
        ASSERT_EQ(placed.marks.size(), 2U) << degrees;
        EXPECT_NE(placed.marks[0].text.find("Ibr"), std::string::npos) << degrees;
        EXPECT_NE(placed.marks[0].text.find("ance"), std::string::npos) << degrees << placed.marks[0].text;
        EXPECT_NE(placed.marks[1].text.find("900456"), std::string::npos) << degrees << placed.marks[1].text;
        EXPECT_EQ(placed.marks[0].text.find("officer"), std::string::npos) << "the label stays open";
    }
}

TEST(MatchTest, AStrangerTurnedByTooMuchIsRefused) {
    const Template form = assessmentForm();
    EXPECT_FALSE(match(form, SeenWords(scanned(assessment({}), {300, 0}, 1, 40), {})));
    EXPECT_FALSE(match(form, SeenWords(scanned(assessment({}), {0, 0}, 0.4, 0), {})));
}

TEST(MatchTest, ALongerNameIsCoveredToItsEnd) {
    Filled other;
    other.officer = "Wilhelmina Featherstonehaugh Cholmondeley";
    const Placed placed = placedOn(assessmentForm(), assessment(other));
    ASSERT_EQ(placed.marks.size(), 2U);
    EXPECT_EQ(placed.marks[0].text, other.officer);
}

TEST(MatchTest, AnEmptyFieldOfADigitalCopyGetsNoMark) {
    Filled other;
    other.officer.clear();
    const Placed placed = placedOn(assessmentForm(), assessment(other));
    ASSERT_EQ(placed.marks.size(), 1U);
    EXPECT_EQ(placed.fields, std::vector<int>{1});
}

TEST(MatchTest, ATurnedPageIsComparedAsItIsSeen) {
    // The same sheet, scanned sideways and turned by /Rotate: what is seen is the same.
    PageGeometry turned;
    turned.mediaBox = turned.cropBox = {0, 0, 792, 612};
    turned.rotate = 90;
    const PageSpace from(PageGeometry{}, 72);
    const PageSpace to(turned, 72);
    PageText page = assessment({});
    for (Word& word : page.words) {
        word.box = to.toUser(from.toView(word.box));
    }
    const Placed placed = placedOn(assessmentForm(), page, turned);
    ASSERT_EQ(placed.marks.size(), 2U);
    EXPECT_EQ(placed.marks[0].text, "Hannah Desmond");
}

TEST(MatchTest, ADifferentFormWithCommonWordsDoesNotMatch) {
    FormPage other(1);
    other.line(300, 720, "Reporting officer:")
        .line(72, 500, "Telephone:")
        .line(320, 300, "Borough:")
        .line(72, 760, "Stop and search record")
        .line(400, 650, "Signature")
        .line(90, 130, "Dated")
        .line(200, 400, "Community Impact")
        .line(72, 90, "Official sensitive when completed");
    EXPECT_FALSE(match(assessmentForm(), SeenWords(other.text(), {})));
    PageText shuffled = assessment({});
    for (std::size_t i = 0; i < shuffled.words.size(); ++i) {
        shuffled.words[i].box = {72, 720.0 - 23 * static_cast<double>((i * 7) % shuffled.words.size()), 130, 0};
        shuffled.words[i].box.y1 = shuffled.words[i].box.y0 + 12;
    }
    EXPECT_FALSE(match(assessmentForm(), SeenWords(shuffled, {}))) << "all the words, at other places";
}

TEST(MatchTest, AnEmptyPageDoesNotMatch) {
    EXPECT_FALSE(match(assessmentForm(), SeenWords(PageText{}, {})));
}

TEST(MatchTest, OfTwoVersionsTheBetterComesFirst) {
    FormPage first(1);
    first.line(72, 760, "Community Impact Assessment")
        .line(72, 700, "Reporting officer:")
        .line(200, 700, "Hannah Desmond")
        .line(72, 670, "Telephone:")
        .line(72, 580, "Expected tension between communities")
        .line(72, 540, "Engagement carried out beforehand")
        .line(72, 450, "Ward councillors informed")
        .line(72, 390, "Human rights considerations")
        .line(72, 200, "Signature");
    const std::vector<Template> forms{*makeTemplate("v1", first.text(), {}, {over(first.text(), {200, 700, 288, 712})}, {}),
                                      assessmentForm("v2")};
    Filled other;
    other.officer = "Ibrahim Vance";
    const SeenWords page(assessment(other), {});
    const auto fitting = candidates(forms, page);
    ASSERT_GE(fitting.size(), 1U);
    EXPECT_EQ(fitting.front().form->name, "v2");
    const auto onFirst = candidates(forms, SeenWords(first.text(), {}));
    ASSERT_EQ(onFirst.size(), 1U) << "v2 misses a third of its anchors there";
    EXPECT_EQ(onFirst.front().form->name, "v1");
    EXPECT_GT(fitting.front().match.score, 0.9);
}

TEST(MatchTest, WhatWasTypedIntoTheFirstCopyIsNoAnchorOnceOthersAreKnown) {
    const PageText page = assessment({});
    Template form = *makeTemplate("CIA", page, {}, marksOn(page), {});
    const auto has = [&form](const char* word) {
        return std::any_of(form.anchors.begin(), form.anchors.end(), [&](const Anchor& each) { return each.text == word; });
    };
    ASSERT_TRUE(has("Croydon")) << "nothing tells it from a label yet";
    Filled second;
    second.place = "Lambeth";
    Filled third;
    third.place = "Camden";
    std::vector<SeenWords> others;
    others.emplace_back(assessment(second), PageGeometry{});
    others.emplace_back(assessment(third), PageGeometry{});
    others.emplace_back(PageText{}, PageGeometry{});
    keepSteady(form, others);
    EXPECT_FALSE(has("Croydon"));
    EXPECT_TRUE(has("Borough:"));
}

}  // namespace

}  // namespace withheld::templates
