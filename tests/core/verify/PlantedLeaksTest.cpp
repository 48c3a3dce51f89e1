// One leak each, made by covering instead of removing or by forgetting a place; exactly the checks that can see it fail.
#include <gtest/gtest.h>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

Report judged(JudgedPair& pair) {
    pair.makePages();
    Report report = pair.judge();
    expectMasked(report);
    return report;
}

}  // namespace

TEST(PlantedLeaks, blackRectangleInContentOverText) {
    JudgedPair pair;
    pair.outputFirst = pair.sourceFirst + pair.box + pair.label;
    const Report report = judged(pair);
    EXPECT_EQ(failed(report), (Failed{"text-in-boxes", "under-the-box", "withheld-words"})) << toText(report);
    EXPECT_EQ(report.find("text-in-boxes")->findings.at(0).evidence, "T•••••");
    EXPECT_TRUE(JudgedPair::secretBox.contains(report.find("text-in-boxes")->findings.at(0).rect.center()));
}

TEST(PlantedLeaks, blackAnnotationOverText) {
    JudgedPair pair;
    pair.outputFirst = pair.sourceFirst;
    pair.makePages();
    const int appearance = pair.output.addStream("/Type /XObject /Subtype /Form /BBox [0 0 109 16]", "0 g 0 0 109 16 re f");
    pair.output.addAnnotation(
        1, "<< /Type /Annot /Subtype /Square /F 4 /Rect [129 696 238 712] /AP << /N " + test::ref(appearance) + " >> >>");
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), (Failed{"text-in-boxes", "under-the-box", "structure", "withheld-words"})) << toText(report);
}

TEST(PlantedLeaks, whiteTextUnderTheBox) {
    JudgedPair pair;
    pair.outputFirst = pair.open + pair.box + "1 g " + pair.secret;
    const Report report = judged(pair);
    EXPECT_EQ(failed(report), (Failed{"text-in-boxes", "pixels-in-boxes", "under-the-box", "withheld-words"})) << toText(report);
}

TEST(PlantedLeaks, invisibleTextUnderTheBox) {
    JudgedPair pair;
    pair.outputFirst = pair.open + "BT 3 Tr /F1 12 Tf 130 700 Td (Tomasz Chaudhury) Tj ET 0 Tr\n" + pair.box + pair.label;
    EXPECT_EQ(failed(judged(pair)), (Failed{"text-in-boxes", "under-the-box", "withheld-words"}));
}

TEST(PlantedLeaks, tinyTextElsewhere) {
    JudgedPair pair;
    pair.outputFirst = pair.open + test::show(400, 100, "Tomasz Chaudhury", 0.4) + pair.box + pair.label;
    const Report report = judged(pair);
    EXPECT_EQ(failed(report), (Failed{"words-outside", "withheld-words"})) << toText(report);
}

TEST(PlantedLeaks, whiteTextElsewhere) {
    JudgedPair pair;
    pair.outputFirst = pair.open + "1 g " + test::show(400, 100, "Tomasz Chaudhury") + pair.box + pair.label;
    const Report report = judged(pair);
    EXPECT_EQ(failed(report), (Failed{"words-outside", "withheld-words"})) << toText(report);
}

TEST(PlantedLeaks, invisibleCopyOfAWordThatIsAlsoInTheOpen) {
    JudgedPair pair;
    pair.second += test::show(72, 600, "Chaudhury Lane is closed");
    pair.sourceFirst += "1 g " + test::show(400, 100, "Chaudhury");
    pair.outputFirst = pair.open + "1 g " + test::show(400, 100, "Chaudhury") + pair.box + pair.label;
    EXPECT_EQ(failed(judged(pair)), (Failed{"withheld-words"}));
}

