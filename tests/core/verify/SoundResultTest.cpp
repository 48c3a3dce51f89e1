// What has been removed and done well passes: a judge that always fails is worth as little as one that never does.
#include <gtest/gtest.h>

#include "JudgedPair.h"

namespace withheld::verify {

TEST(SoundResult, passes) {
    JudgedPair pair;
    pair.makePages();
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
    EXPECT_EQ(report.verdict(), "PASS - 1 of 1 redactions proved, 0 hidden items left");
    EXPECT_EQ(report.pages, 2);
    EXPECT_EQ(report.boxes, 1);
    EXPECT_EQ(report.sourceSha256.size(), 64U);
}

TEST(SoundResult, everyRotationAndFramePasses) {
    for (const std::string entries :
         {"/Rotate 90", "/Rotate 180", "/Rotate 270 /CropBox [50 60 500 800]", "/CropBox [40 100 560 780] /UserUnit 2"}) {
        JudgedPair pair;
        pair.page.entries = entries;
        pair.makePages();
        const Report report = pair.judge();
        EXPECT_EQ(failed(report), Failed{}) << entries << "\n" << toText(report);
    }
}

TEST(SoundResult, coveredTextFailsOnEveryRotation) {
    for (const std::string entries :
         {"/Rotate 90", "/Rotate 180", "/Rotate 270 /CropBox [50 60 500 800]", "/CropBox [40 100 560 780] /UserUnit 2"}) {
        JudgedPair pair;
        pair.page.entries = entries;
        pair.outputFirst = pair.sourceFirst + pair.box;
        pair.makePages();
        const Report report = pair.judge();
        EXPECT_EQ(failed(report), (Failed{"text-in-boxes", "under-the-box", "withheld-words"})) << entries << "\n"
                                                                                                << toText(report);
    }
}

TEST(SoundResult, labelOfTwoCodesAndScreenReaderTextPass) {
    JudgedPair pair;
    pair.marks[0].exemptions = {"s.40(2)", "s.31(1)(a)"};
    pair.outputFirst =
        pair.open + pair.box +
        "/Span << /ActualText (Redacted, section 40\\(2\\), section 31\\(1\\)\\(a\\)) >> BDC BT /F1 8 Tf 1 g 140 701 Td "
        "(s.40\\(2\\), s.31\\(1\\)\\(a\\)) Tj ET EMC\n";
    pair.makePages();
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

TEST(SoundResult, commentsOfTheSourceMayGo) {
    JudgedPair pair;
    pair.makePages();
    pair.source.addAnnotation(
        2, "<< /Type /Annot /Subtype /Square /Rect [200 200 300 300] /C [1 0 0] /IC [1 1 0] /Contents (Check this) >>");
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
    EXPECT_THAT(report.find("pixels-outside")->result, testing::HasSubstr("1 comment"));
}

TEST(SoundResult, formFieldUnderTheBoxMayGo) {
    JudgedPair pair;
    pair.sourceFirst = pair.open;
    pair.makePages();
    pair.source.addTextField(1, 131, 697, 230, 711, "witness", "Tomasz Chaudhury");
    pair.source.addTextField(2, 100, 300, 250, 320, "place", "Town hall");
    pair.output.addTextField(2, 100, 300, 250, 320, "place", "Town hall");
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

TEST(SoundResult, wordInTheOpenIsNotedNotDropped) {
    JudgedPair pair;
    pair.second += test::show(72, 600, "Chaudhury Lane is closed");
    pair.makePages();
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
    const Check& words = *report.find("withheld-words");
    EXPECT_EQ(words.outcome, Outcome::Noted);
    ASSERT_EQ(words.findings.size(), 1U);
    EXPECT_EQ(words.findings[0].page, 2);
    EXPECT_THAT(words.findings[0].evidence, testing::HasSubstr("C••••••••"));
    expectMasked(report);
}

// Fonts of recognised text draw blocks, for blanks as well, and join to long bars; a little of them may reach into a box.
TEST(SoundResult, blocksOfALineBelowMayReachIn) {
    JudgedPair pair;
    const auto blocks = [](test::PdfBuilder& pdf) {
        const int glyph = pdf.addStream("", "600 0 0 -250 620 750 d1 0 -250 620 1000 re f");
        const int font = pdf.addObject(
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 -250 600 750] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 "
            "/LastChar 33 /Widths [600 600] /Encoding << /Differences [32 /space /a] >> /CharProcs << /space " +
            test::ref(glyph) + " /a " + test::ref(glyph) + " >> >>");
        pdf.nameFont("/F9", font);
    };
    blocks(pair.source);
    blocks(pair.output);
    const std::string line = "BT /F9 10 Tf 140 690.4 Td (!!!!!!!!!! ) Tj ET\n";  // up to 1.9 points above the box's lower edge
    pair.sourceFirst += line;
    pair.outputFirst = pair.open + line + pair.box + pair.label;
    pair.makePages();
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

TEST(SoundResult, emptyMarkIsNoted) {
    JudgedPair pair;
    Mark empty;
    empty.page = 2;
    empty.quads = {Quad::of({400, 300, 450, 320})};
    pair.marks.push_back(empty);
    pair.makePages(pair.second + test::blackBox(400, 300, 450, 320));
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
    ASSERT_EQ(report.find("empty-marks")->findings.size(), 1U);
    EXPECT_EQ(report.find("empty-marks")->outcome, Outcome::Noted);
    EXPECT_EQ(report.find("empty-marks")->findings[0].page, 2);
}

TEST(SoundResult, pageWithoutTextIsNoted) {
    JudgedPair pair;
    pair.second = "0 0 1 rg 72 500 100 20 re f\n";
    pair.makePages();
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
    ASSERT_EQ(report.find("pages-without-text")->findings.size(), 1U);
    EXPECT_EQ(report.find("pages-without-text")->findings[0].page, 2);
}

TEST(SoundResult, recognisedWordsMayBeAddedWhenToldSo) {
    JudgedPair pair;
    pair.makePages(pair.second + "BT 3 Tr /F1 12 Tf 72 400 Td (recognised words) Tj ET\n");
    EXPECT_EQ(failed(pair.judge()), (Failed{"words-outside"}));
    pair.options.wordsMayBeAdded = true;
    EXPECT_EQ(failed(pair.judge()), Failed{});
}

TEST(SoundResult, withoutMarksAnUnchangedFilePasses) {
    JudgedPair pair;
    pair.marks.clear();
    pair.outputFirst = pair.sourceFirst;
    pair.makePages();
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

}  // namespace withheld::verify
