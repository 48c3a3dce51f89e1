// Glyphs of removed text that the font program can still draw.
#include <gtest/gtest.h>

#include "JudgedPair.h"

namespace withheld::verify {

namespace {

const Failed fontsFail{"fonts"};

std::string word(unsigned value) {
    return {static_cast<char>(value >> 8U & 0xFFU), static_cast<char>(value & 0xFFU)};
}
std::string longWord(unsigned value) {
    return word(value >> 16U) + word(value & 0xFFFFU);
}

/// A TrueType program in which 'a' to 'f' are glyphs 1 to 6, a square each; those not in `drawn` have no outline.
std::string squares(const std::string& drawn) {
    constexpr unsigned glyphs = 7;
    std::string glyf;
    std::string loca = longWord(0);
    std::string codes(256, '\0');
    for (unsigned i = 0; i < glyphs; ++i) {
        const char letter = static_cast<char>('a' + i - 1);
        if (i > 0 && drawn.find(letter) != std::string::npos) {
            // One contour of four points: (100, 0) (100, 700) (400, 700) (400, 0).
            glyf += word(1) + word(100) + word(0) + word(400) + word(700) + word(3) + word(0) + std::string(4, '\x01') +
                    word(100) + word(0) + word(300) + word(0) + word(0) + word(700) + word(0) + word(65536 - 700);
            glyf += std::string(glyf.size() % 4, '\0');
        }
        loca += longWord(static_cast<unsigned>(glyf.size()));
        codes[static_cast<std::size_t>('a' + i - 1)] = static_cast<char>(i);
    }
    codes['a' - 1] = '\0';
    std::string widths;
    for (unsigned i = 0; i < glyphs; ++i) {
        widths += word(500) + word(0);
    }
    const std::string zero(40, '\0');
    const std::vector<std::pair<std::string, std::string>> tables{
        {"cmap", word(0) + word(1) + word(1) + word(0) + longWord(12) + word(0) + word(262) + word(0) + codes},
        {"glyf", glyf},
        {"head", longWord(0x10000) + longWord(0x10000) + longWord(0) + longWord(0x5F0F3CF5) + word(0) + word(1000) +
                     zero.substr(0, 16) + word(0) + word(0) + word(500) + word(700) + word(0) + word(8) + word(2) + word(1) +
                     word(0)},
        {"hhea", longWord(0x10000) + word(800) + word(65536 - 200) + word(0) + word(500) + zero.substr(0, 22) + word(glyphs)},
        {"hmtx", widths},
        {"loca", loca},
        {"maxp", longWord(0x10000) + word(glyphs) + word(4) + word(1) + zero.substr(0, 22)}};
    std::string program = longWord(0x10000) + word(static_cast<unsigned>(tables.size())) + word(64) + word(2) + word(48);
    std::string bodies;
    const std::size_t first = 12 + 16 * tables.size();
    for (const auto& [tag, body] : tables) {
        program += tag + longWord(0) + longWord(static_cast<unsigned>(first + bodies.size())) +
                   longWord(static_cast<unsigned>(body.size()));
        bodies += body + std::string((4 - body.size() % 4) % 4, '\0');
    }
    return program + bodies;
}

/// `letters`: those with widths and Unicode values.
void addFont(test::PdfBuilder& pdf, const std::string& name, const std::string& letters, const std::string& drawn) {
    std::string unicode = "1 begincodespacerange <00> <FF> endcodespacerange " + std::to_string(letters.size()) + " beginbfchar ";
    std::string widths;
    for (char c = 'a'; c <= 'f'; ++c) {
        widths += letters.find(c) == std::string::npos ? "0 " : "500 ";
    }
    for (const char c : letters) {
        char entry[32];
        std::snprintf(entry, sizeof entry, "<%02X> <%04X> ", static_cast<unsigned>(c), static_cast<unsigned>(c));
        unicode += entry;
    }
    const int descriptor = pdf.addObject(
        "<< /Type /FontDescriptor /FontName /" + name + " /Flags 32 /FontBBox [0 0 500 700] /Ascent 700 " +
        "/Descent 0 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontFile2 " + test::ref(pdf.addStream("", squares(drawn))) + " >>");
    pdf.nameFont("/F7", pdf.addObject("<< /Type /Font /Subtype /TrueType /BaseFont /" + name +
                                      " /Encoding /WinAnsiEncoding /FirstChar 97 /LastChar 102 /Widths [" + widths +
                                      "] /ToUnicode " + test::ref(pdf.addStream("", unicode + "endbfchar")) +
                                      " /FontDescriptor " + test::ref(descriptor) + " >>"));
}

Report judged(const std::string& nameOfTheResult, const std::string& drawn) {
    JudgedPair pair;
    const std::string shown = "BT /F7 12 Tf 300 650 Td (abcabc) Tj ET\n";
    addFont(pair.source, "ABCDEF+Squares", "abcdef", "abcdef");
    addFont(pair.output, nameOfTheResult, "abc", drawn);
    pair.sourceFirst = pair.open + shown + "BT /F7 12 Tf 140 700 Td (deffed) Tj ET\n";
    pair.outputFirst = pair.open + shown + pair.box + pair.label;
    pair.makePages();
    return pair.judge();
}

}  // namespace

TEST(PlantedFonts, outlinesOfRemovedLettersInTheProgram) {
    for (const char* name : {"ABCDEF+Squares", "GHIJKL+Squares"}) {
        const Report report = judged(name, "abcdef");
        EXPECT_EQ(failed(report), fontsFail) << name << toText(report);
        EXPECT_EQ(failed(judged(name, "abcd")), fontsFail) << "a single one";
        const Report clean = judged(name, "abc");
        EXPECT_EQ(failed(clean), Failed{}) << name << toText(clean);
    }
}

}  // namespace withheld::verify
