// What a document may store beside its pages, one place each: none of it leaves with a release, whatever it says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;
using test::ref;

namespace {

const std::string stored = "stored beside";

struct StoredPlace {
    const char* name;
    const char* key;  ///< must not stand in the result
    std::function<void(PdfBuilder&)> plant;
};

void PrintTo(const StoredPlace& place, std::ostream* out) {
    *out << place.name;
}

class StoredContent : public testing::TestWithParam<StoredPlace> {};

std::string storedText() {
    return "(" + stored + ")";
}

std::string annotation(const std::string& subtype, const std::string& more) {
    return "<< /Type /Annot /Subtype /" + subtype + " /Rect [10 10 30 30] " + more + " >>";
}

StoredPlace inCatalogue(const char* name, const char* key, const std::function<std::string(PdfBuilder&)>& value) {
    return {name, key, [key, value](PdfBuilder& b) { b.setCatalogueEntry(key, value(b)); }};
}

/// An entry of a page: the second, which no mark touches.
StoredPlace inPage(const char* name, const char* key, const std::string& value) {
    return {name, key, [key, value](PdfBuilder& b) {
                test::PageOptions options;
                options.entries = std::string(key) + " " + value;
                b.addPage(test::show(72, 700, "second page"), options);
            }};
}

StoredPlace inForm(const char* name, const char* key, const std::string& field, const std::string& form) {
    return {name, key, [field, form](PdfBuilder& b) {
                const int number =
                    b.addAnnotation(1, "<< /Type /Annot /Subtype /Widget /T (a) /Rect [300 300 400 320] " + field + " >>");
                b.setCatalogueEntry("/AcroForm", "<< /Fields [" + ref(number) + "] " + form + " >>");
            }};
}

}  // namespace

TEST_P(StoredContent, DoesNotLeave) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Chaudhury") + test::show(72, 600, "stays open"));
    GetParam().plant(builder);
    const std::string pdf = builder.build();
    ASSERT_TRUE(test::holds(pdf, stored)) << "the test would prove nothing";
    const auto result = burned(pdf, {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, stored));
    const std::string all = test::everythingIn(result->bytes);
    EXPECT_EQ(all.find(std::string(GetParam().key) + "\n"), std::string::npos);
    EXPECT_TRUE(test::isClean(result->bytes));
    EXPECT_THAT(test::textOf(result->bytes), testing::HasSubstr("stays open"));
}

INSTANTIATE_TEST_SUITE_P(
    Places, StoredContent,
    testing::Values(
        inForm("Xfa", "/XFA", "/FT /Tx", "/XFA (stored beside)"),
        inForm("Signature", "/ByteRange",
               "/FT /Sig /V << /Type /Sig /Filter /Adobe.PPKLite /Name (stored beside) /ByteRange [0 1 2 3] /Contents <00> >>",
               "/SigFlags 3"),
        inForm("LockOfASignature", "/Lock", "/FT /Sig /Lock << /Action /Include /Fields [(stored beside)] >>", "/SigFlags 3"),
        inForm("SeedValueOfASignature", "/SV", "/FT /Sig /SV << /Type /SV /Reasons [(stored beside)] >>", ""),
        inForm("CalculatedField", "/CO", "/FT /Tx /AA << /C << /S /JavaScript /JS (stored beside) >> >>", "/CO []"),
        inForm("SubmittingField", "/SubmitForm",
               "/FT /Btn /Ff 65536 /A << /S /SubmitForm /F << /FS /URL /F (https://stored beside/) >> >>", ""),
        inForm("NeedAppearances", "/XFA", "/FT /Tx /V (kept) /TU (kept)", "/NeedAppearances true /XFA (stored beside)"),
        StoredPlace{"PopUp", "/Popup",
                    [](PdfBuilder& b) {
                        const int note = b.reserve();
                        const int popup =
                            b.addAnnotation(1, annotation("Popup", "/Contents " + storedText() + " /Parent " + ref(note)));
                        b.setObject(note, annotation("Text", "/Contents (x) /Popup " + ref(popup)));
                    }},
        StoredPlace{"Sound", "/Sound",
                    [](PdfBuilder& b) {
                        b.addAnnotation(1, annotation("Sound", "/Sound " + ref(b.addStream("/Type /Sound /R 8000", stored))));
                    }},
        StoredPlace{"AttachedFile", "/FileAttachment",
                    [](PdfBuilder& b) {
                        b.addAnnotation(
                            1, annotation("FileAttachment", "/FS << /Type /Filespec /F (a.txt) /EF << /F " +
                                                                ref(b.addStream("/Type /EmbeddedFile", stored)) + " >> >>"));
                    }},
        StoredPlace{"GoToAnotherFile", "/GoToR",
                    [](PdfBuilder& b) {
                        b.addAnnotation(1, annotation("Link", "/A << /S /GoToR /F (stored beside.pdf) /D [0 /Fit] >>"));
                    }},
        StoredPlace{"ActionOfAnOutlineItem", "/Launch",
                    [](PdfBuilder& b) {
                        const int item = b.reserve();
                        const int outlines =
                            b.addObject("<< /Type /Outlines /First " + ref(item) + " /Last " + ref(item) + " >>");
                        b.setObject(item, "<< /Title (Open) /Parent " + ref(outlines) + " /A << /S /Launch /F " + storedText() +
                                              " >> >>");
                        b.setCatalogueEntry("/Outlines", ref(outlines));
                    }},
        inCatalogue("Threads", "/Threads",
                    [](PdfBuilder& b) {
                        const int bead = b.addObject("<< /Type /Bead /R [0 0 9 9] /P " + ref(b.pageObject(1)) + " >>");
                        return "[<< /Type /Thread /I << /Title " + storedText() + " >> /F " + ref(bead) + " >>]";
                    }),
        inCatalogue("SignatureStore", "/DSS",
                    [](PdfBuilder& b) { return "<< /Certs [" + ref(b.addStream("", stored)) + "] >>"; }),
        inCatalogue("Permissions", "/Perms",
                    [](PdfBuilder&) { return "<< /DocMDP << /Type /Sig /Name " + storedText() + " >> >>"; }),
        inCatalogue("Collection", "/Collection", [](PdfBuilder&) { return "<< /Type /Collection /D " + storedText() + " >>"; }),
        inCatalogue("WebCapture", "/SpiderInfo", [](PdfBuilder&) { return "<< /V 1.0 /C [<< /URL " + storedText() + " >>] >>"; }),
        inCatalogue("AssociatedFiles", "/AF",
                    [](PdfBuilder& b) {
                        return "[<< /Type /Filespec /F (a.xml) /EF << /F " + ref(b.addStream("/Type /EmbeddedFile", stored)) +
                               " >> >>]";
                    }),
        inPage("BeadsOfAPage", "/B", "[<< /Type /Bead /Note (stored beside) >>]"),
        inPage("ViewportsOfAPage", "/VP", "[<< /Type /Viewport /BBox [0 0 9 9] /Name (stored beside) >>]"),
        inPage("TransitionOfAPage", "/Trans", "<< /Type /Trans /S /Dissolve /Note (stored beside) >>"),
        inPage("ZoomOfAPage", "/PZ", "1 /PieceInfo << /App << /Private (stored beside) >> >>"),
        inPage("ActionsOfAPage", "/AA", "<< /O << /S /JavaScript /JS (stored beside) >> >>"),
        inPage("AssociatedFilesOfAPage", "/AF", "[<< /Type /Filespec /F (stored beside) >>]"),
        inPage("ThumbnailOfAPage", "/Thumb", "<< /Note (stored beside) >>")),
    [](const auto& place) { return std::string(place.param.name); });

