// What a page holds and nobody sees: cells of patterns, appearances under the mouse, resources that nothing paints, PostScript.
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

const char* const drawing = "1.2 w 5 5 m 15 30 25 0 35 20 c 40 30 50 10 55 15 c S";
const Failed unseenFails{"structure"};

/// Two pages; the result has `resources` on its first page, of which nothing paints anything.
Report listing(const std::function<std::string(test::PdfBuilder&)>& resources) {
    JudgedPair pair;
    pair.source.addPage(pair.sourceFirst);
    pair.source.addPage(pair.second);
    test::PageOptions page;
    page.resources = resources(pair.output);
    pair.output.addPage(pair.outputFirst, page);
    pair.output.addPage(pair.second);
    return pair.judge();
}

int addCell(test::PdfBuilder& pdf, const std::string& content) {
    return pdf.addStream(
        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 60 60] /XStep 60 /YStep 60 /Resources << >> "
        "/Matrix [1 0 0 1 140 520]",
        content);
}

Failed withWidget(const std::string& entries, const std::function<std::string(test::PdfBuilder&)>& appearances) {
    JudgedPair pair;
    pair.makePages();
    for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
        const std::string widget = "<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (b) /F 4 /Rect [300 300 340 320] ";
        const int field =
            pdf->addAnnotation(2, widget + (pdf == &pair.output ? entries + appearances(*pdf) : std::string()) + " >>");
        pdf->setCatalogueEntry("/AcroForm", "<< /Fields [" + test::ref(field) + "] >>");
    }
    const Report report = pair.judge();
    expectMasked(report);
    return failed(report);
}

std::string form(test::PdfBuilder& pdf, const std::string& content) {
    return test::ref(pdf.addStream("/Type /XObject /Subtype /Form /BBox [0 0 60 60] /Resources << >>", content));
}

}  // namespace

// A cell that repeats, but what a clip, the path or the box leaves of it shows nothing of the drawing in the open.
TEST(PlantedUnseen, cellOfARepeatingPatternThatOnlyTheBoxCovers) {
    const Rect box{140, 520, 260, 580};
    for (const char* paint : {"/Pattern cs /P1 scn 140 520 120 60 re f 0 g\n",
                              "q 141 521 118 58 re W n /Pattern cs /P1 scn 0 500 400 100 re f Q 0 g\n",
                              "/Pattern CS /P1 SCN 20 w 150 550 m 250 550 l S 0 G\n"}) {
        JudgedPair pair;
        pair.marks[0].quads = {Quad::of(box)};
        for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
            test::PageOptions page;
            page.resources = "/Pattern << /P1 " + test::ref(addCell(*pdf, drawing)) + " >>";
            pdf->addPage(pair.open + paint + (pdf == &pair.output ? test::blackBox(box.x0, box.y0, box.x1, box.y1) : ""), page);
        }
        const Report report = pair.judge();
        EXPECT_EQ(failed(report), Failed{"under-the-box"}) << paint << toText(report);
    }
}

TEST(PlantedUnseen, appearancesUnderTheMouse) {
    const auto none = [](test::PdfBuilder&) { return std::string(); };
    for (const char* key : {"/RC", "/AC"}) {
        const Failed words = withWidget("/MK << " + std::string(key) + " (Tomasz Chaudhury) >>", none);
        EXPECT_TRUE(words.contains("withheld-words") && words.contains("structure")) << key;
    }
    for (const char* key : {"/RI", "/IX"}) {
        EXPECT_EQ(withWidget(
                      "", [&](test::PdfBuilder& pdf) { return "/MK << " + std::string(key) + " " + form(pdf, drawing) + " >>"; }),
                  unseenFails)
            << key;
    }
    for (const char* key : {"/R", "/D"}) {
        EXPECT_EQ(withWidget(
                      "", [&](test::PdfBuilder& pdf) { return "/AP << " + std::string(key) + " " + form(pdf, drawing) + " >>"; }),
                  unseenFails)
            << key;
        EXPECT_EQ(withWidget("",
                             [&](test::PdfBuilder& pdf) {
                                 return "/AP << " + std::string(key) + " << /Off " + form(pdf, drawing) + " >> >>";
                             }),
                  unseenFails)
            << key;
    }
}

