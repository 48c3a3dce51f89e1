#include "interchange/Xfdf.h"

#include <gmock/gmock.h>

namespace withheld::interchange {

using testing::HasSubstr;
using testing::Not;

namespace {

// As Acrobat writes it, shortened.
constexpr const char* acrobat = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve"><annots>
<redact color="#FF0000" date="D:20260105" flags="print" name="a1" page="2" rect="70,696,165,714" title="A. Shah"
  coords="70,714,165,714,70,696,165,696,70,700,90,700,70,690,90,690" interior-color="#000000" overlay-text="s40(2)"
  ><contents>his name</contents><popup page="2" rect="0,0,1,1"/></redact>
<highlight page="0" rect="10,10,50,20" coords="10,20,50,20,10,10,50,10"/>
<text page="0" rect="1,1,9,9"><contents>only a note</contents></text>
<redact page="0" rect="5,5,5,9"/><redact page="x" rect="1,1,2,2"/><redact page="0" rect="1,1,NaN,2"/>
</annots><f href="letter.pdf"/></xfdf>)xml";

}  // namespace

TEST(Xfdf, RedactionsAreMarksAndHighlightsProposals) {
    const auto marks = parseXfdf(acrobat);
    ASSERT_TRUE(marks) << marks.error().text();
    ASSERT_EQ(marks->size(), 2U) << "areas without extent and other annotations are left out";
    const ForeignMark& redaction = marks->front();
    EXPECT_EQ(redaction.mark.page, 3);
    EXPECT_EQ(redaction.mark.quads.size(), 2U);
    EXPECT_EQ(redaction.mark.quads[0].bounds(), (Rect{70, 696, 165, 714}));
    EXPECT_EQ(redaction.mark.note, "his name");
    EXPECT_EQ(redaction.mark.author, "A. Shah");
    EXPECT_EQ(redaction.overlay, "s40(2)");
    EXPECT_FALSE(redaction.isProposal);
    EXPECT_TRUE(marks->back().isProposal);
    EXPECT_EQ(marks->back().mark.page, 1);
}

TEST(Xfdf, WhatIsWrittenIsReadAgain) {
    Mark mark;
    mark.id = "7";
    mark.page = 4;
    mark.quads = {Quad::of(Rect{1.5, 2.25, 30, 40}), Quad::of(Rect{1, 50, 9, 60})};
    mark.exemptions = {"s.40(2)", "s.31(1)(a)"};
    mark.note = "Siôn & <co>";
    mark.text = "Secret Name";
    mark.author = "Amy";
    const std::string xml = toXfdf({mark}, "a & b.pdf");
    EXPECT_THAT(xml, Not(HasSubstr("Secret")));
    const auto again = parseXfdf(xml);
    ASSERT_TRUE(again) << again.error().text();
    ASSERT_EQ(again->size(), 1U);
    EXPECT_EQ(again->front().mark.page, 4);
    EXPECT_EQ(again->front().mark.bounds(), mark.bounds());
    EXPECT_EQ(again->front().mark.quads.size(), 2U);
    EXPECT_EQ(again->front().mark.note, mark.note);
    EXPECT_EQ(again->front().overlay, "s.40(2), s.31(1)(a)");
}

TEST(Xfdf, WhatIsNoneIsRefusedWithItsPlace) {
    EXPECT_EQ(parseXfdf("").error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(parseXfdf("<html/>").error().message, HasSubstr("not an XFDF"));
    EXPECT_THAT(parseXfdf("<xfdf><annots>\n<redact page=\"0\"").error().message, HasSubstr("line 2"));
}

TEST(Xfdf, EntitiesDoNotExplode) {
    std::string bomb = "<!DOCTYPE xfdf [<!ENTITY a \"aaaaaaaaaa\">";
    for (char c = 'b'; c < 'm'; ++c) {
        bomb += "<!ENTITY " + std::string(1, c) + " \"";
        for (int i = 0; i < 10; ++i) {
            bomb += "&" + std::string(1, static_cast<char>(c - 1)) + ";";
        }
        bomb += "\">";
    }
    bomb += "]><xfdf><annots><redact page=\"0\" rect=\"1,1,5,5\"><contents>&l;</contents></redact></annots></xfdf>";
    EXPECT_FALSE(parseXfdf(bomb));
    const auto outside = parseXfdf(
        "<!DOCTYPE xfdf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xfdf><annots><redact page=\"0\" "
        "rect=\"1,1,5,5\"><contents>&x;"
        "</contents></redact></annots></xfdf>");
    EXPECT_TRUE(!outside || outside->front().mark.note.find("root") == std::string::npos);
}

}  // namespace withheld::interchange
