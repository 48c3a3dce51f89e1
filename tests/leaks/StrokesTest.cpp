// Lines that a mark cuts: their ink under it is gone, and beside it Poppler and MuPDF show what they showed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>

#include "MuPdf.h"
#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

namespace {

const Rect strokesMark{200, 690, 250, 710};

/// Pixels away from the mark that one of the readers shows another way, and how dark the page is there.
struct Compared {
    int changed = 0;
    int largest = 0;
    int dark = 0;
};

Compared compared(const test::Picture& before, const test::Picture& after, double dpi) {
    Compared result;
    const double scale = dpi / 72;
    for (int y = 0; y < before.height; ++y) {
        for (int x = 0; x < before.width; ++x) {
            if (strokesMark.grown(2 / scale).contains(Point{(x + 0.5) / scale, 842 - (y + 0.5) / scale})) {
                continue;
            }
            const int difference = std::abs(before.at(x, y) - after.at(x, y));
            result.largest = std::max(result.largest, difference);
            result.changed += difference > 60 ? 1 : 0;
            result.dark += before.at(x, y) < 200 ? 1 : 0;
        }
    }
    return result;
}

struct BurnedStrokes {
    std::string before;
    std::string after;
};

BurnedStrokes burnedStrokes(const std::string& content, const std::string& resources = "") {
    test::PdfBuilder builder;
    test::PageOptions options;
    options.resources = resources;
    builder.addPage(content, options);
    BurnedStrokes files{builder.build(), {}};
    const auto result = test::burned(files.before, {test::markOn(strokesMark)});
    EXPECT_TRUE(result) << result.error().text();
    files.after = result ? result->bytes : std::string();
    return files;
}

/// A few pixels may lie where a reader's samples fall on the edge.
void expectSameBeside(const BurnedStrokes& files, const std::string& what, int few = 3) {
    for (const double dpi : {72.0, 150.0}) {
        const Compared poppler = compared(test::pictureOf(files.before, 1, dpi), test::pictureOf(files.after, 1, dpi), dpi);
        EXPECT_LE(poppler.changed, few) << "Poppler at " << dpi << ": " << what << " by " << poppler.largest;
        EXPECT_GT(poppler.dark, 20) << what;
        const Compared mupdf =
            compared(test::pictureByMuPdf(files.before, 1, dpi), test::pictureByMuPdf(files.after, 1, dpi), dpi);
        EXPECT_LE(mupdf.changed, few) << "MuPDF at " << dpi << ": " << what << " by " << mupdf.largest;
    }
}

/// The page as burned, without what the burn paints at its end: the boxes.
std::string withoutBoxes(const std::string& pdf) {
    QPDF file;
    file.processMemoryFile("burned", pdf.data(), pdf.size());
    QPDFObjectHandle page = QPDFPageDocumentHelper(file).getAllPages().at(0).getObjectHandle();
    const auto data = page.getKey("/Contents").getStreamData();
    std::string content(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    const std::size_t boxes = content.rfind("q 0 g 0 G\n");
    EXPECT_NE(boxes, std::string::npos);
    page.replaceKey("/Contents", file.newStream(content.substr(0, boxes)));
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(out->getBuffer()), out->getSize()};
}

/// Dark pixels that lie a pixel and more within the mark.
int inkUnder(const std::string& pdf) {
    constexpr double scale = 3;
    const test::Picture picture = test::pictureOf(pdf, 1, 72 * scale);
    int dark = 0;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const Point at{(x + 0.5) / scale, 842 - (y + 0.5) / scale};
            dark += strokesMark.grown(-1 / scale).contains(at) && picture.at(x, y) < 240 ? 1 : 0;
        }
    }
    return dark;
}

void expectCut(const std::string& content, const std::string& resources = "", int few = 3) {
    const BurnedStrokes files = burnedStrokes(content, resources);
    EXPECT_GT(inkUnder(files.before), 0) << "the test would prove nothing: " << content;
    EXPECT_EQ(inkUnder(withoutBoxes(files.after)), 0) << content;
    expectSameBeside(files, content, few);
}

}  // namespace

