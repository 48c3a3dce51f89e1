// Originals that nothing paints any more and something still holds.
#include <gtest/gtest.h>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

constexpr int side = 40;

std::string photograph() {
    std::string samples;
    for (int i = 0; i < side * side; ++i) {
        samples += static_cast<char>((i * 7 + i / side * 3) % 251);
    }
    return samples;
}

/// The picture on page 1 lies under the box as a whole and is gone from the result.
struct Originals {
    JudgedPair pair;
    int original = 0;  ///< in the result
    Originals() {
        original = pair.output.addStream(
            "/Type /XObject /Subtype /Image /Width 40 /Height 40 /ColorSpace /DeviceGray /BitsPerComponent 8", photograph());
    }
    /// `first`, `second`: resources of the result's pages.
    Report judge(const std::string& first, const std::string& second = "") {
        const int painted = pair.source.addGreyImage(side, side, photograph());
        pair.source.addPage(pair.open + "q 100 0 0 14 132 697 cm /Im" + std::to_string(painted) + " Do Q\n");
        pair.source.addPage(pair.second);
        test::PageOptions page;
        page.resources = first;
        pair.output.addPage(pair.outputFirst, page);
        page.resources = second;
        pair.output.addPage(pair.second, page);
        return pair.judge();
    }
};

const Failed structureFails{"structure"};

}  // namespace

TEST(PlantedOriginals, inThePrivateDataOfALink) {
    Originals originals;
    const std::string link = "<< /Type /Annot /Subtype /Link /Rect [300 696 400 712] /A << /S /URI /URI (https://a.example) >> ";
    originals.pair.makePages();
    originals.pair.source.addAnnotation(1, link + ">>");
    originals.pair.output.addAnnotation(1, link + "/Backup " + test::ref(originals.original) + " >>");
    EXPECT_EQ(failed(originals.pair.judge()), structureFails);
}

TEST(PlantedOriginals, inTheResourcesOfTheMarkedPage) {
    Originals originals;
    EXPECT_EQ(failed(originals.judge("/ColorSpace << /Spare " + test::ref(originals.original) + " >>")), structureFails);
}

TEST(PlantedOriginals, inATag) {
    Originals originals;
    const int element = originals.pair.output.addObject("<< /Type /StructElem /S /Figure /K << /Type /OBJR /Obj " +
                                                        test::ref(originals.original) + " >> >>");
    originals.pair.output.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /K " + test::ref(element) + " >>");
    EXPECT_EQ(failed(originals.judge("")), structureFails);
}

TEST(PlantedOriginals, onAPageWithoutMarks) {
    Originals originals;
    EXPECT_EQ(failed(originals.judge("", "/ColorSpace << /Spare " + test::ref(originals.original) + " >>")), structureFails);
}

TEST(PlantedOriginals, postScriptThatOnlyPrintersSee) {
    Originals originals;
    const int program = originals.pair.output.addStream("/Type /XObject /Subtype /PS", "(Handler Desmond) show");
    originals.pair.outputFirst += "/Ps1 Do\n";
    originals.pair.output.nameXObject("/Ps1", program);
    originals.pair.output.setObject(originals.original, "null");
    EXPECT_EQ(failed(originals.judge("")), structureFails);
}

TEST(PlantedOriginals, picturesThatArePaintedSomewherePass) {
    // One dictionary of resources for all pages; masks, patterns, glyphs and appearances paint as well.
    JudgedPair pair;
    for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
        const int picture = pdf->addGreyImage(side, side, photograph());
        const int inPattern = pdf->addStream(
            "/Type /XObject /Subtype /Image /Width 40 /Height 40 /ColorSpace /DeviceGray /BitsPerComponent 8", photograph());
        const int pattern = pdf->addStream(
            "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 20 20] /XStep 20 /YStep 20 "
            "/Resources << /XObject << /Im " +
                test::ref(inPattern) + " >> >>",
            "q 20 0 0 20 0 0 cm /Im Do Q");
        test::PageOptions page;
        page.resources = "/Pattern << /P1 " + test::ref(pattern) + " >>";
        pdf->addPage(pdf == &pair.source ? pair.sourceFirst : pair.outputFirst, page);
        pdf->addPage(
            pair.second + "q 40 0 0 40 72 400 cm /Im" + std::to_string(picture) + " Do Q /Pattern cs /P1 scn 72 300 60 60 re f\n",
            page);
    }
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

TEST(PlantedOriginals, whatTheSourceHasOnPagesWithoutMarksIsNoted) {
    JudgedPair pair;
    for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
        const int spare = pdf->addStream(
            "/Type /XObject /Subtype /Image /Width 40 /Height 40 /ColorSpace /DeviceGray /BitsPerComponent 8", photograph());
        pdf->addPage(pdf == &pair.source ? pair.sourceFirst : pair.outputFirst);
        test::PageOptions page;
        page.resources = "/ColorSpace << /Spare " + test::ref(spare) + " >>";
        pdf->addPage(pair.second, page);
    }
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
    EXPECT_EQ(report.find("structure")->outcome, Outcome::Noted);
}

}  // namespace withheld::verify
