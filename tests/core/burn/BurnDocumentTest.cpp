// What is stored beside the pages. The secret stands under the mark on the page in every one of these files; each hides it in one
// more place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "pdf/Filters.h"
#include "support/Burned.h"
#include "support/Forensics.h"
#include "verify/Verify.h"

namespace withheld {

using test::markOn;
using test::PdfBuilder;

namespace {

constexpr const char* secret = "Chaudhury";

struct Planted {
    const char* name;
    std::function<void(PdfBuilder&)> plant;
};

void PrintTo(const Planted& planted, std::ostream* out) {
    *out << planted.name;
}

class PlantedSecret : public testing::TestWithParam<Planted> {};

std::string quoted(const std::string& key) {
    return "/" + key + " (" + secret + ")";
}

}  // namespace

TEST_P(PlantedSecret, IsGoneFromEveryByte) {
    PdfBuilder builder;
    builder.addPage("BT /F1 12 Tf 72 700 Td (Chaudhury) Tj ET BT /F1 12 Tf 72 600 Td (stays open) Tj ET");
    builder.addPage("BT /F1 12 Tf 72 700 Td (second page) Tj ET");
    GetParam().plant(builder);
    const std::string pdf = builder.build();
    const auto result = test::burned(pdf, {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(test::holds(pdf, secret)) << "the test would prove nothing";
    EXPECT_FALSE(test::holds(result->bytes, secret));
    EXPECT_NE(test::textOf(result->bytes, 1).find("stays open"), std::string::npos);
    EXPECT_NE(test::textOf(result->bytes, 2).find("second page"), std::string::npos);
    EXPECT_TRUE(test::isClean(result->bytes));
}

INSTANTIATE_TEST_SUITE_P(
    Places, PlantedSecret,
    testing::Values(
        Planted{"Info", [](PdfBuilder& b) { b.setInfo("/Author", "(Chaudhury)"); }},
        Planted{"InfoTitle", [](PdfBuilder& b) { b.setInfo("/Title", "(Notes on Chaudhury)"); }},
        Planted{"InfoCustomKeyInUtf16", [](PdfBuilder& b) { b.setInfo("/Client", test::wideString(secret)); }},
        Planted{"Xmp",
                [](PdfBuilder& b) {
                    b.setCatalogueEntry("/Metadata", test::ref(b.addStream("/Type /Metadata /Subtype /XML",
                                                                           "<dc:creator>Chaudhury</dc:creator>")));
                }},
        Planted{"UnknownKeyOfResources",
                [](PdfBuilder& b) {
                    const int stream = b.addStream("", "about Chaudhury");
                    const int form = b.addStream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Subtype " + test::ref(stream) + " >>",
                        "0 0 5 5 re f");
                    b.nameXObject("/Fm7", form);
                }},
        Planted{"UnknownKeyOfAnImage",
                [](PdfBuilder& b) {
                    const int stream = b.addStream("", "about Chaudhury");
                    b.addGreyImage(2, 2, "abcd", "/Source " + test::ref(stream));
                }},
        Planted{"UnknownKeyOfAFont",
                [](PdfBuilder& b) {
                    const int stream = b.addStream("", "about Chaudhury");
                    b.nameFont("/F8", b.addObject("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Designer " +
                                                  test::ref(stream) + " >>"));
                }},
        Planted{"Bookmark", [](PdfBuilder& b) { b.addBookmark("About Chaudhury", 1); }},
        Planted{"Comment",
                [](PdfBuilder& b) {
                    b.addAnnotation(2, "<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (ask Chaudhury) >>");
                }},
        Planted{"CommentUnderTheMark",
                [](PdfBuilder& b) {
                    b.addAnnotation(1, "<< /Type /Annot /Subtype /FreeText /Rect [75 698 120 710] /Contents (Chaudhury) >>");
                }},
        Planted{"ReplyToAComment",
                [](PdfBuilder& b) {
                    const int note = b.addAnnotation(1, "<< /Type /Annot /Subtype /Text /Rect [75 698 120 710] /Contents (x) >>");
                    b.addAnnotation(2, "<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /IRT " + test::ref(note) +
                                           " /Contents (Chaudhury) >>");
                }},
        Planted{"LinkUnderTheMark",
                [](PdfBuilder& b) {
                    b.addAnnotation(1,
                                    "<< /Type /Annot /Subtype /Link /Rect [72 695 130 712] /A << /S /URI /URI "
                                    "(mailto:chaudhury@force.example) >> >>");
                }},
        Planted{"SameLinkElsewhere",
                [](PdfBuilder& b) {
                    b.addAnnotation(2,
                                    "<< /Type /Annot /Subtype /Link /Rect [72 95 130 112] /A << /S /URI /URI "
                                    "(mailto:chaudhury@force.example) >> >>");
                }},
        Planted{"FormField", [](PdfBuilder& b) { b.addTextField(1, 72, 695, 150, 712, "name", secret); }},
        Planted{"Attachment",
                [](PdfBuilder& b) {
                    const int file = b.addStream("/Type /EmbeddedFile", "Name: Chaudhury");
                    const int spec = b.addObject("<< /Type /Filespec /F (Chaudhury.txt) /EF << /F " + test::ref(file) + " >> >>");
                    b.setCatalogueEntry("/Names", "<< /EmbeddedFiles << /Names [(Chaudhury.txt) " + test::ref(spec) + "] >> >>");
                }},
        Planted{
            "JavaScript",
            [](PdfBuilder& b) { b.setCatalogueEntry("/OpenAction", "<< /S /JavaScript /JS (app.alert\\('Chaudhury'\\)) >>"); }},
        Planted{"NamedDestination",
                [](PdfBuilder& b) {
                    b.setCatalogueEntry("/Names",
                                        "<< /Dests << /Names [(Chaudhury) [" + test::ref(b.pageObject(1)) + " /Fit]] >> >>");
                }},
        Planted{
            "OldStyleDestination",
            [](PdfBuilder& b) { b.setCatalogueEntry("/Dests", "<< /Chaudhury [" + test::ref(b.pageObject(1)) + " /Fit] >>"); }},
        Planted{"PageLabel",
                [](PdfBuilder& b) { b.setCatalogueEntry("/PageLabels", "<< /Nums [0 << /P (Chaudhury-) /S /D >>] >>"); }},
        Planted{"PieceInfo",
                [](PdfBuilder& b) { b.setCatalogueEntry("/PieceInfo", "<< /App << " + quoted("Private") + " >> >>"); }},
        Planted{"PrivateCatalogueKey", [](PdfBuilder& b) { b.setCatalogueEntry("/XYZZ", "<4368617564687572793A>"); }},
        Planted{"OrphanObject", [](PdfBuilder& b) { b.addStream("", "orphan Chaudhury"); }},
        Planted{"TrailerKey", [](PdfBuilder& b) { b.setTrailerEntry("/Old", "(Chaudhury)"); }},
        Planted{"StructureText",
                [](PdfBuilder& b) {
                    const int element =
                        b.addObject("<< /Type /StructElem /S /P /ActualText (Chaudhury) /Alt (Chaudhury) /T (Chaudhury) /Pg " +
                                    test::ref(b.pageObject(1)) + " >>");
                    b.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /K " + test::ref(element) + " >>");
                }},
        Planted{"LayerName",
                [](PdfBuilder& b) {
                    const int group = b.addObject("<< /Type /OCG /Name (Chaudhury) >>");
                    b.setCatalogueEntry("/OCProperties",
                                        "<< /OCGs [" + test::ref(group) + "] /D << /ON [" + test::ref(group) + "] >> >>");
                }}),
    [](const auto& planted) { return std::string(planted.param.name); });

TEST(BurnDocument, HiddenLayersGoFromEveryPage) {
    PdfBuilder builder;
    const int group = builder.addObject("<< /Type /OCG /Name (Draft) >>");
    test::PageOptions options;
    options.resources = "/Properties << /L " + test::ref(group) + " >>";
    builder.addPage(
        "/OC /L BDC BT /F1 12 Tf 72 500 Td (Draftword) Tj ET 10 10 20 20 re f EMC BT /F1 12 Tf 72 700 Td (open) Tj ET", options);
    builder.setCatalogueEntry("/OCProperties", "<< /OCGs [" + test::ref(group) + "] /D << /OFF [" + test::ref(group) + "] >> >>");
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, "Draftword"));
    const auto result = test::burned(pdf, {});
    ASSERT_TRUE(result);
    EXPECT_FALSE(test::holds(result->bytes, "Draftword"));
    EXPECT_FALSE(test::holds(result->bytes, "(Draft)"));
    EXPECT_NE(test::textOf(result->bytes).find("open"), std::string::npos);
}

