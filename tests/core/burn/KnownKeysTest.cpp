// Private entries: whatever a program hangs into a dictionary that no table knows, none of it leaves, wherever it hangs; and what
// readers use stays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <functional>

#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;
using test::ref;

namespace {

const std::string privateData = "kept aside by the writer";

/// The document's only secret words are private data; `plant` gets a reference to a stream of it.
struct PrivatePlace {
    const char* name;
    std::function<void(PdfBuilder&, const std::string& entry)> plant;
};

void PrintTo(const PrivatePlace& place, std::ostream* out) {
    *out << place.name;
}

class PrivateEntry : public testing::TestWithParam<PrivatePlace> {};

test::PageOptions withResources(const std::string& resources) {
    test::PageOptions options;
    options.resources = resources;
    return options;
}

}  // namespace

TEST_P(PrivateEntry, IsGone) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Chaudhury") + test::show(72, 600, "stays open"));
    const int stream = builder.addStream(
        "/Type /XObject /Subtype /Image /Width 4 /Height 6 /BitsPerComponent 8 /ColorSpace "
        "/DeviceGray",
        privateData);
    GetParam().plant(builder, "/Backup " + ref(stream) + " ");
    const std::string pdf = builder.build();
    const auto result = burned(pdf, {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(test::holds(pdf, privateData)) << "the test would prove nothing";
    EXPECT_FALSE(test::holds(result->bytes, privateData));
    EXPECT_FALSE(test::holds(result->bytes, "/Backup"));
    EXPECT_TRUE(test::isClean(result->bytes));
    EXPECT_THAT(test::textOf(result->bytes, 1), testing::HasSubstr("stays open"));
}

INSTANTIATE_TEST_SUITE_P(
    Places, PrivateEntry,
    testing::Values(
        PrivatePlace{"Link",
                     [](PdfBuilder& b, const std::string& entry) {
                         b.addAnnotation(1, "<< /Type /Annot /Subtype /Link /Rect [72 95 130 112] " + entry +
                                                "/A << /S /URI /URI (https://www.example.org/) >> >>");
                     }},
        PrivatePlace{"ActionOfALink",
                     [](PdfBuilder& b, const std::string& entry) {
                         b.addAnnotation(1,
                                         "<< /Type /Annot /Subtype /Link /Rect [72 95 130 112] /A << /S /URI /URI "
                                         "(https://www.example.org/) " +
                                             entry + ">> >>");
                     }},
        PrivatePlace{"PlainKeyThatHoldsAStream",
                     [](PdfBuilder& b, const std::string& entry) {
                         b.addAnnotation(1, "<< /Type /Annot /Subtype /Link /Rect [72 95 130 112] /Border [0 0 << " + entry +
                                                ">>] /Dest [" + ref(b.pageObject(1)) + " /Fit] >>");
                     }},
        PrivatePlace{"FieldAndForm",
                     [](PdfBuilder& b, const std::string& entry) {
                         const int field =
                             b.addAnnotation(1, "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [9 9 20 20] " + entry +
                                                    "/MK << " + entry + ">> >>");
                         b.setCatalogueEntry("/AcroForm", "<< /Fields [" + ref(field) + "] " + entry + "/DR << " + entry +
                                                              "/Font << /Helv << /Type /Font /Subtype /Type1 /BaseFont "
                                                              "/Helvetica " +
                                                              entry + ">> >> >> >>");
                     }},
        PrivatePlace{"Bookmark",
                     [](PdfBuilder& b, const std::string& entry) {
                         const int item = b.reserve();
                         const int outlines =
                             b.addObject("<< /Type /Outlines /First " + ref(item) + " /Last " + ref(item) + " " + entry + ">>");
                         b.setObject(item, "<< /Title (Open) /Parent " + ref(outlines) + " " + entry + ">>");
                         b.setCatalogueEntry("/Outlines", ref(outlines));
                     }},
        PrivatePlace{"ActionAfterTheOneOfABookmark",
                     [](PdfBuilder& b, const std::string& entry) {
                         const int item = b.reserve();
                         const int outlines =
                             b.addObject("<< /Type /Outlines /First " + ref(item) + " /Last " + ref(item) + " >>");
                         b.setObject(item, "<< /Title (Open) /Parent " + ref(outlines) + " /A << /S /GoTo /D [" +
                                               ref(b.pageObject(1)) + " /Fit] /Next << /S /Launch /F (file.doc) " + entry +
                                               ">> >> >>");
                         b.setCatalogueEntry("/Outlines", ref(outlines));
                     }},
        PrivatePlace{"Layer",
                     [](PdfBuilder& b, const std::string& entry) {
                         const int group = b.addObject("<< /Type /OCG /Name (Open) " + entry + "/Usage << " + entry +
                                                       "/CreatorInfo << /Creator (x) " + entry + ">> >> >>");
                         b.setCatalogueEntry("/OCProperties",
                                             "<< /OCGs [" + ref(group) + "] /D << /ON [" + ref(group) + "] " + entry + ">> >>");
                     }},
        PrivatePlace{"Tags",
                     [](PdfBuilder& b, const std::string& entry) {
                         const int element = b.addObject("<< /Type /StructElem /S /P /Pg " + ref(b.pageObject(1)) + " " + entry +
                                                         "/A << /O /Layout /Placement /Block " + entry + ">> >>");
                         b.setCatalogueEntry("/StructTreeRoot",
                                             "<< /Type /StructTreeRoot /K " + ref(element) + " " + entry + ">>");
                     }},
        PrivatePlace{"FilesOfTheTags",
                     [](PdfBuilder& b, const std::string& entry) {
                         const std::string file = "<< /Type /Filespec /F (x.pls) /EF << /F " + entry.substr(8) + ">> >>";
                         b.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /PronunciationLexicon [" + file +
                                                                    "] /Namespaces [<< /Type /Namespace /NS (a) /Schema " + file +
                                                                    " >>] /K << /Type /StructElem /S /P /AF " + file + " >> >>");
                     }},
        PrivatePlace{"TagsReference",
                     [](PdfBuilder& b, const std::string& entry) {
                         b.setCatalogueEntry("/StructTreeRoot",
                                             "<< /Type /StructTreeRoot /K << /Type /StructElem /S /Figure /K "
                                             "[<< /Type /OBJR /Obj " +
                                                 entry.substr(8) + ">>] >> >>");
                     }},
        PrivatePlace{
            "ResourcesOfAPage",
            [](PdfBuilder& b, const std::string& entry) {
                const int function = b.addObject("<< /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 " + entry + ">>");
                const int shading = b.addObject("<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function " +
                                                ref(function) + " " + entry + ">>");
                b.addPage("/G0 gs /Sh sh /Pattern cs /P0 scn 0 0 9 9 re f /Span /M0 BDC EMC",
                          withResources("/ExtGState << /G0 << /Type /ExtGState /ca 1 " + entry + ">> >> /Shading << /Sh " +
                                        ref(shading) + " >> /Pattern << /P0 << /PatternType 2 /Shading " + ref(shading) + " " +
                                        entry + ">> >> /Properties << /M0 << /MCID 0 " + entry + ">> >>"));
            }},
        PrivatePlace{"ColourProfile",
                     [](PdfBuilder& b, const std::string& entry) {
                         const int profile = b.addStream("/N 1 /Alternate /DeviceGray " + entry, "profile");
                         b.addPage("/C0 cs 0 sc 0 0 9 9 re f",
                                   withResources("/ColorSpace << /C0 [/ICCBased " + ref(profile) + "] >>"));
                     }},
        PrivatePlace{"StreamOfAPage",
                     [](PdfBuilder& b, const std::string& entry) {
                         const int content = b.addStream(entry, "0 0 9 9 re f");
                         test::PageOptions options;
                         options.entries = "/Contents " + ref(content);
                         b.addPage("", options);
                     }}),
    [](const auto& place) { return std::string(place.param.name); });

// Names in resources, tables of destinations and the like are no keys, whatever they are called.
TEST(KnownKeys, NamesThatLookLikeKeysStay) {
    PdfBuilder builder;
    builder.nameFont("/AF", builder.addObject("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"));
    builder.nameXObject("/Thumb", builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /ExtGState << "
                                                    "/JS << /ca 0.5 >> >> >>",
                                                    "/JS gs 0 0 50 50 re f"));
    builder.addPage(test::show(72, 700, "Chaudhury"));
    builder.addPage("BT /AF 12 Tf 72 600 Td (Openword) Tj ET /Thumb Do");
    builder.setCatalogueEntry("/Dests", "<< /Metadata [" + ref(builder.pageObject(2)) + " /Fit] >>");
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_THAT(test::textOf(result->bytes, 2), testing::HasSubstr("Openword"));
    EXPECT_NEAR(test::pictureOf(result->bytes, 2).at(20, 822), 128, 2) << "the form, half transparent";
    EXPECT_TRUE(test::holds(result->bytes, "/Metadata"));
}

