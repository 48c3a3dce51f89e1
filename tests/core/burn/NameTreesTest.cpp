// Names of destinations and tags that repeat what went: they change, and what is called by them is still found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <functional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <string>
#include <vector>

#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;
using test::ref;

namespace {

std::string burnedName(const PdfBuilder& builder) {
    const std::string pdf = builder.build();
    EXPECT_TRUE(test::holds(pdf, "Desmond")) << "the test would prove nothing";
    const auto result = burned(pdf, {markOn({70, 695, 200, 715})});
    EXPECT_TRUE(result) << result.error().text();
    EXPECT_TRUE(result && test::isClean(result->bytes));
    EXPECT_FALSE(result && test::holds(result->bytes, "Desmond"));
    return result ? result->bytes : std::string();
}

/// A result as qpdf reads it; trees are searched by halving, and not mended when they are out of order.
class OpenedResult {
public:
    explicit OpenedResult(const std::string& bytes) : m_bytes(bytes) {
        m_file.processMemoryFile("result", m_bytes.data(), m_bytes.size());
    }
    QPDFObjectHandle root() { return m_file.getRoot(); }
    QPDFObjectHandle inTree(QPDFObjectHandle tree, const std::string& name) {
        QPDFNameTreeObjectHelper helper(tree, m_file, false);
        QPDFObjectHandle found;
        return helper.findObject(name, found) ? found : QPDFObjectHandle::newNull();
    }
    /// The page, from 1, that a destination leads to; 0 when it leads nowhere.
    int pageOf(QPDFObjectHandle destination) {
        if (destination.isString()) {
            destination = inTree(root().getKey("/Names").getKey("/Dests"), destination.getStringValue());
        } else if (destination.isName()) {
            destination = root().getKey("/Dests").getKeyIfDict(destination.getName());
        }
        if (destination.isDictionary()) {
            destination = destination.getKey("/D");
        }
        const auto pages = QPDFPageDocumentHelper(m_file).getAllPages();
        for (std::size_t i = 0; destination.isArray() && i < pages.size(); ++i) {
            if (QPDFPageObjectHelper(pages[i]).getObjectHandle().getObjGen() == destination.getArrayItem(0).getObjGen()) {
                return static_cast<int>(i) + 1;
            }
        }
        return 0;
    }
    /// Where the links of a page lead, in their order.
    std::vector<int> links(int page) {
        std::vector<int> out;
        QPDFObjectHandle dictionary =
            QPDFPageDocumentHelper(m_file).getAllPages().at(static_cast<std::size_t>(page) - 1).getObjectHandle();
        for (QPDFObjectHandle& annotation : dictionary.getKey("/Annots").getArrayAsVector()) {
            out.push_back(pageOf(annotation.hasKey("/Dest") ? annotation.getKey("/Dest") : annotation.getKey("/A").getKey("/D")));
        }
        return out;
    }

private:
    std::string m_bytes;
    QPDF m_file;
};

std::string link(const std::string& entries) {
    return "<< /Type /Annot /Subtype /Link /Rect [300 300 340 320] " + entries + " >>";
}

std::string padded(int number) {
    char text[16];
    std::snprintf(text, sizeof text, "%03d", number);
    return text;
}

}  // namespace

TEST(NameTrees, LinksStillLeadWhereADestinationWasRenamed) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond"));
    builder.addPage(test::show(72, 700, "Second"));
    builder.addPage(test::show(72, 700, "Third"));
    // Two of three names change; by what they were they stand before and behind the one that stays.
    const auto at = [&](int page) { return "[" + ref(builder.pageObject(page)) + " /XYZ 0 700 0]"; };
    const int leaf =
        builder.addObject("<< /Limits [(Desmond) (stays)] /Names [(Desmond) " + at(2) + " (stays) " + at(1) + "] >>");
    const int last = builder.addObject("<< /Limits [(the Desmond file) (zzz)] /Names [(the Desmond file) << /D " + at(3) +
                                       " >> (zzz) " + at(3) + "] >>");
    builder.setCatalogueEntry("/Names", "<< /Dests << /Kids [" + ref(leaf) + " " + ref(last) + "] >> >>");
    builder.addAnnotation(1, link("/Dest (Desmond)"));
    builder.addAnnotation(1, link("/A << /S /GoTo /D <746865204465736D6F6E642066696C65> >>"));
    builder.addAnnotation(1, link("/Dest (stays)"));
    builder.addAnnotation(1, link("/Dest (zzz)"));
    const int item = builder.reserve();
    const int outlines = builder.addObject("<< /Type /Outlines /First " + ref(item) + " /Last " + ref(item) + " /Count 1 >>");
    builder.setObject(item, "<< /Title (Open) /Parent " + ref(outlines) + " /Dest (the Desmond file) >>");
    builder.setCatalogueEntry("/Outlines", ref(outlines));
    OpenedResult result(burnedName(builder));
    EXPECT_THAT(result.links(1), testing::ElementsAre(2, 3, 1, 3));
    EXPECT_EQ(result.pageOf(result.root().getKey("/Outlines").getKey("/First").getKey("/Dest")), 3);
}

