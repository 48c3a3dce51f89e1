// Cutting font programs: what is not shown is gone, what is shown looks as before.
#include "fonts/SubsetProgram.h"

#include <gtest/gtest.h>

#include "FontFixture.h"
#include "fonts/FontProgram.h"
#include "fonts/Sfnt.h"

namespace withheld::fonts {
namespace {

constexpr const char* kDejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
constexpr const char* kNimbusType1 = "/usr/share/fonts/type1/urw-base35/NimbusSans-Regular.t1";
constexpr const char* kNimbusOpenType = "/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf";

Bytes fileAt(const char* path) {
    const auto bytes = readFile(path);
    EXPECT_TRUE(bytes) << path;
    return bytes ? *bytes : Bytes();
}

class SubsetProgramTest : public FontFixture {
protected:
    /// A simple font in WinAnsiEncoding with `program` embedded under `key`.
    std::shared_ptr<const Font> simple(const std::string& subtype, const std::string& key, const Bytes& program) {
        return load("<< /Type /Font /Subtype /" + subtype + " /BaseFont /ABCDEF+X /Encoding /WinAnsiEncoding /FontDescriptor " +
                    "<< /Type /FontDescriptor /FontName /X /Flags 32 /" + key + " " + stream(program) + " >> >>");
    }

    static std::set<Code> codesOf(const Font& font, std::string_view shown) {
        const std::vector<Code> codes = font.split(shown);
        return {codes.begin(), codes.end()};
    }

    static SubsetResult cut(const Bytes& program, const std::shared_ptr<const Font>& font, std::string_view shown) {
        Expected<SubsetResult> result = subsetProgram(program, {{font, codesOf(*font, shown)}});
        EXPECT_TRUE(result) << (result ? "" : result.error().message);
        return result ? std::move(*result) : SubsetResult{};
    }