TEST(PlantedLeaks, textInHiddenLayer) {
    JudgedPair pair;
    const int layer = pair.output.addObject("<< /Type /OCG /Name (Notes) >>");
    pair.output.setCatalogueEntry("/OCProperties",
                                  "<< /OCGs [" + test::ref(layer) + "] /D << /OFF [" + test::ref(layer) + "] >> >>");
    pair.outputFirst = pair.open + "/OC /L1 BDC " + pair.secret + "EMC " + pair.box + pair.label;
    pair.page.resources = "/Properties << /L1 " + test::ref(layer) + " >>";
    pair.output.addPage(pair.outputFirst, pair.page);
    pair.output.addPage(pair.second);
    pair.source.addPage(pair.sourceFirst);
    pair.source.addPage(pair.second);
    EXPECT_EQ(failed(pair.judge()), (Failed{"text-in-boxes", "under-the-box", "structure", "withheld-words"}));
}

TEST(PlantedLeaks, actualTextOfWhatWentAway) {
    JudgedPair pair;
    pair.outputFirst = pair.open + "/Span << /ActualText (Tomasz Chaudhury) >> BDC EMC " + pair.box + pair.label;
    EXPECT_EQ(failed(judged(pair)), (Failed{"document-strings"}));
}

TEST(PlantedLeaks, actualTextInPropertiesOfTheTag) {
    JudgedPair pair;
    const int element =
        pair.output.addObject("<< /Type /StructElem /S /P /ActualText " + test::wideString("Tomasz Chaudhury") + " >>");
    pair.output.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /K " + test::ref(element) + " >>");
    EXPECT_EQ(failed(judged(pair)), (Failed{"document-strings"}));
}

TEST(PlantedLeaks, bookmark) {
    JudgedPair pair;
    pair.makePages();
    pair.output.addBookmark("Statement of Tomasz Chaudhury", 1);
    EXPECT_EQ(failed(pair.judge()), (Failed{"document-strings"}));
}

TEST(PlantedLeaks, titleInDocumentProperties) {
    JudgedPair pair;
    pair.output.setInfo("/Title", test::wideString("Case of TOMASZ CHAUDHURY"));
    EXPECT_EQ(failed(judged(pair)), (Failed{"document-strings"}));
}

TEST(PlantedLeaks, metadata) {
    JudgedPair pair;
    const int xmp = pair.output.addStream("/Type /Metadata /Subtype /XML",
                                          "<?xpacket begin=\"\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF><dc:title>Tomasz "
                                          "Chaudhury</dc:title></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>");
    pair.output.setCatalogueEntry("/Metadata", test::ref(xmp));
    EXPECT_EQ(failed(judged(pair)), (Failed{"document-strings"}));
}

TEST(PlantedLeaks, attachment) {
    JudgedPair pair;
    const int file = pair.output.addStream("/Type /EmbeddedFile", "Dear Mr Chaudhury, enclosed please find");
    pair.output.setCatalogueEntry(
        "/Names", "<< /EmbeddedFiles << /Names [(letter) << /Type /Filespec /F (letter.txt) /EF << /F " + test::ref(file) +
                      " >> >>] >> >>");
    EXPECT_EQ(failed(judged(pair)), (Failed{"structure", "withheld-words"}));
}

TEST(PlantedLeaks, hexDigitsInAPrivateKey) {
    JudgedPair pair;
    // "Chaudhury" once as a hexadecimal PDF string, once as text of hexadecimal digits.
    for (const char* value : {"<436861756468757279>", "(436861756468757279)", "<feff00430068006100750064006800750072 0079>"}) {
        JudgedPair other;
        other.output.setCatalogueEntry("/PieceOfMine", value);
        EXPECT_EQ(failed(judged(other)), (Failed{"withheld-words"})) << value;
    }
}

TEST(PlantedLeaks, nameOfAResource) {
    JudgedPair pair;
    pair.page.resources = "/Properties << /Chaudhury << /Type /X >> >>";
    pair.source.addPage(pair.sourceFirst);
    pair.source.addPage(pair.second);
    pair.output.addPage(pair.outputFirst, pair.page);
    pair.output.addPage(pair.second);
    EXPECT_EQ(failed(pair.judge()), (Failed{"withheld-words"}));
}

