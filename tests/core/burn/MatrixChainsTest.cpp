// Letters painted one by one, as pictures or forms, each through a matrix of its own: how wide those were that went is not told
// by what is left.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;

namespace {

const Rect lettersMark{100, 690, 200, 720};

/// Content for each letter by `step`: what moves from the one before (by its width) and paints it as wide as it is.
using Step = std::function<std::string(double before, double width, int letter)>;

std::string number(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.14f ", value);
    return text;
}

/// Two letters in the open, some under the mark whose widths add up to 100, and two in the open behind it, from x = 74 on.
/// Quotients of widths are short numbers.
std::string contentOf(const std::vector<double>& hidden, const Step& step, const std::string& begin, const std::string& end) {
    std::vector<double> widths{10, 16};
    widths.insert(widths.end(), hidden.begin(), hidden.end());
    widths.insert(widths.end(), {20, 25});
    std::string content = begin;
    double before = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        content += step(before, widths[i], static_cast<int>(i));
        before = widths[i];
    }
    return content + end;
}

std::string burnedContent(const std::string& content, const std::string& kind) {
    PdfBuilder builder;
    for (int i = 0; i < 12; ++i) {
        const std::string name = "/L" + std::to_string(i);
        if (kind == "image") {
            builder.nameXObject(name, builder.addGreyImage(1, 1, "\x30"));
        } else {
            builder.nameXObject(
                name, builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << >>", "0 0 1 1 re f"));
        }
    }
    builder.addPage(content);
    const std::string pdf = builder.build();
    const auto result = burned(pdf, {markOn(lettersMark)});
    EXPECT_TRUE(result) << result.error().text();
    if (!result) {
        return {};
    }
    EXPECT_TRUE(test::isClean(result->bytes));
    // What stays looks as it did.
    const test::Picture before = test::pictureOf(pdf);
    const test::Picture after = test::pictureOf(result->bytes);
    int dark = 0;
    for (int y = 110; y < 160; ++y) {
        for (int x = 0; x < before.width; ++x) {
            if (x < 98 || x > 202) {
                EXPECT_NEAR(before.at(x, y), after.at(x, y), 2) << x << ", " << y;
                dark += before.at(x, y) < 128 ? 1 : 0;
            }
        }
    }
    EXPECT_GT(dark, 300) << "nothing to compare";
    return result->report.pages[0].contentSha256;
}

/// Whether the burned page is the same whatever the letters under the mark were.
void expectNothingTold(const Step& step, const std::string& begin, const std::string& end, const std::string& kind = "image") {
    const std::string one = burnedContent(contentOf({40, 20, 40}, step, begin, end), kind);
    EXPECT_EQ(one, burnedContent(contentOf({50, 50}, step, begin, end), kind));
    EXPECT_EQ(one, burnedContent(contentOf({10, 10, 40, 40}, step, begin, end), kind)) << "more letters";
}

std::string paint(int letter) {
    // The same names stay in the open, whatever stands between.
    return "/L" + std::string(letter < 2 ? std::to_string(letter) : "2") + " Do ";
}

}  // namespace

TEST(MatrixChains, PicturesThatMoveFromOneToTheNext) {
    // Each within the unit square of the one before.
    expectNothingTold(
        [](double before, double width, int letter) {
            const double scale = before == 0 ? width : width / before;
            return number(scale) + "0 0 " + number(before == 0 ? 20 : 1) + number(before == 0 ? 74 : 1) +
                   number(before == 0 ? 700 : 0) + "cm " + paint(letter);
        },
        "", "");
}

TEST(MatrixChains, MovesOutsideOfTheBlocksThatPaint) {
    expectNothingTold(
        [](double before, double width, int letter) {
            return "1 0 0 1 " + number(before) + "0 cm q " + number(width) + "0 0 20 0 0 cm " + paint(letter) + "Q ";
        },
        "q 1 0 0 1 74 700 cm ", "Q ");
}

TEST(MatrixChains, BlocksWithAClipThatGo) {
    expectNothingTold(
        [](double before, double width, int letter) {
            return "1 0 0 1 " + number(before) + "0 cm q 0 0 " + number(width) + "20 re W n " + number(width) + "0 0 20 0 0 cm " +
                   paint(letter) + "Q ";
        },
        "q 1 0 0 1 74 700 cm ", "Q ");
}

TEST(MatrixChains, FormsThatLoseAllTheyPaint) {
    expectNothingTold(
        [](double before, double width, int letter) {
            return "1 0 0 1 " + number(before) + "0 cm q " + number(width) + "0 0 20 0 0 cm " + paint(letter) + "Q ";
        },
        "q 1 0 0 1 74 700 cm ", "Q ", "form");
}

TEST(MatrixChains, WhatNothingFollowsLeavesNothing) {
    const auto chain = [](const std::vector<double>& widths) {
        std::string content = "q 1 0 0 1 60 700 cm q 30 0 0 20 0 0 cm /L0 Do Q 1 0 0 1 50 0 cm ";
        for (const double width : widths) {
            content += "q " + number(width) + "0 0 20 0 0 cm /L1 Do Q 1 0 0 1 " + number(width) + "0 cm ";
        }
        return burnedContent(content + "Q " + test::show(300, 700, "stays"), "image");
    };
    EXPECT_EQ(chain({20, 30, 25}), chain({10, 40}));
}

// A matrix that something open was seen through stays as it is.
TEST(MatrixChains, WhatStaysKeepsItsMatrices) {
    PdfBuilder builder;
    builder.nameXObject("/L0", builder.addGreyImage(1, 1, "\x30"));
    builder.addPage(
        "q 0.5 0 0 0.5 7 9 cm 2 0 0 2 1 1 cm q 50 0 0 20 20 600 cm /L0 Do Q q 50 0 0 20 120 690 cm /L0 Do Q 1 0 0 1 3 3 cm 0 0 "
        "20 20 re f Q");
    const auto result = burned(builder.build(), {markOn(lettersMark)});
    ASSERT_TRUE(result);
    for (const char* kept :
         {"0.5 0 0 0.5 7 9 cm 2 0 0 2 1 1 cm q 50 0 0 20 20 600 cm /L0 Do Q", "1 0 0 1 3 3 cm 0 0 20 20 re f"}) {
        EXPECT_TRUE(test::holds(result->bytes, kept)) << kept;
    }
    EXPECT_FALSE(test::holds(result->bytes, "120 690 cm"));
}

}  // namespace withheld
