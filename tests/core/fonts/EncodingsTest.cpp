#include "fonts/Encodings.h"

#include <gtest/gtest.h>

#include "fonts/GlyphNames.h"

namespace withheld::fonts {
namespace {

std::string at(const EncodingTable& table, int code) {
    return table[static_cast<std::size_t>(code)];
}

// Values from ISO 32000-1 Annex D (octal there).
TEST(Encodings, AgreeWithAnnexD) {
    EXPECT_EQ(at(standardEncoding(), 0256), "fi");
    EXPECT_EQ(at(standardEncoding(), 047), "quoteright");
    EXPECT_EQ(at(standardEncoding(), 0373), "germandbls");
    EXPECT_EQ(at(standardEncoding(), 0200), "");
    EXPECT_EQ(at(macRomanEncoding(), 0336), "fi");
    EXPECT_EQ(at(macRomanEncoding(), 0312), "space");
    EXPECT_EQ(at(macRomanEncoding(), 0200), "Adieresis");
    EXPECT_EQ(at(winAnsiEncoding(), 0200), "Euro");
    EXPECT_EQ(at(winAnsiEncoding(), 0225), "bullet");
    EXPECT_EQ(at(winAnsiEncoding(), 0201), "bullet") << "unused codes are bullets";
    EXPECT_EQ(at(winAnsiEncoding(), 0240), "space");
    EXPECT_EQ(at(winAnsiEncoding(), 0255), "hyphen");
    EXPECT_EQ(at(macExpertEncoding(), 0127), "fi");
    EXPECT_EQ(at(symbolEncoding(), 0141), "alpha");
    EXPECT_EQ(at(zapfDingbatsEncoding(), 041), "a1");
}

TEST(Encodings, AreFoundByTheirNames) {
    EXPECT_EQ(encodingNamed("WinAnsiEncoding"), &winAnsiEncoding());
    EXPECT_EQ(encodingNamed("MacExpertEncoding"), &macExpertEncoding());
    EXPECT_EQ(encodingNamed("Identity-H"), nullptr);
    EXPECT_EQ(encodingNamed(""), nullptr);
}

TEST(Encodings, EveryLetterOfTheLatinOnesReadsAsSomething) {
    for (const EncodingTable* table : {&standardEncoding(), &winAnsiEncoding(), &macRomanEncoding()}) {
        for (const char* name : *table) {
            if (*name != '\0') {
                EXPECT_NE(unicodeOfGlyphName(name), "") << name;
            }
        }
    }
}

TEST(Encodings, EveryDingbatReadsAsSomething) {
    for (const char* name : zapfDingbatsEncoding()) {
        if (*name != '\0') {
            EXPECT_NE(unicodeOfDingbatName(name), "") << name;
        }
    }
}

TEST(Encodings, MacOsRomanHasMoreThanMacRomanEncoding) {
    EXPECT_EQ(macOsRomanCode("notequal"), 173);
    EXPECT_EQ(macOsRomanCode("A"), 65);
    EXPECT_EQ(macOsRomanCode("nosuchglyph"), std::nullopt);
    EXPECT_EQ(macOsRomanCode(""), std::nullopt);
}

}  // namespace
}  // namespace withheld::fonts
