// Pictures whose pixels are larger than a point: which of them may stay beside a mark's edge, and what a change beside it may be.
#include <gtest/gtest.h>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

constexpr int columns = 100;
constexpr int rows = 50;
// Drawn over [100 500 300 600]: two points a sample.
const char* const placement = "q 200 0 0 100 100 500 cm ";

std::string chequered() {
    std::string samples;
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            samples += static_cast<char>((x + y) % 2 == 0 ? 200 : 90);
        }
    }
    return samples;
}

/// With every sample from `area` (in samples, from the top left) black.
std::string blanked(std::string samples, const Rect& area) {
    for (int y = static_cast<int>(area.y0); y < static_cast<int>(area.y1); ++y) {
        for (int x = static_cast<int>(area.x0); x < static_cast<int>(area.x1); ++x) {
            samples[static_cast<std::size_t>(y * columns + x)] = '\0';
        }
    }
    return samples;
}

Failed judged(const std::string& samples, const std::vector<Rect>& boxes, const std::string& entries = "") {
    JudgedPair pair;
    pair.marks.assign(boxes.size(), pair.marks.front());
    std::string covers;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        pair.marks[i].quads = {Quad::of(boxes[i])};
        covers += test::blackBox(boxes[i].x0, boxes[i].y0, boxes[i].x1, boxes[i].y1);
    }
    const int a = pair.source.addGreyImage(columns, rows, chequered(), entries);
    const int b = pair.output.addGreyImage(columns, rows, samples, entries);
    pair.source.addPage(pair.open + placement + "/Im" + std::to_string(a) + " Do Q\n");
    pair.output.addPage(pair.open + placement + "/Im" + std::to_string(b) + " Do Q\n" + covers);
    return failed(pair.judge());
}

}  // namespace

TEST(PlantedCoarsePixels, coveredOnly) {
    EXPECT_EQ(judged(chequered(), {{140, 530, 220, 560}}), (Failed{"under-the-box"}));
}

TEST(PlantedCoarsePixels, thoseThatShowBesideTheBoxMayStay) {
    // The box's edges run through the middle of samples: 20 to 60 across, 20 to 35 down lie wholly under it.
    const Rect box{139, 529, 221, 561};
    EXPECT_EQ(judged(blanked(chequered(), {20, 20, 60, 35}), {box}), Failed{});
    EXPECT_EQ(judged(blanked(chequered(), {20, 20, 60, 34}), {box}), (Failed{"under-the-box"})) << "a row wholly under it";
}

TEST(PlantedCoarsePixels, oneOfWhichASliverShows) {
    const Rect box{138.3, 528.3, 221.7, 561.7};  // 0.3 points of the rim's samples show
    EXPECT_EQ(judged(blanked(chequered(), {20, 20, 60, 35}), {box}), (Failed{"under-the-box"}));
    EXPECT_EQ(judged(blanked(chequered(), {19, 19, 61, 36}), {box}), Failed{});
}

TEST(PlantedCoarsePixels, oneThatTwoBoxesHideTogether) {
    const std::vector<Rect> boxes{{140, 530, 181, 560}, {181, 530, 220, 560}};
    EXPECT_EQ(judged(blanked(chequered(), {20, 20, 60, 35}), boxes), Failed{});
    // The sample column between the two stays.
    std::string samples = blanked(chequered(), {20, 20, 40, 35});
    samples = blanked(samples, {41, 20, 60, 35});
    EXPECT_EQ(judged(samples, boxes), (Failed{"under-the-box"}));
}

TEST(PlantedCoarsePixels, whatReadersBlendIsNoFinding) {
    EXPECT_EQ(judged(blanked(chequered(), {20, 20, 60, 35}), {{140, 530, 220, 560}}, "/Interpolate true"), Failed{});
}

TEST(PlantedCoarsePixels, blackFarBesideTheBox) {
    EXPECT_EQ(judged(blanked(chequered(), {20, 20, 64, 35}), {{140, 530, 220, 560}}), (Failed{"pixels-outside"}));
    EXPECT_EQ(judged(blanked(chequered(), {20, 20, 60, 35}), {{140, 530, 217, 560}}), (Failed{"pixels-outside"}));
}

// What a reader draws half a pixel aside is no change; what is drawn thinner is.
TEST(PlantedCoarsePixels, rulesBesideTheBox) {
    const auto rule = [](const std::string& after) {
        JudgedPair pair;
        pair.sourceFirst = pair.open + pair.secret + "72 500.2 400 0.96 re f\n";
        pair.outputFirst = pair.open + after + pair.box + pair.label;
        pair.makePages();
        return pair.judge();
    };
    const Report aside = rule("72 500.2 m 472 500.2 l 472 501.16 l 72 501.16 l h -50 -50 m -40 -50 l -40 -40 l h f*\n");
    EXPECT_EQ(failed(aside), Failed{}) << toText(aside);
    EXPECT_EQ(failed(rule("72 500.2 400 0.3 re f\n")), (Failed{"pixels-outside"}));
    EXPECT_EQ(failed(rule("")), (Failed{"pixels-outside"}));
}

}  // namespace withheld::verify
