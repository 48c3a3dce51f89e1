#include "rasterize/Rasterize.h"

#include <gmock/gmock.h>

#include "burn/Burn.h"
#include "pdf/Intake.h"
#include "support/Burned.h"
#include "support/Forensics.h"
#include "support/PdfBuilder.h"
#include "support/RefusedShading.h"
#include "verify/Verify.h"

namespace withheld::rasterize {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;

const Rect nameBox{70, 696, 165, 714};

/// A page whose mark lies on a shading that the burn refuses, and a plain second page.
std::string refusedPage() {
    PdfBuilder builder;
    const int shading = addRefusedShading(builder, 600, 842);
    PageOptions options;
    options.resources = "/Shading << /Sh " + ref(shading) + " >>";
    builder.addPage("q 0 0 595 842 re W n /Sh sh Q " + show(72, 700, "Hannah Desmond") + show(200, 700, "is silver commander") +
                        show(72, 600, "Second line stays"),
                    options);
    builder.addPage(show(72, 700, "The second page"));
    return builder.build();
}

std::string taken(const std::string& pdf) {
    return pdf::intake(pdf, "test.pdf").value().bytes;
}

Expected<burn::BurnResult> burnedAsPicture(const std::string& working, const std::vector<Mark>& marks) {
    const auto pictured = rasterizePages(working, "test.pdf", {1}, marks);
    if (!pictured) {
        return pictured.error();
    }
    burn::BurnOptions options;
    options.picturePages = {1};
    return burn::burn(*pictured, "test.pdf", marks, options);
}

verify::Report proofOf(const std::string& source, const std::string& result, const std::vector<Mark>& marks) {
    verify::VerifyOptions options;
    options.picturePages = {1};
    return verify::verify(source, "test.pdf", result, "out.pdf", marks, options).value();
}

std::string failures(const verify::Report& report) {
    std::string text;
    for (const verify::Check& check : report.checks) {
        text += check.outcome == verify::Outcome::Failed ? check.id + ": " + check.result + "\n" : "";
    }
    return text;
}

TEST(Rasterize, APageThatTheBurnRefusesIsReleasedAsAPicture) {
    const std::string source = taken(refusedPage());
    const std::vector<Mark> marks{markOn(nameBox)};
    ASSERT_TRUE(holds(source, "Hannah"));
    EXPECT_EQ(burn::burn(source, "test.pdf", marks).error().code, ErrorCode::CannotRemove);

    const auto result = burnedAsPicture(source, marks);
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(holds(result->bytes, "Hannah"));
    EXPECT_FALSE(holds(result->bytes, "Desmond"));
    EXPECT_TRUE(isClean(result->bytes));
    EXPECT_THAT(textOf(result->bytes), HasSubstr("is silver commander"));
    EXPECT_THAT(textOf(result->bytes), HasSubstr("Second line stays"));
    EXPECT_THAT(textOf(result->bytes, 2), HasSubstr("The second page"));
    EXPECT_TRUE(result->report.pages[0].picture);
    EXPECT_FALSE(result->report.pages[1].picture);
    EXPECT_THAT(result->report.notes, testing::Contains(HasSubstr("safe mode): page 1")));

    const verify::Report report = proofOf(source, result->bytes, marks);
    EXPECT_TRUE(report.passed()) << failures(report);
    EXPECT_EQ(report.picturePages, std::vector<int>{1});
    EXPECT_THAT(report.find("pixels-outside")->method, HasSubstr("300 dpi where pages became pictures: 1"));
}

TEST(Rasterize, WhatLiesUnderTheMarksIsBlackBeforeTheBurn) {
    const auto pictured = rasterizePages(taken(refusedPage()), "test.pdf", {1}, {markOn(nameBox)});
    ASSERT_TRUE(pictured) << pictured.error().text();
    EXPECT_FALSE(holds(*pictured, "Hannah"));
    const Picture picture = pictureOf(*pictured, 1, 144);
    for (int x = 144; x < 328; x += 4) {
        EXPECT_EQ(picture.at(x, 2 * (842 - 705)), 0) << x;
    }
}

TEST(Rasterize, WordsKeepTheirPlaces) {
    const std::string source = taken(refusedPage());
    const auto pictured = rasterizePages(source, "test.pdf", {1}, {});
    ASSERT_TRUE(pictured);
    const std::vector<FoundWord> before = wordsOf(source);
    const std::vector<FoundWord> after = wordsOf(*pictured);
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(before[i].text, after[i].text);
        EXPECT_NEAR(before[i].box.x0, after[i].box.x0, 0.1);
        EXPECT_NEAR(before[i].box.x1, after[i].box.x1, 0.1);
        EXPECT_NEAR(before[i].box.y0, after[i].box.y0, 0.1);
        EXPECT_NEAR(before[i].box.y1, after[i].box.y1, 0.1);
    }
}

TEST(Rasterize, TurnedCroppedAndScaledPagesPassTheProofDotByDot) {
    for (const char* entries : {"/Rotate 90", "/Rotate 270 /CropBox [21.3 33.7 500.1 801.9]", "/UserUnit 2", "/Rotate 180"}) {
        PdfBuilder builder;
        PageOptions options;
        options.entries = entries;
        builder.addPage(
            show(72, 700, "Hannah Desmond") + show(200, 700, "is silver commander") + "0.2 0.4 0.9 rg 80.3 200.7 90.1 70.2 re f",
            options);
        const std::string source = taken(builder.build());
        const std::vector<Mark> marks{markOn(nameBox)};
        const auto result = burnedAsPicture(source, marks);
        ASSERT_TRUE(result) << entries << result.error().text();
        const verify::Report report = proofOf(source, result->bytes, marks);
        EXPECT_TRUE(report.passed()) << entries << "\n" << failures(report);
    }
}

