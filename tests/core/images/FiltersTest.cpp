#include "pdf/Filters.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <random>

namespace withheld::pdf {
namespace {

Bytes randomBytes(std::mt19937& random, std::size_t size, int values = 256) {
    std::uniform_int_distribution<int> byte(0, values - 1);
    Bytes out(size, '\0');
    for (char& c : out) {
        c = static_cast<char>(byte(random));
    }
    return out;
}

Bytes decoded(std::string_view data, std::string_view filter, const FilterParms& parms = {}) {
    auto result = decodeFilter(data, filter, parms);
    EXPECT_TRUE(result) << (result ? "" : result.error().text());
    return result ? result->bytes : Bytes{};
}

/// An encoder that knows nothing of the decoder's tables: code by code with a map of strings.
Bytes lzwEncode(std::string_view data, int earlyChange) {
    std::vector<Bytes> table;
    Bytes out;
    unsigned bits = 0;
    unsigned count = 0;
    unsigned width = 9;
    const auto put = [&](unsigned code) {
        bits = bits << width | code;
        count += width;
        while (count >= 8) {
            count -= 8;
            out.push_back(static_cast<char>(bits >> count & 0xFFU));
        }
    };
    const auto find = [&](const Bytes& text) -> int {
        if (text.size() == 1) {
            return static_cast<unsigned char>(text[0]);
        }
        for (std::size_t i = 0; i < table.size(); ++i) {
            if (table[i] == text) {
                return static_cast<int>(i) + 258;
            }
        }
        return -1;
    };
    put(256);
    Bytes current;
    for (const char c : data) {
        if (find(current + c) >= 0) {
            current += c;
            continue;
        }
        put(static_cast<unsigned>(find(current)));
        table.push_back(current + c);
        const unsigned next = 258U + static_cast<unsigned>(table.size()) - (earlyChange != 0 ? 0U : 1U);
        width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
        if (table.size() + 258 >= 4095) {
            put(256);
            table.clear();
            width = 9;
        }
        current = c;
    }
    if (!current.empty()) {
        put(static_cast<unsigned>(find(current)));
        const unsigned next = 259U + static_cast<unsigned>(table.size()) - (earlyChange != 0 ? 0U : 1U);
        width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
    }
    put(257);
    if (count > 0) {
        bits <<= 8 - count;
        out.push_back(static_cast<char>(bits & 0xFFU));
    }
    return out;
}

TEST(Flate, RoundTripsWhatIsEncoded) {
    std::mt19937 random(1);
    for (const std::size_t size : {0U, 1U, 1000U, 200000U}) {
        const Bytes data = randomBytes(random, size, 7);
        EXPECT_EQ(decoded(flateEncode(data), "FlateDecode"), data);
    }
}

TEST(Flate, KeepsWhatWasReadWhenTheEndIsMissingOrTheChecksumIsWrong) {
    std::mt19937 random(2);
    const Bytes data = randomBytes(random, 50000, 5);
    Bytes stream = flateEncode(data);
    stream.back() = static_cast<char>(stream.back() ^ 0x55);
    auto wrongChecksum = decodeFilter(stream, "FlateDecode", {});
    ASSERT_TRUE(wrongChecksum);
    EXPECT_EQ(wrongChecksum->bytes, data);
    EXPECT_TRUE(wrongChecksum->truncated);
    auto half = decodeFilter(std::string_view(stream).substr(0, stream.size() / 2), "FlateDecode", {});
    ASSERT_TRUE(half);
    EXPECT_TRUE(half->truncated);
    EXPECT_GT(half->bytes.size(), data.size() / 3);
    EXPECT_EQ(half->bytes, data.substr(0, half->bytes.size()));
}

TEST(Flate, ReadsBehindABrokenOrMissingHeader) {
    const Bytes data(3000, 'x');
    Bytes stream = flateEncode(data);
    EXPECT_EQ(decoded("\r\n" + stream, "FlateDecode"), data);
    EXPECT_EQ(decoded(stream.substr(2), "FlateDecode"), data);
    stream[0] = '\x00';
    stream[1] = '\x00';
    EXPECT_EQ(decoded(stream, "FlateDecode"), data);
}

TEST(Flate, RefusesBombs) {
    const auto result = decodeFilter(flateEncode(Bytes(100000, 'a')), "FlateDecode", {}, 5000);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::TooLarge);
}

TEST(Lzw, RoundTripsThroughFullTablesWithBothEarlyChanges) {
    std::mt19937 random(3);
    for (const int earlyChange : {0, 1}) {
        FilterParms parms;
        parms.earlyChange = earlyChange;
        for (const std::size_t size : {0U, 1U, 700U, 9000U}) {
            const Bytes data = randomBytes(random, size, size > 1000 ? 200 : 3);
            EXPECT_EQ(decoded(lzwEncode(data, earlyChange), "LZWDecode", parms), data) << size << " early " << earlyChange;
        }
        const Bytes runs(5000, 'a');
        EXPECT_EQ(decoded(lzwEncode(runs, earlyChange), "LZWDecode", parms), runs);
    }
}

TEST(Lzw, DecodesTheStandardsExample) {
    // ISO 32000-1 7.4.4.2, example 2.
    EXPECT_EQ(decoded(std::string_view("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", 9), "LZWDecode"),
              Bytes("\x2D\x2D\x2D\x2D\x2D\x41\x2D\x2D\x2D\x42"));
}

TEST(Ascii, DecodesHexWithBlanksAndAnOddDigit) {
    EXPECT_EQ(decoded("48 65 6c6C\n6f 7>", "ASCIIHexDecode"), "Hellop");
}

TEST(Ascii, DecodesBase85WithZerosPartialGroupsAndMarkers) {
    EXPECT_EQ(decoded("<~9jqo^BlbD-BleB1DJ+*+F(f,q~>", "ASCII85Decode"), "Man is distinguished");
    EXPECT_EQ(decoded("z!!~>", "ASCII85Decode"), Bytes(5, '\0'));
    EXPECT_EQ(decoded("9jqo^", "ASCII85Decode"), "Man ");
}

TEST(RunLength, DecodesLiteralsAndRuns) {
    EXPECT_EQ(decoded(std::string_view("\x02"
                                       "abc"
                                       "\xFE"
                                       "x"
                                       "\x80"
                                       "rest",
                                       11),
                      "RunLengthDecode"),
              "abcxxx");
    const auto cut = decodeFilter(std::string_view("\x05"
                                                   "ab",
                                                   3),
                                  "RunLengthDecode", {});
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->bytes, "ab");
    EXPECT_TRUE(cut->truncated);
}

