// What is painted: gone under the mark, unmoved outside.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/Operation.h"
#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;

namespace {

std::string pageOf(const std::string& content) {
    PdfBuilder builder;
    builder.addPage(content);
    return builder.build();
}

double leftOf(std::string_view pdf, const std::string& word) {
    for (const test::FoundWord& found : test::wordsOf(pdf)) {
        if (found.text == word) {
            return found.box.x0;
        }
    }
    ADD_FAILURE() << word << " is not there";
    return -1;
}

/// Pixels outside `box` (user space, page of 842 pt) that differ between two files at 72 dpi.
int changedOutside(std::string_view before, std::string_view after, const Rect& box) {
    const test::Picture a = test::pictureOf(before);
    const test::Picture b = test::pictureOf(after);
    EXPECT_EQ(a.width, b.width);
    int changed = 0;
    for (int y = 0; y < a.height; ++y) {
        for (int x = 0; x < a.width; ++x) {
            const bool inside = x >= box.x0 - 2 && x <= box.x1 + 2 && 842 - y >= box.y0 - 2 && 842 - y <= box.y1 + 2;
            changed += !inside && std::abs(a.at(x, y) - b.at(x, y)) > 40 ? 1 : 0;
        }
    }
    return changed;
}

}  // namespace

TEST(BurnText, RemovesAWordAndMovesNothing) {
    const std::string pdf = pageOf("BT /F1 12 Tf 72 700 Td (Dear Tomasz Chaudhury, thanks) Tj ( again) Tj ET");
    const auto words = test::wordsOf(pdf);
    ASSERT_EQ(words[1].text, "Tomasz");
    const Rect box{words[1].box.x0 - 0.5, 697, words[2].box.x1 - 3, 711};
    const auto result = burned(pdf, {markOn(box)});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Tomasz"));
    EXPECT_FALSE(test::holds(result->bytes, "Chaudhury"));
    EXPECT_NEAR(leftOf(result->bytes, "thanks"), leftOf(pdf, "thanks"), 0.01);
    EXPECT_NEAR(leftOf(result->bytes, "again"), leftOf(pdf, "again"), 0.01);
    EXPECT_EQ(changedOutside(pdf, result->bytes, box), 0);
    EXPECT_TRUE(test::isClean(result->bytes));
}

TEST(BurnText, TheBoxSaysItsCodesAsText) {
    const std::string pdf = pageOf(test::show(72, 700, "Secret"));
    const auto result = burned(pdf, {markOn({70, 690, 170, 715}, 1, {"s.40(2)", "s.31(1)(a)"})});
    ASSERT_TRUE(result);
    // Poppler reads the text alternative, as a screen reader does; the label itself is shown.
    EXPECT_NE(test::textOf(result->bytes).find("Redacted, section 40(2), section 31(1)(a)"), std::string::npos);
    EXPECT_TRUE(test::holds(result->bytes, R"((s.40\(2\), s.31\(1\)\(a\)) Tj)"));
    const test::Picture picture = test::pictureOf(result->bytes);
    EXPECT_LT(picture.at(72, 842 - 692), 30);
}

