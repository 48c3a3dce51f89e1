#include <gtest/gtest.h>

#include "Inspected.h"

namespace withheld::inspect {

namespace {

using test::PdfBuilder;
using test::show;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string visible = show(72, 700, "Minutes of the meeting");

Report page(const std::string& content, const test::PageOptions& options = {}) {
    PdfBuilder pdf;
    pdf.addPage(content, options);
    return inspected(pdf.build());
}

}  // namespace

TEST(HiddenText, ordinaryPageHidesNothing) {
    // Shading behind text, a white rectangle under it and a black one beside it are all ordinary.
    const Report report =
        page("0.9 g 60 690 300 30 re f 1 g 70 695 100 20 re f 0 g " + visible + test::blackBox(400, 400, 500, 420));
    EXPECT_THAT(ids(report), IsEmpty()) << toText(report);
    EXPECT_EQ(report.pages, 1);
}

TEST(HiddenText, blackRectangleOverText) {
    const Report report = page(visible + show(72, 600, "Tomasz Chaudhury") + test::blackBox(70, 596, 180, 613));
    ASSERT_THAT(ids(report), ElementsAre("covered-text")) << toText(report);
    EXPECT_EQ(report.findings[0].page, 1);
    EXPECT_EQ(report.findings[0].count, 2);
    EXPECT_TRUE(report.findings[0].serious);
    EXPECT_TRUE(report.findings[0].rect.contains(Point{100, 605}));
    EXPECT_EQ(toText(report).find("Tomasz"), std::string::npos);
}

TEST(HiddenText, whiteRectangleOverText) {
    EXPECT_THAT(ids(page(visible + show(72, 600, "Tomasz Chaudhury") + "1 g 70 596 m 180 596 l 180 613 l 70 613 l h f")),
                ElementsAre("covered-text"));
}

TEST(HiddenText, annotationOverText) {
    PdfBuilder pdf;
    pdf.addPage(visible + show(72, 600, "Tomasz Chaudhury"));
    const int appearance = pdf.addStream("/Type /XObject /Subtype /Form /BBox [0 0 110 17]", "0 g 0 0 110 17 re f");
    pdf.addAnnotation(
        1, "<< /Type /Annot /Subtype /Square /F 4 /Rect [70 596 180 613] /AP << /N " + test::ref(appearance) + " >> >>");
    EXPECT_THAT(ids(inspected(pdf.build())), testing::UnorderedElementsAre("covered-text", "comment"));
}

TEST(HiddenText, pictureOverText) {
    PdfBuilder pdf;
    const int picture = pdf.addGreyImage(2, 2, std::string("\x10\x80\x90\xF0", 4));
    pdf.addPage(visible + show(72, 600, "Tomasz Chaudhury") + "q 200 0 0 40 60 590 cm /Im" + std::to_string(picture) + " Do Q");
    EXPECT_THAT(ids(inspected(pdf.build())), testing::Contains("covered-text"));
}

TEST(HiddenText, rotatedAndCroppedPages) {
    for (const std::string entries : {"/Rotate 90", "/Rotate 270 /CropBox [40 40 500 800]"}) {
        test::PageOptions options;
        options.entries = entries;
        const Report report = page(visible + show(72, 600, "Tomasz Chaudhury") + test::blackBox(70, 596, 180, 613), options);
        ASSERT_THAT(ids(report), ElementsAre("covered-text")) << entries;
        EXPECT_TRUE(report.findings[0].rect.contains(Point{100, 605}));
    }
}

TEST(HiddenText, whiteInvisibleAndTinyText) {
    EXPECT_THAT(ids(page(visible + "1 g " + show(72, 600, "Tomasz Chaudhury"))), ElementsAre("invisible-text"));
    EXPECT_THAT(ids(page(visible + "BT 3 Tr /F1 12 Tf 72 600 Td (Tomasz Chaudhury) Tj ET")), ElementsAre("invisible-text"));
    EXPECT_THAT(ids(page(visible + show(72, 600, "Tomasz Chaudhury", 0.5))), ElementsAre("tiny-text"));
}

TEST(HiddenText, textBesideThePage) {
    EXPECT_THAT(ids(page(visible + show(700, 600, "Tomasz"))), ElementsAre("off-page-text"));
    test::PageOptions options;
    options.entries = "/CropBox [0 650 595 842]";
    EXPECT_THAT(ids(page(visible + show(72, 600, "Tomasz"), options)), ElementsAre("off-page-text"));
}

TEST(HiddenText, recognisedTextBehindAScan) {
    PdfBuilder pdf;
    const int picture = pdf.addGreyImage(2, 2, std::string("\x10\x80\x90\xF0", 4));
    pdf.addPage("BT 3 Tr /F1 12 Tf 72 600 Td (recognised words) Tj ET q 595 0 0 842 0 0 cm /Im" + std::to_string(picture) +
                " Do Q");
    const Report report = inspected(pdf.build());
    ASSERT_NE(find(report, "ocr-layer"), nullptr) << toText(report);
    EXPECT_FALSE(find(report, "ocr-layer")->serious);
    EXPECT_EQ(find(report, "covered-text"), nullptr);
}

TEST(HiddenText, hiddenLayer) {
    PdfBuilder pdf;
    const int layer = pdf.addObject("<< /Type /OCG /Name (Notes) >>");
    pdf.setCatalogueEntry("/OCProperties", "<< /OCGs [" + test::ref(layer) + "] /D << /OFF [" + test::ref(layer) + "] >> >>");
    test::PageOptions options;
    options.resources = "/Properties << /L1 " + test::ref(layer) + " >>";
    pdf.addPage(visible + "/OC /L1 BDC " + show(72, 600, "Tomasz Chaudhury") + "EMC", options);
    const Report report = inspected(pdf.build());
    EXPECT_THAT(ids(report), ElementsAre("hidden-layer", "hidden-layer"));
    EXPECT_EQ(report.findings[0].page, 1);
    EXPECT_EQ(report.findings[0].count, 2);
}

TEST(HiddenText, pageWithoutText) {
    EXPECT_THAT(ids(page("0 0 1 rg 10 10 100 100 re f")), ElementsAre("page-without-text"));
}

}  // namespace withheld::inspect
