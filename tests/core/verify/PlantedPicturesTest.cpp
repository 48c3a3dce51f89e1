// Pixels that are covered instead of blanked.
#include <gtest/gtest.h>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

constexpr int width = 200;
constexpr int height = 100;
// Drawn over [100 500 300 600]: one sample a point.
const char* const placement = "q 200 0 0 100 100 500 cm ";
const Rect box{140, 530, 220, 560};

/// A picture with stripes two samples wide: writing, as far as a judge can see.
std::string stripes() {
    std::string samples;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            samples += static_cast<char>((x / 2 + y / 5) % 2 == 0 ? 250 : 20);
        }
    }
    return samples;
}

/// The same with every sample under the box of one value.
std::string blanked(char value = '\0') {
    std::string samples = stripes();
    for (int y = 40; y < 70; ++y) {
        for (int x = 40; x < 120; ++x) {
            samples[static_cast<std::size_t>(y * width + x)] = value;
        }
    }
    return samples;
}

struct Pictures {
    JudgedPair pair;
    Pictures() { pair.marks[0].quads = {Quad::of(box)}; }
    /// `before`, `after`: operators around the picture on the output page.
    Report judge(const std::string& samples, const std::string& entries = "", const std::string& after = "") {
        const int a = pair.source.addGreyImage(width, height, stripes());
        const int b = pair.output.addGreyImage(width, height, samples, entries);
        pair.source.addPage(pair.open + placement + "/Im" + std::to_string(a) + " Do Q\n");
        pair.output.addPage(pair.open + placement + "/Im" + std::to_string(b) + " Do Q\n" + after +
                            test::blackBox(box.x0, box.y0, box.x1, box.y1));
        return pair.judge();
    }
};

}  // namespace

TEST(PlantedPictures, blankedPicturePasses) {
    EXPECT_EQ(failed(Pictures().judge(blanked())), Failed{});
    EXPECT_EQ(failed(Pictures().judge(blanked('\xFF'))), Failed{});
}

TEST(PlantedPictures, coveredPicture) {
    EXPECT_EQ(failed(Pictures().judge(stripes())), (Failed{"under-the-box"}));
}

TEST(PlantedPictures, coveredByTwoRectanglesAndAThickLine) {
    const std::string line = "30 w 130 545 m 230 545 l S\n";
    EXPECT_EQ(failed(Pictures().judge(stripes(), "", line)), (Failed{"pixels-outside", "under-the-box"}));
}

TEST(PlantedPictures, coveredByAnotherPicture) {
    Pictures pictures;
    const int cover = pictures.pair.output.addGreyImage(1, 1, std::string(1, '\0'));
    const std::string paint = "q 80 0 0 30 140 530 cm /Im" + std::to_string(cover) + " Do Q\n";
    EXPECT_EQ(failed(pictures.judge(stripes(), "", paint)), (Failed{"under-the-box"}));
}

TEST(PlantedPictures, onlyTheMaskIsBlanked) {
    Pictures pictures;
    std::string mask(static_cast<std::size_t>(width * height), '\xFF');
    for (int y = 40; y < 70; ++y) {
        std::fill_n(mask.begin() + y * width + 40, 80, '\0');
    }
    const int soft = pictures.pair.output.addGreyImage(width, height, mask);
    EXPECT_EQ(failed(pictures.judge(stripes(), "/SMask " + test::ref(soft))), (Failed{"under-the-box"}));
}

TEST(PlantedPictures, secretInTheMask) {
    Pictures pictures;
    // The picture itself is blanked; its mask still has the shapes.
    std::string mask(static_cast<std::size_t>(width * height), '\xFF');
    const std::string shapes = stripes();
    for (int y = 40; y < 70; ++y) {
        for (int x = 40; x < 120; ++x) {
            mask[static_cast<std::size_t>(y * width + x)] = shapes[static_cast<std::size_t>(y * width + x)];
        }
    }
    const int soft = pictures.pair.output.addGreyImage(width, height, mask);
    EXPECT_EQ(failed(pictures.judge(blanked(), "/SMask " + test::ref(soft))), (Failed{"under-the-box"}));
}

TEST(PlantedPictures, pictureHiddenByAClip) {
    JudgedPair pair;
    const int a = pair.source.addGreyImage(width, height, stripes());
    const int b = pair.output.addGreyImage(width, height, stripes());
    pair.marks[0].quads = {Quad::of(box)};
    const std::string clip = "q 0 0 10 10 re W n ";
    pair.source.addPage(pair.open + clip + placement + "/Im" + std::to_string(a) + " Do Q Q\n");
    pair.output.addPage(pair.open + clip + placement + "/Im" + std::to_string(b) + " Do Q Q\n" +
                        test::blackBox(box.x0, box.y0, box.x1, box.y1));
    EXPECT_EQ(failed(pair.judge()), (Failed{"under-the-box"}));
}