TEST(BurnDocument, AFieldUnderAMarkIsFrozenWithWhatStaysOfIt) {
    PdfBuilder builder;
    const auto appearance = [&] {
        return builder.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 << /Type /Font "
            "/Subtype /Type1 /BaseFont /Helvetica >> >> >>",
            "/Tx BMC BT /F1 12 Tf 2 5 Td (Handler Chaudhury) Tj ET EMC");
    };
    builder.addPage(test::show(72, 700, "Form"));
    const int field = builder.addAnnotation(
        1,
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (handler) /V (Handler Chaudhury) /DV (Chaudhury) /TU (Chaudhury) /F 4 "
        "/Rect [72 600 272 620] /AP << /N " +
            test::ref(appearance()) + " >> >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(field) + "] >>");
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, "Chaudhury"));
    const auto result = test::burned(pdf, {markOn({122, 598, 190, 622})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Chaudhury"));
    EXPECT_TRUE(test::holds(result->bytes, "Handler"));
    EXPECT_THAT(test::textOf(result->bytes), testing::HasSubstr("Handler"));
    EXPECT_FALSE(test::holds(result->bytes, "/Widget"));
    EXPECT_THAT(result->report.notes, testing::Contains(testing::HasSubstr("frozen")));
}

// What did not fit into a field is cut off at its edge, yet stands in its appearance.
TEST(BurnDocument, AFrozenFieldKeepsNothingThatItDidNotShow) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Form"));
    const int appearance = builder.addStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 60 20] /Resources << /Font << /F1 << /Type /Font "
        "/Subtype /Type1 /BaseFont /Helvetica >> >> >>",
        "/Tx BMC BT /F1 12 Tf 2 5 Td (Callsign TANGO) Tj ET EMC");
    const int field = builder.addAnnotation(
        1, "<< /Type /Annot /Subtype /Widget /FT /Tx /T (callsign) /V (Callsign TANGO) /F 4 /Rect [72 600 132 620] /AP << /N " +
               test::ref(appearance) + " >> >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(field) + "] >>");
    const auto result = test::burned(builder.build(), {markOn({72, 598, 90, 622})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(test::holds(result->bytes, "sign"));
    EXPECT_FALSE(test::holds(result->bytes, "TANGO"));
    EXPECT_FALSE(test::holds(result->bytes, "ANGO"));
}

TEST(BurnDocument, AFieldUnderAMarkLosesItsValueEverywhere) {
    PdfBuilder builder;
    builder.addPage("");
    builder.addPage("");
    const int parent = builder.reserve();
    const auto widget = [&](int page, const char* rect) {
        const int appearance =
            builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 100 20]", "BT /F1 12 Tf 2 5 Td (Yardley) Tj ET");
        return builder.addAnnotation(page, std::string("<< /Type /Annot /Subtype /Widget /Rect ") + rect + " /Parent " +
                                               test::ref(parent) + " /AP << /N " + test::ref(appearance) + " >> >>");
    };
    const int first = widget(1, "[72 695 172 715]");
    const int second = widget(2, "[72 695 172 715]");
    builder.setObject(parent, "<< /FT /Tx /T (name) /V (Yardley) /DV (Yardley) /TU (Yardley) /Kids [" + test::ref(first) + ' ' +
                                  test::ref(second) + "] >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(parent) + "] /CO [" + test::ref(parent) + "] >>");
    const auto result = test::burned(builder.build(), {markOn({70, 690, 180, 720})});
    ASSERT_TRUE(result);
    EXPECT_FALSE(test::holds(result->bytes, "Yardley"));
}