TEST(PlantedUnseen, wordsInAStateThatIsNotShown) {
    const Failed checks = withWidget("/AS /Off ", [](test::PdfBuilder& pdf) {
        const int shown = pdf.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 200 60] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 "
            "/BaseFont /Helvetica >> >> >>",
            test::show(2, 2, "Tomasz Chaudhury"));
        return "/AP << /N << /Off " + form(pdf, "") + " /Yes " + test::ref(shown) + " >> >>";
    });
    EXPECT_TRUE(checks.contains("withheld-words"));
}

TEST(PlantedUnseen, whatAMarkedPageListsAndDoesNotPaint) {
    const std::string mesh("\0\0\0\0\0\xFF\0\0\0\x80\xFF\xFF", 12);
    const std::string meshKeys =
        "/ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [100 300 500 600 "
        "0 1]";
    const std::string samples =
        "<< /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 1 0 1] /Matrix [80 0 0 30 140 530] /Function ";
    const auto function = [](test::PdfBuilder& pdf) {
        return test::ref(pdf.addStream("/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [2 2] /BitsPerSample 8", "abcd"));
    };
    const std::vector<std::function<std::string(test::PdfBuilder&)>> places{
        [&](test::PdfBuilder& pdf) { return "/XObject << /Spare " + form(pdf, drawing) + " >>"; },
        [&](test::PdfBuilder& pdf) { return "/Pattern << /Spare " + test::ref(addCell(pdf, drawing)) + " >>"; },
        [&](test::PdfBuilder& pdf) { return "/Shading << /Spare " + test::ref(pdf.addStream(meshKeys, mesh)) + " >>"; },
        [&](test::PdfBuilder& pdf) { return "/Shading << /Spare " + samples + function(pdf) + " >> >>"; },
        [&](test::PdfBuilder& pdf) {
            return "/Pattern << /Spare << /PatternType 2 /Shading " + test::ref(pdf.addStream(meshKeys, mesh)) + " >> >>";
        },
        [&](test::PdfBuilder& pdf) {
            return "/Pattern << /Spare << /PatternType 2 /Shading " + samples + function(pdf) + " >> >> >>";
        },
        [&](test::PdfBuilder& pdf) {
            return "/ExtGState << /Spare << /SMask << /Type /Mask /S /Alpha /G " + form(pdf, drawing) + " >> >> >>";
        }};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Report report = listing(places[i]);
        EXPECT_EQ(failed(report), unseenFails) << i << toText(report);
    }
}

TEST(PlantedUnseen, postScriptOnAMarkedPage) {
    const auto painted = [](const std::string& entries) {
        JudgedPair pair;
        const std::string program = "newpath 140 535 moveto 150 560 lineto stroke";
        for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
            pdf->nameXObject("/Ps1", pdf->addStream("/Type /XObject " + entries, program));
        }
        pair.sourceFirst += " /Ps1 Do\n";
        pair.outputFirst += " /Ps1 Do\n";
        pair.makePages();
        return failed(pair.judge());
    };
    EXPECT_EQ(painted("/Subtype /PS"), unseenFails);
    EXPECT_EQ(painted("/Subtype /Form /Subtype2 /PS /BBox [0 0 9 9]"), unseenFails);
}

// What is painted is no finding: by content, in a cell, as the pattern of a stroke.
TEST(PlantedUnseen, patternsAndShadingsThatArePaintedPass) {
    JudgedPair pair;
    for (test::PdfBuilder* pdf : {&pair.source, &pair.output}) {
        test::PageOptions page;
        const std::string ramp =
            "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 60 0] /Function << /FunctionType 2 /Domain [0 1] "
            "/N 1 >> >>";
        const int cell = pdf->addStream(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 60 60] /XStep 60 /YStep 60 /Resources << "
            "/Shading "
            "<< /In " +
                ramp + " >> >>",
            "/In sh");
        page.resources = "/Pattern << /P1 " + test::ref(cell) + " /P2 << /PatternType 2 /Shading " + ramp +
                         " >> >> /Shading << /S1 " + test::ref(pdf->addObject(ramp)) + " >>";
        const std::string paint =
            "q /Pattern cs /P1 scn 300 300 80 80 re f /Pattern CS /P2 SCN 300 400 m 380 400 l S 300 500 40 40 re W n /S1 sh Q\n";
        pdf->addPage(paint + (pdf == &pair.source ? pair.sourceFirst : pair.outputFirst), page);
    }
    const Report report = pair.judge();
    EXPECT_EQ(failed(report), Failed{}) << toText(report);
}

}  // namespace withheld::verify