TEST(BurnText, ABoxTooSmallForItsCodesSaysThemToReadersAloud) {
    const std::string pdf = pageOf("BT /F1 12 Tf 72 700 Td (I saw it) Tj ET");
    const auto result = burned(pdf, {markOn({71, 698, 75, 710})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_NE(test::textOf(result->bytes).find("Redacted, section 40(2)"), std::string::npos) << test::textOf(result->bytes);
}

TEST(BurnText, NeighbouringLinesStay) {
    const std::string pdf = pageOf("BT /F1 12 Tf 12 TL 72 724 Td (Above gjpqy) Tj T* (Secret) Tj T* (Below ABCDE) Tj ET");
    const auto result = burned(pdf, {markOn({70, 709.5, 130, 721})});
    ASSERT_TRUE(result);
    const std::string text = test::textOf(result->bytes);
    EXPECT_NE(text.find("Above gjpqy"), std::string::npos);
    EXPECT_NE(text.find("Below ABCDE"), std::string::npos);
    EXPECT_FALSE(test::holds(result->bytes, "Secret"));
}

TEST(BurnText, KerningOfWhatWentIsOneMove) {
    const std::string pdf = pageOf("BT /F1 12 Tf 72 700 Td [(Mr ) 11 (Sm) -17 (i) 23 (th) 5 ( left)] TJ ET");
    const auto words = test::wordsOf(pdf);
    const auto result = burned(pdf, {markOn({words[1].box.x0 + 0.2, 697, words[1].box.x1 - 0.2, 711})});
    ASSERT_TRUE(result);
    const std::string everything = test::everythingIn(result->bytes);
    EXPECT_EQ(everything.find("-17"), std::string::npos);
    EXPECT_EQ(everything.find(" 23"), std::string::npos);
    EXPECT_NEAR(leftOf(result->bytes, "left"), leftOf(pdf, "left"), 0.01);
}

TEST(BurnText, WidthOfTheLastWordIsNotToldWhenNothingFollows) {
    const std::string pdf = pageOf("BT /F1 12 Tf 72 700 Td (Name: Whitcombe) Tj 0 -20 Td (next) Tj ET");
    const auto words = test::wordsOf(pdf);
    const auto result = burned(pdf, {markOn({words[1].box.x0, 697, words[1].box.x1, 711})});
    ASSERT_TRUE(result);
    EXPECT_NE(test::everythingIn(result->bytes).find("[(Name: )] TJ  0 -20 Td"), std::string::npos);
}

TEST(BurnText, QuoteOperatorsKeepTheirLineFeedAndSpacing) {
    const std::string pdf = pageOf("BT /F1 12 Tf 14 TL 72 700 Td (one) Tj (Secret) ' 3 1 (Hidden two) \" (three) ' ET");
    const auto result = burned(pdf, {markOn({70, 683, 120, 697}), markOn({70, 669, 112, 682})});
    ASSERT_TRUE(result);
    EXPECT_FALSE(test::holds(result->bytes, "Secret"));
    EXPECT_FALSE(test::holds(result->bytes, "Hidden"));
    EXPECT_NEAR(leftOf(result->bytes, "two"), leftOf(pdf, "two"), 0.01);
    EXPECT_NEAR(leftOf(result->bytes, "three"), leftOf(pdf, "three"), 0.01);
}

TEST(BurnText, InvisibleWhiteAndTinyTextGoesAsWell) {
    const std::string pdf = pageOf(
        "BT /F1 12 Tf 3 Tr 72 700 Td (Invisible) Tj ET BT 0 Tr 1 g /F1 12 Tf 72 701 Td (Whiteword) Tj ET BT /F1 0.1 Tf 80 703 Td "
        "(Tinyword) Tj ET");
    for (const char* word : {"Invisible", "Whiteword", "Tinyword"}) {
        ASSERT_TRUE(test::holds(pdf, word));
    }
    const auto result = burned(pdf, {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result);
    for (const char* word : {"Invisible", "Whiteword", "Tinyword"}) {
        EXPECT_FALSE(test::holds(result->bytes, word)) << word;
    }
}

TEST(BurnText, ActualTextGoesWithAnyGlyphAndTheIdStays) {
    const std::string pdf =
        pageOf("/Span <</MCID 4 /ActualText (Tomasz C.)>> BDC BT /F1 12 Tf 72 700 Td (T. Chaudhury) Tj ET EMC");
    const auto result = burned(pdf, {markOn({90, 695, 200, 715})});
    ASSERT_TRUE(result);
    EXPECT_FALSE(test::holds(result->bytes, "Tomasz"));
    EXPECT_TRUE(test::holds(result->bytes, "/MCID 4"));
}

TEST(BurnText, RotatedAndScaledText) {
    const std::string pdf = pageOf("BT /F1 12 Tf 0 1 -1 0 300 300 Tm (Sideways) Tj ( open) Tj ET");
    const auto result = burned(pdf, {markOn({285, 298, 305, 352})});
    ASSERT_TRUE(result);
    EXPECT_FALSE(test::holds(result->bytes, "Sideways"));
    EXPECT_NE(test::textOf(result->bytes).find("open"), std::string::npos);
}

TEST(BurnForm, ASharedFormIsClonedOnlyWhereItChanges) {
    PdfBuilder builder;
    const int form = builder.addStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 300 50] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont "
        "/Helvetica >> >> >>",
        "BT /F1 12 Tf 5 5 Td (Letterhead) Tj ET");
    builder.nameXObject("/Fm", form);
    builder.addPage("q 1 0 0 1 72 700 cm /Fm Do Q");
    builder.addPage("q 1 0 0 1 72 700 cm /Fm Do Q");
    const std::string pdf = builder.build();
    const auto result = burned(pdf, {markOn({70, 695, 200, 725})});
    ASSERT_TRUE(result);
    EXPECT_EQ(test::textOf(result->bytes, 1).find("Letterhead"), std::string::npos);
    EXPECT_NE(test::textOf(result->bytes, 2).find("Letterhead"), std::string::npos);
}

TEST(BurnForm, TheOriginalGoesWhenNothingElsePaintsIt) {
    PdfBuilder builder;
    const int form = builder.addStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 300 50] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont "
        "/Helvetica >> >> >>",
        "BT /F1 12 Tf 5 5 Td (Letterhead) Tj ET");
    builder.nameXObject("/Fm", form);  // listed in the resources of both pages, painted on one
    builder.addPage("q 1 0 0 1 72 700 cm /Fm Do Q");
    builder.addPage("BT /F1 12 Tf 72 700 Td (Other) Tj ET");
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 725})});
    ASSERT_TRUE(result);
    EXPECT_FALSE(test::holds(result->bytes, "Letterhead"));
}

