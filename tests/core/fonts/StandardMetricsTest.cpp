#include "fonts/StandardMetrics.h"

#include <gtest/gtest.h>

#include "fonts/FontName.h"

namespace withheld::fonts {
namespace {

TEST(StandardMetrics, KnowsTheNames) {
    EXPECT_EQ(standardFontNamed("Helvetica"), StandardFont::Helvetica);
    EXPECT_EQ(standardFontNamed("ABCDEF+Helvetica-BoldOblique"), StandardFont::HelveticaBoldOblique);
    EXPECT_EQ(standardFontNamed("Times-Roman"), StandardFont::TimesRoman);
    EXPECT_EQ(standardFontNamed("Courier-Oblique"), StandardFont::CourierOblique);
    EXPECT_EQ(standardFontNamed("ZapfDingbats"), StandardFont::ZapfDingbats);
    EXPECT_EQ(standardFontNamed("Arial,Bold"), StandardFont::HelveticaBold);
    EXPECT_EQ(standardFontNamed("Arial-BoldItalicMT"), StandardFont::HelveticaBoldOblique);
    EXPECT_EQ(standardFontNamed("ArialMT"), StandardFont::Helvetica);
    EXPECT_EQ(standardFontNamed("TimesNewRomanPS-ItalicMT"), StandardFont::TimesItalic);
    EXPECT_EQ(standardFontNamed("TimesNewRoman,BoldItalic"), StandardFont::TimesBoldItalic);
    EXPECT_EQ(standardFontNamed("CourierNew"), StandardFont::Courier);
    EXPECT_EQ(standardFontNamed("ArialNarrow"), std::nullopt);
    EXPECT_EQ(standardFontNamed("Verdana"), std::nullopt);
    EXPECT_EQ(standardFontNamed(""), std::nullopt);
}

// Values from Adobe's Core 14 AFM files.
TEST(StandardMetrics, AgreeWithAdobesFiles) {
    EXPECT_EQ(standardWidth(StandardFont::Helvetica, "H"), 722);
    EXPECT_EQ(standardWidth(StandardFont::HelveticaBold, "a"), 556);
    EXPECT_EQ(standardWidth(StandardFont::TimesRoman, "A"), 722);
    EXPECT_EQ(standardWidth(StandardFont::TimesBold, "at"), 930);
    EXPECT_EQ(standardWidth(StandardFont::TimesItalic, "W"), 833);
    EXPECT_EQ(standardWidth(StandardFont::TimesBoldItalic, "fi"), 556);
    EXPECT_EQ(standardWidth(StandardFont::CourierBold, "i"), 600);
    EXPECT_EQ(standardWidth(StandardFont::Symbol, "alpha"), 631);
    EXPECT_EQ(standardWidth(StandardFont::ZapfDingbats, "a1"), 974);
    EXPECT_EQ(standardWidth(StandardFont::Helvetica, "nosuchglyph"), std::nullopt);
}

TEST(FontName, TakesPrefixAndStylesOff) {
    const FontName name = parseFontName("ABCDEF+TimesNewRomanPS-BoldItalicMT");
    EXPECT_EQ(name.shown, "Times New Roman");
    EXPECT_TRUE(name.bold);
    EXPECT_TRUE(name.italic);
    EXPECT_FALSE(parseFontName("Calibri").bold);
    EXPECT_TRUE(parseFontName("CalibriBold").bold);
}

}  // namespace
}  // namespace withheld::fonts