TEST(NameTrees, ADictionaryOfDestinationsKeepsWhatWasRenamed) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond"));
    builder.addPage(test::show(72, 700, "Second"));
    const std::string second = "[" + ref(builder.pageObject(2)) + " /Fit]";
    builder.setCatalogueEntry("/Dests", "<< /Desmond " + second + " /Desmond.2 << /D " + second + " >> /redacted-1 [" +
                                            ref(builder.pageObject(1)) + " /Fit] >>");
    builder.addAnnotation(1, link("/Dest /Desmond"));
    builder.addAnnotation(1, link("/A << /S /GoTo /D /Desmond.2 >>"));
    builder.addAnnotation(1, link("/Dest /redacted-1"));
    builder.addAnnotation(1, link("/Dest /Desmond.nowhere"));
    OpenedResult result(burnedName(builder));
    EXPECT_THAT(result.links(1), testing::ElementsAre(2, 2, 1, 0));
}

TEST(NameTrees, NumbersFollowThePlacesNotTheOldNames) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond") + test::show(120, 700, "Adrian"));
    builder.addPage(test::show(72, 700, "Second"));
    builder.setCatalogueEntry("/Names", "<< /Dests << /Names [(Adrian) [" + ref(builder.pageObject(2)) + " /Fit] (Desmond) [" +
                                            ref(builder.pageObject(1)) + " /Fit]] >> >>");
    OpenedResult result(burnedName(builder));
    EXPECT_EQ(result.pageOf(QPDFObjectHandle::newString("redacted-1")), 1);
    EXPECT_EQ(result.pageOf(QPDFObjectHandle::newString("redacted-2")), 2);
}

TEST(NameTrees, ALargeTreeIsSearchedByHalving) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Desmond"));
    builder.addPage(test::show(72, 700, "Second"));
    std::string names;
    constexpr int count = 200;
    for (int i = 0; i < count; ++i) {
        names += "(Desmond" + std::string(i % 3 == 0 ? "." : "s.") + padded(i) + ") [" + ref(builder.pageObject(2)) + " /Fit] ";
        builder.addAnnotation(1, link("/Dest (Desmond" + std::string(i % 3 == 0 ? "." : "s.") + padded(i) + ")"));
    }
    builder.setCatalogueEntry("/Names", "<< /Dests << /Names [" + names + "] >> >>");
    const auto burnedFile = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(burnedFile) << burnedFile.error().text();
    OpenedResult result(burnedFile->bytes);
    EXPECT_FALSE(test::holds(burnedFile->bytes, "Desmond."));
    EXPECT_THAT(result.links(1), testing::AllOf(testing::SizeIs(count), testing::Each(2)));
}

TEST(NameTrees, TagsAreFoundByTheirNewNames) {
    PdfBuilder builder;
    const int page = builder.addPage(test::show(72, 700, "Desmond"));
    const int head = builder.addObject("<< /Type /StructElem /S /TH /ID (Desmond) /Pg " + ref(page) + " >>");
    const int cell = builder.addObject("<< /Type /StructElem /S /TD /ID (aaa) /Pg " + ref(page) +
                                       " /A << /O /Table /Headers [(Desmond)] >> >>");
    builder.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /K [" + ref(head) + " " + ref(cell) +
                                                     "] /IDTree << /Names [(Desmond) " + ref(head) + " (aaa) " + ref(cell) +
                                                     "] >> >>");
    OpenedResult result(burnedName(builder));
    QPDFObjectHandle tags = result.root().getKey("/StructTreeRoot");
    QPDFObjectHandle header = tags.getKey("/K").getArrayItem(1).getKey("/A").getKey("/Headers").getArrayItem(0);
    EXPECT_EQ(result.inTree(tags.getKey("/IDTree"), header.getStringValue()).getObjGen(),
              tags.getKey("/K").getArrayItem(0).getObjGen());
    EXPECT_FALSE(result.inTree(tags.getKey("/IDTree"), "aaa").isNull());
}

// Writers leave out the mark of UTF-8, and readers then show other letters; who looks into the file reads the name.
TEST(NameTrees, TextsInUtf8WithoutItsMarkAreRecognised) {
    PdfBuilder builder;
    builder.addPage("BT /F1 12 Tf 72 700 Td (M\\374ller) Tj ET");
    builder.addBookmark("Statement of M\xC3\xBCller", 1);
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(test::everythingIn(result->bytes).find("M\xC3\xBCller"), std::string::npos);
}

}  // namespace withheld