TEST(BurnForm, AFormThatPaintsItselfIsPaintedOnce) {
    PdfBuilder builder;
    const int form = builder.addObject("null") + 1;  // numbers count up
    ASSERT_EQ(builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 300 50] /Resources << /Font << /F1 << /Type /Font "
                                "/Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /A " +
                                    test::ref(form) + " >> >>",
                                "BT /F1 12 Tf 5 5 Td (Letterhead Desmond) Tj ET /A Do"),
              form);
    builder.nameXObject("/Fm", form);
    builder.addPage("q 1 0 0 1 72 700 cm /Fm Do Q");
    const auto result = burned(builder.build(), {markOn({140, 695, 200, 725})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(test::holds(result->bytes, "Letterhead"));
    EXPECT_FALSE(test::holds(result->bytes, "Desmond"));
}

// Readers clip by the letters of a text object together; where none is left they would not clip at all.
TEST(BurnText, AClipOfRemovedLettersStaysAClip) {
    PdfBuilder builder;
    builder.addPage("q BT 7 Tr /F1 40 Tf 72 700 Td (Desmond) Tj ( ) Tj ET 1 0 0 rg 0 400 595 442 re f Q " +
                    test::show(72, 600, "Open"));
    const auto result = burned(builder.build(), {markOn({70, 690, 400, 740})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Desmond"));
    const test::Picture picture = test::pictureOf(result->bytes);
    EXPECT_EQ(picture.at(20, 60), 255) << "the page is not painted red";
    EXPECT_EQ(picture.at(500, 200), 255);
}

TEST(BurnText, TextInAMissingFontGoesFromAMarkedPage) {
    PdfBuilder builder;
    builder.addPage("BT /Nowhere 12 Tf 72 700 Td (Chaudhury) Tj ET BT /F1 12 Tf 72 600 Td (Open) Tj ET");
    builder.addPage("BT /Nowhere 12 Tf 72 700 Td (Elsewhere) Tj ET");
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, "Chaudhury"));
    const auto result = burned(pdf, {markOn({70, 695, 200, 725})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Chaudhury"));
    EXPECT_TRUE(test::holds(result->bytes, "Open"));
    EXPECT_TRUE(test::holds(result->bytes, "Elsewhere"));
    EXPECT_THAT(result->report.notes, testing::Contains(testing::HasSubstr("cannot be read")));
}

TEST(BurnForm, HundredNestedFormsAreRefusedNotFollowedForEver) {
    PdfBuilder builder;
    int inner = builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 300 50]", "q Q");
    for (int i = 0; i < 100; ++i) {
        inner = builder.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 300 50] /Resources << /XObject << /A " + test::ref(inner) + " >> >>",
            "/A Do /A Do");
    }
    builder.nameXObject("/Fm", inner);
    builder.addPage("/Fm Do");
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 725})});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::CannotRemove);
}

