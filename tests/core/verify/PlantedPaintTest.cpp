// Paint that a cover hides: shadings, groups of soft masks, patterns, appearances of annotations.
#include <gtest/gtest.h>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

const Rect paintBox{140, 530, 220, 560};
const char* const signatureLine = "1.2 w 140 535 m 150 560 160 530 170 550 c 180 570 190 520 215 545 c S\n";

std::string cover() {
    return test::blackBox(paintBox.x0, paintBox.y0, paintBox.x1, paintBox.y1);
}

/// Two files of one page that paint the same, the result with a box over it. `resources`: adds the objects, says the resources.
template <typename Resources>
Report covered(const std::string& paint, Resources resources) {
    JudgedPair pair;
    pair.marks[0].quads = {Quad::of(paintBox)};
    for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
        test::PageOptions page;
        page.resources = resources(*pdf);
        pdf->addPage(pair.open + paint + (pdf == &pair.output ? cover() : ""), page);
    }
    return pair.judge();
}

/// A triangle from (100, 500) to (300, 600), white to black.
int addMesh(test::PdfBuilder& pdf) {
    const std::string vertices("\0\0\0\0\0\xFF\0\0\0\x80\xFF\xFF", 12);
    return pdf.addStream(
        "/ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 "
        "/Decode [100 300 500 600 0 1]",
        vertices);
}

/// A grid of bars over [100 500 300 600].
int addBars(test::PdfBuilder& pdf) {
    std::string samples;
    for (int i = 0; i < 100 * 25; ++i) {
        samples += i % 100 / 4 % 2 == 0 ? '\0' : '\xFF';
    }
    return pdf.addStream("/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [100 25] /BitsPerSample 8", samples);
}

std::string barShading(test::PdfBuilder& pdf) {
    return "<< /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 1 0 1] /Matrix [200 0 0 100 100 500] /Function " +
           test::ref(addBars(pdf)) + " >>";
}

const Failed onlyUnder{"under-the-box"};

}  // namespace

TEST(PlantedPaint, meshUnderTheBox) {
    const Report report =
        covered("/Sh sh\n", [](test::PdfBuilder& pdf) { return "/Shading << /Sh " + test::ref(addMesh(pdf)) + " >>"; });
    EXPECT_EQ(failed(report), onlyUnder) << toText(report);
}

TEST(PlantedPaint, meshThatAClipHides) {
    EXPECT_EQ(failed(covered("q 0 0 10 10 re W n /Sh sh Q\n",
                             [](test::PdfBuilder& pdf) { return "/Shading << /Sh " + test::ref(addMesh(pdf)) + " >>"; })),
              onlyUnder);
}

TEST(PlantedPaint, meshAsThePatternOfALargerRectangle) {
    EXPECT_EQ(failed(covered("/Pattern cs /P1 scn 100 500 200 100 re f 0 g\n",
                             [](test::PdfBuilder& pdf) {
                                 return "/Pattern << /P1 << /PatternType 2 /Shading " + test::ref(addMesh(pdf)) + " >> >>";
                             })),
              onlyUnder);
}

TEST(PlantedPaint, barsThatAFunctionDraws) {
    EXPECT_EQ(failed(covered("q 100 500 200 100 re W n /Sh sh Q\n",
                             [](test::PdfBuilder& pdf) { return "/Shading << /Sh " + barShading(pdf) + " >>"; })),
              onlyUnder);
    EXPECT_EQ(failed(covered("/Pattern cs /P1 scn 100 500 200 100 re f 0 g\n",
                             [](test::PdfBuilder& pdf) {
                                 return "/Pattern << /P1 << /PatternType 2 /Shading " + barShading(pdf) + " >> >>";
                             })),
              onlyUnder);
}

TEST(PlantedPaint, smoothShadingMayRunUnderTheBox) {
    const std::string ramp =
        "/ColorSpace /DeviceRGB /Coords [100 0 300 0] /Extend [true true] /Function << /FunctionType 2 /Domain "
        "[0 1] /C0 [1 0.5 0] /C1 [0 0.2 1] /N 1 >>";
    const std::string computed = "/ColorSpace /DeviceGray /Matrix [200 0 0 100 100 500] /Function ";
    for (const char* paint :
         {"/Sh1 sh\n", "q 100 500 200 100 re W n /Sh2 sh Q\n", "/Pattern cs /P1 scn 100 500 200 100 re f 0 g\n"}) {
        const Report report = covered(paint, [&](test::PdfBuilder& pdf) {
            const int function = pdf.addStream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]", "{ add 2 div }");
            return "/Shading << /Sh1 << /ShadingType 2 " + ramp + " >> /Sh2 << /ShadingType 1 " + computed + test::ref(function) +
                   " >> >> /Pattern << /P1 << /PatternType 2 /Shading << /ShadingType 2 " + ramp + " >> >> >>";
        });
        EXPECT_EQ(failed(report), Failed{}) << paint << toText(report);
    }
}

TEST(PlantedPaint, drawingInTheGroupOfASoftMask) {
    const Report report = covered("q /G0 gs 0 g 130 520 100 50 re f Q\n", [](test::PdfBuilder& pdf) {
        const int group =
            pdf.addStream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >>",
                          std::string("1 G ") + signatureLine);
        return "/ExtGState << /G0 << /Type /ExtGState /SMask << /Type /Mask /S /Luminosity /G " + test::ref(group) + " >> >> >>";
    });
    EXPECT_EQ(failed(report), onlyUnder) << toText(report);
}

TEST(PlantedPaint, softMaskWithoutADrawingUnderTheBoxPasses) {
    const Report report = covered("q /G0 gs 0.5 g 130 520 100 50 re f Q 0 g\n", [](test::PdfBuilder& pdf) {
        const int group =
            pdf.addStream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >>",
                          "1 g 0 0 595 842 re f 0 g 300 100 50 50 re f");
        return "/ExtGState << /G0 << /Type /ExtGState /SMask << /Type /Mask /S /Luminosity /G " + test::ref(group) + " >> >> >>";
    });
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

TEST(PlantedPaint, patternOfOneCellUnderTheBox) {
    const Report report = covered("/Pattern cs /P1 scn 100 500 200 100 re f 0 g\n", [](test::PdfBuilder& pdf) {
        const int cell = pdf.addStream(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 300 200] /XStep 300 /YStep "
            "200 /Resources << >> /Matrix [1 0 0 1 100 500]",
            "1.2 w 40 35 m 60 60 60 30 70 50 c 80 70 90 20 115 45 c S");
        return "/Pattern << /P1 " + test::ref(cell) + " >>";
    });
    EXPECT_EQ(failed(report), onlyUnder) << toText(report);
}

TEST(PlantedPaint, appearanceOfAnAnnotationUnderTheBox) {
    JudgedPair pair;
    pair.marks[0].quads = {Quad::of(paintBox)};
    pair.source.addPage(pair.open + signatureLine);
    pair.output.addPage(pair.open + cover());
    // Black on black: no reader shows it, every reader has it.
    const int appearance = pair.output.addStream("/Type /XObject /Subtype /Form /BBox [0 0 160 60] /Resources << >>",
                                                 "1.2 w 10 10 m 30 60 50 10 70 40 c 80 60 110 0 150 30 c S");
    pair.output.addAnnotation(
        1, "<< /Type /Annot /Subtype /Watermark /F 4 /Rect [140 530 220 560] /AP << /N " + test::ref(appearance) + " >> >>");
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), onlyUnder) << toText(report);
}

}  // namespace withheld::verify
