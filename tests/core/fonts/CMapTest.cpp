#include "fonts/CMap.h"

#include <gtest/gtest.h>

namespace withheld::fonts {
namespace {

std::vector<Code> split(const CMap& cmap, std::string_view bytes) {
    std::vector<Code> codes;
    while (!bytes.empty()) {
        codes.push_back(cmap.next(bytes));
        bytes.remove_prefix(static_cast<std::size_t>(codes.back().bytes));
    }
    return codes;
}

constexpr std::string_view kMixed = R"(
    /CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Japan1) def /Supplement 2 def end def
    /WMode 1 def
    4 begincodespacerange <00> <80> <8140> <9ffc> <a0b0c0> <a1ffff> <e0000000> <e0ffffff> endcodespacerange
    2 begincidrange <20> <7e> 1 <8140> <817e> 633 endcidrange
    1 begincidchar <a0b0c1> 9000 endcidchar
    1 begincidrange <e0000010> <e000001f> 100 endcidrange
    1 beginnotdefrange <00> <1f> 7 endnotdefrange
)";

TEST(CMapFile, ReadsEveryKindOfEntry) {
    const CMapFile file = readCMapFile(kMixed);
    EXPECT_EQ(file.codespace.size(), 4U);
    EXPECT_EQ(file.cids.size(), 4U);
    EXPECT_EQ(file.notdefs.size(), 1U);
    EXPECT_EQ(file.writingMode, 1);
    EXPECT_EQ(file.registry, "Adobe");
    EXPECT_EQ(file.ordering, "Japan1");
    EXPECT_EQ(readCMapFile("/90ms-RKSJ-H usecmap").useCMap, "90ms-RKSJ-H");
}

TEST(CMapFile, StopsASectionThatNeverEnds) {
    const CMapFile file = readCMapFile("begincidrange <01> <02> 5 endcmap begincidchar <03> 9 endcidchar");
    ASSERT_EQ(file.cids.size(), 2U);
    EXPECT_EQ(file.cids[1].cid, 9U);
}

TEST(CMapFile, LeavesOutBrokenEntries) {
    const CMapFile file = readCMapFile("3 begincidrange <09> <01> 5 <01> <02> -3 <0102030405> <01> <02> 4 endcidrange (unclosed");
    for (const CidRange& range : file.cids) {
        EXPECT_LE(range.codes.low, range.codes.high);
        EXPECT_LE(range.codes.bytes, 4);
    }
}

TEST(CMap, SplitsCodesOfOneToFourBytes) {
    const CMap cmap(readCMapFile(kMixed), nullptr);
    const std::vector<Code> expected = {{0x41, 1}, {0x8141, 2}, {0xa0b0c1, 3}, {0xe0000012, 4}, {0x42, 1}};
    EXPECT_EQ(split(cmap, std::string_view("A\x81\x41\xa0\xb0\xc1\xe0\x00\x00\x12"
                                           "B",
                                           11)),
              expected);
}

TEST(CMap, MapsRangesCharactersAndNotdefs) {
    const CMap cmap(readCMapFile(kMixed), nullptr);
    EXPECT_EQ(cmap.cid({0x41, 1}), 0x41U - 0x20U + 1U);
    EXPECT_EQ(cmap.cid({0x8142, 2}), 635U);
    EXPECT_EQ(cmap.cid({0xa0b0c1, 3}), 9000U);
    EXPECT_EQ(cmap.cid({0xe0000012, 4}), 102U);
    EXPECT_EQ(cmap.cid({0x05, 1}), 7U);
    EXPECT_EQ(cmap.cid({0x7f, 1}), 0U);
    EXPECT_EQ(cmap.cid({0x0041, 2}), 0U) << "a two-byte code is another code than the one-byte one";
    EXPECT_TRUE(cmap.isVertical());
}

TEST(CMap, TakesUndefinedBytesByTheBestPartialMatch) {
    const CMap cmap(readCMapFile(kMixed), nullptr);
    // FF begins no range: as long as the shortest code. 81 20 fits the first byte of a two-byte range.
    const std::vector<Code> expected = {{0xff, 1}, {0x8120, 2}, {0x41, 1}};
    EXPECT_EQ(split(cmap,
                    "\xff\x81\x20"
                    "A"),
              expected);
}

TEST(CMap, KeepsATruncatedLastCode) {
    const std::vector<Code> expected = {{0x0041, 2}, {0x42, 1}};
    EXPECT_EQ(split(CMap::identity(false), std::string_view("\x00"
                                                            "AB",
                                                            3)),
              expected);
}

TEST(CMap, BuildsOnAnother) {
    const CMap base(readCMapFile(kMixed), nullptr);
    const CMap cmap(readCMapFile("/WMode 0 def 1 begincidchar <41> 500 endcidchar"), &base);
    EXPECT_EQ(cmap.cid({0x41, 1}), 500U);
    EXPECT_EQ(cmap.cid({0x42, 1}), 0x42U - 0x20U + 1U);
    EXPECT_FALSE(cmap.isVertical());
}

TEST(CMap, IdentityMapsCodesToThemselves) {
    const CMap cmap = CMap::identity(true);
    EXPECT_EQ(cmap.cid({0xABCD, 2}), 0xABCDU);
    EXPECT_TRUE(cmap.isVertical());
}

}  // namespace
}  // namespace withheld::fonts
