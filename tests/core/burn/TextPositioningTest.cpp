// What went leaves no chain of moves that would tell how wide each of its letters or words was.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "content/Operation.h"
#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string onePageOf(const std::string& content) {
    PdfBuilder builder;
    builder.addPage(content);
    return builder.build();
}

const Rect wholeLine{70, 690, 200, 716};

/// The content of the only page without boxes, and the left edge of `kept` before and after.
struct GapLeft {
    std::string content;
    double before = -1;
    double after = -1;
};

double leftEdgeOf(std::string_view pdf, const std::string& word) {
    for (const test::FoundWord& found : test::wordsOf(pdf)) {
        if (found.text == word) {
            return found.box.x0;
        }
    }
    ADD_FAILURE() << word << " is not there";
    return -1;
}

GapLeft gapLeft(const std::string& content, const Rect& box = wholeLine, const std::string& kept = "open") {
    const std::string pdf = onePageOf(content);
    const auto result = burned(pdf, {markOn(box)});
    EXPECT_TRUE(result) << result.error().text();
    GapLeft out;
    if (result) {
        const std::string all = test::everythingIn(result->bytes);
        const std::size_t begin = all.find("q\n");
        out.content = all.substr(begin, all.find("/Span", begin) - begin);
        out.before = leftEdgeOf(pdf, kept);
        out.after = leftEdgeOf(result->bytes, kept);
    }
    return out;
}

std::size_t timesIn(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) {
        ++found;
    }
    return found;
}

}  // namespace

TEST(TextPositioning, LettersShownOneByOneLeaveOneMove) {
    const GapLeft out = gapLeft(
        "BT /F1 12 Tf 72 700 Td (D) Tj (e) Tj [(s) 20] TJ [-7 (m)] TJ (o) Tj (n) Tj (d) Tj "
        "(                 open) Tj ET",
        {70, 690, 150, 716});
    EXPECT_EQ(timesIn(out.content, "TJ"), 1U) << out.content;
    EXPECT_NEAR(out.after, out.before, 0.01);
}

TEST(TextPositioning, AMatrixALetterLeavesTheLastOne) {
    const GapLeft out = gapLeft(
        "BT /F1 12 Tf 1 0 0 1 72 700 Tm (D) Tj 1 0 0 1 80.66 700 Tm (e) Tj 1 0 0 1 87.34 700 Tm (s) Tj "
        "1 0 0 1 240 700 Tm (open) Tj ET");
    EXPECT_THAT(out.content, Not(HasSubstr("80.66")));
    EXPECT_THAT(out.content, Not(HasSubstr("87.34")));
    EXPECT_EQ(timesIn(out.content, "Tm"), 1U) << out.content;
    EXPECT_NEAR(out.after, out.before, 0.01);
}

TEST(TextPositioning, RelativeMovesBecomeOne) {
    const GapLeft out = gapLeft(
        "BT /F1 12 Tf 72 700 Td (Dear) Tj 30.01 0 Td (Tomasz) Tj 46.7 0 Td (Desmond) Tj 91.29 0 Td (open) Tj "
        "0 -20 Td (next) Tj ET",
        {101, 690, 200, 716});
    EXPECT_THAT(out.content, HasSubstr("168 0 Td"));
    EXPECT_THAT(out.content, Not(HasSubstr("46.7")));
    EXPECT_NEAR(out.after, out.before, 0.01);
}

TEST(TextPositioning, LineFeedsInTheChainCountWithTheirLeading) {
    const std::string content =
        "BT /F1 12 Tf 14 TL 72 714 Td (first) Tj T* (Desmond) Tj (Tomasz) ' 130 -14 TD (Whitcombe) Tj "
        "T* (open) Tj T* (last) Tj ET";
    const GapLeft out = gapLeft(content, {70, 664, 290, 712});
    const GapLeft last = gapLeft(content, {70, 664, 290, 712}, "last");
    EXPECT_NEAR(out.after, out.before, 0.01);
    EXPECT_NEAR(last.after, last.before, 0.01);
    EXPECT_EQ(timesIn(out.content, "Td") + timesIn(out.content, "TD"), 2U) << out.content;
}

