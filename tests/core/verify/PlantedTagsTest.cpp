// Texts of tags whose content went: what was removed from the page is still spoken.
#include <gtest/gtest.h>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

const char* const signature = "/Figure << /MCID 0 >> BDC 1.2 w 140 700 m 150 711 160 698 170 705 c S EMC\n";
const char* const emptied = "/Figure << /MCID 0 >> BDC EMC\n";
const Failed stringsFail{"document-strings"};

/// `texts`: entries of the tag whose content lay under the box; `above`: of the one around it.
void addTags(test::PdfBuilder& pdf, int page, const std::string& kids, const std::string& texts, const std::string& above = "") {
    const int figure = pdf.reserve();
    const int section = pdf.addObject("<< /Type /StructElem /S /Sect /K [" + test::ref(figure) + "] " + above + " >>");
    pdf.setObject(figure, "<< /Type /StructElem /S /Figure /P " + test::ref(section) + " /Pg " + test::ref(page) + " /K " + kids +
                              " " + texts + " >>");
    pdf.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /K " + test::ref(section) + " >>");
}

Report judged(const std::string& sourceTexts, const std::string& outputTexts, const std::string& sourceAbove = "",
              const std::string& outputAbove = "") {
    JudgedPair pair;
    pair.sourceFirst = pair.open + signature;
    pair.outputFirst = pair.open + emptied + pair.box;
    pair.makePages();
    addTags(pair.source, pair.source.pageObject(1), "0", sourceTexts, sourceAbove);
    addTags(pair.output, pair.output.pageObject(1), "0", outputTexts, outputAbove);
    return pair.judge();
}

}  // namespace

TEST(PlantedTags, everyTextOfATagUnderTheBox) {
    for (const char* text :
         {"/Alt (Signature of Desmond)", "/ActualText (Desmond)", "/E (Desmond)", "/T (Signed by Desmond)", "/ID (idDesmond)",
          "/A << /O /Table /Summary (Signatures of Desmond) >>", "/A [ << /O /PrintField /Desc (Desmond signs) >> 0 ]"}) {
        const Report report = judged(text, text);
        EXPECT_EQ(failed(report), stringsFail) << text << toText(report);
        EXPECT_EQ(toText(report).find("Desmond"), std::string::npos);
        EXPECT_EQ(failed(judged(text, "")), Failed{}) << text;
    }
}

TEST(PlantedTags, alternativeTextOfTheTagAround) {
    EXPECT_EQ(failed(judged("", "", "/Alt (Signatures of Desmond)", "/Alt (Signatures of Desmond)")), stringsFail);
    EXPECT_EQ(failed(judged("", "", "/T (Signatures)", "/T (Signatures)")), Failed{}) << "a heading of more than went";
}

