// A CID-keyed CFF program built here: CIDs, Font DICTs and subroutines.
#include "fonts/SubsetCff.h"

#include <gtest/gtest.h>

#include "fonts/CffFont.h"
#include "fonts/FontProgram.h"

namespace withheld::fonts {
namespace {

/// Operand of a charstring, -107 to 107.
std::string operand(int value) {
    return std::string(1, static_cast<char>(value + 139));
}

/// A square from the origin.
std::string square(int side) {
    return operand(0) + operand(0) + "\x15" + operand(side) + "\x06" + operand(side) + "\x07" + operand(-side) + "\x06";
}

const std::string kEnd = "\x0E";
const std::string kCallFirst = operand(-107) + "\x0A";
const std::string kCallSecond = operand(-106) + "\x0A";

/// Glyphs of the CIDs 0, 10, 20, 30; 20 and 30 belong to the second Font DICT, whose subroutines they call.
Bytes cidKeyedProgram() {
    const std::string returns = "\x0B";
    const std::vector<std::string> glyphs = {kEnd, square(33) + kEnd, kCallFirst + kEnd, kCallSecond + kEnd};
    const std::vector<std::string> subroutines = {square(50) + returns, square(77) + returns};
    const Bytes charset{"\x00\x00\x0A\x00\x14\x00\x1E", 7};
    const Bytes select{"\x03\x00\x02\x00\x00\x00\x00\x02\x01\x00\x04", 11};
    const Bytes head = Bytes("\x01\x00\x04\x04", 4) + writeCffIndex({"CidFont"});
    const Bytes strings = writeCffIndex({"Adobe", "Identity"});

    Bytes out;
    CffDict top;
    for (int pass = 0; pass < 2; ++pass) {  // the first finds out how long the top DICT is
        top.set(cff::kRos, {391, 392, 0});
        const std::size_t at = head.size() + writeCffIndex({top.bytes()}).size() + strings.size() + 2;
        Bytes parts;
        const auto place = [&](int op, const Bytes& bytes) {
            top.set(op, {static_cast<std::int64_t>(at + parts.size())});
            parts += bytes;
        };
        place(cff::kCharset, charset);
        place(cff::kFdSelect, select);
        place(cff::kCharStrings, writeCffIndex({glyphs.begin(), glyphs.end()}));
        CffDict plain;
        plain.set(cff::kPrivate, {0, static_cast<std::int64_t>(at + parts.size())});
        CffDict locals;
        locals.set(cff::kSubrs, {6});
        CffDict second;
        second.set(cff::kPrivate,
                   {static_cast<std::int64_t>(locals.bytes().size()), static_cast<std::int64_t>(at + parts.size())});
        parts += locals.bytes() + writeCffIndex({subroutines.begin(), subroutines.end()});
        place(cff::kFdArray, writeCffIndex({plain.bytes(), second.bytes()}));
        out = head + writeCffIndex({top.bytes()}) + strings + Bytes(2, '\0') + parts;
    }
    return out;
}

TEST(SubsetCff, KeepsByCid) {
    const Bytes bytes = cidKeyedProgram();
    const auto before = FontProgram::fromBytes(bytes);
    ASSERT_NE(before, nullptr);
    ASSERT_TRUE(before->countsByCid());
    ASSERT_NEAR(before->inkBox(20)->x1, 0.050, 1e-9);
    ASSERT_NEAR(before->inkBox(30)->x1, 0.077, 1e-9);
    const auto result = subsetCff(bytes, {20}, CffGlyphs::ByCid);
    ASSERT_TRUE(result) << result.error().message;
    const auto after = FontProgram::fromBytes(*result);
    ASSERT_NE(after, nullptr);
    EXPECT_NEAR(after->inkBox(20)->x1, 0.050, 1e-9);
    EXPECT_TRUE(after->inkBox(10)->isEmpty());
    EXPECT_TRUE(after->inkBox(30)->isEmpty());
}

TEST(SubsetCff, SubroutinesThatOnlyDroppedGlyphsCallAreEmpty) {
    const Bytes bytes = cidKeyedProgram();
    const Bytes result = *subsetCff(bytes, {20}, CffGlyphs::ByCid);
    EXPECT_NE(bytes.find(square(77)), std::string::npos);
    EXPECT_EQ(result.find(square(77)), std::string::npos);
    EXPECT_EQ(result.find(square(33)), std::string::npos);
    EXPECT_NE(result.find(square(50)), std::string::npos);
}

TEST(SubsetCff, CidsOfDroppedGlyphsAreForgotten) {
    const Bytes result = *subsetCff(cidKeyedProgram(), {20}, CffGlyphs::ByCid);
    const auto font = readCffFont(result);
    ASSERT_TRUE(font);
    EXPECT_EQ(font->charset, (std::vector<std::uint32_t>{0, 0xFFFF, 20, 0xFFFF}));
    EXPECT_EQ(font->select, (std::vector<std::size_t>{0, 0, 1, 0}));
}

TEST(SubsetCff, WhatIsNoCffFails) {
    for (const char* bytes : {"", "x", "\x01", "%!PS-AdobeFont-1.0"}) {
        EXPECT_FALSE(subsetCff(bytes, {1}, CffGlyphs::ByIndex));
    }
}

}  // namespace
}  // namespace withheld::fonts