TEST(TextPositioning, SpacingAndScaleOfWhatWentGoAsWell) {
    const GapLeft out = gapLeft(
        "BT /F1 12 Tf 1 0 0 1 72 700 Tm 93.27 Tz (Tomasz) Tj 1 0 0 1 120 700 Tm 88.11 Tz 0.37 Tc "
        "(Desmond) Tj 1 0 0 1 240 700 Tm 101 Tz 0 Tc (open) Tj ET");
    EXPECT_THAT(out.content, Not(HasSubstr("93.27")));
    EXPECT_THAT(out.content, Not(HasSubstr("88.11")));
    EXPECT_THAT(out.content, Not(HasSubstr("0.37")));
    EXPECT_THAT(out.content, HasSubstr("101 Tz"));
    EXPECT_NEAR(out.after, out.before, 0.01);
}

TEST(TextPositioning, WhatTheNextTextInheritsStays) {
    const GapLeft out = gapLeft(
        "q 120 Tz BT /F1 12 Tf 0.5 Tc 72 700 Td (Tomasz) Tj ET q BT /F1 9 Tf 72 600 Td (inner) Tj ET Q "
        "BT 72 580 Td (open sky) Tj ET Q",
        wholeLine, "sky");
    EXPECT_NEAR(out.after, out.before, 0.01);
}

TEST(TextPositioning, WhereTheLastPartBeganIsNotTold) {
    const std::string relative =
        "BT /F1 12 Tf 14 TL 72 700 Td (To) Tj 40 0 Td (Desmond) Tj (          open) Tj ( now) Tj 0 -20 Td (next) Tj "
        "T* (after) Tj (last) ' ET";
    for (const char* word : {"open", "now", "next", "after", "last"}) {
        const GapLeft out = gapLeft(relative, {110, 690, 164, 716}, word);
        EXPECT_THAT(out.content, Not(HasSubstr("40 0 Td"))) << out.content;
        EXPECT_NEAR(out.after, out.before, 0.01) << word;
    }
    const std::string absolute =
        "BT /F1 12 Tf 72 700 Td (To) Tj 1 0 0 1 112 700 Tm (Desmond) Tj (          open) Tj 0 -20 Td (next) Tj "
        "1 0 0 1 72 600 Tm (last) Tj ET";
    for (const char* word : {"open", "next", "last"}) {
        const GapLeft out = gapLeft(absolute, {110, 690, 164, 716}, word);
        EXPECT_THAT(out.content, Not(HasSubstr(" 112 700 Tm"))) << out.content;
        EXPECT_NEAR(out.after, out.before, 0.01) << word;
    }
}

TEST(TextPositioning, AFontOfAGraphicsStateIsNotUndone) {
    PdfBuilder builder;
    test::PageOptions options;
    options.resources = "/ExtGState << /GS << /Font [" +
                        test::ref(builder.addObject("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")) + " 12] >> >>";
    builder.addPage("BT /F1 12 Tf 72 700 Td (Desmond) Tj /GS gs 168 0 Td (open) Tj ( sky) Tj ET", options);
    const std::string pdf = builder.build();
    const auto result = burned(pdf, {markOn(wholeLine)});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_NEAR(leftEdgeOf(result->bytes, "sky"), leftEdgeOf(pdf, "sky"), 0.01);
}

TEST(TextPositioning, TextInAMissingFontFeedsNoLine) {
    const GapLeft out = gapLeft("BT 14 TL /F1 12 Tf 72 500 Td (first) Tj /No 12 Tf (gone) ' /F1 12 Tf (open) ' ET");
    EXPECT_THAT(out.content, Not(HasSubstr("gone")));
    EXPECT_THAT(out.content, HasSubstr("0 -14 Td"));
}

TEST(TextPositioning, TextWithoutSizeDoesNotSwallowTheMove) {
    const GapLeft out =
        gapLeft("BT /F1 12 Tf 72 700 Td (Desmond               ) Tj /F1 0 Tf (x) Tj /F1 12 Tf (          open) Tj ET",
                {70, 690, 150, 716});
    EXPECT_NEAR(out.after, out.before, 0.01);
}

