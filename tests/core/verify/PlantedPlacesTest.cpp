// The secret in places that no page shows: one file each, and the check that has to see it.
#include <gtest/gtest.h>
#include <zlib.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "JudgedPair.h"
#include "support/IccProfile.h"

namespace withheld::verify {

namespace {

Report judgedPlace(JudgedPair& pair) {
    Report report = pair.judge();
    expectMasked(report);
    return report;
}

/// A burned pair with something in the result's catalogue.
Failed withCatalogueEntry(const std::string& key, const std::string& value) {
    JudgedPair pair;
    pair.makePages();
    pair.output.setCatalogueEntry(key, value);
    return failed(judgedPlace(pair));
}

/// A burned pair with an annotation in the result only, beside the box.
Failed withAnnotation(const std::string& dictionary) {
    JudgedPair pair;
    pair.makePages();
    pair.output.addAnnotation(1, dictionary);
    return failed(judgedPlace(pair));
}

std::string name(const Failed& checks) {
    std::string out;
    for (const std::string& check : checks) {
        out += check + " ";
    }
    return out;
}

bool seesIt(const Failed& checks) {
    return checks.contains("document-strings") || checks.contains("withheld-words");
}

}  // namespace

TEST(PlantedPlaces, clippedText) {
    JudgedPair pair;
    pair.outputFirst = pair.open + "q 0 0 1 1 re W n " + test::show(400, 100, "Tomasz Chaudhury") + "Q " + pair.box + pair.label;
    pair.makePages();
    const Failed checks = failed(judgedPlace(pair));
    EXPECT_TRUE(checks.contains("withheld-words")) << name(checks);
}

TEST(PlantedPlaces, textBesideThePage) {
    JudgedPair pair;
    pair.outputFirst = pair.open + test::show(700, 100, "Tomasz Chaudhury") + pair.box + pair.label;
    pair.makePages();
    const Failed checks = failed(judgedPlace(pair));
    EXPECT_TRUE(checks.contains("withheld-words")) << name(checks);
}

TEST(PlantedPlaces, lettersOfAType3FontUnderTheBox) {
    JudgedPair pair;
    const auto type3 = [](test::PdfBuilder& pdf) {
        const int glyph = pdf.addStream("", "600 0 0 0 500 700 d1 0 0 500 700 re f");
        const int font = pdf.addObject(
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 800] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 67 "
            "/Widths [600 600 600] /Encoding << /Differences [65 /a /b /c] >> /CharProcs << /a " +
            test::ref(glyph) + " /b " + test::ref(glyph) + " /c " + test::ref(glyph) + " >> >>");
        pdf.nameFont("/F9", font);
    };
    type3(pair.source);
    type3(pair.output);
    const std::string drawn = "BT /F9 12 Tf 150 700 Td (ABC) Tj ET\n";
    pair.sourceFirst += drawn;
    pair.outputFirst = pair.open + drawn + pair.box + pair.label;
    pair.makePages();
    const Failed checks = failed(judgedPlace(pair));
    EXPECT_TRUE(checks.contains("under-the-box")) << name(checks);
}

TEST(PlantedPlaces, alternativeTextAndExpansionOfTags) {
    for (const char* key : {"/Alt", "/E", "/T"}) {
        JudgedPair pair;
        const int element =
            pair.output.addObject(std::string("<< /Type /StructElem /S /Figure ") + key + " (Tomasz Chaudhury) >>");
        pair.makePages();
        pair.output.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /K " + test::ref(element) + " >>");
        EXPECT_TRUE(seesIt(failed(judgedPlace(pair)))) << key;
    }
}

TEST(PlantedPlaces, defaultValueAndTooltipOfAField) {
    for (const char* key : {"/DV", "/TU", "/TM", "/RV"}) {
        JudgedPair pair;
        pair.makePages();
        const int field = pair.output.addAnnotation(1, std::string("<< /Type /Annot /Subtype /Widget /FT /Tx /T (who) ") + key +
                                                           " (Tomasz Chaudhury) /Rect [400 100 500 120] >>");
        pair.output.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(field) + "] >>");
        EXPECT_TRUE(seesIt(failed(judgedPlace(pair)))) << key;
    }
}

TEST(PlantedPlaces, commentReplyAndTheirAuthor) {
    EXPECT_TRUE(seesIt(withAnnotation("<< /Type /Annot /Subtype /Text /Rect [400 100 420 120] /Contents (Tomasz Chaudhury) >>")));
    EXPECT_TRUE(seesIt(withAnnotation("<< /Type /Annot /Subtype /Text /Rect [400 100 420 120] /T (Chaudhury) >>")));
    EXPECT_TRUE(seesIt(
        withAnnotation("<< /Type /Annot /Subtype /Text /Rect [400 100 420 120] /RC (<p>Tomasz <b>Chaudhury</b></p>) /RT /R >>")));
}