TEST(StoredContentOfForms, AFieldThatNoMarkTouchesKeepsItsValue) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Chaudhury"));
    builder.addTextField(1, 72, 500, 300, 520, "Place", "Leicester Square");
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(test::holds(result->bytes, "/NeedAppearances") || test::holds(result->bytes, "/AP"));
    EXPECT_TRUE(test::holds(result->bytes, "(Leicester Square)"));
    EXPECT_THAT(test::textOf(result->bytes), testing::HasSubstr("Leicester Square"));
}

// It is no secret then; the proof lists where it stands.
TEST(StoredContentOfForms, AFieldThatShowsTheSameWordInTheOpenKeepsItsValue) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Chaudhury"));
    builder.addPage("");
    builder.addTextField(2, 72, 500, 300, 520, "Place", "Chaudhury Street");
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_TRUE(test::holds(result->bytes, "(Chaudhury Street)"));
    EXPECT_THAT(test::textOf(result->bytes, 2), testing::HasSubstr("Chaudhury Street"));
    EXPECT_EQ(test::textOf(result->bytes, 1).find("Chaudhury"), std::string::npos);
}

// What a field would be reset to is not what it shows.
TEST(StoredContentOfForms, ADefaultThatRepeatsWithheldWordsGoesWithoutTheAppearance) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Chaudhury"));
    const int form = builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 200 20]", "2 2 16 16 re f");
    const int field = builder.addAnnotation(1,
                                            "<< /Type /Annot /Subtype /Widget /FT /Tx /F 4 /T (Place) /V (Leicester) /DV "
                                            "(Chaudhury) /Rect [72 500 272 520] /AP << /N " +
                                                test::ref(form) + " >> >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(field) + "] >>");
    const auto result = burned(builder.build(), {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_FALSE(test::holds(result->bytes, "Chaudhury"));
    EXPECT_TRUE(test::holds(result->bytes, "/AP"));
    EXPECT_TRUE(test::holds(result->bytes, "(Leicester)"));
}

// As office programs write them: readers draw the tick anew, in a font that the field brings along.
TEST(StoredContentOfForms, ATickThatReadersDrawAnewStays) {
    PdfBuilder builder;
    builder.addPage(test::show(72, 700, "Chaudhury"));
    const int font = builder.addObject("<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>");
    const std::string empty = test::ref(builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 40 40]", ""));
    const int field = builder.addAnnotation(
        1,
        "<< /Type /Annot /Subtype /Widget /FT /Btn /F 4 /T (tick) /V /Yes /AS /Yes /MK << /CA (8) >> /DA (0 g /ZaDi 0 Tf) /DR << "
        "/Font << /ZaDi " +
            test::ref(font) + " >> >> /Rect [300 500 340 540] /AP << /N << /Yes " + empty + " /Off " + empty + " >> >> >>");
    builder.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(field) + "] /NeedAppearances true >>");
    const std::string pdf = builder.build();
    const auto result = burned(pdf, {markOn({70, 695, 200, 715})});
    ASSERT_TRUE(result) << result.error().text();
    const test::Picture before = test::pictureOf(pdf);
    const test::Picture after = test::pictureOf(result->bytes);
    int ink = 0;
    int changed = 0;
    for (int y = 842 - 540; y < 842 - 500; ++y) {
        for (int x = 300; x < 340; ++x) {
            ink += before.at(x, y) < 128 ? 1 : 0;
            changed += before.at(x, y) != after.at(x, y) ? 1 : 0;
        }
    }
    EXPECT_GT(ink, 50) << "Poppler draws it";
    EXPECT_EQ(changed, 0);
}

}  // namespace withheld