TEST(TextPositioning, NothingFollowsAndNothingIsTold) {
    const GapLeft out = gapLeft(
        "BT /F1 12 Tf 72.345 700 Td (Des) Tj [(m) 33] TJ 30.25 0 Td (ond) Tj ET "
        "BT /F1 12 Tf 72 600 Td (open) Tj ET");
    EXPECT_THAT(out.content, Not(HasSubstr("72.345")));
    EXPECT_THAT(out.content, Not(HasSubstr("30.25")));
    EXPECT_EQ(timesIn(out.content, "TJ"), 0U) << out.content;
}

TEST(TextPositioning, MovesAroundAGapAreOne) {
    const GapLeft out = gapLeft(
        "BT /F1 12 Tf 72 720 Td 0 -20 Td [(In ) -311] TJ [-77] TJ (Desmond) Tj [-2500 (open)] TJ "
        "( shop) Tj ET",
        {89, 690, 150, 716});
    EXPECT_THAT(out.content, Not(HasSubstr("311")));
    EXPECT_THAT(out.content, Not(HasSubstr("2500")));
    EXPECT_EQ(timesIn(out.content, "TJ"), 2U) << out.content;
    EXPECT_NEAR(out.after, out.before, 0.01);
}

TEST(TextPositioning, BlocksWithNothingLeftGoWithTheirClipsAndMatrices) {
    const GapLeft out = gapLeft(
        "q 72.123 697.5 50.37 10.2 re W n BT /F1 12 Tf 72 700 Td (Desmond) Tj ET Q "
        "q 1 0 0 1 75.5 0 cm /P <</MCID 0>> BDC BT /F1 12 Tf 60 700 Td (Tomasz) Tj ET EMC Q "
        "BT /F1 12 Tf 240 700 Td (open) Tj ET");
    EXPECT_THAT(out.content, Not(HasSubstr("50.37")));
    EXPECT_THAT(out.content, Not(HasSubstr("75.5")));
    EXPECT_THAT(out.content, HasSubstr("MCID 0"));
    EXPECT_NEAR(out.after, out.before, 0.01);
}

// Layout programs begin a text object where a word ends and show nothing in it.
TEST(TextPositioning, BlocksThatShowNothingDoNotTellWhereAWordEnded) {
    const GapLeft out = gapLeft(
        "BT 1 0 0 1 72.25 700 Tm ET BT 1 0 0 1 72.25 700 Tm /F1 12 Tf (Desmond) Tj ET BT 1 0 0 1 120.625 700 Tm ET "
        "BT 120.625 700 Td 17.5 0 TD ET BT 240 700 Td (open) Tj ET BT 1 0 0 1 240.5 500 Tm ET "
        "BT 1 0 0 1 131.875 700 Tm ET");
    for (const char* place : {"72.25", "120.625", "17.5", "131.875"}) {
        EXPECT_THAT(out.content, Not(HasSubstr(place)));
    }
    EXPECT_THAT(out.content, HasSubstr("0 TL")) << "TD sets the leading as well";
    EXPECT_THAT(out.content, HasSubstr("1 0 0 1 240.5 500 Tm")) << "not under a mark";
    EXPECT_NEAR(out.after, out.before, 0.01);
}

// Readers show it where the last text object left off.
TEST(TextPositioning, TextBehindItsTextObjectStaysWhereItWas) {
    const GapLeft out = gapLeft("BT /F1 12 Tf 72 700 Td (Desmond) Tj ET BT 1 0 0 1 199.75 700 Tm ET (open) Tj");
    EXPECT_NEAR(out.after, out.before, 0.01);
}

TEST(TextPositioning, AClipWhollyUnderAMarkTellsNoWidth) {
    const GapLeft out = gapLeft(
        "q 72.123 697.5 50.37 10.2 re W n BT /F1 12 Tf 72 700 Td (Desmond) Tj ET "
        "0 0 300 300 re f Q BT /F1 12 Tf 240 700 Td (open) Tj ET");
    EXPECT_THAT(out.content, Not(HasSubstr("50.37")));
}

