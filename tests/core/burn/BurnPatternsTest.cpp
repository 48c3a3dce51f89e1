// Tiling patterns (ISO 32000-1 8.7.3): what a cell holds under a mark goes, what stands in full elsewhere stays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/Burned.h"
#include "support/Forensics.h"
#include "verify/Verify.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;

namespace {

struct Cell {
    std::string content = "";
    std::string box = "[0 0 595 842]";
    std::string steps = "/XStep 595 /YStep 842";
    std::string matrix = "/Matrix [1 0 0 1 0 0]";
};

/// One page that fills `path` with the cell; more content after it.
std::string patterned(const Cell& cell, const std::string& path, const std::string& after = "", int pages = 1) {
    PdfBuilder builder;
    const int font = builder.addObject("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    const int pattern =
        builder.addStream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox " + cell.box + " " + cell.steps + " " +
                              cell.matrix + " /Resources << /Font << /F1 " + test::ref(font) + " >> >>",
                          cell.content);
    test::PageOptions options;
    options.resources = "/Pattern << /P1 " + test::ref(pattern) + " >>";
    for (int i = 0; i < pages; ++i) {
        builder.addPage("q /Pattern cs /P1 scn " + path + " f Q\n" + after, options);
    }
    return builder.build();
}

const std::string secretCell = test::show(72, 700, "Hannah Desmond") + test::show(300, 700, "stays here");
const Rect nameBox{70, 696, 165, 714};

verify::Report proved(const std::string& source, const std::string& result, const std::vector<Mark>& marks) {
    return verify::verify(source, "a.pdf", result, "b.pdf", marks).value();
}

void expectProved(const std::string& source, const std::string& result, const std::vector<Mark>& marks) {
    const verify::Report report = proved(source, result, marks);
    for (const verify::Check& check : report.checks) {
        EXPECT_NE(check.outcome, verify::Outcome::Failed) << check.id << ": " << check.result;
    }
}

}  // namespace

TEST(BurnPatterns, ACellThatIsShownOnceIsBurnedLikeAForm) {
    const std::string source = patterned({secretCell}, "0 0 595 842 re", test::show(72, 600, "page text"));
    ASSERT_TRUE(test::holds(source, "Hannah"));
    const auto result = burned(source, {markOn(nameBox)});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Hannah"));
    EXPECT_FALSE(test::holds(result->bytes, "Desmond"));
    EXPECT_TRUE(test::holds(result->bytes, "stays here"));
    expectProved(source, result->bytes, {markOn(nameBox)});
}

TEST(BurnPatterns, TheCellsOwnMatrixAndStepCount) {
    // The copy with i = 1 covers the page.
    Cell cell{test::show(0, 350, "Hannah Desmond") + test::show(150, 350, "stays here"), "[0 0 290 421]",
              "/XStep 297.5 /YStep 421", "/Matrix [2 0 0 2 -595 0]"};
    const std::string source = patterned(cell, "0 0 580 842 re");
    // That copy's x is 2 · (x + 297.5) - 595, so that its words stand at (0, 700) and (300, 700), 24 points high.
    const Mark mark = markOn({0, 690, 200, 724});
    const auto result = burned(source, {mark});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Hannah"));
    EXPECT_TRUE(test::holds(result->bytes, "stays here"));
}