TEST(Filters, RefuseUnknownNames) {
    const auto result = decodeFilter("", "FooDecode", {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Unsupported);
}

TEST(Predictor, RoundTripsForAllShapes) {
    std::mt19937 random(4);
    for (const int predictor : {2, 10, 12, 15}) {
        for (const int bits : {1, 2, 4, 8, 16}) {
            for (const int colors : {1, 3, 4, 5}) {
                for (const int columns : {1, 7, 40}) {
                    FilterParms parms{predictor, colors, bits, columns, 1};
                    const std::size_t rowBytes = (static_cast<std::size_t>(colors * bits * columns) + 7) / 8;
                    for (const std::size_t size : {rowBytes * 5, rowBytes * 3 + rowBytes / 2}) {
                        // Unused bits at a row's end are zero, as TIFF's predictor leaves them alone.
                        Bytes data = randomBytes(random, size);
                        const Bytes coded = applyPredictor(data, parms);
                        EXPECT_EQ(undoPredictor(coded, parms), data)
                            << predictor << ' ' << bits << " bits " << colors << " colours " << columns << " columns";
                    }
                }
            }
        }
    }
}

TEST(Predictor, UndoesRowsOfMixedTypesAndAShortLastOne) {
    const FilterParms parms{15, 1, 8, 4, 1};
    const char rows[] = {0, 10, 20, 30, 40, 1, 1, 1, 1, 1, 2, 5, 5, 5, 5, 3, 2, 2, 2, 2, 4, 1, 1};
    const Bytes expected{10, 20, 30, 40, 1, 2, 3, 4, 6, 7, 8, 9, 5, 8, 10, 11, 6, 9};
    EXPECT_EQ(undoPredictor(std::string_view(rows, sizeof rows), parms), expected);
}

TEST(Predictor, TakesDataAsTheyAreForSenselessParameters) {
    EXPECT_EQ(undoPredictor("abc", {15, 0, 8, 4, 1}), "abc");
    EXPECT_EQ(undoPredictor("abc", {15, 1, 7, 4, 1}), "abc");
    EXPECT_EQ(undoPredictor("abc", {12, 1, 8, -1, 1}), "abc");
    EXPECT_EQ(undoPredictor("abc", {1, 1, 8, 1, 1}), "abc");
}

}  // namespace
}  // namespace withheld::pdf
