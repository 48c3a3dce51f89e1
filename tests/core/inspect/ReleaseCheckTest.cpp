#include "inspect/ReleaseCheck.h"

#include <nlohmann/json.hpp>

#include "Inspected.h"

namespace withheld::inspect {

using test::PdfBuilder;
using test::show;

namespace {

const std::string openText = show(72, 700, "Community Impact Assessment");

ReleaseCheck checked(const std::string& content, const std::string& annotation = "") {
    PdfBuilder pdf;
    pdf.addPage(content);
    if (!annotation.empty()) {
        pdf.addAnnotation(1, annotation);
    }
    return checkRelease(inspected(pdf.build()));
}

}  // namespace

TEST(ReleaseCheck, ABoxOverNothingPasses) {
    const ReleaseCheck check = checked(openText + test::blackBox(70, 596, 180, 613));
    EXPECT_TRUE(check.passed()) << toText(check);
    EXPECT_EQ(check.verdict(), "PASS - nothing hidden was found on 1 page");
}

TEST(ReleaseCheck, CoveredTextFails) {
    const ReleaseCheck check = checked(openText + show(72, 600, "Tomasz Chaudhury") + test::blackBox(70, 596, 180, 613));
    EXPECT_FALSE(check.passed());
    ASSERT_EQ(check.failures.size(), 1U);
    EXPECT_EQ(check.failures[0].id, "covered-text");
    EXPECT_EQ(toText(check).find("Tomasz"), std::string::npos);
    EXPECT_EQ(toJson(check).at("failures").size(), 1U);
    EXPECT_FALSE(toJson(check).at("passed").get<bool>());
}

TEST(ReleaseCheck, ACommentFailsAndALinkIsNoted) {
    EXPECT_FALSE(checked(openText, "<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (ask Jane) >>").passed());
    const ReleaseCheck link = checked(
        openText, "<< /Type /Annot /Subtype /Link /Rect [72 695 130 712] /A << /S /URI /URI (https://www.example.org/) >> >>");
    EXPECT_TRUE(link.passed()) << toText(link);
    EXPECT_FALSE(link.notes.empty());
}

// Narrow boxes carry their code in letters too small to be read; a name as small is another thing.
TEST(ReleaseCheck, SmallLabelsOfBoxesPassAndSmallNamesDoNot) {
    EXPECT_TRUE(checked(openText + show(72, 600, "s.40(2)", 1)).passed());
    EXPECT_TRUE(checked(openText + show(72, 600, "Redacted, section 31(1)(a)", 1)).passed());
    EXPECT_FALSE(checked(openText + show(72, 600, "Redacted Jane 4", 1)).passed());
}

}  // namespace withheld::inspect
