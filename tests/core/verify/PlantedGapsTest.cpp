// What is left in a gap and tells how wide each removed glyph was.
#include <gtest/gtest.h>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

const Failed onlyUnderTheBox{"under-the-box"};

/// `source`, `output`: text of the line with the box, "attended" after it.
Report gap(const std::string& source, const std::string& output) {
    JudgedPair pair;
    pair.sourceFirst = pair.open + source;
    pair.outputFirst = pair.open + output + pair.box + pair.label;
    pair.makePages();
    return pair.judge();
}

const char* const words = "BT /F1 12 Tf 1 0 0 1 130 700 Tm (Tomasz ) Tj 45 0 Td (Chaudhury) Tj 70 0 Td (went) Tj ET\n";

}  // namespace

TEST(PlantedGaps, movesFromWordToWord) {
    const Report report = gap(words, "BT /F1 12 Tf 1 0 0 1 130 700 Tm 45 0 Td 70 0 Td (went) Tj ET\n");
    EXPECT_EQ(failed(report), onlyUnderTheBox) << toText(report);
    EXPECT_EQ(failed(gap(words, "BT /F1 12 Tf 1 0 0 1 245 700 Tm (went) Tj ET\n")), Failed{});
    EXPECT_EQ(failed(gap(words, "BT /F1 12 Tf 1 0 0 1 130 700 Tm [-9583.3333 (went)] TJ ET\n")), Failed{});
}

TEST(PlantedGaps, numbersOfAnArray) {
    const std::string source =
        "BT /F1 12 Tf 1 0 0 1 100 700 Tm [(See ) (T) 20 (omasz)] TJ [(C) 10 (haudhury)] TJ 145 0 Td (went) Tj ET\n";
    const Report report =
        gap(source, "BT /F1 12 Tf 1 0 0 1 100 700 Tm [(See ) -600 -560 -830 -500 ( )] TJ 145 0 Td (went) Tj ET\n");
    EXPECT_TRUE(failed(report).count("under-the-box") > 0) << toText(report);
}

TEST(PlantedGaps, matricesOfSingleLetters) {
    std::string source = "BT /F1 12 Tf ";
    std::string output = source;
    for (int i = 0; i < 6; ++i) {
        const std::string move = "1 0 0 1 " + std::to_string(131 + 8 * i) + " 700 Tm ";
        source += move + "(" + std::string(1, "Tomasz"[i]) + ") Tj ";
        output += move;
    }
    const std::string rest = "1 0 0 1 245 700 Tm (went) Tj ET\n";
    EXPECT_EQ(failed(gap(source + rest, output + rest)), onlyUnderTheBox);
    EXPECT_EQ(failed(gap(source + rest, "BT /F1 12 Tf " + rest)), Failed{});
}

TEST(PlantedGaps, spacingsOfWordsThatWent) {
    const std::string source =
        "BT 1 0 0 1 130 700 Tm /F1 12 Tf 93.27 Tz (Tomasz) Tj 1 0 0 1 180 700 Tm 88.11 Tz 0.37 Tc (Chau) Tj 1 0 0 1 245 700 Tm "
        "100 Tz 0 Tc "
        "(went) Tj ET\n";
    EXPECT_EQ(failed(gap(source, "BT /F1 12 Tf 93.27 Tz 88.11 Tz 0.37 Tc 1 0 0 1 245 700 Tm 100 Tz 0 Tc (went) Tj ET\n")),
              onlyUnderTheBox);
    EXPECT_EQ(failed(gap(source, "BT /F1 12 Tf 1 0 0 1 245 700 Tm 100 Tz 0 Tc (went) Tj ET\n")), Failed{});
}

TEST(PlantedGaps, clipAroundAWordThatWent) {
    const std::string clip = "q 130.12 697.5 50.37 10.2 re W n ";
    const std::string source = clip + test::show(130, 700, "Tomasz") + "Q\n";
    EXPECT_EQ(failed(gap(source, clip + "Q\n")), onlyUnderTheBox);
    EXPECT_EQ(failed(gap(source, "")), Failed{});
}

// A gap as a move before a blank: what follows stands where it stood.
TEST(PlantedGaps, aMoveBeforeABlankIsNoFinding) {
    const std::string source = "BT /F1 12 Tf 1 0 0 1 130 700 Tm (Tomasz Chaudhury ) Tj (went) Tj ET\n";
    const Report report = gap(source, "BT /F1 12 Tf 1 0 0 1 130 700 Tm [-8725 ( )] TJ (went) Tj ET\n");
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

TEST(PlantedGaps, whatWasEmptyBeforeTellsNothing) {
    const std::string empty = "BT /F1 12 Tf 1 0 0 1 131 700 Tm () Tj 20 0 Td () Tj 20 0 Td () Tj 74 0 Td (went) Tj ET\n";
    EXPECT_EQ(failed(gap(empty + test::show(200, 700, "Tom"), empty)), Failed{});
}

}  // namespace withheld::verify
