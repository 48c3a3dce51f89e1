// A subset that holds exactly the letters of a name tells it: after the burn fonts hold what is still shown, and no more.
#include <gtest/gtest.h>

#include "fonts/FontProgram.h"
#include "fonts/Sfnt.h"
#include "pdf/Document.h"
#include "support/Burned.h"
#include "support/Forensics.h"

namespace withheld {

using test::burned;
using test::markOn;
using test::PdfBuilder;
using test::ref;

namespace {

constexpr const char* kDejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
constexpr const char* kNimbusType1 = "/usr/share/fonts/type1/urw-base35/NimbusSans-Regular.t1";
constexpr const char* kNimbusOpenType = "/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf";

/// Over the second line.
const Rect secretBox{70, 640, 300, 670};

Bytes fileAt(const char* path) {
    const auto bytes = readFile(path);
    EXPECT_TRUE(bytes) << path;
    return bytes ? *bytes : Bytes();
}

Bytes cffOf(const char* path) {
    const auto sfnt = fonts::readSfnt(fileAt(path));
    EXPECT_TRUE(sfnt);
    return sfnt ? Bytes(sfnt->table("CFF ")) : Bytes();
}

std::string widths(int first, int last) {
    std::string out = " /FirstChar " + std::to_string(first) + " /LastChar " + std::to_string(last) + " /Widths [";
    for (int code = first; code <= last; ++code) {
        out += std::to_string(400 + code) + " ";
    }
    return out + "]";
}

/// A simple font named /F9 on every page: `program` under `key`.
void addSimpleFont(PdfBuilder& builder, const std::string& subtype, const std::string& key, const Bytes& program,
                   const std::string& more = "", const std::string& name = "/F9", const std::string& baseFont = "ABCDEF+Secret") {
    const int stream = builder.addStream(key == "FontFile3" ? "/Subtype /Type1C" : "", program);
    const int descriptor = builder.addObject(
        "<< /Type /FontDescriptor /FontName /ABCDEF+Secret /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 "
        "/Descent -200 /CapHeight 700 /StemV 80 /CharSet (/D/e/a/r/Z/w/i/c/k/y) /" +
        key + " " + ref(stream) + " >>");
    builder.nameFont(name, builder.addObject("<< /Type /Font /Subtype /" + subtype + " /BaseFont /" + baseFont +
                                             " /Encoding /WinAnsiEncoding" + widths(32, 122) + " /FontDescriptor " +
                                             ref(descriptor) + more + " >>"));
}

std::string twoLines(const std::string& open, const std::string& withheld) {
    return "BT /F9 18 Tf 72 700 Td " + open + " Tj 0 -50 Td " + withheld + " Tj ET";
}

/// The font dictionaries with a program, and CIDFonts.
std::vector<pdf::Object> fontsOf(const pdf::Document& document) {
    std::vector<pdf::Object> out;
    for (const pdf::Object& object : document.objects()) {
        if (object.get("Type").isName("Font") && object.has("FontDescriptor")) {
            out.push_back(object);
        }
    }
    return out;
}

struct Outcome {
    std::string before;
    Bytes bytes;
    std::vector<std::string> notes;
    std::unique_ptr<pdf::Document> document;