TEST(BurnImage, PixelsUnderTheMarkAreGoneAndTheRestStays) {
    PdfBuilder builder;
    std::string samples(100 * 100, '\x80');
    samples.replace(40 * 100 + 40, 5, "LEAKY");
    const int image = builder.addGreyImage(100, 100, samples);
    builder.addPage("q 100 0 0 100 100 600 cm /Im" + std::to_string(image) + " Do Q");
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, "LEAKY"));
    const Rect box{130, 640, 160, 670};
    const auto result = burned(pdf, {markOn(box)});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "LEAKY"));
    EXPECT_EQ(changedOutside(pdf, result->bytes, box), 0);
}

TEST(BurnImage, AnInlineImageWithABrokenDictionaryIsRefusedNotACrash) {
    const auto result =
        burned(pageOf("q 200 0 0 200 100 350 cm BI /Wx\n/BPC 8 /CS /G ID 0123456789abcdef EI Q"), {markOn({100, 300, 300, 720})});
    if (!result) {
        EXPECT_EQ(result.error().code, ErrorCode::CannotRemove);
    } else {
        EXPECT_FALSE(test::holds(result->bytes, "0123456789abcdef"));
    }
}

TEST(BurnImage, AnImageWhollyUnderAMarkIsRemoved) {
    PdfBuilder builder;
    const int image = builder.addGreyImage(4, 1, "LEAK");
    builder.addPage("q 50 0 0 50 100 600 cm /Im" + std::to_string(image) + " Do Q");
    const auto result = burned(builder.build(), {markOn({90, 590, 160, 660})});
    ASSERT_TRUE(result);
    EXPECT_FALSE(test::holds(result->bytes, "LEAK"));
    EXPECT_FALSE(test::holds(result->bytes, "/Image"));
}

TEST(BurnImage, LargePixelsThatShowOutsideStay) {
    PdfBuilder builder;
    const int image = builder.addGreyImage(2, 2, std::string("\x10\xF0\xF0\x10"));
    builder.addPage("q 200 0 0 200 100 500 cm /Im" + std::to_string(image) + " Do Q");
    const std::string pdf = builder.build();
    const Rect box{150, 550, 180, 580};
    const auto result = burned(pdf, {markOn(box)});
    ASSERT_TRUE(result);
    EXPECT_EQ(changedOutside(pdf, result->bytes, box), 0);
}

namespace {

/// A picture of 10 by 10 pixels, each `pixel` points wide, from (100, 500) on; the sample in column 4, row 4 from the top is '!'.
struct CoarsePicture {
    explicit CoarsePicture(double pixel, const std::string& before = "") {
        std::string samples(100, '\x80');
        samples[44] = '!';
        PdfBuilder builder;
        const int image = builder.addGreyImage(10, 10, samples);
        const std::string size = std::to_string(10 * pixel);
        builder.addPage(before + " q " + size + " 0 0 " + size + " 100 500 cm /Im" + std::to_string(image) + " Do Q");
        pdf = builder.build();
        sample = {100 + 4 * pixel, 500 + 5 * pixel, 100 + 5 * pixel, 500 + 6 * pixel};
    }
    [[nodiscard]] bool keepsItUnder(const std::vector<Rect>& boxes) const {
        std::vector<Mark> marks;
        for (const Rect& box : boxes) {
            marks.push_back(markOn(box));
        }
        const auto result = burned(pdf, marks);
        EXPECT_TRUE(result);
        EXPECT_TRUE(test::everythingIn(pdf).find("\x80!\x80") != std::string::npos);
        const std::string all = result ? test::everythingIn(result->bytes) : std::string();
        return all.find("!\x80") != std::string::npos || all.find("\x80!") != std::string::npos;
    }
    std::string pdf;
    Rect sample;
};

}  // namespace

