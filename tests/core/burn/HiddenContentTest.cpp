// Layers that readers do not show: their content goes from wherever it is painted, and what shows stays.
#include <gtest/gtest.h>

#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::PdfBuilder;
using test::ref;

namespace {

/// A group of which `state` says whether it is on ("ON" or "OFF").
int addGroup(PdfBuilder& builder, const std::string& state) {
    const int group = builder.addObject("<< /Type /OCG /Name (Layer) >>");
    builder.setCatalogueEntry("/OCProperties", "<< /OCGs [" + ref(group) + "] /D << /" + state + " [" + ref(group) + "] >> >>");
    return group;
}

/// A page with "Draftword" in the membership and "open" outside, burned with a mark elsewhere.
std::string burnedWith(PdfBuilder& builder, int membership) {
    test::PageOptions options;
    options.resources = "/Properties << /L " + ref(membership) + " >>";
    builder.addPage("/OC /L BDC " + test::show(72, 500, "Draftword") + " EMC " + test::show(72, 700, "open"), options);
    const auto result = test::burned(builder.build(), {test::markOn({300, 100, 350, 120})});
    EXPECT_TRUE(result) << result.error().text();
    return result ? result->bytes : std::string();
}

bool shows(const std::string& pdf, const std::string& word) {
    return test::textOf(pdf).find(word) != std::string::npos;
}

}  // namespace

TEST(HiddenContent, OfAMembershipThatAsksForAllToBeOff) {
    PdfBuilder builder;
    const int group = addGroup(builder, "ON");
    const std::string pdf = burnedWith(builder, builder.addObject("<< /Type /OCMD /OCGs " + ref(group) + " /P /AllOff >>"));
    EXPECT_FALSE(test::holds(pdf, "Draftword"));
    EXPECT_TRUE(shows(pdf, "open"));
}

TEST(HiddenContent, OfAVisibilityExpression) {
    PdfBuilder builder;
    const int group = addGroup(builder, "ON");
    const std::string pdf =
        burnedWith(builder, builder.addObject("<< /Type /OCMD /VE [/And [/Or " + ref(group) + "] [/Not " + ref(group) + "]] >>"));
    EXPECT_FALSE(test::holds(pdf, "Draftword"));
    EXPECT_TRUE(shows(pdf, "open"));
}

TEST(HiddenContent, WhatAnExpressionShowsStaysVisibleWithoutItsGroups) {
    PdfBuilder builder;
    const int group = addGroup(builder, "OFF");
    const std::string pdf = burnedWith(builder, builder.addObject("<< /Type /OCMD /VE [/Not " + ref(group) + "] >>"));
    EXPECT_TRUE(shows(pdf, "Draftword"));
    PdfBuilder other;
    const int off = addGroup(other, "OFF");
    EXPECT_TRUE(shows(burnedWith(other, other.addObject("<< /Type /OCMD /OCGs " + ref(off) + " /P /AnyOff >>")), "Draftword"));
}

TEST(HiddenContent, InTheAppearanceOfAFieldOnAPageWithoutMarks) {
    PdfBuilder builder;
    const int group = addGroup(builder, "OFF");
    builder.addPage(test::show(72, 700, "open"));
    const int appearance = builder.addStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont "
        "/Helvetica >> >> /Properties << /L " +
            ref(group) + " >> >>",
        "/OC /L BDC " + test::show(5, 5, "Draftword") + " EMC " + test::show(80, 5, "Button"));
    const int field =
        builder.addAnnotation(1, "<< /Type /Annot /Subtype /Widget /FT /Btn /T (b) /F 4 /Rect [300 300 500 320] /AP << /N " +
                                     ref(appearance) + " >> >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + ref(field) + "] >>");
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, "Draftword"));
    const auto result = test::burned(pdf, {});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Draftword"));
    EXPECT_TRUE(shows(result->bytes, "Button"));
}

TEST(HiddenContent, InTheCellOfAPatternOnAPageWithoutMarks) {
    PdfBuilder builder;
    const int group = addGroup(builder, "OFF");
    const int pattern = builder.addStream(
        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 300 60] /XStep 300 /YStep 60 /Resources << /Font << "
        "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /Properties << /L " +
            ref(group) + " >> >>",
        "/OC /L BDC " + test::show(5, 5, "Draftword") + " EMC " + test::show(80, 5, "Texture"));
    test::PageOptions options;
    options.resources = "/Pattern << /P " + ref(pattern) + " >>";
    builder.addPage("/Pattern cs /P scn 0 0 300 60 re f " + test::show(72, 700, "open"), options);
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, "Draftword"));
    const auto result = test::burned(pdf, {});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Draftword"));
    EXPECT_TRUE(test::holds(result->bytes, "Texture"));
}

}  // namespace withheld
