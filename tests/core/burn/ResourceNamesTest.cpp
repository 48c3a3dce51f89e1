// Resources and tags that are called after the secret.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;

TEST(ResourceNames, WithheldWordsGoFromEveryNameThatContentUses) {
    PdfBuilder builder;
    const std::string font = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>";
    builder.nameFont("/Desmond", builder.addObject(font));
    const int borrower =
        builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 200 50]", "BT /Desmond 12 Tf 5 5 Td (Borrowed) Tj ET");
    const int own = builder.addStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 200 50] /Resources << /Font << /Desmond#20F " + font + " >> >>",
        "BT /Desmond#20F 12 Tf 5 5 Td (Ownfont) Tj ET");
    builder.nameXObject("/Picture-Desmond", borrower);
    builder.nameXObject("/Own", own);
    builder.addPage("/Desmond BMC " + test::show(72, 700, "Desmond") + " EMC q 1 0 0 1 72 500 cm /Picture-Desmond Do Q");
    test::PageOptions options;
    options.resources = "/ColorSpace << /Desmond /DeviceGray >> /Properties << /Desmond << /MCID 0 >> >>";
    builder.addPage(
        "/Span /Desmond BDC BT /Desmond 12 Tf 72 600 Td (Openword) Tj ET EMC q 1 0 0 1 72 500 cm /Own Do Q q 90 0 0 90 100 100 "
        "cm BI "
        "/W 1 /H 1 /BPC 8 /CS /Desmond ID \x40 EI Q",
        options);
    const int field =
        builder.addAnnotation(2,
                              "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /DA (/Desmond 9 Tf 0 g) /Rect [300 300 "
                              "400 320] >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(field) +
                                               "] /DA (/Desmond 8 Tf 0.25 g) /DR << /Font << /Desmond " + font + " >> >> >>");
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, "Picture-Desmond"));
    const auto result = burned(pdf, {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Desmond"));
    EXPECT_THAT(test::textOf(result->bytes, 1), testing::HasSubstr("Borrowed"));
    EXPECT_THAT(test::textOf(result->bytes, 2), testing::HasSubstr("Openword"));
    EXPECT_THAT(test::textOf(result->bytes, 2), testing::HasSubstr("Ownfont"));
    EXPECT_NEAR(test::pictureOf(result->bytes, 2).at(145, 842 - 145), 0x40, 2);
    EXPECT_THAT(test::everythingIn(result->bytes), testing::HasSubstr("/Name1 9 Tf")) << "the field keeps its appearance";
    EXPECT_FALSE(result->report.pages[1].contentUnchanged);
    EXPECT_TRUE(test::isClean(result->bytes));
}

TEST(ResourceNames, OthersStayAsTheyAre) {
    PdfBuilder builder;
    builder.nameFont("/Helv", builder.addObject("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
    builder.addPage(test::show(72, 700, "Desmond"));
    builder.addPage("BT /Helv 12 Tf 72 600 Td (Openword) Tj ET");
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(test::holds(result->bytes, "/Helv 12 Tf"));
    EXPECT_TRUE(result->report.pages[1].contentUnchanged);
}

TEST(ResourceNames, PicturesOfNamesWithNumberSignsAreFound) {
    // The blanked copy was painted by another name, and the original stayed beside it.
    for (const char* name : {"/Im#", "/Im#1", "/Im#00x", "/Im#x", "/Im#2", "/Im#2341"}) {
        PdfBuilder builder;
        const std::string secret = "Q7f!w2Zp";
        builder.nameXObject(name, builder.addStream("/Type /XObject /Subtype /Image /Width 4 /Height 2 /BitsPerComponent 8 "
                                                    "/ColorSpace /DeviceGray",
                                                    secret));
        const std::string content = "q 100 0 0 100 72 600 cm " + std::string(name) + " Do Q";
        builder.addPage(content);
        builder.addPage("q 1 0 0 1 0 -300 cm " + content + " Q");
        builder.addPage(test::show(72, 700, "Openword"));
        const std::string pdf = builder.build();
        ASSERT_TRUE(test::holds(pdf, secret));
        const auto result = burned(pdf, {markOn({70, 590, 180, 710}), markOn({70, 290, 180, 410}, 2)});
        ASSERT_TRUE(result) << name << result.error().text();
        EXPECT_THAT(test::everythingIn(result->bytes), testing::Not(testing::HasSubstr(secret))) << name;
        EXPECT_TRUE(test::isClean(result->bytes)) << name;
    }
}

TEST(ResourceNames, PicturesOfNamesWithNumberSignsStayOnUnmarkedPages) {
    PdfBuilder builder;
    builder.nameXObject("/Im#", builder.addStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                                                  "/ColorSpace /DeviceGray",
                                                  "\x40"));
    builder.addPage(test::show(72, 700, "Desmond"));
    builder.addPage("q 100 0 0 100 72 600 cm /Im# Do Q");
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(result->report.pages[1].contentUnchanged);
    EXPECT_NEAR(test::pictureOf(result->bytes, 2).at(120, 842 - 650), 0x40, 2);
}

}  // namespace withheld