TEST(BurnImage, ALargePixelOfWhichOnlyASliverShowsGoes) {
    const CoarsePicture coarse(1.2);
    const Rect& s = coarse.sample;
    EXPECT_FALSE(coarse.keepsItUnder({{s.x0 - 2, s.y0 - 2, s.x1, s.y1 - 0.4}})) << "0.4 points of it show";
    EXPECT_TRUE(coarse.keepsItUnder({{s.x0 - 2, s.y0 - 2, s.x1, s.y0 + 0.2}})) << "a point of it shows";
    EXPECT_FALSE(CoarsePicture(0.9).keepsItUnder({{102, 500, 104, 504.6}})) << "not coarse: touched is touched";
}

TEST(BurnImage, ALargePixelThatTwoMarksHideTogetherGoes) {
    const CoarsePicture coarse(20);
    const Rect& s = coarse.sample;
    const Rect left{s.x0 - 5, s.y0 - 5, s.x0 + 8, s.y1 + 5};
    EXPECT_TRUE(coarse.keepsItUnder({left}));
    EXPECT_FALSE(coarse.keepsItUnder({left, {s.x0 + 8, s.y0 - 5, s.x1 + 5, s.y1 + 5}}));
    EXPECT_TRUE(coarse.keepsItUnder({left, {s.x0 + 12, s.y0 - 5, s.x1 + 5, s.y1 + 5}})) << "four points between them";
}

TEST(BurnImage, ALargePixelOfWhichAClipHidesTheRestGoes) {
    const CoarsePicture clipped(20, "100 500 85 200 re W n");
    const Rect& s = clipped.sample;
    EXPECT_FALSE(clipped.keepsItUnder({{s.x0 - 3, s.y0 - 3, 186, s.y1 + 3}}));
    EXPECT_TRUE(CoarsePicture(20).keepsItUnder({{s.x0 - 3, s.y0 - 3, 186, s.y1 + 3}}));
}

TEST(BurnPath, ARuleThatCrossesIsCutAtTheEdge) {
    const std::string pdf = pageOf("2 w 50 700 m 400 700 l S");
    const Rect box{200, 690, 250, 710};
    const auto result = burned(pdf, {markOn(box)});
    ASSERT_TRUE(result);
    EXPECT_TRUE(test::holds(result->bytes, "50 700 m 200 700 l"));
    EXPECT_EQ(changedOutside(pdf, result->bytes, box), 0);
}

// Readers round a rectangle that stands alone to whole pixels: half a pixel of difference is seen along the whole rule.
TEST(BurnPath, ARuleDrawnAsARectangleStaysAsThick) {
    for (const char* content :
         {"100.3 200.4 0.7 500.2 re f", "0.1 0 0 0.1 0 0 cm 1003 2004 m 1010 2004 l 1010 7006 l 1003 7006 l h f",
          "100.3 200.4 0.7 500.2 re f*"}) {
        const std::string pdf = pageOf(content);
        const Rect box{80, 400, 150, 420};
        const auto result = burned(pdf, {markOn(box)});
        ASSERT_TRUE(result) << content;
        EXPECT_EQ(changedOutside(pdf, result->bytes, box), 0) << content;
    }
}

// Rectangles that meet would show a seam.
TEST(BurnPath, WhatIsLeftOfACornerIsOnePath) {
    const std::string pdf = pageOf("0.5 g 100 200 300 500 re f");
    const Rect box{80, 180, 250, 420};
    const auto result = burned(pdf, {markOn(box)});
    ASSERT_TRUE(result);
    EXPECT_TRUE(test::holds(result->bytes, "f*"));
    EXPECT_EQ(changedOutside(pdf, result->bytes, box), 0);
}

