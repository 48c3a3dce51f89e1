#include "MatrixPage.h"

#include <gtest/gtest.h>
#include <tiffio.h>

#include <functional>

#include "../core/images/TestPictures.h"
#include "base/Files.h"
#include "fonts/FontProgram.h"
#include "support/Forensics.h"
#include "support/PdfBuilder.h"

namespace withheld::test {

namespace {

constexpr const char* sans = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
constexpr int side = 64;  // pixels of an image

std::string hex(unsigned value, int digits) {
    char text[16];
    std::snprintf(text, sizeof text, "%0*X", digits, value);
    return text;
}

Bytes fontFile() {
    const auto bytes = readFile(sans);
    EXPECT_TRUE(bytes) << sans;
    return bytes ? *bytes : Bytes();
}

/// Whole widths, so that readers which round them place text as the others do.
int widthOf(const fonts::FontProgram& program, std::uint32_t glyph) {
    return static_cast<int>(program.advance(glyph).value_or(0) * 1000 + 0.5);
}

void addTrueType(PdfBuilder& pdf, const Bytes& file, const fonts::FontProgram& program) {
    std::string widths;
    for (char32_t c = 32; c < 127; ++c) {
        widths += std::to_string(widthOf(program, program.glyphOfUnicode(c))) + " ";
    }
    const int descriptor = pdf.addObject(
        "<< /Type /FontDescriptor /FontName /AAAAAA+Sans /Flags 32 /FontBBox [-1000 -300 2000 1200] /ItalicAngle 0 /Ascent 900 "
        "/Descent -200 /CapHeight 700 /StemV 80 /FontFile2 " +
        ref(pdf.addStream("/Length1 " + std::to_string(file.size()), file)) + " >>");
    pdf.nameFont("/TrueType", pdf.addObject("<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Sans /Encoding /WinAnsiEncoding "
                                            "/FirstChar 32 /LastChar 126 /Widths [" +
                                            widths + "] /FontDescriptor " + ref(descriptor) + " >>"));
}

void addType0(PdfBuilder& pdf, const Bytes& file, const fonts::FontProgram& program) {
    std::string widths;
    std::string map = "1 begincodespacerange <0000> <FFFF> endcodespacerange 95 beginbfchar\n";
    for (char32_t c = 32; c < 127; ++c) {
        const std::uint32_t glyph = program.glyphOfUnicode(c);
        widths += std::to_string(glyph) + " [" + std::to_string(widthOf(program, glyph)) + "] ";
        map += "<" + hex(glyph, 4) + "> <" + hex(c, 4) + ">\n";
    }
    const int descriptor = pdf.addObject(
        "<< /Type /FontDescriptor /FontName /BBBBBB+Sans /Flags 4 /FontBBox [-1000 -300 2000 1200] /ItalicAngle 0 /Ascent 900 "
        "/Descent -200 /CapHeight 700 /StemV 80 /FontFile2 " +
        ref(pdf.addStream("/Length1 " + std::to_string(file.size()), file)) + " >>");
    const int descendant = pdf.addObject(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /BBBBBB+Sans /CIDToGIDMap /Identity /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (Identity) /Supplement 0 >> /DW 1000 /W [" +
        widths + "] /FontDescriptor " + ref(descriptor) + " >>");
    pdf.nameFont("/Type0",
                 pdf.addObject("<< /Type /Font /Subtype /Type0 /BaseFont /BBBBBB+Sans /Encoding /Identity-H /DescendantFonts [" +
                               ref(descendant) + "] /ToUnicode " + ref(pdf.addStream("", map + "endbfchar")) + " >>"));
}

/// Each letter a box of its own height.
void addType3(PdfBuilder& pdf) {
    std::string procedures;
    std::string names;
    std::string widths;
    for (char c = 'A'; c <= 'z'; ++c) {
        const std::string name = c >= 'a' || c <= 'Z' ? std::string(1, c) : "x" + std::to_string(int{c});
        const std::string shape = "600 0 50 0 500 700 d1 50 0 450 " + std::to_string(300 + 4 * (c - 'A')) + " re f";
        procedures += "/" + name + " " + ref(pdf.addStream("", shape)) + " ";
        names += "/" + name + " ";
        widths += "600 ";
    }
    pdf.nameFont(
        "/Type3",
        pdf.addObject("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 800] /FontMatrix [0.001 0 0 0.001 0 0] "
                      "/FirstChar 65 /LastChar 122 /Widths [" +
                      widths + "] /Encoding << /Differences [65 " + names + "] >> /CharProcs << " + procedures + ">> >>"));
}

std::string plainString(const std::string& text) {
    return "(" + text + ")";
}

/// An image XObject and its name.
int addImage(PdfBuilder& pdf, const std::string& entries, const Bytes& data) {
    return pdf.addStream(
        "/Type /XObject /Subtype /Image /Width " + std::to_string(side) + " /Height " + std::to_string(side) + " " + entries,
        data);
}

std::vector<int> addImages(PdfBuilder& pdf) {
    using namespace images::test;
    const auto samples = [](const images::test::Picture& picture) {
        return Bytes(picture.samples.begin(), picture.samples.end());
    };
    const auto grey = paint(side, side, 1);
    const auto colour = paint(side, side, 3);
    const auto ink = paint(side, side, 4);
    const Bytes bilevel = paintBilevel(side, side);
    Bytes indexed = samples(grey);
    std::string palette;
    for (auto& index : indexed) {
        index = static_cast<char>(static_cast<unsigned char>(index) / 64);
    }
    for (int i = 0; i < 4; ++i) {
        palette += hex(static_cast<unsigned>(i * 80), 2) + hex(static_cast<unsigned>(255 - i * 80), 2) + "40";
    }
    const int mask = addImage(pdf, "/ColorSpace /DeviceGray /BitsPerComponent 8", samples(grey));
    return {
        addImage(pdf, "/ColorSpace /DeviceGray /BitsPerComponent 8", samples(grey)),
        addImage(pdf, "/ColorSpace /DeviceRGB /BitsPerComponent 8", samples(colour)),
        addImage(pdf, "/ColorSpace /DeviceCMYK /BitsPerComponent 8", samples(ink)),
        addImage(pdf, "/ColorSpace [/Indexed /DeviceRGB 3 <" + palette + ">] /BitsPerComponent 8", indexed),
        addImage(pdf, "/ColorSpace /DeviceGray /BitsPerComponent 1", bilevel),
        addImage(pdf, "/ImageMask true /BitsPerComponent 1", bilevel),
        addImage(
            pdf,
            "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 64 /Rows 64 >>",
            encodeTiffFax(bilevel, side, side, COMPRESSION_CCITTFAX4, 0)),
        addImage(pdf, "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", encodeJpeg(grey, {})),
        addImage(pdf, "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode", encodeJpeg(colour, {90, 2, 2, true})),
        addImage(pdf, "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode", encodeJpx(colour, 0, false)),
        addImage(pdf, "/ColorSpace /DeviceRGB /BitsPerComponent 8 /SMask " + ref(mask), samples(colour)),
    };
}

}  // namespace

MatrixPage matrixPage(const std::string& entries) {
    const Bytes file = fontFile();
    const auto program = fonts::FontProgram::fromBytes(file);
    MatrixPage page;
    const auto build = [&](const std::string& pageEntries) {
        PdfBuilder pdf;
        addTrueType(pdf, file, *program);
        addType0(pdf, file, *program);
        addType3(pdf);
        const auto glyphs = [&](const std::string& text) {
            std::string out = "<";
            for (const char c : text) {
                out += hex(program->glyphOfUnicode(static_cast<unsigned char>(c)), 4);
            }
            return out + ">";
        };
        const std::vector<std::pair<std::string, std::function<std::string(const std::string&)>>> fonts{
            {"/F1", plainString}, {"/F2", plainString}, {"/TrueType", plainString}, {"/Type0", glyphs}, {"/Type3", plainString}};
        std::string content;
        double y = 720;
        for (const auto& [name, text] : fonts) {
            // Three pieces with moves of their own: a Type 3 font here has no blank.
            content += "BT " + name + " 13 Tf 1 0 0 1 72.3 " + std::to_string(y) + " Tm [" + text("Open") + " -600 " +
                       text(matrixSecret) + " -600 " + text("Later") + "] TJ ET\n";
            y -= 40;
        }
        page.fonts = static_cast<int>(fonts.size());
        page.images.clear();
        int place = 0;
        for (const int image : addImages(pdf)) {
            const double x = 72 + (place % 6) * 76.0;
            const double below = 420 - (place / 6) * 80.0;
            pdf.nameXObject("/Im" + std::to_string(place), image);
            content += "0.2 0.2 0.6 rg q 64 0 0 64 " + std::to_string(x) + " " + std::to_string(below) + " cm /Im" +
                       std::to_string(place) + " Do Q\n";
            page.images.push_back({x + 16, below + 16, x + 48, below + 40});
            ++place;
        }
        PageOptions options;
        options.entries = pageEntries;
        pdf.addPage(content, options);
        return pdf.build();
    };
    // Where the secret stands is read from the page as it lies upright.
    for (const FoundWord& word : wordsOf(build(""))) {
        if (word.text == matrixSecret) {
            Mark mark;
            mark.page = 1;
            mark.quads = {Quad::of(Rect{word.box.x0 - 1, 842 - word.box.y1, word.box.x1 + 1, 842 - word.box.y0})};
            mark.exemptions = {"s.40(2)"};
            page.marks.push_back(mark);
        }
    }
    page.pdf = build(entries);
    for (const Rect& part : page.images) {
        Mark mark;
        mark.page = 1;
        mark.quads = {Quad::of(part)};
        mark.exemptions = {"s.38"};
        page.marks.push_back(mark);
    }
    return page;
}

}  // namespace withheld::test
