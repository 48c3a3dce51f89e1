#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "Inspected.h"

namespace withheld::inspect {

namespace {

using test::PdfBuilder;
using testing::ElementsAre;

PdfBuilder onePage() {
    PdfBuilder pdf;
    pdf.addPage(test::show(72, 700, "Minutes of the meeting"));
    return pdf;
}

}  // namespace

TEST(Stored, pendingRedaction) {
    PdfBuilder pdf = onePage();
    pdf.addAnnotation(1, "<< /Type /Annot /Subtype /Redact /Rect [70 695 150 715] >>");
    const Report report = inspected(pdf.build());
    ASSERT_THAT(ids(report), ElementsAre("pending-redaction"));
    EXPECT_EQ(report.findings[0].rect, (Rect{70, 695, 150, 715}));
    EXPECT_TRUE(report.findings[0].serious);
}

TEST(Stored, commentsAndLinks) {
    PdfBuilder pdf = onePage();
    pdf.addAnnotation(1, "<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (Ask Tomasz) >>");
    pdf.addAnnotation(1, "<< /Type /Annot /Subtype /Link /Rect [400 400 440 420] /A << /S /URI /URI (mailto:t@a.example) >> >>");
    const Report report = inspected(pdf.build());
    EXPECT_THAT(ids(report), ElementsAre("comment", "link"));
    EXPECT_THAT(find(report, "link")->what, testing::HasSubstr("1 of them to e-mail"));
}

TEST(Stored, attachmentScriptBookmarkProperties) {
    PdfBuilder pdf = onePage();
    const int file = pdf.addStream("/Type /EmbeddedFile", "x");
    pdf.setCatalogueEntry("/Names", "<< /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.txt) /EF << /F " +
                                        test::ref(file) + " >> >>] >> >>");
    pdf.setCatalogueEntry("/OpenAction", "<< /S /JavaScript /JS (1) >>");
    pdf.addBookmark("One", 1);
    pdf.setInfo("/Author", "(Clerk)");
    const Report report = inspected(pdf.build());
    EXPECT_THAT(ids(report), testing::UnorderedElementsAre("attachment", "script", "action", "outline", "metadata"));
    EXPECT_EQ(find(report, "attachment")->count, 1);
}

TEST(Stored, formData) {
    PdfBuilder pdf = onePage();
    pdf.addTextField(1, 100, 300, 300, 320, "name", "Tomasz");
    EXPECT_THAT(ids(inspected(pdf.build())), ElementsAre("form-data"));
}

TEST(Stored, earlierRevisions) {
    PdfBuilder pdf = onePage();
    const std::string first = pdf.build();
    EXPECT_THAT(ids(inspected(first)), ElementsAre());
    // Object 4 is the page's content.
    const std::string content = test::show(72, 700, "Minutes");
    const std::string second = PdfBuilder::appendRevision(
        first, {{4, "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream"}});
    const Report report = inspected(second);
    ASSERT_THAT(ids(report), ElementsAre("earlier-revision"));
    EXPECT_EQ(report.findings[0].count, 1);
    EXPECT_TRUE(report.findings[0].serious);
    EXPECT_THAT(report.findings[0].what, testing::HasSubstr("1 object differs"));
    const std::string third = PdfBuilder::appendRevision(
        second, {{4, "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream"}});
    EXPECT_EQ(find(inspected(third), "earlier-revision")->count, 2);
}

TEST(Stored, fontWithoutUnicode) {
    PdfBuilder pdf;
    const int glyph = pdf.addStream("", "500 0 d0 0 0 400 700 re f");
    const int font = pdf.addObject(
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a " +
        test::ref(glyph) +
        " >> /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [500] >>");
    pdf.nameFont("/F9", font);
    pdf.addPage(test::show(72, 700, "Minutes") + "BT /F9 12 Tf 72 600 Td (aa) Tj ET");
    EXPECT_THAT(ids(inspected(pdf.build())), testing::Contains("no-unicode"));
}

TEST(Stored, objectThatNothingUses) {
    PdfBuilder pdf = onePage();
    pdf.addObject("<< /Old (thing) >>");
    EXPECT_THAT(ids(inspected(pdf.build())), ElementsAre("unused-object"));
}

TEST(Stored, errorsAreValues) {
    EXPECT_EQ(inspect("nothing", "in.pdf").error().code, ErrorCode::NotAPdf);
    EXPECT_EQ(inspect("%PDF-1.4\ngarbage", "in.pdf").error().code, ErrorCode::Damaged);
}

TEST(Stored, reportSurvivesJson) {
    PdfBuilder pdf = onePage();
    pdf.addAnnotation(1, "<< /Type /Annot /Subtype /Redact /Rect [70 695 150 715] >>");
    const Report report = inspected(pdf.build());
    EXPECT_EQ(toJson(reportFromJson(toJson(report))), toJson(report));
    EXPECT_TRUE(reportFromJson(nlohmann::json::parse("[1]")).findings.empty());
}

}  // namespace withheld::inspect