TEST(Strokes, InkOfAPointAndMoreIsCut) {
    for (const char* width : {"1 w ", "1.5 w ", "2 w ", "2.9 w "}) {
        expectCut(std::string(width) + "60 697 m 390 718 l S 60 60 m 90 90 l S");
        expectCut(std::string(width) + "0.2 0.4 0.6 RG 1 j 60 690 m 100 740 150 730 225 709.8 c 390 730 l S");
        expectCut(std::string(width) + "1 J [9 4] 2 d 60 697 m 390 718 l S");
        expectCut(std::string(width) + "180 695 100 300 re S");
    }
    expectCut("1.4 w 249.8 600 m 249.8 800 l 60 709.9 m 390 709.9 l S");
    expectCut("2.8 w 60 689.6 m 390 689.6 l S");
}

TEST(Strokes, AFormWithTheStrokeColourOfItsPage) {
    for (const char* colour : {"0.2 0.4 0.6 RG ", "/DeviceRGB CS 0.2 0.4 0.6 SC ", "/Spot CS 0.7 SCN "}) {
        test::PdfBuilder builder;
        builder.nameXObject("/Fm1", builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << >>",
                                                      "20 w 60 700 m 390 730 l S 1.5 w 60 650 m 220 692 l S"));
        test::PageOptions options;
        options.resources =
            "/ColorSpace << /Spot [/Separation /Spot /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N "
            "1 >>] >>";
        builder.addPage(std::string(colour) + "/Fm1 Do", options);
        BurnedStrokes files{builder.build(), {}};
        const auto result = test::burned(files.before, {test::markOn(strokesMark)});
        ASSERT_TRUE(result) << result.error().text();
        files.after = result->bytes;
        EXPECT_EQ(inkUnder(withoutBoxes(files.after)), 0) << colour;
        expectSameBeside(files, colour);
    }
}

TEST(Strokes, OfAnotherAlphaThanFills) {
    expectCut("/A gs 0 0 1 RG 16 w 60 700 m 390 730 l S", "/ExtGState << /A << /ca 0.2 /CA 0.6 >> >>");
    expectCut("/A gs 0 0 1 RG 16 w 60 700 m 390 730 l S", "/ExtGState << /A << /ca 1 /CA 0.5 /BM /Multiply >> >>");
}

TEST(Strokes, DotsOfRoundCaps) {
    constexpr int rims = 30;  // MuPDF draws dots with few corners
    expectCut("1 J 12 w 197 700 m 197 700 l 300 700 m 300 700 l S", "", rims);
    expectCut("1 J 10 w [0 15] 3 d 60 693 m 390 717 l S", "", rims);
}

// 11.7.4.4: MuPDF paints both at once, so that the fill does not shine through the line; Poppler paints one over the other.
TEST(Strokes, FillAndStrokeInOneStayOne) {
    const std::string states =
        "/ExtGState << /A << /ca 0.5 /CA 0.5 >> /B << /ca 0.3 /CA 0.7 >> /C << /ca 1 /CA 0.4 /BM /Multiply >> >>";
    for (const char* state : {"/A gs ", "/B gs ", "/C gs "}) {
        const std::string colours = std::string("0 0.6 0 rg 0 640 225 200 re f 1 0 0 rg 0 0 1 RG ") + state;
        expectCut(colours + "12 w 60 660 165 40 re B", states);
        expectCut(colours + "6 w 120 660 270 37 re b*", states);
        expectCut(colours + "4 w 60 693 330 14 re B", states);
        expectCut(colours + "12 w 0.8 0 0 0.8 40 140 cm 60 660 165 55 re B", states);
    }
    // Thin lines at any angle.
    const BurnedStrokes files =
        burnedStrokes("1 0 0 rg 0 0 1 RG /A gs 0.9 w 60 660 m 150 760 l 180 720 300 740 225 700 c b", states);
    expectSameBeside(files, "thin");
}

}  // namespace withheld