TEST(BurnPatterns, APictureInACellLosesItsPixels) {
    PdfBuilder builder;
    std::string samples;
    for (int i = 0; i < 100 * 100; ++i) {
        samples += static_cast<char>((i % 251 * (i % 251) + i * 7 + i / 100) % 251);
    }
    const int image = builder.addGreyImage(100, 100, samples);
    const int pattern = builder.addStream(
        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 100 100] /XStep 100 /YStep 100 /Matrix [1 0 0 1 100 "
        "600] "
        "/Resources << /XObject << /Im " +
            test::ref(image) + " >> >>",
        "100 0 0 100 0 0 cm /Im Do");
    test::PageOptions options;
    options.resources = "/Pattern << /P1 " + test::ref(pattern) + " >>";
    builder.addPage("/Pattern cs /P1 scn 100 600 100 100 re f", options);
    const std::string source = builder.build();
    const Mark mark = markOn({98, 648, 202, 702});  // the upper half
    const auto result = burned(source, {mark});
    ASSERT_TRUE(result) << result.error().text();
    const std::string everything = test::everythingIn(result->bytes);
    EXPECT_EQ(everything.find(samples.substr(0, 4500)), std::string::npos);
    EXPECT_NE(everything.find(samples.substr(5500)), std::string::npos) << "what lies outside stays";
    expectProved(source, result->bytes, {mark});
}

TEST(BurnPatterns, ATextureThatStandsElsewhereStays) {
    const std::string source = patterned({"0 0 4 4 re f", "[0 0 8 8]", "/XStep 8 /YStep 8"}, "50 500 400 300 re");
    const auto result = burned(source, {markOn(nameBox)});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(test::holds(result->bytes, "0 0 4 4 re f"));
    expectProved(source, result->bytes, {markOn(nameBox)});
}

TEST(BurnPatterns, NothingOfACellStaysWhenAllThatItPaintedWent) {
    const std::string source = patterned({test::show(2, 2, "Hannah", 6), "[0 0 30 10]", "/XStep 30 /YStep 10"}, "72 698 80 14 re",
                                         test::show(72, 600, "rest"));
    const auto result = burned(source, {markOn(nameBox)});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Hannah"));
    expectProved(source, result->bytes, {markOn(nameBox)});
}

TEST(BurnPatterns, OfARepeatedCellGoesWhatNoCopyShowsOpen) {
    // Two copies side by side; the mark covers "Hannah" in both, "open" in neither.
    const Cell cell{test::show(2, 2, "Hannah", 6) + test::show(40, 2, "open", 6), "[0 0 60 20]", "/XStep 60 /YStep 20",
                    "/Matrix [1 0 0 1 72 700]"};
    const std::string source = patterned(cell, "72 700 120 20 re");
    const std::vector<Mark> both{markOn({70, 698, 110, 722}), markOn({130, 698, 168, 722})};
    const auto result = burned(source, both);
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Hannah"));
    EXPECT_TRUE(test::holds(result->bytes, "open"));
    expectProved(source, result->bytes, both);
    const auto one = burned(source, {both.front()});
    ASSERT_TRUE(one) << one.error().text();
    EXPECT_TRUE(test::holds(one->bytes, "Hannah")) << "the other copy shows it";
}

TEST(BurnPatterns, AStepOfNearlyNothingTakesNoTime) {
    const std::string source = patterned({secretCell, "[0 0 595 842]", "/XStep 0.000001 /YStep 0.000001"}, "0 0 595 842 re");
    EXPECT_TRUE(burned(source, {markOn(nameBox)}));
}

TEST(BurnPatterns, OfATurnedPatternGoesWhatNoCopyShowsOpen) {
    // A row of copies that climbs over the page; each copy's "Hannah" lies under the mark of its own, "open" does not.
    const Cell cell{test::show(2, 4, "Hannah", 6) + test::show(40, 4, "open", 6), "[0 0 60 20]", "/XStep 60 /YStep 3000",
                    "/Matrix [0.8 0.6 -0.6 0.8 100 300]"};
    const Matrix turned{0.8, 0.6, -0.6, 0.8, 100, 300};
    const std::string source = patterned(cell, "0 0 595 842 re");
    std::vector<Mark> marks;
    for (int i = -3; i <= 11; ++i) {
        Mark mark = markOn({0, 0, 1, 1});
        mark.quads = {Quad::of({i * 60.0, 0, i * 60.0 + 36, 20}, turned)};
        if (mark.quads.front().bounds().intersects({0, 0, 595, 842})) {
            marks.push_back(mark);
        }
    }
    ASSERT_GT(marks.size(), 8U);
    const auto all = burned(source, marks);
    ASSERT_TRUE(all) << all.error().text();
    EXPECT_FALSE(test::holds(all->bytes, "Hannah"));
    EXPECT_TRUE(test::holds(all->bytes, "open"));
    expectProved(source, all->bytes, marks);
    const auto one = burned(source, {marks.front()});
    ASSERT_TRUE(one) << one.error().text();
    EXPECT_TRUE(test::holds(one->bytes, "Hannah")) << "the other copies show it";
}

