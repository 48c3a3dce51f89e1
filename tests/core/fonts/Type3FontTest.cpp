#include <gtest/gtest.h>

#include "FontFixture.h"

namespace withheld::fonts {
namespace {

class Type3FontTest : public FontFixture {};

TEST_F(Type3FontTest, WidthsGoThroughTheFontMatrix) {
    const std::string square = stream("1000 0 0 -100 750 800 d1 0 0 750 750 re f");
    const std::string coloured = stream("1000 0 d0 1 0 0 rg 0 0 750 750 re f");
    const auto font = load(
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 -100 750 800] /FontMatrix [0.002 0 0 0.001 0 0]"
        " /CharProcs << /A " +
        square + " /odd " + coloured +
        " >> /Encoding << /Differences [97 /A /odd /missing] >>"
        " /FirstChar 97 /LastChar 99 /Widths [1000 500 0] /Resources << /Marker 7 >> >>");
    EXPECT_EQ(font->kind(), FontKind::Type3);
    EXPECT_DOUBLE_EQ(font->advance(byteCode('a')), 2.0);
    EXPECT_DOUBLE_EQ(font->advance(byteCode('b')), 1.0);
    EXPECT_DOUBLE_EQ(font->advance(byteCode('z')), 0.0);
    EXPECT_EQ(font->unicode(byteCode('a')), "A");
    EXPECT_EQ(font->fontMatrix(), (Matrix{0.002, 0, 0, 0.001, 0, 0}));
    EXPECT_TRUE(font->glyphProcedure(byteCode('a')).isStream());
    EXPECT_TRUE(font->glyphProcedure(byteCode('c')).isNull());
    EXPECT_EQ(font->resources().get("Marker").integer(), 7);
    const auto ink = font->inkBox(byteCode('a'));
    ASSERT_TRUE(ink);
    EXPECT_NEAR(ink->x1, 1.5, 1e-9);
    EXPECT_NEAR(ink->y0, -0.1, 1e-9);
    EXPECT_NEAR(ink->y1, 0.8, 1e-9);
    EXPECT_EQ(font->inkBox(byteCode('b')), std::nullopt) << "d0 has no box";
    ASSERT_TRUE(font->inkBox(byteCode('c')));
    EXPECT_TRUE(font->inkBox(byteCode('c'))->isEmpty()) << "no procedure, nothing painted";
    EXPECT_NEAR(font->ascent(), 0.8, 1e-9);
    EXPECT_NEAR(font->descent(), -0.1, 1e-9);
}

TEST_F(Type3FontTest, BoxesThatCannotBeTrueAreNotKnown) {
    for (const char* procedure :
         {"500 0 0 0 0 0 d1", "500 0 0 0 999999999 10 d1", "d1", "", "q 1 0 0 1 0 0 cm", "1 2 3 4 5 6 7 8 9 d1"}) {
        const auto font = load("<< /Type /Font /Subtype /Type3 /CharProcs << /A " + stream(procedure) +
                               " >> /Encoding << /Differences [65 /A] >> >>");
        EXPECT_EQ(font->inkBox(byteCode('A')), std::nullopt) << procedure;
    }
}

}  // namespace
}  // namespace withheld::fonts