TEST(BurnDocument, HarmlessLinksAndOpenBookmarksStay) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Secretword") + test::show(72, 600, "Summary"));
    builder.addAnnotation(
        1, "<< /Type /Annot /Subtype /Link /Rect [72 595 130 612] /A << /S /URI /URI (https://www.example.org/) >> >>");
    builder.addBookmark("Summary", 1);
    const auto result = test::burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result);
    EXPECT_TRUE(test::holds(result->bytes, "https://www.example.org/"));
    EXPECT_TRUE(test::holds(result->bytes, "(Summary)"));
}

// "/" is a name (7.3.5), and so a key.
TEST(BurnDocument, ASecretUnderAKeyWithoutLettersGoes) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Secretword"));
    builder.setCatalogueEntry("/ViewerPreferences", "<< / (Secretword) /Kept [(Secretword)] >>");
    const auto result = test::burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Secretword"));
}

TEST(BurnDocument, ReportNeverHoldsTheSecret) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Secretword"));
    builder.addBookmark("Secretword", 1);
    const auto result = test::burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result);
    const std::string report = burn::reportToJson(result->report);
    EXPECT_EQ(report.find("Secretword"), std::string::npos);
    EXPECT_NE(report.find("Nobody has approved"), std::string::npos);
}

TEST(BurnDocument, SameInputSameOutput) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Secretword"));
    const std::string pdf = builder.build();
    const auto one = test::burned(pdf, {markOn({70, 695, 200, 715})});
    const auto two = test::burned(pdf, {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(one && two);
    EXPECT_EQ(one->report.outputSha256, two->report.outputSha256);
}

// Without it readers take another font for one that is not embedded, and the whole page looks different.
TEST(BurnDocument, TheFamilyOfAFontStaysWhereItsNameTellsItAnyway) {
    PdfBuilder builder;
    const auto addFont = [&](const std::string& name, const std::string& base, const std::string& family) {
        const int descriptor = builder.addObject(
            "<< /Type /FontDescriptor /FontName /" + base + " /FontFamily (" + family +
            ") /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>");
        builder.nameFont(name, builder.addObject("<< /Type /Font /Subtype /TrueType /BaseFont /" + base +
                                                 " /Encoding /WinAnsiEncoding /FontDescriptor " + test::ref(descriptor) + " >>"));
    };
    addFont("/F8", "TimesNewRomanPSMT", "Times New Roman");
    addFont("/F9", "Sans", "Ludmila Roman");
    builder.addPage(test::show(72, 700, "Roman") + "BT /F8 12 Tf 72 500 Td (Open) Tj /F9 12 Tf (too) Tj ET");
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, "Ludmila Roman"));
    const auto result = burned(pdf, {markOn({70, 690, 200, 716})});
    ASSERT_TRUE(result);
    EXPECT_TRUE(test::holds(result->bytes, "Times New Roman"));
    EXPECT_FALSE(test::holds(result->bytes, "Ludmila"));
}