TEST(Rasterize, TheProofSeesAPictureOfSomethingElse) {
    const std::string source = taken(refusedPage());
    const std::vector<Mark> marks{markOn(nameBox)};
    std::string other = refusedPage();
    other.replace(other.find("Second line stays"), 17, "Second lime stays");
    const auto result = burnedAsPicture(taken(other), marks);
    ASSERT_TRUE(result);
    const verify::Report report = proofOf(source, result->bytes, marks);
    EXPECT_THAT(failures(report), HasSubstr("pixels-outside"));
    EXPECT_THAT(failures(report), HasSubstr("words-outside"));
}

TEST(Rasterize, AnnotationsAndFieldsStayWhatTheyAre) {
    PdfBuilder builder;
    builder.addPage(show(72, 700, "Hannah Desmond") + show(200, 700, "is silver commander"));
    builder.addTextField(1, 72, 500, 300, 520, "Place", "Leicester Square");
    builder.addTextField(1, 72, 400, 300, 420, "Source", "Hannah Desmond");
    const std::string source = taken(builder.build());
    const std::vector<Mark> marks{markOn(nameBox), markOn({70, 398, 302, 422})};
    const auto result = burnedAsPicture(source, marks);
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(holds(result->bytes, "Hannah"));
    EXPECT_TRUE(holds(result->bytes, "Leicester Square"));
    const verify::Report report = proofOf(source, result->bytes, marks);
    EXPECT_TRUE(report.passed()) << failures(report);
}

TEST(Rasterize, TextsOfTheStructureTreeGoWithTheContentThatTheyStandFor) {
    PdfBuilder builder;
    const int page = builder.addPage("/P << /MCID 0 >> BDC " + show(72, 700, "Hannah Desmond") + " EMC");
    const int other = builder.addPage("/P << /MCID 0 >> BDC " + show(72, 700, "Open") + " EMC");
    const int first = builder.addObject("<< /Type /StructElem /S /P /Pg " + ref(page) + " /K 0 /Alt (About Hannah) >>");
    const int second = builder.addObject("<< /Type /StructElem /S /P /Pg " + ref(other) + " /K 0 /Alt (About the open) >>");
    builder.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /K [" + ref(first) + " " + ref(second) + "] >>");
    const auto pictured = rasterizePages(taken(builder.build()), "test.pdf", {1}, {markOn(nameBox)});
    ASSERT_TRUE(pictured);
    EXPECT_FALSE(holds(*pictured, "About Hannah"));
    EXPECT_TRUE(holds(*pictured, "About the open"));
}

TEST(Rasterize, NothingReachesWhatThePagePaintedThroughTheStructureTree) {
    PdfBuilder builder;
    const int image = builder.addGreyImage(8, 8, std::string(64, 'Q'), "/StructParent 0");
    const int form = builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 300 50] /StructParents 1 /Resources << >>",
                                       "/Span << /MCID 0 >> BDC 5 5 101.25 20 re f EMC");
    builder.nameXObject("/Fm1", form);
    const int page = builder.addPage("q 90 0 0 18 70 696 cm /Im" + std::to_string(image) + " Do Q /Fm1 Do");
    const int root = builder.reserve();
    const int top = builder.reserve();
    const int figure =
        builder.addObject("<< /Type /StructElem /S /Figure /P " + ref(top) + " /K [<< /Type /OBJR /Obj " + ref(image) + " /Pg " +
                          ref(page) + " >> << /Type /MCR /Pg " + ref(page) + " /Stm " + ref(form) +
                          " /MCID 0 >>] /ID (About Hannah) /A << /O /Table /Summary (About Hannah) >> >>");
    builder.setObject(
        top, "<< /Type /StructElem /S /Sect /P " + ref(root) + " /T (About Hannah) /K << /S /Div /K " + ref(figure) + " >> >>");
    const int lost = builder.addObject("<< /Type /StructElem /S /P /Alt (About Hannah) /Pg " + ref(page) + " >>");
    builder.setObject(root, "<< /Type /StructTreeRoot /K " + ref(top) + " /ParentTree << /Nums [0 " + ref(figure) + " 1 [" +
                                ref(lost) + "]] >> /IDTree << /Names [(About Hannah) " + ref(figure) + "] >> >>");
    builder.setCatalogueEntry("/StructTreeRoot", ref(root));
    const std::string source = taken(builder.build());
    ASSERT_TRUE(holds(source, "101.25"));
    ASSERT_TRUE(holds(source, "About Hannah"));
    const auto pictured = rasterizePages(source, "test.pdf", {1}, {markOn(nameBox)});
    ASSERT_TRUE(pictured) << pictured.error().text();
    EXPECT_FALSE(holds(*pictured, "QQQQQQQQ"));
    EXPECT_FALSE(holds(*pictured, "101.25"));
    EXPECT_FALSE(holds(*pictured, "About Hannah"));
    EXPECT_TRUE(holds(*pictured, "/Figure")) << "the tree itself stays";
    EXPECT_TRUE(isClean(*pictured));
}

TEST(Rasterize, RefusesPagesThatAreNotThereAndStopsWhenAsked) {
    EXPECT_EQ(rasterizePages(taken(refusedPage()), "test.pdf", {3}, {}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(rasterizePages("no pdf", "test.pdf", {1}, {}).error().code, ErrorCode::Damaged);
    Cancel cancel;
    cancel.request();
    EXPECT_EQ(rasterizePages(taken(refusedPage()), "test.pdf", {1}, {}, {}, cancel).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace withheld::rasterize
