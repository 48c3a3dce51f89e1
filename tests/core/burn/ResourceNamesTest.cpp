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

}  // namespace withheld