// Nobody can tell what stands behind the damage.
TEST(BurnDocument, OfADamagedStreamStaysWhatReadersDecode) {
    PdfBuilder builder;
    std::string content = test::show(72, 700, "Before");
    for (int i = 0; i < 3000; ++i) {
        content += std::to_string(i * 7919 % 10007) + " 0 m ";
    }
    Bytes damaged = pdf::flateEncode(content);
    std::fill(damaged.begin() + static_cast<std::ptrdiff_t>(damaged.size() / 2), damaged.end(), '\xFF');
    builder.addPage(test::show(72, 700, "Desmond"));
    const std::string form = "/Type /XObject /Subtype /Form /BBox [0 0 600 900] ";
    builder.nameXObject("/Fm1", builder.addStream(form + "/Filter /FlateDecode", damaged));
    builder.nameXObject("/Fm2", builder.addStream(form + "/Filter /NoSuchDecode", "HIDDEN"));
    builder.addPage("/Fm1 Do /Fm2 Do");
    const std::string pdf = builder.build();
    const auto proof = [&](std::string_view result) {
        const auto report = verify::verify(pdf, "source.pdf", result, "result.pdf", {markOn({70, 690, 200, 716})}, {});
        return report && report->passed();
    };
    ASSERT_TRUE(pdf::decodeFilter(damaged, "FlateDecode", {})->truncated);
    ASSERT_NE(test::textOf(pdf, 2).find("Before"), std::string::npos);
    const auto result = burned(pdf, {markOn({70, 690, 200, 716})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(proof(result->bytes));
    EXPECT_NE(test::textOf(result->bytes, 2).find("Before"), std::string::npos);
    EXPECT_FALSE(test::holds(result->bytes, "HIDDEN"));
    EXPECT_NE(std::find(result->report.notes.begin(), result->report.notes.end(),
                        "2 damaged streams kept as far as readers decode them"),
              result->report.notes.end());
}

}  // namespace withheld