    static void expectSame(const FontProgram& before, const FontProgram& after, const std::string& glyphName) {
        const std::uint32_t a = before.glyphNamed(glyphName);
        const std::uint32_t b = after.glyphNamed(glyphName);
        ASSERT_NE(a, 0U) << glyphName;
        ASSERT_NE(b, 0U) << glyphName;
        EXPECT_EQ(before.advance(a), after.advance(b)) << glyphName;
        EXPECT_EQ(before.inkBox(a)->x1, after.inkBox(b)->x1) << glyphName;
        EXPECT_EQ(before.inkBox(a)->y1, after.inkBox(b)->y1) << glyphName;
    }
};

bool isBlank(const FontProgram& program, std::uint32_t glyph) {
    const auto ink = program.inkBox(glyph);
    return ink && ink->isEmpty();
}

TEST_F(SubsetProgramTest, TrueTypeEmptiesGlyphsAndKeepsTheirIndices) {
    const Bytes bytes = fileAt(kDejaVu);
    const auto before = FontProgram::fromBytes(bytes);
    const auto after = FontProgram::fromBytes(cut(bytes, simple("TrueType", "FontFile2", bytes), "Dear \xE9").bytes);
    ASSERT_NE(after, nullptr);
    EXPECT_EQ(after->glyphCount(), before->glyphCount());
    for (const char* name : {"D", "e", "a", "r", "space", "eacute"}) {
        EXPECT_EQ(after->glyphNamed(name), before->glyphNamed(name)) << name;
        expectSame(*before, *after, name);
    }
    const std::uint32_t z = before->glyphNamed("Z");
    EXPECT_FALSE(isBlank(*before, z));
    EXPECT_TRUE(isBlank(*after, z));
    EXPECT_EQ(after->advance(z), 0);
    EXPECT_EQ(after->glyphNamed("Z"), 0U);
    EXPECT_EQ(after->glyphInCmap(3, 1, 'Z'), 0U);
    EXPECT_EQ(after->glyphInCmap(3, 1, 'D'), before->glyphInCmap(3, 1, 'D'));
    EXPECT_EQ(after->glyphInCmap(1, 0, 'D'), before->glyphInCmap(1, 0, 'D'));
}

TEST_F(SubsetProgramTest, TrueTypeLosesTablesThatTellOfLetters) {
    const Bytes bytes = fileAt(kDejaVu);
    const auto sfnt = readSfnt(cut(bytes, simple("TrueType", "FontFile2", bytes), "D").bytes);
    ASSERT_TRUE(sfnt);
    for (const char* tag : {"GSUB", "GPOS", "GDEF", "kern", "name"}) {
        EXPECT_FALSE(sfnt->has(tag)) << tag;
    }
    EXPECT_TRUE(sfnt->has("glyf"));
    EXPECT_LT(sfnt->table("glyf").size(), 2000U);
}

TEST_F(SubsetProgramTest, CompositeFontNeedsNoNames) {
    const Bytes bytes = fileAt(kDejaVu);
    const auto before = FontProgram::fromBytes(bytes);
    const auto font = load(
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype "
        "/CIDFontType2 /CIDToGIDMap /Identity /FontDescriptor << /Type /FontDescriptor /Flags 4 /FontFile2 " +
        stream(bytes) + " >> >>] >>");
    const std::uint32_t d = before->glyphNamed("D");
    const std::string shown{static_cast<char>(d >> 8U), static_cast<char>(d & 0xFFU)};
    const auto after = FontProgram::fromBytes(cut(bytes, font, shown).bytes);
    ASSERT_NE(after, nullptr);
    EXPECT_EQ(after->inkBox(d)->x1, before->inkBox(d)->x1);
    EXPECT_TRUE(isBlank(*after, before->glyphNamed("Z")));
    EXPECT_EQ(after->glyphName(d), "");
}

TEST_F(SubsetProgramTest, BareCffEmptiesGlyphsAndForgetsTheirNames) {
    const auto sfnt = readSfnt(fileAt(kNimbusOpenType));
    ASSERT_TRUE(sfnt);
    const Bytes bytes(sfnt->table("CFF "));
    const auto before = FontProgram::fromBytes(bytes);
    const auto after = FontProgram::fromBytes(cut(bytes, simple("Type1", "FontFile3", bytes), "Dear \xE9").bytes);
    ASSERT_NE(after, nullptr);
    EXPECT_EQ(after->glyphCount(), before->glyphCount());
    for (const char* name : {"D", "e", "a", "r", "eacute"}) {
        EXPECT_EQ(after->glyphNamed(name), before->glyphNamed(name)) << name;
        expectSame(*before, *after, name);
    }
    EXPECT_TRUE(isBlank(*after, before->glyphNamed("Z")));
    EXPECT_EQ(after->glyphNamed("Z"), 0U);
    EXPECT_EQ(after->glyphNamed("Euro"), 0U);
}

TEST_F(SubsetProgramTest, CffHoldsNoNameOfADroppedGlyph) {
    const auto sfnt = readSfnt(fileAt(kNimbusOpenType));
    ASSERT_TRUE(sfnt);
    const Bytes bytes(sfnt->table("CFF "));
    ASSERT_NE(bytes.find("afii10017"), std::string::npos) << "a name that is not among the standard strings";
    const SubsetResult result = cut(bytes, simple("Type1", "FontFile3", bytes), "D");
    EXPECT_EQ(result.bytes.find("afii10017"), std::string::npos);
    EXPECT_LT(result.bytes.size(), bytes.size() / 3);
}

TEST_F(SubsetProgramTest, OpenTypeWithCffOutlines) {
    const Bytes bytes = fileAt(kNimbusOpenType);
    const auto before = FontProgram::fromBytes(bytes);
    const auto after = FontProgram::fromBytes(cut(bytes, simple("Type1", "FontFile3", bytes), "Dear").bytes);
    ASSERT_NE(after, nullptr);
    expectSame(*before, *after, "D");
    EXPECT_TRUE(isBlank(*after, before->glyphNamed("Z")));
}

TEST_F(SubsetProgramTest, Type1LosesCharstringsNamesAndCodes) {
    const Bytes bytes = fileAt(kNimbusType1);
    const auto before = FontProgram::fromBytes(bytes);
    const SubsetResult result = cut(bytes, simple("Type1", "FontFile", bytes), "Dear \xE9");
    const auto after = FontProgram::fromBytes(result.bytes);
    ASSERT_NE(after, nullptr);
    for (const char* name : {"D", "e", "a", "r", "eacute"}) {
        expectSame(*before, *after, name);
    }
    EXPECT_EQ(after->glyphNamed("Z"), 0U);
    EXPECT_LE(after->glyphCount(), 10U);
    EXPECT_TRUE(result.isType1);
    EXPECT_EQ(result.length1 + result.length2 + result.length3, result.bytes.size());
    EXPECT_EQ(result.bytes.substr(0, result.length1).find("/Z put"), std::string::npos);
}

TEST_F(SubsetProgramTest, Type1InHexadecimalAndInSegments) {
    const Bytes whole = fileAt(kNimbusType1);
    const auto font = simple("Type1", "FontFile", whole);
    const SubsetResult plain = cut(whole, font, "Dear");
    const Bytes clear = plain.bytes.substr(0, plain.length1);
    const Bytes secret = plain.bytes.substr(plain.length1, plain.length2);
    Bytes hex;
    for (const char c : secret) {
        static constexpr char kDigits[] = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        hex += {kDigits[byte >> 4U], kDigits[byte & 0xFU]};
    }
    const auto segment = [](char kind, const Bytes& data) {
        Bytes out{'\x80', kind};
        for (unsigned shift = 0; shift < 32; shift += 8) {
            out.push_back(static_cast<char>(data.size() >> shift & 0xFFU));
        }
        return out + data;
    };
    for (const Bytes& form : {clear + hex, segment(1, clear) + segment(2, secret) + Bytes("\x80\x03")}) {
        const auto before = FontProgram::fromBytes(form);
        ASSERT_NE(before, nullptr);
        const auto after = FontProgram::fromBytes(cut(form, simple("Type1", "FontFile", form), "De").bytes);
        ASSERT_NE(after, nullptr);
        expectSame(*before, *after, "D");
        EXPECT_EQ(after->glyphNamed("r"), 0U);
    }
}

TEST_F(SubsetProgramTest, TakesWhatAllFontsOfAProgramShow) {
    const Bytes bytes = fileAt(kDejaVu);
    const auto font = simple("TrueType", "FontFile2", bytes);
    const auto result = subsetProgram(bytes, {{font, codesOf(*font, "A")}, {font, codesOf(*font, "B")}});
    ASSERT_TRUE(result);
    const auto after = FontProgram::fromBytes(result->bytes);
    EXPECT_FALSE(isBlank(*after, after->glyphNamed("A")));
    EXPECT_FALSE(isBlank(*after, after->glyphNamed("B")));
    EXPECT_EQ(after->glyphNamed("C"), 0U);
}

TEST_F(SubsetProgramTest, DamagedProgramsAreLeftAloneOrCutButNeverCrash) {
    std::uint32_t seed = 11;
    const auto random = [&seed] {
        seed = seed * 1664525U + 1013904223U;
        return seed >> 8U;
    };
    const auto openType = readSfnt(fileAt(kNimbusOpenType));
    ASSERT_TRUE(openType);
    const Bytes trueType = fileAt(kDejaVu);
    const auto small = cut(trueType, simple("TrueType", "FontFile2", trueType), "Dear \xE9 reader");
    const Bytes type1 = fileAt(kNimbusType1);
    const struct {
        const char* key;
        Bytes bytes;
    } programs[] = {{"FontFile2", small.bytes}, {"FontFile3", Bytes(openType->table("CFF "))}, {"FontFile", type1}};
    for (const auto& [key, bytes] : programs) {
        for (int round = 0; round < 150; ++round) {
            Bytes broken = bytes;
            if (round % 3 == 0) {
                broken.resize(random() % broken.size());
            }
            const std::size_t reach = round % 2 == 0 ? broken.size() : std::min<std::size_t>(broken.size(), 2000);
            for (int i = 0; i < 8 && reach > 0; ++i) {
                broken[random() % reach] = static_cast<char>(random());
            }
            const auto font = simple("Type1", key, broken);
            const auto result = subsetProgram(broken, {{font, codesOf(*font, "Dear \xE9")}});
            EXPECT_TRUE(result || !result.error().message.empty());
        }
    }
}

}  // namespace
}  // namespace withheld::fonts