// Readers take /F for /Filter where it names one (7.4.1 gives it to inline images); a string there is a file elsewhere.
TEST(KnownKeys, AnAbbreviatedFilterStays) {
    PdfBuilder builder;
    const std::string samples(400, '\x40');
    std::string packed(compressBound(samples.size()), '\0');
    uLongf size = packed.size();
    ASSERT_EQ(
        compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(samples.data()), samples.size()),
        Z_OK);
    packed.resize(size);
    const int image = builder.addGreyImage(20, 20, packed, "/F /FlateDecode");
    builder.addPage(test::show(72, 700, "Chaudhury"));
    builder.addPage("q 100 0 0 100 100 600 cm /Im" + std::to_string(image) + " Do Q");
    const std::string pdf = builder.build();
    ASSERT_NEAR(test::pictureOf(pdf, 2).at(150, 192), 0x40, 2) << "the reader takes it";
    const auto result = burned(pdf, {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_NEAR(test::pictureOf(result->bytes, 2).at(150, 192), 0x40, 2);
}

// Appearances and mask groups are forms by where they stand; many writers leave out their /Subtype, and readers do not ask for
// it.
TEST(KnownKeys, AnAppearanceThatDoesNotSayWhatItIsStays) {
    PdfBuilder builder;
    const int appearance = builder.addStream(
        "/BBox [0 0 200 20] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont "
        "/Helvetica >> >> >>",
        test::show(5, 5, "Shownvalue"));
    const int group = builder.addStream("/BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >> /Resources << >>",
                                        "1 g 0 0 50 842 re f");
    builder.addPage(test::show(72, 700, "Chaudhury"));
    builder.addPage("/G1 gs 0 g 0 0 100 100 re f",
                    withResources("/ExtGState << /G1 << /SMask << /S /Luminosity /G " + ref(group) + " >> >> >>"));
    const int field =
        builder.addAnnotation(2, "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 /Rect [300 300 500 320] /AP << /N " +
                                     ref(appearance) + " >> >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + ref(field) + "] >>");
    const std::string pdf = builder.build();
    ASSERT_THAT(test::textOf(pdf, 2), testing::HasSubstr("Shownvalue"));
    const auto result = burned(pdf, {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_THAT(test::textOf(result->bytes, 2), testing::HasSubstr("Shownvalue"));
    const test::Picture before = test::pictureOf(pdf, 2);
    const test::Picture after = test::pictureOf(result->bytes, 2);
    EXPECT_EQ(before.pixels, after.pixels);
    EXPECT_LT(after.at(25, 800), 20) << "the mask shows";
    EXPECT_GT(after.at(75, 800), 200);
}

TEST(KnownKeys, WhatAMarkedPageListsAndNeverPaintsGoes) {
    const std::string secret = "pixels of the second copy";
    PdfBuilder builder;
    const int spare = builder.addGreyImage(5, 5, secret);
    const int shown = builder.addGreyImage(5, 5, "pixels of the first copy.");
    const int borrowed = builder.addGreyImage(5, 5, "pixels through the form..");
    const int nested = builder.addStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Spare " + ref(spare) + " >> >>",
        "0 0 5 5 re f");
    const int form = builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]",
                                       "q 5 0 0 5 0 0 cm /Im" + std::to_string(borrowed) + " Do Q");
    const int glyph = builder.addStream("", "9 0 d0 q 5 0 0 5 0 0 cm /Dot Do Q");
    const int dot = builder.addGreyImage(5, 5, "pixels of a letter.......");
    builder.nameFont(
        "/T3",
        builder.addObject("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 "
                          "/LastChar 65 /Widths [9] /Encoding << /Differences [65 /a] >> /CharProcs << /a " +
                          ref(glyph) + " >> /Resources << /XObject << /Dot " + ref(dot) + " /Spare " + ref(spare) + " >> >> >>"));
    builder.nameXObject("/Nested", nested);
    builder.nameXObject("/Borrower", form);
    builder.addPage(test::show(72, 700, "Chaudhury") + "q 9 0 0 9 9 9 cm /Im" + std::to_string(shown) +
                    " Do Q /Nested Do /Borrower Do BT /T3 1 Tf 300 300 Td (A) Tj ET");
    builder.addPage(test::show(72, 700, "Open"));  // lists them as well
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, secret));
    const auto result = burned(pdf, {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, secret));
    EXPECT_TRUE(test::holds(result->bytes, "pixels of the first copy."));
    EXPECT_TRUE(test::holds(result->bytes, "pixels through the form.."));
    EXPECT_TRUE(test::holds(result->bytes, "pixels of a letter......."));
}

