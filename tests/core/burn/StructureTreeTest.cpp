// Tagged PDF: what an element says in words of content that went goes with it; every other element keeps its words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;
using test::ref;

namespace {

const Rect taggedMark{120, 620, 160, 660};
const std::string words = "Desmond at the desk";

/// `elements`: as they stand in the tree's /K.
void setTree(PdfBuilder& builder, const std::string& elements, const std::string& parentTree = "", const std::string& more = "") {
    builder.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /K [" + elements + "] " +
                                                     (parentTree.empty() ? "" : "/ParentTree << /Nums [" + parentTree + "] >> ") +
                                                     more + " >>");
}

std::string burnedAt(const PdfBuilder& builder, const Rect& box = taggedMark) {
    const std::string pdf = builder.build();
    EXPECT_TRUE(test::holds(pdf, words)) << "the test would prove nothing";
    const auto result = burned(pdf, {markOn(box)});
    EXPECT_TRUE(result) << result.error().text();
    EXPECT_TRUE(result && test::isClean(result->bytes));
    return result ? result->bytes : std::string();
}

std::string grey() {
    return std::string(100 * 100, '\x90');
}

/// A page with the marked content 0 under the mark and 1 in the open.
int pageWithContent(PdfBuilder& builder) {
    test::PageOptions options;
    options.entries = "/StructParents 0";
    return builder.addPage("/Span << /MCID 0 >> BDC 125 625 20 20 re f EMC /Span << /MCID 1 >> BDC 300 100 20 20 re f EMC",
                           options);
}

}  // namespace

TEST(StructureTree, AnAlternativeGoesWithTheImageThatItsReferenceNames) {
    PdfBuilder builder;
    const int image = builder.addGreyImage(100, 100, grey(), "/StructParent 7");
    const std::string paint = "q 100 0 0 100 100 600 cm /Im" + std::to_string(image) + " Do Q";
    const int first = builder.addPage(paint);
    const int second = builder.addPage(paint);
    const auto figure = [&](const std::string& alternative, int page) {
        return ref(builder.addObject("<< /Type /StructElem /S /Figure /Alt (" + alternative + ") /Pg " + ref(page) +
                                     " /K << /Type /OBJR /Obj " + ref(image) + " >> >>"));
    };
    setTree(builder, figure(words, first) + " " + figure("The same on page two", second));
    const std::string out = burnedAt(builder);
    EXPECT_FALSE(test::holds(out, words));
    EXPECT_TRUE(test::holds(out, "The same on page two"));
}

TEST(StructureTree, AnAlternativeGoesWithMarkedContentOfAForm) {
    PdfBuilder builder;
    const int form =
        builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 300 300] /StructParents 0 /Resources << >>",
                          "/Figure << /MCID 0 >> BDC 25 25 20 20 re f EMC /Figure << /MCID 1 >> BDC 200 200 9 9 re f EMC");
    builder.nameXObject("/Fm1", form);
    const int page = builder.addPage("q 1 0 0 1 100 600 cm /Fm1 Do Q");
    const auto figure = [&](const std::string& alternative, int id) {
        return ref(builder.addObject("<< /Type /StructElem /S /Figure /Alt (" + alternative + ") /Pg " + ref(page) +
                                     " /K << /Type /MCR /MCID " + std::to_string(id) + " /Stm " + ref(form) + " >> >>"));
    };
    setTree(builder, figure(words, 0) + " " + figure("Beside the mark", 1));
    const std::string out = burnedAt(builder);
    EXPECT_FALSE(test::holds(out, words));
    EXPECT_TRUE(test::holds(out, "Beside the mark"));
}

TEST(StructureTree, AttributesAndNamesOfAnElementGoWithItsContent) {
    PdfBuilder builder;
    const int page = pageWithContent(builder);
    const int shared = builder.addObject("<< /O /Table /Scope /Column /Short (" + words + " short) >>");
    const int head = builder.addObject("<< /Type /StructElem /S /TH /ID (" + words + ") /Phoneme (" + words + " spoken) /Pg " +
                                       ref(page) + " /K 0 /A [" + ref(shared) + " 0 << /O /PrintField /Role /tv /Desc (" + words +
                                       " field) >> << /O /UserProperties /P [<< /N (x) /V (" + words + " user) >>] >>] >>");
    const int cell = builder.addObject("<< /Type /StructElem /S /TD /ID (cell) /Alt (Open cell) /Pg " + ref(page) +
                                       " /K 1 /A << /O /Table /Headers [(" + words + ")] /Summary (Open summary) >> >>");
    setTree(builder, ref(head) + " " + ref(cell), "",
            "/IDTree << /Names [(" + words + ") " + ref(head) + " (cell) " + ref(cell) + "] >>");
    const std::string out = burnedAt(builder);
    EXPECT_FALSE(test::holds(out, words));
    EXPECT_TRUE(test::holds(out, "/Column"));
    EXPECT_TRUE(test::holds(out, "Open cell"));
    EXPECT_TRUE(test::holds(out, "Open summary"));
    // Its own name, its entry in the tree of names, and the header of the cell.
    std::size_t names = 0;
    for (std::size_t at = out.find("(element-1)"); at != std::string::npos; at = out.find("(element-1)", at + 1)) {
        ++names;
    }
    EXPECT_EQ(names, 3U);
}