    /// The one embedded program of the result.
    [[nodiscard]] std::shared_ptr<const fonts::FontProgram> program(const char* key) const {
        for (const pdf::Object& object : document->objects()) {
            if (object.get(key).isStream()) {
                const auto stored = object.get(key).decodedStream();
                return stored ? fonts::FontProgram::fromBytes(*stored) : nullptr;
            }
        }
        return nullptr;
    }
};

Outcome burnSecond(const PdfBuilder& builder) {
    Outcome out;
    out.before = builder.build();
    auto result = burned(out.before, {markOn(secretBox)});
    EXPECT_TRUE(result) << (result ? "" : result.error().text());
    if (result) {
        out.bytes = std::move(result->bytes);
        out.notes = result->report.notes;
        auto loaded = pdf::Document::load(out.bytes, "burned.pdf");
        EXPECT_TRUE(loaded);
        out.document = loaded ? std::move(*loaded) : nullptr;
    }
    return out;
}

/// The first line reads and looks as before; nothing else does but the box.
void expectSameOutside(const Outcome& outcome, const std::string& open) {
    EXPECT_NE(test::textOf(outcome.before).find(open), std::string::npos);
    EXPECT_NE(test::textOf(outcome.bytes).find(open), std::string::npos);
    const test::Picture a = test::pictureOf(outcome.before, 1, 100);
    const test::Picture b = test::pictureOf(outcome.bytes, 1, 100);
    ASSERT_EQ(a.pixels.size(), b.pixels.size());
    const int boxTop = static_cast<int>((842 - secretBox.y1 - 2) * 100 / 72);
    const auto end = static_cast<std::ptrdiff_t>(boxTop) * a.width;
    EXPECT_TRUE(std::equal(a.pixels.begin(), a.pixels.begin() + end, b.pixels.begin()));
    EXPECT_TRUE(std::any_of(a.pixels.begin(), a.pixels.begin() + end, [](unsigned char value) { return value < 100; }));
    EXPECT_TRUE(test::isClean(outcome.bytes));
}

bool says(const Outcome& outcome, const std::string& part) {
    return std::any_of(outcome.notes.begin(), outcome.notes.end(),
                       [&](const std::string& note) { return note.find(part) != std::string::npos; });
}

}  // namespace

TEST(FontSubsets, TrueTypeOfASimpleFont) {
    PdfBuilder builder;
    addSimpleFont(builder, "TrueType", "FontFile2", fileAt(kDejaVu));
    builder.addPage(twoLines("(Dear reader)", "(Zwicky)"));
    const Outcome outcome = burnSecond(builder);
    const auto before = fonts::FontProgram::fromBytes(fileAt(kDejaVu));
    const auto after = outcome.program("FontFile2");
    ASSERT_NE(after, nullptr);
    for (const char* letter : {"Z", "w", "i", "c", "k", "y"}) {
        EXPECT_FALSE(before->inkBox(before->glyphNamed(letter))->isEmpty()) << letter;
        EXPECT_TRUE(after->inkBox(before->glyphNamed(letter))->isEmpty()) << letter;
        EXPECT_EQ(after->glyphNamed(letter), 0U) << letter;
        EXPECT_EQ(after->glyphOfUnicode(static_cast<unsigned char>(*letter)), 0U) << letter;
    }
    EXPECT_FALSE(test::holds(outcome.bytes, "CharSet"));
    EXPECT_TRUE(says(outcome, "1 font cut down to what is still shown"));
    expectSameOutside(outcome, "Dear reader");
}

TEST(FontSubsets, WidthsOfDroppedCodesAreZero) {
    PdfBuilder builder;
    addSimpleFont(builder, "TrueType", "FontFile2", fileAt(kDejaVu));
    builder.addPage(twoLines("(Dear reader)", "(Zwicky)"));
    const Outcome outcome = burnSecond(builder);
    const std::vector<pdf::Object> fonts = fontsOf(*outcome.document);
    ASSERT_EQ(fonts.size(), 1U);
    const pdf::Object array = fonts.front().get("Widths");
    EXPECT_EQ(fonts.front().get("FirstChar").integer(), ' ');
    EXPECT_EQ(fonts.front().get("LastChar").integer(), 'r');
    ASSERT_EQ(array.size(), static_cast<std::size_t>('r' - ' ' + 1));
    EXPECT_EQ(array.at('D' - ' ').integer(), 400 + 'D');
    EXPECT_EQ(array.at('Z' - ' ').integer(), 0);
    EXPECT_EQ(array.at('B' - ' ').integer(), 0) << "unused ones go too, or the gap would tell";
}

TEST(FontSubsets, NothingChangesWhenEveryLetterIsShownElsewhere) {
    PdfBuilder builder;
    addSimpleFont(builder, "TrueType", "FontFile2", fileAt(kDejaVu));
    builder.addPage(twoLines("(Dear reader)", "(a dear)"));
    const Outcome outcome = burnSecond(builder);
    EXPECT_FALSE(says(outcome, "cut down"));
    EXPECT_TRUE(test::holds(outcome.bytes, "CharSet"));
}

TEST(FontSubsets, LettersOnOtherPagesStay) {
    PdfBuilder builder;
    addSimpleFont(builder, "TrueType", "FontFile2", fileAt(kDejaVu));
    builder.addPage(twoLines("(Dear reader)", "(Zwicky)"));
    builder.addPage("BT /F9 18 Tf 72 700 Td (Wicker) Tj ET");
    const Outcome outcome = burnSecond(builder);
    const auto before = fonts::FontProgram::fromBytes(fileAt(kDejaVu));
    const auto after = outcome.program("FontFile2");
    ASSERT_NE(after, nullptr);
    EXPECT_TRUE(after->inkBox(before->glyphNamed("Z"))->isEmpty());
    EXPECT_FALSE(after->inkBox(before->glyphNamed("W"))->isEmpty());
    EXPECT_FALSE(after->inkBox(before->glyphNamed("k"))->isEmpty());
    EXPECT_NE(test::textOf(outcome.bytes, 2).find("Wicker"), std::string::npos);
    EXPECT_EQ(test::pictureOf(outcome.before, 2).pixels, test::pictureOf(outcome.bytes, 2).pixels);
}

TEST(FontSubsets, CompositeFontWithIdentityH) {
    const Bytes dejaVu = fileAt(kDejaVu);
    const auto before = fonts::FontProgram::fromBytes(dejaVu);
    const auto codes = [&](std::string_view text) {
        std::string out = "<";
        for (const char c : text) {
            char hex[8];
            std::snprintf(hex, sizeof hex, "%04X", before->glyphNamed(std::string(1, c)));
            out += hex;
        }
        return out + ">";
    };
    std::string toUnicode = "1 begincodespacerange <0000> <FFFF> endcodespacerange 11 beginbfchar\n";
    std::string widthArray;
    for (const char c : std::string_view("DearZwicky")) {
        const std::uint32_t glyph = before->glyphNamed(std::string(1, c));
        char line[32];
        std::snprintf(line, sizeof line, "<%04X> <%04X>\n", glyph, c);
        toUnicode += line;
        widthArray += std::to_string(glyph) + " [" + std::to_string(500 + c) + "] ";
    }
    PdfBuilder builder;
    const int stream = builder.addStream("", dejaVu);
    const int descriptor = builder.addObject("<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 " + ref(stream) +
                                             " /CIDSet " + ref(builder.addStream("", "\xFF\xFF")) + " >>");
    const int descendant = builder.addObject(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDToGIDMap /Identity /CIDSystemInfo << /Registry (Adobe) /Ordering "
        "(Identity) /Supplement 0 >> /DW 1000 /W [" +
        widthArray + "] /FontDescriptor " + ref(descriptor) + " >>");
    builder.nameFont("/F9", builder.addObject(
                                "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [" +
                                ref(descendant) + "] /ToUnicode " + ref(builder.addStream("", toUnicode + "endbfchar")) + " >>"));
    builder.addPage(twoLines(codes("Dear"), codes("Zwicky")));
    const Outcome outcome = burnSecond(builder);
    const auto after = outcome.program("FontFile2");
    ASSERT_NE(after, nullptr);
    const std::uint32_t z = before->glyphNamed("Z");
    EXPECT_TRUE(after->inkBox(z)->isEmpty());
    EXPECT_FALSE(after->inkBox(before->glyphNamed("D"))->isEmpty());
    char entry[16];
    std::snprintf(entry, sizeof entry, "<%04X>", z);
    EXPECT_TRUE(test::holds(outcome.before, entry));
    EXPECT_FALSE(test::holds(outcome.bytes, entry)) << "ToUnicode";
    for (const pdf::Object& font : fontsOf(*outcome.document)) {
        EXPECT_FALSE(font.get("FontDescriptor").has("CIDSet"));
        for (std::size_t i = 0; i < font.get("W").size(); ++i) {
            EXPECT_NE(font.get("W").at(i).integer(-1), z);
        }
    }
    expectSameOutside(outcome, "Dear");
}

// Readers use the map for CIDFontType0 as well when the program is a whole OpenType font.
TEST(FontSubsets, OpenTypeWithAMapFromCidsToGlyphs) {
    const Bytes nimbus = fileAt(kNimbusOpenType);
    const auto before = fonts::FontProgram::fromBytes(nimbus);
    ASSERT_NE(before, nullptr);
    Bytes map(2, '\0');
    std::string toUnicode = "1 begincodespacerange <0000> <FFFF> endcodespacerange 10 beginbfchar\n";
    for (const char c : std::string_view("DearZwicky")) {
        const std::uint32_t glyph = before->glyphNamed(std::string(1, c));
        char line[32];
        std::snprintf(line, sizeof line, "<%04zX> <%04X>\n", map.size() / 2, c);
        toUnicode += line;
        map += {static_cast<char>(glyph / 256), static_cast<char>(glyph % 256)};
    }
    PdfBuilder builder;
    const int descriptor = builder.addObject("<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile3 " +
                                             ref(builder.addStream("/Subtype /OpenType", nimbus)) + " >>");
    const int descendant =
        builder.addObject("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDToGIDMap " + ref(builder.addStream("", map)) +
                          " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor " +
                          ref(descriptor) + " >>");
    builder.nameFont("/F9", builder.addObject(
                                "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [" +
                                ref(descendant) + "] /ToUnicode " + ref(builder.addStream("", toUnicode + "endbfchar")) + " >>"));
    builder.addPage(twoLines("<0001000200030004>", "<00050006000700080009000A>"));
    const Outcome outcome = burnSecond(builder);
    const auto after = outcome.program("FontFile3");
    ASSERT_NE(after, nullptr);
    EXPECT_FALSE(after->inkBox(before->glyphNamed("D"))->isEmpty());
    EXPECT_TRUE(after->inkBox(before->glyphNamed("Z"))->isEmpty());
    expectSameOutside(outcome, "Dear");
}

TEST(FontSubsets, CffOfASimpleFont) {
    const Bytes cff = cffOf(kNimbusOpenType);
    PdfBuilder builder;
    addSimpleFont(builder, "Type1", "FontFile3", cff);
    builder.addPage(twoLines("(Dear r\\351ader)", "(Zwicky)"));
    const Outcome outcome = burnSecond(builder);
    const auto before = fonts::FontProgram::fromBytes(cff);
    const auto after = outcome.program("FontFile3");
    ASSERT_NE(after, nullptr);
    EXPECT_TRUE(after->inkBox(before->glyphNamed("Z"))->isEmpty());
    EXPECT_EQ(after->glyphNamed("Z"), 0U);
    EXPECT_EQ(after->glyphNamed("eacute"), before->glyphNamed("eacute"));
    expectSameOutside(outcome,
                      "Dear r\xC3\xA9"
                      "ader");
}

TEST(FontSubsets, Type1) {
    PdfBuilder builder;
    addSimpleFont(builder, "Type1", "FontFile", fileAt(kNimbusType1));
    builder.addPage(twoLines("(Dear reader)", "(Zwicky)"));
    const Outcome outcome = burnSecond(builder);
    const auto after = outcome.program("FontFile");
    ASSERT_NE(after, nullptr);
    EXPECT_EQ(after->glyphNamed("Z"), 0U);
    EXPECT_NE(after->glyphNamed("D"), 0U);
    expectSameOutside(outcome, "Dear reader");
}

TEST(FontSubsets, Type3GlyphProceduresAndNames) {
    PdfBuilder builder;
    const int square = builder.addStream("", "800 0 0 0 700 700 d1 0 0 700 700 re f");
    const int telltale = builder.addStream("", "800 0 0 0 700 700 d1 123 45 67 89 re f");
    builder.nameFont("/F9",
                     builder.addObject("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 800 800] /FontMatrix [.001 0 0 .001 0 0] "
                                       "/Encoding << /Differences [65 /square /telltale] >> /FirstChar 65 /LastChar 66 "
                                       "/Widths [800 801] /Resources << >> /CharProcs << /square " +
                                       ref(square) + " /telltale " + ref(telltale) + " >> >>"));
    builder.addPage(twoLines("(AAA)", "(ABA)"));
    const Outcome outcome = burnSecond(builder);
    EXPECT_TRUE(test::holds(outcome.before, "123 45 67 89 re"));
    EXPECT_FALSE(test::holds(outcome.bytes, "123 45 67 89 re"));
    EXPECT_FALSE(test::holds(outcome.bytes, "telltale"));
    EXPECT_TRUE(test::holds(outcome.bytes, "0 0 700 700 re"));
    const test::Picture a = test::pictureOf(outcome.before);
    const test::Picture b = test::pictureOf(outcome.bytes);
    EXPECT_EQ(a.at(78, 842 - 704), b.at(78, 842 - 704));
    EXPECT_LT(b.at(78, 842 - 704), 50);
}

TEST(FontSubsets, ACodeThatMeansAWholeWord) {
    PdfBuilder builder;
    const int toUnicode =
        builder.addStream("",
                          "1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar\n"
                          "<41> <0048006100620069006200690020005300650063007200650074>\n<42> <004F00700065006E>\nendbfchar");
    addSimpleFont(builder, "TrueType", "FontFile2", fileAt(kDejaVu), " /ToUnicode " + ref(toUnicode));
    builder.addPage(twoLines("(B)", "(A)"));
    const Outcome outcome = burnSecond(builder);
    EXPECT_NE(test::textOf(outcome.before).find("Habibi"), std::string::npos);
    EXPECT_FALSE(test::holds(outcome.bytes, "Habibi"));
    EXPECT_FALSE(test::holds(outcome.bytes, "004800610062"));
    expectSameOutside(outcome, "Open");
}

TEST(FontSubsets, DifferencesOfDroppedCodesGo) {
    PdfBuilder builder;
    const int stream = builder.addStream("", fileAt(kNimbusType1));
    const int encoding = builder.addObject("<< /Type /Encoding /Differences [1 /D /e /a /r /Zcaron /w] >>");
    for (const char* name : {"/F8", "/F9"}) {  // both share the encoding and the program
        builder.nameFont(name,
                         builder.addObject("<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+X /FirstChar 1 /LastChar 6 /Widths "
                                           "[722 556 556 333 611 722] /Encoding " +
                                           ref(encoding) +
                                           " /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+X /Flags 4 /FontFile " +
                                           ref(stream) + " >> >>"));
    }
    builder.addPage(twoLines("<01020304>", "<0506>") + " BT /F8 18 Tf 300 700 Td <01> Tj ET");
    const Outcome outcome = burnSecond(builder);
    EXPECT_TRUE(test::holds(outcome.before, "Zcaron"));
    EXPECT_FALSE(test::holds(outcome.bytes, "Zcaron"));
    expectSameOutside(outcome, "Dear");
}

TEST(FontSubsets, AFontThatNothingShowsAnyMoreIsGone) {
    PdfBuilder builder;
    addSimpleFont(builder, "TrueType", "FontFile2", fileAt(kDejaVu));
    builder.addPage("BT /F1 18 Tf 72 700 Td (Dear reader) Tj /F9 18 Tf 0 -50 Td (Zwicky) Tj ET");
    const Outcome outcome = burnSecond(builder);
    EXPECT_EQ(outcome.program("FontFile2"), nullptr);
    EXPECT_FALSE(test::holds(outcome.bytes, "ABCDEF+Secret"));
    expectSameOutside(outcome, "Dear reader");
}

// pdfTeX makes the tag from the names of the glyphs: it would say whether a guess of what went is right.
TEST(FontSubsets, TheTagOfACutSubsetIsAnother) {
    PdfBuilder builder;
    Bytes program = fileAt(kNimbusType1);
    const std::size_t name = program.find("/NimbusSans-Regular");
    ASSERT_NE(name, Bytes::npos);
    program.replace(name, 12, "/ABCDEF+Nimb");
    addSimpleFont(builder, "Type1", "FontFile", program);
    builder.addPage(twoLines("(Dear)", "(Zwicky)"));
    const Outcome outcome = burnSecond(builder);
    ASSERT_TRUE(outcome.document);
    ASSERT_TRUE(test::holds(outcome.before, "ABCDEF+"));
    EXPECT_FALSE(test::holds(outcome.bytes, "ABCDEF+"));
    const auto fonts = fontsOf(*outcome.document);
    ASSERT_EQ(fonts.size(), 1U);
    const std::string renewed = fonts.front().get("BaseFont").name();
    EXPECT_TRUE(renewed.ends_with("+Secret")) << renewed;
    EXPECT_EQ(fonts.front().get("FontDescriptor").get("FontName").name(), renewed);
    EXPECT_TRUE(test::holds(outcome.bytes, renewed.substr(0, 7) + "Nimb")) << "in the program as well";
    expectSameOutside(outcome, "Dear");
}

TEST(FontSubsets, TheTagOfASubsetThatStaysWholeStays) {
    PdfBuilder builder;
    addSimpleFont(builder, "Type1", "FontFile", fileAt(kNimbusType1));
    builder.addPage(twoLines("(Dear)", "(Dear)"));
    EXPECT_TRUE(test::holds(burnSecond(builder).bytes, "ABCDEF+Secret"));
}

TEST(FontSubsets, FormsPatternsAndInheritedFontsCount) {
    PdfBuilder builder;
    addSimpleFont(builder, "TrueType", "FontFile2", fileAt(kDejaVu));
    // A form without resources that sets no font shows text in the font of the page that paints it (8.10.1).
    builder.nameXObject("/Fm",
                        builder.addStream("/Type /XObject /Subtype /Form /BBox [0 0 600 800]", "BT 72 500 Td (Quincy) Tj ET"));
    builder.addPage(twoLines("(Dear reader)", "(Zwicky)") + " BT /F9 18 Tf ET /Fm Do");
    const Outcome outcome = burnSecond(builder);
    const auto before = fonts::FontProgram::fromBytes(fileAt(kDejaVu));
    const auto after = outcome.program("FontFile2");
    ASSERT_NE(after, nullptr);
    EXPECT_FALSE(after->inkBox(before->glyphNamed("Q"))->isEmpty());
    EXPECT_FALSE(after->inkBox(before->glyphNamed("y"))->isEmpty());
    EXPECT_TRUE(after->inkBox(before->glyphNamed("Z"))->isEmpty());
    expectSameOutside(outcome, "Dear reader");
}

TEST(FontSubsets, WholeFontsOfFillableFieldsStayWhole) {
    for (const std::string baseFont : {"Secret", "ABCDEF+Secret"}) {
        PdfBuilder builder;
        addSimpleFont(builder, "TrueType", "FontFile2", fileAt(kDejaVu), "", "/F1", baseFont);
        builder.addPage("BT /F1 18 Tf 72 700 Td (Dear reader) Tj 0 -50 Td (Zwicky) Tj ET");
        builder.addTextField(1, 72, 500, 300, 520, "name", "");  // its default appearance names /F1
        const Outcome outcome = burnSecond(builder);
        const bool isWhole = baseFont == "Secret";
        EXPECT_EQ(says(outcome, "font Secret kept whole: form fields are filled in with it"), isWhole) << baseFont;
        EXPECT_EQ(outcome.program("FontFile2")->glyphNamed("Z") != 0, isWhole) << baseFont << ": nobody types with a subset";
    }
}

TEST(FontSubsets, ADamagedProgramStaysButItsMapsAreCut) {
    PdfBuilder builder;
    const int toUnicode = builder.addStream(
        "", "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <5A> <0048006100620069006200690021> endbfchar");
    addSimpleFont(builder, "TrueType", "FontFile2", "no font at all", " /ToUnicode " + ref(toUnicode));
    builder.addPage(twoLines("(Dear reader)", "(Zwicky)"));
    const Outcome outcome = burnSecond(builder);
    EXPECT_TRUE(says(outcome, "font Secret kept whole: its program cannot be read"));
    EXPECT_FALSE(test::holds(outcome.bytes, "Habibi"));
    EXPECT_NE(test::textOf(outcome.bytes).find("Dear reader"), std::string::npos);
}

}  // namespace withheld