TEST(PlantedLeaks, wordWrittenBackwards) {
    JudgedPair pair;
    pair.output.setCatalogueEntry("/Mine", "(yruhduahC)");
    EXPECT_EQ(failed(judged(pair)), (Failed{"withheld-words"}));
}

TEST(PlantedLeaks, formNobodyShowsWithSplitText) {
    JudgedPair pair;
    const int form =
        pair.output.addStream("/Type /XObject /Subtype /Form /BBox [0 0 10 10]", "BT /F1 12 Tf [(Ch) 20 (aud) -15 (hury)] TJ ET");
    pair.output.nameXObject("/Fm1", form);
    EXPECT_EQ(failed(judged(pair)), (Failed{"structure", "withheld-words"}));
}

TEST(PlantedLeaks, numberWithoutBlanks) {
    JudgedPair pair;
    pair.secret = test::show(130, 700, "020 7946 0388");
    pair.sourceFirst = pair.open + pair.secret;
    pair.output.setInfo("/Title", "(Call 02079460388)");
    EXPECT_EQ(failed(judged(pair)), (Failed{"document-strings"}));
}

TEST(PlantedLeaks, formValueOfTheFieldUnderTheBox) {
    JudgedPair pair;
    pair.sourceFirst = pair.open;
    pair.makePages();
    pair.source.addTextField(1, 131, 697, 230, 711, "witness", "Tomasz Chaudhury");
    const int field = pair.output.addObject("<< /FT /Tx /T (witness) /V (Tomasz Chaudhury) >>");
    pair.output.setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(field) + "] >>");
    EXPECT_EQ(failed(pair.judge()), (Failed{"withheld-words"}));
}

TEST(PlantedLeaks, changedPixelsOutside) {
    JudgedPair pair;
    pair.makePages(pair.second + "0 g 300 300 1 1 re f\n");
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), (Failed{"pixels-outside"})) << toText(report);
    EXPECT_EQ(report.find("pixels-outside")->findings.at(0).page, 2);
    EXPECT_TRUE(report.find("pixels-outside")->findings.at(0).rect.contains(Point{300.5, 300.5}));
}

TEST(PlantedLeaks, faintChangeOutside) {
    JudgedPair pair;
    pair.second = "0.9 g 300 300 60 60 re f 0 g\n" + pair.second;
    pair.makePages(test::show(72, 760, "Second page about drainage") + "1 0 0 rg 72 500 100 20 re f\n");
    EXPECT_EQ(failed(pair.judge()), (Failed{"pixels-outside"}));
}

TEST(PlantedLeaks, boxThatIsNotPainted) {
    JudgedPair pair;
    pair.outputFirst = pair.open;
    EXPECT_EQ(failed(judged(pair)), (Failed{"pixels-in-boxes"}));
}

TEST(PlantedLeaks, lostWord) {
    JudgedPair pair;
    pair.makePages("1 0 0 rg 72 500 100 20 re f 0 g\n" + test::show(72, 760, "Second page"));
    EXPECT_EQ(failed(pair.judge()), (Failed{"pixels-outside", "words-outside"}));
}

TEST(PlantedLeaks, movedWord) {
    JudgedPair pair;
    pair.makePages("1 0 0 rg 72 500 100 20 re f 0 g\n" + test::show(76, 760, "Second page about drainage"));
    EXPECT_EQ(failed(pair.judge()), (Failed{"pixels-outside", "words-outside"}));
}

TEST(PlantedLeaks, otherOrder) {
    JudgedPair pair;
    pair.second = test::show(72, 760, "alpha") + test::show(72, 700, "omega");
    pair.makePages(test::show(72, 700, "omega") + test::show(72, 760, "alpha"));
    EXPECT_EQ(failed(pair.judge()), (Failed{"words-outside"}));
}

}  // namespace withheld::verify