TEST(StructureTree, AnElementThatOnlyTheParentTreeKnowsIsCleared) {
    PdfBuilder builder;
    pageWithContent(builder);
    const int above = builder.addObject("<< /Type /StructElem /S /Sect /T (" + words + " above) >>");
    const int lost = builder.addObject("<< /Type /StructElem /S /P /P " + ref(above) + " /Alt (" + words + ") >>");
    const int open = builder.addObject("<< /Type /StructElem /S /P /Alt (Open words) >>");
    setTree(builder, "", "0 [" + ref(lost) + " " + ref(open) + "]");
    const std::string out = burnedAt(builder);
    EXPECT_FALSE(test::holds(out, words));
    EXPECT_TRUE(test::holds(out, "Open words"));
}

// Elements may stand in their parents, without numbers; and what they do not say of their page, they inherit.
TEST(StructureTree, ElementsWithoutNumbersAndPagesAreRead) {
    PdfBuilder builder;
    const int page = pageWithContent(builder);
    const int listed = builder.addObject("<< /Type /StructElem /S /P /Alt (" + words + " listed) /K 0 >>");
    const int open = builder.addObject("<< /Type /StructElem /S /P /Alt (Open words) /K 1 >>");
    const std::string direct = "<< /Type /StructElem /S /P /Alt (" + words + " direct) /K 0 >>";
    setTree(builder,
            "<< /Type /StructElem /S /Sect /Pg " + ref(page) + " /K [" + ref(listed) + " " + ref(open) + " " + direct + "] >>",
            "9 [" + ref(listed) + " " + ref(open) + "]");
    const std::string out = burnedAt(builder);
    EXPECT_FALSE(test::holds(out, words));
    EXPECT_TRUE(test::holds(out, "Open words"));
}

TEST(StructureTree, ADeepTreeIsReadToItsEnd) {
    constexpr int depth = 3000;
    PdfBuilder builder;
    const int page = pageWithContent(builder);
    int element = builder.addObject("<< /Type /StructElem /S /P /Alt (" + words + ") /Pg " + ref(page) + " /K 0 >>");
    for (int level = 0; level < depth; ++level) {
        element = builder.addObject("<< /Type /StructElem /S /Div /K " + ref(element) + " >>");
    }
    const int top = builder.addObject("<< /Type /StructElem /S /Sect /T (" + words + " on top) /K " + ref(element) + " >>");
    setTree(builder, ref(top));
    EXPECT_FALSE(test::holds(burnedAt(builder), words));
}

// A cell is burned when the page has been read: the marked content that it was painted in is long closed then.
TEST(StructureTree, MarkedContentPaintedWithAPatternLosesItsTexts) {
    PdfBuilder builder;
    const int pattern = builder.addStream(
        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 300 60] /XStep 300 /YStep 60 /Resources << >> "
        "/Matrix [1 0 0 1 70 600]",
        "20 10 m 60 30 100 0 120 25 c S");
    test::PageOptions options;
    options.resources = "/Pattern << /P1 " + ref(pattern) + " >>";
    const int page =
        builder.addPage("/Pattern cs /P1 scn /Span << /MCID 0 /ActualText (" + words +
                            ") >> BDC 70 600 300 60 re f EMC /Span << /MCID 1 /ActualText (Open words) >> BDC 70 100 "
                            "9 9 re f EMC",
                        options);
    const int figure = builder.addObject("<< /Type /StructElem /S /Figure /Alt (" + words + ") /Pg " + ref(page) + " /K 0 >>");
    setTree(builder, ref(figure));
    const std::string out = burnedAt(builder, {80, 600, 200, 640});
    EXPECT_FALSE(test::holds(out, words));
    EXPECT_TRUE(test::holds(out, "Open words"));
    EXPECT_TRUE(test::holds(out, "/MCID 0")) << "the id stays";
}

// "Desmond" in French, 40 points wide: of what went whole neither is told; of what went in part, both belong to the rest.
TEST(StructureTree, LanguageAndSizeGoWithContentThatGoesWhole) {
    PdfBuilder builder;
    test::PageOptions options;
    options.entries = "/StructParents 0";
    options.resources = "/Properties << /P2 << /MCID 2 /Lang (it-IT) >> >>";
    const int page = builder.addPage(
        "/Span << /MCID 0 /Lang (pl-PL) >> BDC 125 625 20 20 re f EMC /Span << /MCID 1 >> BDC 150 625 60 20 re f EMC /Span /P2 "
        "BDC 130 "
        "650 9 9 re f EMC",
        options);
    const int shared = builder.addObject("<< /O /Layout /BBox [120 620 160.5 660] /Width 40.5 /Placement /Inline >>");
    const auto span = [&](int id, const std::string& language) {
        return ref(builder.addObject("<< /Type /StructElem /S /Span /Alt (" + words + ") /Lang (" + language + ") /Pg " +
                                     ref(page) + " /K " + std::to_string(id) + " /A " + ref(shared) + " >>"));
    };
    setTree(builder, span(0, "fr-FR") + " " + span(1, "de-DE") + " " + span(2, "es-ES"));
    const std::string out = burnedAt(builder);
    for (const char* gone : {"fr-FR", "es-ES", "pl-PL", "it-IT"}) {
        EXPECT_FALSE(test::holds(out, gone)) << gone;
    }
    EXPECT_TRUE(test::holds(out, "de-DE"));
    const std::string all = test::everythingIn(out);
    EXPECT_TRUE(test::holds(out, "/Inline"));
    EXPECT_TRUE(test::holds(out, "/BBox [ 120 620 160.5 660 ]") || all.find("160.5") != std::string::npos);
    std::size_t sizes = 0;
    for (std::size_t at = out.find("160.5"); at != std::string::npos; at = out.find("160.5", at + 1)) {
        ++sizes;
    }
    EXPECT_EQ(sizes, 1U);
}

}  // namespace withheld
