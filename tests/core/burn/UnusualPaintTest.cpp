// Constructs that seldom carry anything, and may: masks finer than their picture, large Type 3 glyphs, shadings made of samples.
#include <gtest/gtest.h>

#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;
using test::ref;

namespace {

int blackPixels(std::string_view pdf, const Rect& box) {
    const test::Picture picture = test::pictureOf(pdf);
    int found = 0;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const bool inside = x > box.x0 && x < box.x1 && 842 - y > box.y0 && 842 - y < box.y1;
            found += inside && picture.at(x, y) < 64 ? 1 : 0;
        }
    }
    return found;
}

/// One glyph "A" of a Type 3 font whose space is that of the page.
std::string pageWithGlyph(const std::string& procedure) {
    PdfBuilder builder;
    const int stream = builder.addStream("", procedure);
    builder.nameFont("/T3", builder.addObject("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [1 0 0 1 0 0] "
                                              "/FirstChar 65 /LastChar 65 /Widths [5] /Encoding << /Differences [65 /a] >> "
                                              "/CharProcs << /a " +
                                              ref(stream) + " >> /Resources << >> >>"));
    builder.addPage("BT /T3 1 Tf 72 700 Td (A) Tj ET");
    return builder.build();
}

std::string pageWithSamples() {
    PdfBuilder builder;
    std::string samples(100 * 25, '\xFF');
    samples.replace(10 * 100 + 40, 5, "LEAKY");
    const int function =
        builder.addStream("/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [100 25] /BitsPerSample 8", samples);
    test::PageOptions options;
    options.resources =
        "/Shading << /Sh << /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 1 0 1] /Matrix [200 0 0 50 70 690] "
        "/Function " +
        ref(function) + " >> >>";
    builder.addPage("q 70 690 200 50 re W n /Sh sh Q", options);
    return builder.build();
}

}  // namespace

TEST(UnusualPaint, AMaskFinerThanItsPictureIsBlanked) {
    PdfBuilder builder;
    std::string shape(200 * 50, '\0');
    shape.replace(20 * 200 + 100, 5, "LEAKY");
    const int mask = builder.addStream(
        "/Type /XObject /Subtype /Image /Width 200 /Height 50 /ColorSpace /DeviceGray /BitsPerComponent 8", shape);
    const int image = builder.addGreyImage(1, 1, std::string(1, '\0'), "/SMask " + ref(mask));
    builder.addPage("q 200 0 0 50 100 600 cm /Im" + std::to_string(image) + " Do Q");
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, "LEAKY"));
    const auto result = burned(pdf, {markOn({190, 620, 220, 640})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "LEAKY"));
}

TEST(UnusualPaint, AMaskCoarserThanItsPictureStaysOutside) {
    PdfBuilder builder;
    const int mask = builder.addGreyImage(4, 4, std::string(16, '\0'));
    std::string samples(400 * 400, '\0');
    samples.replace(200 * 400 + 200, 5, "LEAKY");
    const int image = builder.addGreyImage(400, 400, samples, "/SMask " + ref(mask));
    builder.addPage("q 200 0 0 200 100 500 cm /Im" + std::to_string(image) + " Do Q");
    const auto result = burned(builder.build(), {markOn({190, 590, 215, 610})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "LEAKY"));
    EXPECT_EQ(blackPixels(result->bytes, {100, 500, 186, 700}), 0);
}

TEST(UnusualPaint, AGlyphGoesByWhatItsProcedurePaints) {
    const std::string far = pageWithGlyph("5 0 d0 150 0 60 10 re f");
    ASSERT_GT(blackPixels(far, {215, 695, 300, 715}), 0);
    const auto result = burned(far, {markOn({215, 695, 300, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "150 0 60 10 re"));
    const auto drawing = burned(pageWithGlyph("5 0 d0 0 0 5 8 re f 150 0 60 10 re f"), {markOn({215, 695, 300, 715})});
    ASSERT_FALSE(drawing);
    EXPECT_EQ(drawing.error().code, ErrorCode::CannotRemove);
    const auto tall = burned(pageWithGlyph("8 0 0 0 8 60 d1 0 0 8 60 re f"), {markOn({70, 720, 300, 770})});
    ASSERT_TRUE(tall) << tall.error().text();
    EXPECT_FALSE(test::holds(tall->bytes, "0 0 8 60 re"));
    const auto beside = burned(far, {markOn({90, 720, 300, 770})});
    ASSERT_TRUE(beside);
    EXPECT_TRUE(test::holds(beside->bytes, "150 0 60 10 re"));
}

TEST(UnusualPaint, AShadingOfSamplesGoesWholeOrIsRefused) {
    const std::string pdf = pageWithSamples();
    ASSERT_TRUE(test::holds(pdf, "LEAKY"));
    const auto part = burned(pdf, {markOn({90, 695, 200, 730})});
    ASSERT_FALSE(part);
    EXPECT_EQ(part.error().code, ErrorCode::CannotRemove);
    const auto whole = burned(pdf, {markOn({60, 680, 280, 750})});
    ASSERT_TRUE(whole) << whole.error().text();
    EXPECT_FALSE(test::holds(whole->bytes, "LEAKY"));
    const auto beside = burned(pdf, {markOn({60, 480, 280, 550})});
    ASSERT_TRUE(beside);
    EXPECT_TRUE(test::holds(beside->bytes, "LEAKY"));
}

TEST(UnusualPaint, TheBoxLiesOverTheBackgroundOfAField) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 760, "Form"));
    const int appearance = builder.addStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 380 22] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont "
        "/Helvetica >> >> >>",
        "0.8 0.84 1 rg 0 0 380 22 re f 0 g /Tx BMC BT /F1 12 Tf 2 6 Td (Bethan Yardley and others) Tj ET EMC");
    const int field = builder.addAnnotation(1,
                                            "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Bethan Yardley and others) "
                                            "/F 4 /Rect [150 700 530 722] /AP << /N " +
                                                ref(appearance) + " >> >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + ref(field) + "] >>");
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, "Bethan"));
    const auto result = burned(pdf, {markOn({151, 703, 232, 719})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Bethan"));
    EXPECT_GT(blackPixels(result->bytes, {151, 703, 232, 719}), 81 * 16 * 8 / 10);
    EXPECT_NE(test::textOf(result->bytes).find("others"), std::string::npos);
    EXPECT_NE(test::textOf(result->bytes).find("section 40(2)"), std::string::npos) << test::textOf(result->bytes);
}

TEST(UnusualPaint, APageOfWhichReadersShowDifferentPartsIsRefused) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond") + " BT 0 0 1 72 600 Tm ET " + test::show(72, 500, "more"));
    const auto result = burned(builder.build(), {markOn({70, 690, 200, 716})});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::CannotRemove);
}

TEST(UnusualPaint, PropertiesOfAPointHoldNoText) {
    PdfBuilder builder;
    builder.addPage("/Span << /ActualText (Desmond) >> DP " + test::show(72, 700, "Desmond"));
    const auto result = burned(builder.build(), {markOn({70, 690, 200, 716})});
    ASSERT_TRUE(result);
    EXPECT_FALSE(test::holds(result->bytes, "Desmond"));
}

}  // namespace withheld