TEST(PlantedPlaces, nameOfAnAttachment) {
    const Failed checks = withCatalogueEntry(
        "/Names",
        "<< /EmbeddedFiles << /Names [(x) << /Type /Filespec /F (chaudhury.txt) /UF (statement-chaudhury.txt) >>] >> >>");
    EXPECT_TRUE(seesIt(checks)) << name(checks);
    EXPECT_TRUE(checks.contains("structure")) << name(checks);
}

TEST(PlantedPlaces, pageLabelAndDestinationName) {
    EXPECT_TRUE(seesIt(withCatalogueEntry("/PageLabels", "<< /Nums [0 << /P (Chaudhury ) >>] >>")));
    EXPECT_TRUE(seesIt(withCatalogueEntry("/Dests", "<< /Chaudhury [0 /Fit] >>")));
    EXPECT_TRUE(seesIt(withCatalogueEntry("/Names", "<< /Dests << /Names [(Chaudhury) [0 /Fit]] >> >>")));
}

TEST(PlantedPlaces, privateDataOfThePage) {
    JudgedPair pair;
    pair.page.entries = "/PieceInfo << /Editor << /Private << /Undo (Tomasz Chaudhury) >> >> >>";
    pair.output.addPage(pair.outputFirst, pair.page);
    pair.output.addPage(pair.second);
    pair.page.entries.clear();
    pair.source.addPage(pair.sourceFirst);
    pair.source.addPage(pair.second);
    EXPECT_TRUE(seesIt(failed(judgedPlace(pair))));
}

TEST(PlantedPlaces, toUnicodeThatSpellsAWord) {
    JudgedPair pair;
    const int cmap = pair.output.addStream("",
                                           "begincmap 1 begincodespacerange <00><FF> endcodespacerange 1 beginbfchar <41> "
                                           "<0043006800610075006400680075007200790020> endbfchar endcmap");
    const int font =
        pair.output.addObject("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + test::ref(cmap) + " >>");
    pair.output.nameFont("/F8", font);
    pair.makePages();
    const Failed checks = failed(judgedPlace(pair));
    EXPECT_TRUE(seesIt(checks)) << name(checks);
}

TEST(PlantedPlaces, familyOfAFont) {
    for (const bool told : {false, true}) {  // by its name, which readers go by
        JudgedPair pair;
        pair.secret = test::show(130, 700, "Tomasz Chaudhury Roman");
        pair.sourceFirst = pair.open + pair.secret;
        for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
            const int descriptor = pdf->addObject(
                std::string("<< /Type /FontDescriptor /FontName /TimesNewRomanPSMT /FontFamily ") +
                (told ? "(Times New Roman)" : "(Times Chaudhury)") +
                " /Flags 32 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 >>");
            pdf->nameFont("/F8", pdf->addObject("<< /Type /Font /Subtype /TrueType /BaseFont /TimesNewRomanPSMT /Encoding "
                                                "/WinAnsiEncoding /FontDescriptor " +
                                                test::ref(descriptor) + " >>"));
        }
        pair.makePages();
        const Failed checks = failed(pair.judge());
        EXPECT_EQ(seesIt(checks), !told) << name(checks);
    }
}

TEST(PlantedPlaces, subsetThatHoldsTheLettersOfTheSecret) {
    JudgedPair pair;
    const auto subset = [](test::PdfBuilder& pdf) {
        const int descriptor = pdf.addObject(
            "<< /Type /FontDescriptor /FontName /ABCDEF+Helvetica /Flags 32 /CharSet (/C/h/a/u/d/r/y/space) /FontBBox [0 0 1 1] "
            "/ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 >>");
        const int font = pdf.addObject(
            "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Helvetica /Encoding /WinAnsiEncoding /FontDescriptor " +
            test::ref(descriptor) + " >>");
        pdf.nameFont("/F7", font);
    };
    subset(pair.source);
    subset(pair.output);
    pair.sourceFirst += "BT /F7 12 Tf 150 700 Td (Chaudhury) Tj ET\n";
    pair.makePages();
    const Report report = judgedPlace(pair);
    ASSERT_NE(report.find("fonts"), nullptr);
    EXPECT_EQ(report.find("fonts")->outcome, Outcome::Failed) << toText(report);
}