TEST(PlantedPictures, coveredInAForm) {
    JudgedPair pair;
    pair.marks[0].quads = {Quad::of(box)};
    for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
        const int image = pdf->addGreyImage(width, height, stripes());
        const int form = pdf->addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Matrix [1 0 0 1 100 0] /Resources << /XObject << /Im0 " +
                test::ref(image) + " >> >>",
            "q 200 0 0 100 0 500 cm /Im0 Do Q");
        pdf->nameXObject("/Fm1", form);
        pdf->addPage(pair.open + "/Fm1 Do\n" + (pdf == &pair.output ? test::blackBox(box.x0, box.y0, box.x1, box.y1) : ""));
    }
    EXPECT_EQ(failed(pair.judge()), (Failed{"under-the-box"}));
}

TEST(PlantedPictures, inlinePicture) {
    for (const bool covered : {false, true}) {
        JudgedPair pair;
        pair.marks[0].quads = {Quad::of(box)};
        const auto inlined = [](const std::string& samples) {
            return placement + std::string("BI /W 200 /H 100 /CS /G /BPC 8 ID ") + samples + "\nEI Q\n";
        };
        pair.source.addPage(pair.open + inlined(stripes()));
        pair.output.addPage(pair.open + inlined(covered ? stripes() : blanked()) +
                            test::blackBox(box.x0, box.y0, box.x1, box.y1));
        EXPECT_EQ(failed(pair.judge()), covered ? Failed{"under-the-box"} : Failed{});
    }
}

TEST(PlantedPictures, drawnSignatureUnderTheBox) {
    JudgedPair pair;
    const std::string signature = "1.2 w 140 535 m 150 560 160 530 170 550 c 180 570 190 520 215 545 c S\n";
    pair.marks[0].quads = {Quad::of(box)};
    pair.source.addPage(pair.open + signature);
    pair.output.addPage(pair.open + signature + test::blackBox(box.x0, box.y0, box.x1, box.y1));
    EXPECT_EQ(failed(pair.judge()), (Failed{"under-the-box"}));
}

TEST(PlantedPictures, drawingUnderACoverOfAnyShape) {
    const std::string signature = "1.2 w 140 535 m 150 560 160 530 170 550 c 180 570 190 520 215 545 c S\n";
    for (const char* cover : {"130 520 m 230 520 l 240 545 l 230 570 l 130 570 l h f\n",
                              "130 520 m 230 520 l 260 520 260 570 230 570 c 130 570 l f*\n"}) {
        JudgedPair pair;
        pair.marks[0].quads = {Quad::of(box)};
        pair.source.addPage(pair.open + signature + cover);
        pair.output.addPage(pair.open + signature + cover + test::blackBox(box.x0, box.y0, box.x1, box.y1));
        EXPECT_EQ(failed(pair.judge()), (Failed{"under-the-box"})) << cover;
    }
}

TEST(PlantedPictures, backgroundOfOneColourMayStay) {
    JudgedPair pair;
    const std::string background = "0.8 1 0.8 rg 60 500 m 400 500 l 420 550 l 400 600 l 60 600 l h f 0 g\n";
    pair.marks[0].quads = {Quad::of(box)};
    pair.source.addPage(background + pair.open + test::show(145, 540, "Tomasz"));
    pair.output.addPage(background + pair.open + test::blackBox(box.x0, box.y0, box.x1, box.y1));
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

TEST(PlantedPictures, backgroundOfOneColourMayStayUnderBoxesThatOverlap) {
    for (const bool covered : {false, true}) {
        JudgedPair pair;
        const std::string background = "0.8 1 0.8 rg 60 500 m 400 500 l 420 550 l 400 600 l 60 600 l h f 0 g\n";
        pair.marks.resize(3, pair.marks.front());
        pair.marks[0].quads = pair.marks[1].quads = {Quad::of(box)};
        pair.marks[2].quads = {Quad::of({200, 520, 260, 550})};
        pair.source.addPage(background + pair.open + test::show(145, 540, "Tomasz"));
        pair.output.addPage(background + pair.open + (covered ? "2 w 145 540 m 215 550 l S\n" : "") +
                            test::blackBox(box.x0, box.y0, box.x1, box.y1) + test::blackBox(200, 520, 260, 550));
        const Report report = pair.judge();
        EXPECT_EQ(failed(report), covered ? Failed{"under-the-box"} : Failed{}) << toText(report);
    }
}

TEST(PlantedPictures, tableRuleThatEndsAtTheBoxPasses) {
    JudgedPair pair;
    pair.marks[0].quads = {Quad::of(box)};
    pair.source.addPage(pair.open + "1 w 50 545 m 400 545 l S\n");
    pair.output.addPage(pair.open + "1 w 50 545 m 140 545 l 220 545 m 400 545 l S\n" +
                        test::blackBox(box.x0, box.y0, box.x1, box.y1));
    EXPECT_EQ(failed(pair.judge()), Failed{});
}

TEST(PlantedPictures, neighboursDescenderMayReachIn) {
    JudgedPair pair;
    // The line above stands so close that its "g" and "y" reach into the box.
    const std::string neighbour = test::show(140, 559.5, "gyp jay", 12);
    pair.marks[0].quads = {Quad::of({130, 545, 260, 558.5})};
    pair.source.addPage(pair.open + neighbour + test::show(140, 548, "Tomasz"));
    pair.output.addPage(pair.open + neighbour + test::blackBox(130, 545, 260, 558.5));
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

}  // namespace withheld::verify