TEST(BurnPatterns, WhatAClipHidesIsNotOpen) {
    // The path would show the name twice, the clip lets one copy through: that one lies under the mark.
    const Cell cell{test::show(2, 2, "Hannah", 6) + test::show(40, 2, "open", 6), "[0 0 60 20]", "/XStep 60 /YStep 20",
                    "/Matrix [1 0 0 1 72 700]"};
    const std::vector<Mark> marks{markOn({70, 698, 110, 722})};
    const auto clipped = burned(patterned(cell, "72 700 60 20 re W n 72 700 120 20 re"), marks);
    ASSERT_TRUE(clipped) << clipped.error().text();
    EXPECT_FALSE(test::holds(clipped->bytes, "Hannah"));
    EXPECT_TRUE(test::holds(clipped->bytes, "open"));
    // Through a shape that is no rectangle nobody can tell.
    const auto shaped = burned(patterned(cell, "72 700 m 192 700 l 102 720 l h W n 72 700 120 20 re"), marks);
    ASSERT_TRUE(shaped) << shaped.error().text();
    EXPECT_FALSE(test::holds(shaped->bytes, "Hannah"));
}

TEST(BurnPatterns, WhatLiesBesideThePageIsNotOpen) {
    const Cell cell{test::show(2, 2, "Hannah", 6), "[0 0 60 20]", "/XStep 60 /YStep 2000", "/Matrix [1 0 0 1 535 700]"};
    const auto result = burned(patterned(cell, "540 700 200 20 re"), {markOn({530, 698, 595, 722})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Hannah"));
}

TEST(BurnPatterns, AnotherPagesPatternKeepsWhatItShows) {
    const std::string source = patterned({secretCell}, "0 0 595 842 re", "", 2);
    const auto result = burned(source, {markOn(nameBox)});
    ASSERT_TRUE(result) << result.error().text();
    const std::string everything = test::everythingIn(result->bytes);
    const std::size_t first = everything.find("(Hannah Desmond)");
    ASSERT_NE(first, std::string::npos) << "the second page shows it";
    EXPECT_EQ(everything.find("(Hannah Desmond)", first + 1), std::string::npos) << "the first page's copy must not";
    const test::Picture page = test::pictureOf(result->bytes, 2);
    int dark = 0;
    for (int x = 72; x < 160; ++x) {
        dark += page.at(x, 842 - 704) < 128 ? 1 : 0;
    }
    EXPECT_GT(dark, 5);
}

TEST(BurnPatterns, LettersFilledWithAMarkedPatternCount) {
    PdfBuilder builder;
    const int pattern = builder.addStream(
        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 595 842] /XStep 595 /YStep 842 /Resources << >>",
        "1 0 0 rg 0 0 595 842 re f 0 0 1 rg 100 702 3.25 4.75 re f");
    test::PageOptions options;
    options.resources = "/Pattern << /P1 " + test::ref(pattern) + " >>";
    builder.addPage("/Pattern cs /P1 scn " + test::show(72, 700, "Hannah stays") + test::show(72, 600, "and this"), options);
    const auto result = burned(builder.build(), {markOn({70, 696, 112, 714})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "100 702 3.25 4.75"));
    EXPECT_THAT(test::textOf(result->bytes), testing::HasSubstr("stays"));
}

}  // namespace withheld
