#include "ocr/Layout.h"

#include <gtest/gtest.h>

using namespace withheld;
using namespace withheld::ocr;

namespace {

/// Words of 30 units with blanks of 4, 12 high, in a frame with y downwards.
void addLine(std::vector<Rect>& words, double x, double top, int count) {
    for (int i = 0; i < count; ++i) {
        words.push_back({x, top, x + 30, top + 12});
        x += 34;
    }
}

std::vector<std::size_t> firstWords(const std::vector<Cell>& cells) {
    std::vector<std::size_t> first;
    for (const Cell& cell : cells) {
        first.push_back(cell.lines.front().front());
    }
    return first;
}

}  // namespace

TEST(LayoutTest, TableReadsRowByRow) {
    std::vector<Rect> words;
    for (const double top : {100.0, 140.0}) {
        addLine(words, 60, top, 1);
        addLine(words, 200, top, 2);
        addLine(words, 400, top, 1);
    }
    const std::vector<Cell> cells = arrange(words, 10);
    EXPECT_EQ(firstWords(cells), (std::vector<std::size_t>{0, 1, 3, 4, 5, 7}));
}

TEST(LayoutTest, LinesOfACellStayTogether) {
    std::vector<Rect> words;
    addLine(words, 60, 100, 1);
    addLine(words, 200, 100, 4);
    addLine(words, 200, 114, 2);
    const std::vector<Cell> cells = arrange(words, 10);
    ASSERT_EQ(cells.size(), 2U);
    EXPECT_EQ(cells[1].lines.size(), 2U);
    EXPECT_EQ(cells[1].lines[1], (std::vector<std::size_t>{5, 6}));
}

TEST(LayoutTest, ColumnsOfProseReadOneAfterTheOther) {
    std::vector<Rect> words;
    addLine(words, 60, 60, 12);  // heading over both columns
    for (int line = 0; line < 6; ++line) {
        addLine(words, 60, 100 + line * 14, 6);
    }
    for (int line = 0; line < 9; ++line) {
        addLine(words, 320, 105 + line * 14, 6);
    }
    const std::vector<Cell> cells = arrange(words, 10);
    ASSERT_EQ(cells.size(), 3U);
    EXPECT_EQ(firstWords(cells), (std::vector<std::size_t>{0, 12, 48}));
    EXPECT_EQ(cells[1].lines.size(), 6U);
}

TEST(LayoutTest, ShortLinesOfAListStayApart) {
    std::vector<Rect> words;
    addLine(words, 60, 100, 2);
    addLine(words, 60, 114, 9);
    addLine(words, 60, 128, 3);
    const std::vector<Cell> cells = arrange(words, 10);
    ASSERT_EQ(cells.size(), 2U) << "the first line had room for the next word, the second had not";
    EXPECT_EQ(cells[1].lines.size(), 2U);
}

TEST(LayoutTest, EveryWordOnceWhateverTheBoxes) {
    std::vector<Rect> words;
    for (int i = 0; i < 400; ++i) {
        const double x = (i * 7919) % 600;
        const double y = (i * 104729) % 800;
        words.push_back({x, y, x + (i % 50), y + (i % 30)});
    }
    std::vector<int> seen(words.size(), 0);
    for (const Cell& cell : arrange(words, usualEm(words, TextSource::Ocr))) {
        for (const auto& line : cell.lines) {
            for (const std::size_t i : line) {
                ++seen[i];
            }
        }
    }
    EXPECT_EQ(seen, std::vector<int>(words.size(), 1));
    EXPECT_TRUE(arrange({}, 10).empty());
}

TEST(LayoutTest, UprightFrameByTheDirectionOfLines) {
    PageText text;
    text.words = {{"a", {100, 100, 110, 120}, {}, 0, 0, 100, true}, {"b", {100, 140, 110, 160}, {}, 0, 0, 100, true}};
    const Matrix up = uprightFrame(text);
    EXPECT_LT(up.map(text.words[0].box.center()).x, up.map(text.words[1].box.center()).x);
    PageText single;
    single.words = {text.words[0]};
    EXPECT_EQ(uprightFrame(single, 90), up) << "a page shown turned by 90 degrees runs up in user space";
    EXPECT_EQ(uprightFrame(single, 0), (Matrix{1, 0, 0, -1, 0, 0}));
}
