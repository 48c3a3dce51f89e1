// One image, form, pattern or graphics state at several places: the copy on the marked page changes, what other pages show stays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;

namespace {

const Rect middle{300, 400, 340, 440};

/// The grey of a page's pixel in the middle of the mark; 72 dpi on a page of 595 x 842.
int greyAt(const std::string& pdf, int page, int x = 320, int yUp = 420) {
    return test::pictureOf(pdf, page).at(x, 842 - yUp);
}

/// Two pages that paint the same content with the same resources, `category` an object of its own.
std::string twoPages(PdfBuilder& builder, const std::string& category, const std::string& entries, const std::string& content,
                     const std::string& secondContent) {
    const int shared = builder.addObject("<< " + entries + " >>");
    test::PageOptions options;
    options.resources = category + " " + test::ref(shared);
    builder.addPage(content, options);
    builder.addPage(secondContent, options);
    return builder.build();
}

}  // namespace

TEST(SharedObjects, ASharedGraphicsStateKeepsItsMaskOnTheOtherPage) {
    const auto source = [](const std::string& second) {
        PdfBuilder builder;
        const int group = builder.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >> /Resources << >>",
            "1 g 200 300 201.25 200 re f");
        return twoPages(builder, "/ExtGState", "/G1 << /SMask << /S /Luminosity /G " + test::ref(group) + " >> >>",
                        "q /G1 gs 0 g 0 0 595 842 re f Q", second);
    };
    const auto shown = burned(source("q /G1 gs 0 g 0 0 595 842 re f Q"), {markOn({190, 290, 420, 510})});
    ASSERT_TRUE(shown) << shown.error().text();
    EXPECT_LT(greyAt(shown->bytes, 2), 60) << "the other page shows what it showed";
    const auto listed = burned(source("0 g 0 0 10 10 re f"), {markOn({190, 290, 420, 510})});
    ASSERT_TRUE(listed) << listed.error().text();
    EXPECT_FALSE(test::holds(listed->bytes, "200 300 201.25")) << "listed, but painted nowhere any more";
}

TEST(SharedObjects, AnImageInASharedDictionaryStaysWholeOnTheOtherPage) {
    const std::string paint = "q 200 0 0 200 220 320 cm /Shared Do Q";
    for (const bool painted : {true, false}) {
        PdfBuilder builder;
        const int image = builder.addGreyImage(100, 100, std::string(100 * 100, '\x90'));
        const int pages = builder.reserve();
        builder.setObject(pages, "<< /Shared " + test::ref(image) + " >>");
        const int form = builder.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject " + test::ref(pages) + " >>", paint);
        const int empty = builder.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject " + test::ref(pages) + " >>", "");
        builder.nameXObject("/Form1", form);
        builder.nameXObject("/Form2", empty);
        builder.addPage("/Form1 Do");
        builder.addPage(painted ? "/Form1 Do" : "/Form2 Do");
        const auto result = burned(builder.build(), {markOn(middle)});
        ASSERT_TRUE(result) << result.error().text();
        EXPECT_LT(greyAt(result->bytes, 1), 20);
        EXPECT_NEAR(greyAt(result->bytes, 1, 250, 350), 0x90, 3) << "beside the mark";
        EXPECT_NEAR(greyAt(result->bytes, 2), painted ? 0x90 : 255, 3);
    }
}

TEST(SharedObjects, AMeshPatternStaysWholeOnTheOtherPage) {
    PdfBuilder builder;
    const int shading = builder.addStream(
        "/ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 510 0 765 0 "
        "1]",
        std::string("\0\x00\x00\x80\0\xff\x00\x80\0\x00\xff\x80", 12));
    const int pattern = builder.addObject("<< /Type /Pattern /PatternType 2 /Shading " + test::ref(shading) + " >>");
    const std::string paint = "/Pattern cs /P1 scn 0 0 595 842 re f";
    const auto result =
        burned(twoPages(builder, "/Pattern", "/P1 " + test::ref(pattern), paint, paint), {markOn({100, 100, 140, 140})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_NEAR(greyAt(result->bytes, 2, 120, 120), 0x80, 3);
    EXPECT_NEAR(greyAt(result->bytes, 1, 150, 150), 0x80, 3);
}

TEST(SharedObjects, AFormWithoutResourcesPaintsWithThoseOfItsPage) {
    PdfBuilder builder;
    const int image = builder.addGreyImage(100, 100, std::string(100 * 100, '\x90'));
    const int form = builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 595 842]",
                                       "q 200 0 0 200 220 320 cm /Im" + std::to_string(image) + " Do Q");
    builder.nameXObject("/Form1", form);
    builder.addPage("q 200 0 0 200 220 320 cm /Im" + std::to_string(image) + " Do Q");
    builder.addPage("/Form1 Do");
    const auto result = burned(builder.build(), {markOn(middle)});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_NEAR(greyAt(result->bytes, 2), 0x90, 3);
}

}  // namespace withheld