TEST(PlantedTags, tagOfWhatStaysKeepsItsText) {
    JudgedPair pair;
    const std::string drawing = "/Figure << /MCID 0 >> BDC 1.2 w 140 300 m 150 311 160 298 170 305 c S EMC\n";
    pair.sourceFirst += drawing;
    pair.outputFirst += drawing;
    pair.makePages();
    addTags(pair.source, pair.source.pageObject(1), "0", "/Alt (Map of the town)");
    addTags(pair.output, pair.output.pageObject(1), "0", "/Alt (Map of the town)");
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

// A drawing that stays, tagged in the source as a figure in a section.
TEST(PlantedTags, tagsOfWhatStaysMayNotBeLost) {
    const std::string drawn = "1.2 w 140 300 m 150 311 160 298 170 305 c S EMC\n";
    const auto judge = [&](const std::string& outputBegin, const std::string& outputType, const std::string& outputTexts,
                           const std::string& outputSection, const std::string& kids = "0") {
        JudgedPair pair;
        pair.sourceFirst += "/Figure << /MCID 0 >> BDC " + drawn;
        pair.outputFirst += outputBegin + drawn;
        pair.makePages();
        addTags(pair.source, pair.source.pageObject(1), "0", "/Alt (Map of the town) /ActualText (A map)", "/Alt (All maps)");
        const int figure = pair.output.reserve();
        const int section = pair.output.addObject("<< /Type /StructElem /K [" + test::ref(figure) + "] " + outputSection + " >>");
        pair.output.setObject(figure, "<< /Type /StructElem /S " + outputType + " /P " + test::ref(section) + " /Pg " +
                                          test::ref(pair.output.pageObject(1)) + " /K " + kids + " " + outputTexts + " >>");
        pair.output.setCatalogueEntry("/StructTreeRoot", "<< /Type /StructTreeRoot /K " + test::ref(section) + " >>");
        return failed(pair.judge());
    };
    const std::string begin = "/Figure << /MCID 0 >> BDC ";
    const std::string texts = "/Alt (Map of the town) /ActualText (A map)";
    const std::string section = "/S /Sect /Alt (All maps)";
    EXPECT_EQ(judge(begin, "/Figure", texts, section), Failed{});
    EXPECT_EQ(judge(begin, "/Figure", "/ActualText (A map)", section), stringsFail);
    EXPECT_EQ(judge(begin, "/Figure", "/Alt (Map of the town) /ActualText (A cat)", section), stringsFail);
    EXPECT_EQ(judge(begin, "/Figure", texts, "/S /Sect"), stringsFail);
    EXPECT_EQ(judge(begin, "/Figure", texts, "/S /Div /Alt (All maps)"), stringsFail);
    EXPECT_EQ(judge(begin, "/P", texts, section), stringsFail);
    EXPECT_EQ(judge(begin, "/Figure", texts, section, "7"), stringsFail);
    EXPECT_EQ(judge("/Figure BMC ", "/Figure", texts, section), stringsFail);
}

TEST(PlantedTags, aTreeThatIsGone) {
    JudgedPair pair;
    const std::string words = "/P << /MCID 3 >> BDC " + test::show(72, 300, "Second witness") + " EMC\n";
    pair.sourceFirst += words;
    pair.outputFirst = pair.open + words + pair.box + pair.label;
    pair.makePages();
    addTags(pair.source, pair.source.pageObject(1), "3", "");
    EXPECT_EQ(failed(pair.judge()), stringsFail);
}

// The withheld words themselves may be replaced in texts of what stays.
TEST(PlantedTags, aTextThatRepeatsTheSecretMayBeReplaced) {
    JudgedPair pair;
    const std::string drawing = "/Figure << /MCID 0 >> BDC 1.2 w 140 300 m 150 311 160 298 170 305 c S EMC\n";
    pair.sourceFirst += drawing;
    pair.outputFirst += drawing;
    pair.makePages();
    addTags(pair.source, pair.source.pageObject(1), "0", "/Alt (House of Tomasz Chaudhury)");
    addTags(pair.output, pair.output.pageObject(1), "0", "/Alt (redacted-1)");
    EXPECT_EQ(failed(pair.judge()), Failed{});
}

TEST(PlantedTags, alternativeTextOfAPictureUnderTheBox) {
    JudgedPair pair;
    std::string samples;
    for (int i = 0; i < 40 * 40; ++i) {
        samples += static_cast<char>(i * 7 % 251);
    }
    const int original = pair.source.addGreyImage(40, 40, samples);
    const int changed = pair.output.addGreyImage(40, 40, std::string(samples.size(), '\0'));
    const auto paint = [](int image) { return "q 100 0 0 14 132 697 cm /Im" + std::to_string(image) + " Do Q\n"; };
    pair.sourceFirst = pair.open + paint(original);
    pair.outputFirst = pair.open + paint(changed) + pair.box;
    pair.makePages();
    const auto object = [](int image) { return "<< /Type /OBJR /Obj " + test::ref(image) + " >>"; };
    addTags(pair.source, pair.source.pageObject(1), object(original), "/Alt (Photograph of Desmond)");
    addTags(pair.output, pair.output.pageObject(1), object(changed), "/Alt (Photograph of Desmond)");
    EXPECT_EQ(failed(pair.judge()), stringsFail);
}

TEST(PlantedTags, contentInAForm) {
    JudgedPair pair;
    const std::string entries = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]";
    const int before = pair.source.addStream(entries, signature);
    const int after = pair.output.addStream(entries, emptied);
    pair.source.nameXObject("/Fm1", before);
    pair.output.nameXObject("/Fm1", after);
    pair.sourceFirst = pair.open + "/Fm1 Do\n";
    pair.outputFirst = pair.open + "/Fm1 Do\n" + pair.box;
    pair.makePages();
    const auto content = [](int form) { return "<< /Type /MCR /MCID 0 /Stm " + test::ref(form) + " >>"; };
    addTags(pair.source, pair.source.pageObject(1), content(before), "/Alt (Signature of Desmond)");
    addTags(pair.output, pair.output.pageObject(1), content(after), "/Alt (Signature of Desmond)");
    EXPECT_EQ(failed(pair.judge()), stringsFail);
}

TEST(PlantedTags, actualTextOfAPatternUnderTheBox) {
    JudgedPair pair;
    const auto page = [](test::PdfBuilder& pdf, const std::string& cell) {
        const int pattern = pdf.addStream(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 300 60] /XStep 300 "
            "/YStep 60 /Resources << >> /Matrix [1 0 0 1 130 690]",
            cell);
        test::PageOptions options;
        options.resources = "/Pattern << /P1 " + test::ref(pattern) + " >>";
        return options;
    };
    const std::string fill = "/Span << /ActualText (Signed Desmond) >> BDC /Pattern cs /P1 scn 130 697 100 14 re f EMC 0 g\n";
    pair.source.addPage(pair.open + fill, page(pair.source, "20 10 m 60 30 90 0 95 18 c S"));
    pair.source.addPage(pair.second);
    pair.output.addPage(pair.open + fill + pair.box, page(pair.output, " "));
    pair.output.addPage(pair.second);
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), stringsFail) << toText(report);
}

}  // namespace withheld::verify