// The centre line passes above the mark, half of the ink lies in it.
TEST(BurnPath, TheInkOfAWideStrokeIsCutNotItsCentreLine) {
    const Rect box{200, 690, 250, 710};
    for (const char* stroke :
         {"0.2 0.4 0.6 RG 20 w 60 700 m 390 730 l S", "/DeviceRGB CS 0.2 0.4 0.6 SC 20 w 60 700 m 390 730 l S",
          "0.2 0.4 0.6 RG 20 w 1 j 60 690 m 100 740 150 730 225 717 c 390 730 l S",
          "0.2 0.4 0.6 RG 20 w [40 5] 7 d 60 700 m 390 730 l S"}) {
        const std::string pdf = pageOf(stroke);
        const auto result = burned(pdf, {markOn(box)});
        ASSERT_TRUE(result) << stroke;
        EXPECT_TRUE(test::holds(result->bytes, "f*")) << stroke;
        EXPECT_FALSE(test::holds(result->bytes, "60 700 m 390 730 l")) << stroke;
        EXPECT_EQ(changedOutside(pdf, result->bytes, box), 0) << stroke;
    }
}

TEST(BurnPath, AWideStrokeOfTheSameOperatorThatKeepsClearStaysAStroke) {
    const std::string pdf = pageOf("20 w 60 700 m 390 730 l 60 300 m 390 330 l S");
    const auto result = burned(pdf, {markOn({200, 690, 250, 710})});
    ASSERT_TRUE(result);
    EXPECT_TRUE(test::holds(result->bytes, "60 300 m 390 330 l S"));
}

TEST(BurnPath, DrawingUnderTheMarkIsGone) {
    const std::string pdf = pageOf("210.125 695 m 220.375 705 230.625 695 240.875 705 c S");
    ASSERT_TRUE(test::holds(pdf, "220.375"));
    const auto result = burned(pdf, {markOn({200, 690, 250, 710})});
    ASSERT_TRUE(result);
    EXPECT_FALSE(test::holds(result->bytes, "220.375"));
}

TEST(BurnPage, APageWithoutMarksKeepsItsContentByteForByte) {
    PdfBuilder builder;
    builder.addPage("% a comment\nBT /F1 12 Tf 72   700 Td (one)Tj ET");
    builder.addPage("% another\nBT /F1 12 Tf 72   700 Td (two)Tj ET");
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 725})});
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->report.pages[1].contentUnchanged);
    EXPECT_FALSE(result->report.pages[0].contentUnchanged);
    EXPECT_TRUE(test::holds(result->bytes, "% another\nBT /F1 12 Tf 72   700 Td (two)Tj ET"));
    EXPECT_FALSE(test::holds(result->bytes, "% a comment"));
}

TEST(BurnPage, UnbalancedStatesDoNotMoveTheBox) {
    const std::string pdf = pageOf("Q q q 0.1 0 0 0.1 300 300 cm 1 0 0 rg BT /F1 12 Tf 72 700 Td (small) Tj ET");
    const auto result = burned(pdf, {markOn({100, 100, 200, 200})});
    ASSERT_TRUE(result);
    const test::Picture picture = test::pictureOf(result->bytes);
    EXPECT_LT(picture.at(110, 842 - 190), 20);
    EXPECT_GT(picture.at(90, 842 - 190), 240);
}

// An unclosed string would swallow the box, and hold text that nobody sees.
TEST(BurnPage, ContentThatEndsWithinAnOperandStillGetsItsBox) {
    for (const std::string end : {"(Desmond", "[ (Desmond) 1", "<446573", "/Desmond << /A (Desmond", "1 0 0 1 0 0"}) {
        const auto result = burned(pageOf(test::show(72, 700, "Open") + end), {markOn({100, 100, 200, 200})});
        ASSERT_TRUE(result);
        EXPECT_LT(test::pictureOf(result->bytes).at(110, 842 - 190), 20) << end;
        EXPECT_TRUE(test::isClean(result->bytes)) << end;
        EXPECT_FALSE(test::holds(result->bytes, "Desmond")) << end;
        EXPECT_THAT(test::textOf(result->bytes), testing::HasSubstr("Open"));
    }
}

TEST(BurnPage, AMarkOverNothingIsReported) {
    const auto result = burned(pageOf(test::show(72, 700, "Open")), {markOn({300, 100, 400, 200})});
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->report.pages[0].empty);
}

TEST(BurnPage, MarksOnMissingPagesAreRefused) {
    const auto result = burned(pageOf(""), {markOn({0, 0, 10, 10}, 2)});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidInput);
}

}  // namespace withheld
