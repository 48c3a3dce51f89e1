#include "interchange/RedactAnnotations.h"

#include <gmock/gmock.h>

#include "support/Forensics.h"
#include "support/PdfBuilder.h"

namespace withheld::interchange {

using test::PdfBuilder;

TEST(RedactAnnotations, AreReadWithTheirOverlayAndHighlightsAsProposals) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Hannah Desmond"));
    builder.addPage(test::show(72, 700, "more"));
    builder.addAnnotation(2,
                          "<< /Type /Annot /Subtype /Redact /Rect [70 690 180 720] /QuadPoints [70 714 165 714 70 696 165 696] "
                          "/OverlayText (s40\\(2\\)) /Contents (a name) /T (Amy) >>");
    builder.addAnnotation(1, "<< /Type /Annot /Subtype /Highlight /Rect [70 696 165 714] /QuadPoints [0 0 0 0 0 0 0 0] >>");
    builder.addAnnotation(1, "<< /Type /Annot /Subtype /Square /Rect [1 1 9 9] >>");
    builder.addAnnotation(1, "<< /Type /Annot /Subtype /Redact /Rect [1 (x) 9 9] >>");
    const auto marks = marksInPdf(builder.build(), "a.pdf");
    ASSERT_TRUE(marks) << marks.error().text();
    ASSERT_EQ(marks->size(), 2U);
    EXPECT_TRUE(marks->at(0).isProposal);
    EXPECT_EQ(marks->at(0).mark.bounds(), (Rect{70, 696, 165, 714})) << "quads without extent: the rectangle counts";
    EXPECT_EQ(marks->at(1).mark.page, 2);
    EXPECT_EQ(marks->at(1).mark.bounds(), (Rect{70, 696, 165, 714}));
    EXPECT_EQ(marks->at(1).overlay, "s40(2)");
    EXPECT_EQ(marks->at(1).mark.note, "a name");
}

TEST(RedactAnnotations, WhatIsWrittenIsReadAgainAndNothingElseChanges) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Hannah Desmond"));
    builder.addAnnotation(1, "<< /Type /Annot /Subtype /Link /Rect [1 1 9 9] >>");
    Mark mark;
    mark.quads = {Quad::of(Rect{70, 696, 165, 714}), Quad::of(Rect{70, 650, 90, 660})};
    mark.exemptions = {"s.40(2)"};
    mark.note = "Siôn";
    mark.text = "not to be written";
    const auto written = withRedactAnnotations(builder.build(), "a.pdf", {mark});
    ASSERT_TRUE(written) << written.error().text();
    EXPECT_TRUE(test::isClean(*written));
    EXPECT_FALSE(test::holds(*written, "not to be written"));
    EXPECT_THAT(test::textOf(*written), testing::HasSubstr("Hannah Desmond"));
    EXPECT_NE(test::everythingIn(*written).find("/Link"), std::string::npos);
    const auto marks = marksInPdf(*written, "a.pdf");
    ASSERT_TRUE(marks);
    ASSERT_EQ(marks->size(), 1U);
    EXPECT_EQ(marks->front().mark.quads.size(), 2U);
    EXPECT_EQ(marks->front().mark.bounds(), mark.bounds());
    EXPECT_EQ(marks->front().mark.note, "Siôn");
    EXPECT_EQ(marks->front().overlay, "s.40(2)");
    mark.page = 2;
    EXPECT_EQ(withRedactAnnotations(builder.build(), "a.pdf", {mark}).error().code, ErrorCode::InvalidInput);
}

TEST(RedactAnnotations, WhatIsNoPdfIsRefused) {
    EXPECT_EQ(marksInPdf("text", "a.pdf").error().code, ErrorCode::NotAPdf);
    EXPECT_TRUE(marksInPdf("%PDF-1.4 and then nothing", "a.pdf").error().code == ErrorCode::Damaged);
}

}  // namespace withheld::interchange
