// Embedded fonts, subsets, composite fonts, kerning.
#include "Metered.h"

namespace withheld::inference {

namespace {

constexpr const char* dejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

std::string descriptor(test::PdfBuilder& builder) {
    const int program = builder.addStream("", readFile(dejaVu).value());
    return test::ref(
        builder.addObject("<< /Type /FontDescriptor /FontName /ABCDEF+DejaVuSans /Flags 32 /FontBBox [0 -240 1000 930]"
                          " /ItalicAngle 0 /Ascent 928 /Descent -236 /CapHeight 730 /StemV 80 /FontFile2 " +
                          test::ref(program) + " >>"));
}

/// DejaVu Sans as /F9, with widths of its program or of the given codes.
Metered inTrueType(const std::string& content, const std::string& widths = "") {
    test::PdfBuilder builder;
    builder.nameFont("/F9", builder.addObject("<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+DejaVuSans /Encoding"
                                              " /WinAnsiEncoding " +
                                              widths + " /FontDescriptor " + descriptor(builder) + " >>"));
    builder.addPage(content);
    return Metered(builder.build());
}

}  // namespace

TEST(FontsTest, EmbeddedTrueType) {
    const Metered source = inTrueType("BT /F9 12 Tf 72 700 Td (Then Sgt Montgomery attended the address) Tj ET");
    const GapReading few = source.gap(source.markOver("Montgomery"), fewNames());
    EXPECT_EQ(few.candidates, 1);
    EXPECT_TRUE(few.listed);
    EXPECT_EQ(few.font, "ABCDEF+DejaVuSans");
    const GapReading all = source.gap(source.markOver("Montgomery"));
    EXPECT_TRUE(all.listed);
    EXPECT_NE(all.level, Level::Green);
    const Widening* line = widened(all, Widening::Kind::Line);
    ASSERT_NE(line, nullptr);
    EXPECT_GT(line->candidatesAfter, all.candidates);
}

TEST(FontsTest, LettersOutsideASubsetAreUnknown) {
    // Widths of "Black" and " attended" only, as a producer writes them for a subset: zero elsewhere.
    std::string widths = "/FirstChar 32 /LastChar 122 /Widths [";
    const std::string used = "Sgt Black attended";
    for (char c = ' '; c <= 'z'; ++c) {
        widths += used.find(c) == std::string::npos ? "0 " : c == 'l' || c == 't' ? "300 " : "600 ";
    }
    const Metered source = inTrueType("BT /F9 12 Tf 72 700 Td (Sgt Black attended) Tj ET", widths + "]");
    const GapReading gap = source.gap(source.markOver("Black"), fewNames());
    EXPECT_EQ(gap.candidates, 1);
    EXPECT_TRUE(gap.listed);
    EXPECT_GT(gap.unknown, 0) << "Smith has letters that nobody knows";
    EXPECT_LT(gap.unknown, 9) << "Featherstonehaugh can't fit whatever they measure";
    EXPECT_NE(gap.explanation().find("may fit"), std::string::npos);
}

TEST(FontsTest, CompositeFonts) {
    test::PdfBuilder builder;
    // DejaVu Sans by glyph number: A is glyph 36, a is glyph 68.
    const int descendant = builder.addObject(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /DejaVuSans /CIDSystemInfo << /Registry"
        " (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 500 /W [36 [684 "
        "686 698 770 632 575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732 684 989 "
        "685 611 685] 68 [613 635 550 635 615 352 635 634 278 278 579 278 974 634 612 635 635 411 "
        "521 392 634 592 818 592 592 525] 3 [318]] /FontDescriptor " +
        descriptor(builder) + " >>");
    builder.nameFont("/F9", builder.addObject("<< /Type /Font /Subtype /Type0 /BaseFont /DejaVuSans /Encoding /Identity-H"
                                              " /DescendantFonts [" +
                                              test::ref(descendant) + "] >>"));
    std::string shown;
    for (const char c : std::string("Sgt Montgomery attended")) {
        const int glyph = c == ' ' ? 3 : c >= 'a' ? c - 'a' + 68 : c - 'A' + 36;
        char hex[8];
        std::snprintf(hex, sizeof hex, "%04X", static_cast<unsigned>(glyph));
        shown += hex;
    }
    builder.addPage("BT /F9 12 Tf 72 700 Td <" + shown + "> Tj ET");
    const Metered source(builder.build());
    const GapReading gap = source.gap(source.markOver("Montgomery"), fewNames());
    EXPECT_EQ(gap.candidates, 1);
    EXPECT_TRUE(gap.listed);
    EXPECT_TRUE(source.gap(source.markOver("Montgomery")).listed);
}

TEST(FontsTest, KerningCountsWhereTheTextIsKerned) {
    // The same letters measure the same, unless pairs are moved together: "To" by 0.170 em, "Ty" by 0.156 em.
    const NameList names = NameList::fromText("Tovey\nToyev\nTyove");
    const Metered plain = inTrueType("BT /F9 10 Tf 72 700 Td (Tomas and Tyler with Avery met Tovey at noon) Tj ET");
    EXPECT_EQ(plain.gap(plain.markOver("Tovey"), names).candidates, 3);
    const Metered kerned =
        inTrueType("BT /F9 10 Tf 72 700 Td [(T) 170 (omas and T) 156 (yler with A) 59 (very met T) 170 (ovey at noon)] TJ ET");
    const GapReading gap = kerned.gap(kerned.markOver("Tovey"), names);
    EXPECT_EQ(gap.candidates, 2);
    EXPECT_TRUE(gap.listed);
    // Moves that are not the font's kerning (justified letters, say) tell nothing of other pairs.
    const Metered moved = inTrueType(
        "BT /F9 10 Tf 72 700 Td [(T) 30 (o) 40 (m) 50 (a) 40 (s and T) 20 (yler with A) 30 (very met T) 70 (ovey at noon)] TJ "
        "ET");
    EXPECT_EQ(moved.gap(moved.markOver("Tovey"), names).candidates, 3);
}

TEST(FontsTest, KerningOfAFontThatIsNotEmbedded) {
    // As the installed stand-in for Helvetica (Nimbus Sans) has it.
    const NameList names = NameList::fromText("Tovey\nTyove");
    const Metered kerned = page(
        "BT /F1 10 Tf 72 700 Td [(T) 5 (hen T) 91 (o) 18 (v) 20 (e) 21 (y me) 9 (t Mr T) 101 (y) 4 (ler and A) 30 (v) 20 (er) "
        "-23 (y at noon)] TJ ET");
    const GapReading gap = kerned.gap(kerned.markOver("Tovey"), names);
    EXPECT_EQ(gap.candidates, 1);
    EXPECT_TRUE(gap.listed);
}

TEST(FontsTest, TextWithoutUnicodeHasWidthsButNoNames) {
    test::PdfBuilder builder;
    builder.nameFont("/F9",
                     builder.addObject("<< /Type /Font /Subtype /Type1 /BaseFont /Odd /FirstChar 1 /LastChar 4 /Widths [500 600"
                                       " 700 250] /Encoding << /Differences [1 /g1 /g2 /g3 /g4] >> >>"));
    builder.addPage("BT /F9 12 Tf 72 700 Td <0102030102030102> Tj ET");
    const Metered source(builder.build());
    Mark mark;
    mark.quads = {Quad::of({92, 695, 112, 712})};
    const auto readings = source.read({mark}, fewNames());
    for (const GapReading& gap : readings.front().gaps) {
        EXPECT_EQ(gap.candidates, 0);
        EXPECT_FALSE(gap.listed);
    }
}

}  // namespace withheld::inference