TEST(PlantedPlaces, remnantInAnObjectStream) {
    JudgedPair pair;
    pair.makePages();
    pair.output.setCatalogueEntry("/Kept", "<< /Old (Tomasz Chaudhury) >>");
    QPDF file;
    const std::string bytes = pair.output.build();
    file.processMemoryFile("result", bytes.data(), bytes.size());
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    pair.outputBytes.assign(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    ASSERT_EQ(pair.outputBytes.find("Chaudhury"), std::string::npos) << "the secret must stand in a packed stream";
    EXPECT_TRUE(seesIt(failed(judgedPlace(pair))));
}

TEST(PlantedPlaces, alternateAndThumbnailPictures) {
    const std::string grey(64UL * 64UL, '\x80');
    JudgedPair pair;
    const int alternate = pair.output.addGreyImage(64, 64, grey);
    const int shown = pair.output.addGreyImage(64, 64, grey, "/Alternates [<< /Image " + test::ref(alternate) + " >>]");
    const int source = pair.source.addGreyImage(64, 64, grey);
    pair.sourceFirst += "q 50 0 0 50 400 400 cm /Im" + std::to_string(source) + " Do Q\n";
    pair.outputFirst += "q 50 0 0 50 400 400 cm /Im" + std::to_string(shown) + " Do Q\n";
    pair.makePages();
    EXPECT_TRUE(failed(judgedPlace(pair)).contains("structure"));

    JudgedPair thumbnail;
    const int small = thumbnail.output.addGreyImage(8, 8, std::string(64, '\x80'));
    thumbnail.page.entries = "/Thumb " + test::ref(small);
    thumbnail.output.addPage(thumbnail.outputFirst, thumbnail.page);
    thumbnail.output.addPage(thumbnail.second);
    thumbnail.source.addPage(thumbnail.sourceFirst);
    thumbnail.source.addPage(thumbnail.second);
    EXPECT_TRUE(failed(judgedPlace(thumbnail)).contains("structure"));
}

// A comment in a JPEG (COM) and what cameras write (APP1): bytes of the picture that no reader paints.
TEST(PlantedPlaces, wordsInsideAJpeg) {
    const auto jpegWith = [](const std::string& segment) {
        // The smallest picture: 8 by 8 grey, one block; see ISO 10918-1 Annex B.
        std::string jpeg("\xFF\xD8", 2);
        jpeg += segment;
        jpeg += std::string("\xFF\xDB\x00\x43\x00", 5) + std::string(64, '\x01');
        jpeg += std::string("\xFF\xC0\x00\x0B\x08\x00\x08\x00\x08\x01\x01\x11\x00", 13);
        jpeg += std::string("\xFF\xC4\x00\x14\x00\x01", 6) + std::string(15, '\0') + std::string(1, '\0');
        jpeg += std::string("\xFF\xC4\x00\x14\x10\x01", 6) + std::string(15, '\0') + std::string(1, '\0');
        jpeg += std::string("\xFF\xDA\x00\x08\x01\x01\x00\x00\x3F\x00\x3F\xFF\xD9", 13);
        return jpeg;
    };
    for (const char* marker : {"\xFF\xFE", "\xFF\xE1"}) {
        JudgedPair pair;
        const std::string words = "Tomasz Chaudhury";
        const std::string segment = std::string(marker, 2) + '\0' + static_cast<char>(words.size() + 2) + words;
        const std::string entries =
            "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 "
            "/Filter /DCTDecode";
        pair.source.nameXObject("/Photo", pair.source.addStream(entries, jpegWith("")));
        pair.output.nameXObject("/Photo", pair.output.addStream(entries, jpegWith(segment)));
        pair.sourceFirst += "q 50 0 0 50 400 400 cm /Photo Do Q\n";
        pair.outputFirst += "q 50 0 0 50 400 400 cm /Photo Do Q\n";
        pair.makePages();
        EXPECT_TRUE(seesIt(failed(judgedPlace(pair))));
    }
}

TEST(PlantedPlaces, textsOfAColourProfile) {
    JudgedPair pair;
    const auto use = [](test::PdfBuilder& builder, const std::string& words) {
        return "/ColorSpace << /CS0 [/ICCBased " +
               test::ref(builder.addStream("/N 3 /Alternate /DeviceRGB", test::iccProfile(words))) + "] >>";
    };
    test::PageOptions options;
    options.resources = use(pair.output, "Chaudhury");
    pair.output.addPage(pair.outputFirst, options);
    pair.output.addPage(pair.second);
    options.resources = use(pair.source, "Copyright");
    pair.source.addPage(pair.sourceFirst, options);
    pair.source.addPage(pair.second);
    EXPECT_TRUE(seesIt(failed(judgedPlace(pair))));
}

}  // namespace withheld::verify
