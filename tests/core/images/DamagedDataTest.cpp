// Damaged data: whatever comes, an answer or a refusal, never a crash, a hang or memory without bound.
#include <gtest/gtest.h>
#include <tiff.h>

#include <random>

#include "TestPictures.h"
#include "images/BlankImage.h"
#include "pdf/Filters.h"

namespace withheld::images {
namespace {

using namespace test;

constexpr int kDamagedWidth = 60;
constexpr int kDamagedHeight = 44;
constexpr int kRounds = 120;

Bytes damaged(Bytes data, std::mt19937& random) {
    const auto below = [&random](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
    const std::size_t changes = below(6) + 1;
    for (std::size_t i = 0; i < changes && !data.empty(); ++i) {
        const std::size_t at = below(data.size());
        switch (below(4)) {
            case 0:
                data[at] = static_cast<char>(random());
                break;
            case 1:
                data[at] = static_cast<char>(data[at] ^ (1 << below(8)));
                break;
            case 2:
                data.erase(at, below(20) + 1);
                break;
            default:
                data.insert(at, data.substr(below(data.size()), below(30)));
                break;
        }
    }
    return data;
}

class DamagedData : public testing::Test {
protected:
    void tryAll(const std::string& entries, const Bytes& data) {
        std::mt19937 random(11);
        const std::vector<Quad> areas{pixelArea(kDamagedWidth, kDamagedHeight, 9, 9, 40, 30)};
        const std::string size = "/Width " + std::to_string(kDamagedWidth) + " /Height " + std::to_string(kDamagedHeight) + ' ';
        const pdf::Object dictionary = m_document->create("<< " + size + entries + " >>");
        const auto sound = blankInlineImage(dictionary, data, areas, {});
        ASSERT_TRUE(sound) << sound.error().text();
        for (int round = 0; round < kRounds; ++round) {
            const auto result = blankInlineImage(dictionary, damaged(data, random), areas, {});
            if (!result) {
                EXPECT_TRUE(result.error().code == ErrorCode::CannotRemove || result.error().code == ErrorCode::TooLarge);
            }
        }
    }
    std::unique_ptr<pdf::Document> m_document = emptyDocument();
};

TEST_F(DamagedData, Jpeg) {
    const std::string entries = "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode";
    tryAll(entries, encodeJpeg(paint(kDamagedWidth, kDamagedHeight, 3), {.horizontal = 2, .vertical = 2}));
    tryAll(entries, encodeJpeg(paint(kDamagedWidth, kDamagedHeight, 3), {.progressive = true}));
    tryAll(entries, encodeJpeg(paint(kDamagedWidth, kDamagedHeight, 3), {.arithmetic = true}));
}

TEST_F(DamagedData, Jpeg2000) {
    tryAll("/ColorSpace /DeviceRGB /Filter /JPXDecode", encodeJpx(paint(kDamagedWidth, kDamagedHeight, 3), 0, false));
    tryAll("/ColorSpace /DeviceGray /Filter /JPXDecode", encodeJpx(paint(kDamagedWidth, kDamagedHeight, 1), 10, true));
}

TEST_F(DamagedData, Fax) {
    const Bytes rows = paintBilevel(kDamagedWidth, kDamagedHeight);
    const std::string entries =
        "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /Columns 60 /K ";
    tryAll(entries + "-1 >>", encodeTiffFax(rows, kDamagedWidth, kDamagedHeight, COMPRESSION_CCITTFAX4, 0));
    tryAll(entries + "0 >>", encodeTiffFax(rows, kDamagedWidth, kDamagedHeight, COMPRESSION_CCITTFAX3, 0));
    tryAll(entries + "4 >>", encodeTiffFax(rows, kDamagedWidth, kDamagedHeight, COMPRESSION_CCITTFAX3, GROUP3OPT_2DENCODING));
}

TEST_F(DamagedData, Jbig2) {
    const auto number = [](unsigned value) {
        return Bytes{static_cast<char>(value >> 24U), static_cast<char>(value >> 16U), static_cast<char>(value >> 8U),
                     static_cast<char>(value)};
    };
    const Bytes page = number(kDamagedWidth) + number(kDamagedHeight) + Bytes(11, '\0');
    const Bytes region =
        number(kDamagedWidth) + number(kDamagedHeight) + Bytes(9, '\0') + '\1' +
        encodeTiffFax(paintBilevel(kDamagedWidth, kDamagedHeight), kDamagedWidth, kDamagedHeight, COMPRESSION_CCITTFAX4, 0);
    tryAll("/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode",
           number(0) + '\x30' + '\0' + '\1' + number(static_cast<unsigned>(page.size())) + page + number(1) + '\x26' + '\0' +
               '\1' + number(static_cast<unsigned>(region.size())) + region);
}

TEST_F(DamagedData, Lossless) {
    const Picture picture = paint(kDamagedWidth, kDamagedHeight, 3);
    const Bytes samples(picture.samples.begin(), picture.samples.end());
    const std::string entries = "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter ";
    tryAll(entries + "/FlateDecode /DecodeParms << /Predictor 15 /Colors 3 /Columns 60 >>",
           pdf::flateEncode(pdf::applyPredictor(samples, {15, 3, 8, kDamagedWidth, 1})));
    tryAll(entries + "/LZWDecode", pdf::flateEncode(samples));
    tryAll(entries + "/RunLengthDecode", samples);
    tryAll(entries + "/ASCII85Decode", samples);
    tryAll(entries + "/ASCIIHexDecode", samples);
}

}  // namespace
}  // namespace withheld::images