TEST(KnownKeys, PostScriptGoesFromAMarkedPage) {
    PdfBuilder builder;
    builder.nameXObject("/Ps", builder.addStream("/Type /XObject /Subtype /PS", "(Handler Desmond) show"));
    builder.addPage("q /Ps Do Q " + test::show(72, 500, "Open"));
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Handler Desmond"));
    EXPECT_THAT(test::textOf(result->bytes), testing::HasSubstr("Open"));
}

// The font of a script, of handwriting: which one was used under the mark is nobody's business.
TEST(KnownKeys, AFontThatOnlyWhatWentUsedIsNotListed) {
    PdfBuilder builder;
    for (const char* name : {"Under", "Open", "Never", "Shared", "Lent"}) {
        builder.nameFont(std::string("/") + name,
                         builder.addObject(std::string("<< /Type /Font /Subtype /Type1 /BaseFont /Face") + name + " >>"));
    }
    builder.nameXObject("/Borrower", builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 200 90]",
                                                       "BT /Lent 12 Tf 5 5 Td (Borrowed) Tj ET"));
    builder.addPage(
        "BT /Under 12 Tf 72 700 Td (Desmond) Tj ET BT /Lent 12 Tf 72 700 Td (Ann) Tj ET BT /Shared 12 Tf 72 700 Td (Jo) Tj "
        "/Open 12 Tf 0 -100 Td (open) Tj /Shared 9 Tf 50 0 Td (shared) Tj ET /Borrower Do");
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "FaceUnder"));
    for (const char* kept : {"FaceOpen", "FaceNever", "FaceShared", "FaceLent"}) {
        EXPECT_TRUE(test::holds(result->bytes, kept)) << kept;
    }
    EXPECT_THAT(test::textOf(result->bytes), testing::HasSubstr("Borrowed"));
}

}  // namespace withheld