TEST(TextPositioning, PicturesOfLettersLeaveNoMatrices) {
    const std::string picture = std::string("BI /W 2 /H 2 /BPC 8 /CS /G ID ") + '\0' + "\xFF" + '\0' + "\xFF EI ";
    const GapLeft out = gapLeft("q 8.66 0 0 9 72 700 cm " + picture + "Q q 6.67 0 0 9 80.66 700 cm " + picture +
                                "Q BT /F1 12 Tf 240 700 Td (open) Tj ET");
    EXPECT_THAT(out.content, Not(HasSubstr("8.66")));
    EXPECT_THAT(out.content, Not(HasSubstr("6.67")));
}

TEST(TextPositioning, SurplusOperandsAreReadAsReadersDo) {
    const GapLeft out = gapLeft("BT /F1 12 Tf 9 1 0 0 1 72 700 Tm (Desmond) Tj 1 0 0 1 240 700 Tm (open) Tj ET");
    EXPECT_THAT(out.content, Not(HasSubstr("Desmond")));
}

TEST(TextPositioning, StatesMayBeNestedDeeply) {
    std::string content;
    for (int i = 0; i < 600; ++i) {
        content += "q ";
    }
    content += "1 0 0 1 0 -100 cm ";
    for (int i = 0; i < 600; ++i) {
        content += "Q ";
    }
    const GapLeft out = gapLeft(content + "BT /F1 12 Tf 72 700 Td (Desmond) Tj ET BT /F1 12 Tf 240 700 Td (open) Tj ET");
    EXPECT_THAT(out.content, Not(HasSubstr("Desmond")));
    EXPECT_NEAR(out.after, out.before, 0.01);
}

// Each word or letter in a text object, a colour or a tag of its own: what is left is the same however many there were.
TEST(TextPositioning, WhatWentIsNotCounted) {
    const auto burnedPage = [](const std::vector<std::string>& words, const std::string& begin, const std::string& end) {
        std::string content = test::show(20, 700, "Open");
        double x = 75;
        for (const std::string& word : words) {
            content += begin + "BT /F1 12 Tf " + std::to_string(x) + " 700 Td (" + word + ") Tj ET " + end + "\n";
            x += 30;
        }
        content += "0.5 g " + test::show(300, 700, "open") + "BT /F1 12 Tf 300 600 Td (below) Tj ET";
        const std::string pdf = onePageOf(content);
        const auto result = burned(pdf, {markOn(wholeLine)});
        EXPECT_TRUE(result) << result.error().text();
        EXPECT_TRUE(result && test::isClean(result->bytes));
        EXPECT_TRUE(result && leftEdgeOf(result->bytes, "open") == leftEdgeOf(pdf, "open"));
        EXPECT_TRUE(result && leftEdgeOf(result->bytes, "below") == leftEdgeOf(pdf, "below"));
        return result ? result->report.pages[0].contentSha256 : std::string();
    };
    const std::pair<const char*, const char*> around[]{
        {"", ""}, {"0 0 1 rg ", ""}, {"0 0 0 1 k ", ""}, {"/Span << /ActualText (x) >> BDC ", "EMC"}, {"/Artifact BMC ", "EMC"}};
    for (const auto& [begin, end] : around) {
        EXPECT_EQ(burnedPage({"Jane"}, begin, end), burnedPage({"Jo", "Ann", "Lee"}, begin, end)) << begin;
    }
}

TEST(TextPositioning, ColoursThatAreSeenStay) {
    const std::string content = "1 0 0 rg " + test::show(20, 700, "Open") + "0 0 1 rg " + test::show(75, 700, "Jane") +
                                "q 0 1 0 rg " + test::show(20, 500, "green") + "Q " + test::show(20, 400, "blue") +
                                "/Cs1 cs 0.4 scn " + test::show(80, 700, "Ann") + "0.7 scn " + test::show(20, 300, "spot");
    PdfBuilder builder;
    test::PageOptions options;
    options.resources = "/ColorSpace << /Cs1 /DeviceGray >>";
    builder.addPage(content, options);
    const auto result = burned(builder.build(), {markOn(wholeLine)});
    ASSERT_TRUE(result) << result.error().text();
    const std::string all = test::everythingIn(result->bytes);
    for (const char* kept : {"1 0 0 rg", "0 0 1 rg", "0 1 0 rg", "/Cs1 cs", "0.7 scn"}) {
        EXPECT_THAT(all, HasSubstr(kept));
    }
}

}  // namespace withheld
