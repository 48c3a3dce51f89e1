#include <gtest/gtest.h>
#include <tiff.h>

#include <random>

#include "TestPictures.h"
#include "images/CcittFax.h"

namespace withheld::images {
namespace {

using namespace test;

/// Every run length up to `width` in both colours occurs.
Bytes allRuns(int width) {
    Bytes rows;
    const std::size_t rowBytes = (static_cast<std::size_t>(width) + 7) / 8;
    for (int run = 0; run <= width; run += run < 130 ? 1 : 37) {
        for (const bool blackFirst : {false, true}) {
            Bytes row(rowBytes, '\0');
            for (int x = 0; x < width; ++x) {
                if ((x < run) == blackFirst) {
                    row[static_cast<std::size_t>(x) / 8] =
                        static_cast<char>(row[static_cast<std::size_t>(x) / 8] | 0x80 >> (x % 8));
                }
            }
            rows += row;
        }
    }
    return rows;
}

TEST(Ccitt, DecodesWhatLibtiffEncodes) {
    struct Kind {
        int scheme;
        unsigned options;
        int k;
    };
    const Kind kinds[] = {{COMPRESSION_CCITTFAX4, 0, -1},
                          {COMPRESSION_CCITTFAX3, 0, 0},
                          {COMPRESSION_CCITTFAX3, GROUP3OPT_FILLBITS, 0},
                          {COMPRESSION_CCITTFAX3, GROUP3OPT_2DENCODING, 4},
                          {COMPRESSION_CCITTFAX3, GROUP3OPT_2DENCODING | GROUP3OPT_FILLBITS, 4}};
    for (const Kind& kind : kinds) {
        for (const int width : {1, 8, 61, 1728, 5300}) {
            const Bytes rows = width == 61 ? paintBilevel(61, 50) : allRuns(width);
            const int height = static_cast<int>(rows.size() / ((static_cast<std::size_t>(width) + 7) / 8));
            const Bytes data = encodeTiffFax(rows, width, height, kind.scheme, kind.options);
            CcittParms parms;
            parms.k = kind.k;
            parms.columns = width;
            parms.blackIs1 = true;
            EXPECT_EQ(decodeCcitt(data, parms, height).rows, rows) << "k " << kind.k << " width " << width;
        }
    }
}

TEST(Ccitt, EncodesGroup4ThatLibtiffDecodes) {
    for (const int width : {1, 7, 64, 65, 1728, 5300}) {
        const Bytes rows = allRuns(width) + paintBilevel(width, 40);
        const int height = static_cast<int>(rows.size() / ((static_cast<std::size_t>(width) + 7) / 8));
        EXPECT_EQ(decodeTiffFax(encodeGroup4(rows, width, true), width, height, COMPRESSION_CCITTFAX4), rows) << width;
    }
}

TEST(Ccitt, RoundTripsRandomRowsInBothPolarities) {
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        const int width = static_cast<int>(random() % 300) + 1;
        const std::size_t rowBytes = (static_cast<std::size_t>(width) + 7) / 8;
        Bytes rows(rowBytes * 6, '\0');
        for (char& c : rows) {
            c = static_cast<char>(random() % 3 == 0 ? random() : 0);
        }
        const bool blackIs1 = round % 2 == 0;
        CcittParms parms;
        parms.k = -1;
        parms.columns = width;
        parms.blackIs1 = blackIs1;
        const CcittDecoded back = decodeCcitt(encodeGroup4(rows, width, blackIs1), parms, 6);
        EXPECT_FALSE(back.truncated);
        for (int y = 0; y < 6; ++y) {
            for (int x = 0; x < width; ++x) {
                ASSERT_EQ(bit(back.rows, width, x, y), bit(rows, width, x, y));
            }
        }
    }
}

TEST(Ccitt, DecodesByteAlignedRows) {
    // White rows of eight pixels, one-dimensional: code 10011 and three bits of filling each.
    CcittParms parms;
    parms.columns = 8;
    parms.encodedByteAlign = true;
    EXPECT_EQ(decodeCcitt("\x98\x98\x98", parms, 3).rows, Bytes("\xFF\xFF\xFF"));
}

TEST(Ccitt, KeepsRowsBeforeDamageAndNeverHangs) {
    const int width = 200;
    const Bytes rows = paintBilevel(width, 100);
    const Bytes data = encodeGroup4(rows, width, true);
    CcittParms parms;
    parms.k = -1;
    parms.columns = width;
    parms.blackIs1 = true;
    const CcittDecoded half = decodeCcitt(std::string_view(data).substr(0, data.size() / 2), parms, 100);
    EXPECT_TRUE(half.truncated);
    ASSERT_GT(half.rows.size(), rows.size() / 4);
    const std::size_t sound = half.rows.size() - 2 * 25;
    EXPECT_EQ(half.rows.substr(0, sound), rows.substr(0, sound));

    std::mt19937 random(6);
    for (int round = 0; round < 300; ++round) {
        Bytes noise(400, '\0');
        for (char& c : noise) {
            c = static_cast<char>(random());
        }
        parms.k = round % 3 - 1;
        parms.encodedByteAlign = round % 2 == 0;
        EXPECT_LE(decodeCcitt(noise, parms, 500).rows.size(), std::size_t{500 * 25});
    }
}

}  // namespace
}  // namespace withheld::images
