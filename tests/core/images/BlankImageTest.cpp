#include "images/BlankImage.h"

#include <gtest/gtest.h>
#include <tiff.h>

#include "TestPictures.h"
#include "base/Hash.h"
#include "images/CcittFax.h"
#include "pdf/Filters.h"

namespace withheld::images {
namespace {

using namespace test;

constexpr int kWidth = 50;
constexpr int kHeight = 30;
// The box in pixels, from the top.
constexpr int kX0 = 11;
constexpr int kY0 = 7;
constexpr int kX1 = 23;
constexpr int kY1 = 19;

const std::vector<Quad> kAreas{pixelArea(kWidth, kHeight, kX0, kY0, kX1, kY1)};

std::string size(int width = kWidth, int height = kHeight) {
    return "/Width " + std::to_string(width) + " /Height " + std::to_string(height) + ' ';
}

/// Number `index` of a row of samples.
unsigned sample(std::string_view data, std::size_t rowBytes, int y, std::size_t index, int bits) {
    unsigned value = 0;
    for (std::size_t b = 0; b < static_cast<std::size_t>(bits); ++b) {
        const std::size_t bitIndex = index * static_cast<std::size_t>(bits) + b;
        const auto byte = static_cast<unsigned char>(data[static_cast<std::size_t>(y) * rowBytes + bitIndex / 8]);
        value = value << 1U | (byte >> (7 - bitIndex % 8) & 1U);
    }
    return value;
}

/// Samples outside the box are the same, inside all pixels are alike; the value of the box's first sample.
unsigned expectBlanked(const Bytes& before, const Bytes& after, int components, int bits, int width = kWidth,
                       int height = kHeight) {
    const std::size_t rowBytes = (static_cast<std::size_t>(width * components * bits) + 7) / 8;
    EXPECT_EQ(after.size(), before.size());
    if (after.size() != before.size()) {
        return 0;
    }
    const auto scaled = [&](int pixel, int to, int from) { return pixel * to / from; };
    const int x0 = scaled(kX0, width, kWidth);
    const int x1 = (kX1 * width + kWidth - 1) / kWidth;
    const int y0 = scaled(kY0, height, kHeight);
    const int y1 = (kY1 * height + kHeight - 1) / kHeight;
    int wrong = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (int c = 0; c < components; ++c) {
                const auto index = static_cast<std::size_t>(x * components + c);
                const bool inside = x >= x0 && x < x1 && y >= y0 && y < y1;
                const auto first = static_cast<std::size_t>(x0 * components + c);
                const unsigned expected =
                    inside ? sample(after, rowBytes, y0, first, bits) : sample(before, rowBytes, y, index, bits);
                wrong += sample(after, rowBytes, y, index, bits) != expected ? 1 : 0;
            }
        }
    }
    EXPECT_EQ(wrong, 0);
    return sample(after, rowBytes, y0, static_cast<std::size_t>(x0 * components), bits);
}

Bytes noise(std::size_t size, unsigned seed = 1) {
    Bytes out(size, '\0');
    for (char& c : out) {
        seed = seed * 1664525U + 1013904223U;
        c = static_cast<char>(seed >> 24U);
    }
    return out;
}

class BlankImage : public testing::Test {
protected:
    pdf::Object blanked(const pdf::Object& image, const std::vector<Quad>& areas = kAreas) {
        const auto result = blankImage(image, areas, m_document->trailer().get("Nothing"));
        EXPECT_TRUE(result) << (result ? "" : result.error().text());
        if (!result) {
            return {};
        }
        EXPECT_EQ(result->coverage, Coverage::Part);
        EXPECT_NE(result->image.id(), image.id());
        return result->image;
    }
    static Bytes samples(const pdf::Object& image) {
        const auto decoded = image.decodedStream();
        EXPECT_TRUE(decoded) << (decoded ? "" : decoded.error().text());
        return decoded ? *decoded : Bytes{};
    }

    std::unique_ptr<pdf::Document> m_document = emptyDocument();
};

TEST_F(BlankImage, KeepsLosslessSamplesOutsideForAllDepthsAndColors) {
    struct Kind {
        const char* space;
        int components;
        int bits;
    };
    const Kind kinds[] = {{"/DeviceGray", 1, 1},
                          {"/DeviceGray", 1, 2},
                          {"/DeviceGray", 1, 4},
                          {"/DeviceGray", 1, 8},
                          {"/DeviceGray", 1, 16},
                          {"/DeviceRGB", 3, 8},
                          {"/DeviceRGB", 3, 4},
                          {"/DeviceRGB", 3, 16},
                          {"/DeviceCMYK", 4, 8},
                          {"[/CalRGB << /WhitePoint [1 1 1] >>]", 3, 8},
                          {"[/Lab << /WhitePoint [1 1 1] >>]", 3, 8},
                          {"[/Indexed /DeviceRGB 3 <000000FF000000FF000000FF>]", 1, 2},
                          {"[/Separation /Spot /DeviceGray << /FunctionType 2 /N 1 /Domain [0 1] >>]", 1, 8},
                          {"[/DeviceN [/A /B] /DeviceGray << /FunctionType 2 /N 1 /Domain [0 1] >>]", 2, 8}};
    for (const Kind& kind : kinds) {
        for (const int predictor : {1, 2, 15}) {
            SCOPED_TRACE(std::string(kind.space) + " bits " + std::to_string(kind.bits) + " predictor " +
                         std::to_string(predictor));
            const pdf::FilterParms parms{predictor, kind.components, kind.bits, kWidth, 1};
            Bytes before = noise((static_cast<std::size_t>(kWidth * kind.components * kind.bits) + 7) / 8 * kHeight);
            const std::string entries = size() + "/ColorSpace " + kind.space + " /BitsPerComponent " + std::to_string(kind.bits) +
                                        " /Filter /FlateDecode /DecodeParms << /Predictor " + std::to_string(predictor) +
                                        " /Colors " + std::to_string(kind.components) + " /BitsPerComponent " +
                                        std::to_string(kind.bits) + " /Columns " + std::to_string(kWidth) + " >>";
            const pdf::Object image = makeImage(*m_document, entries, pdf::flateEncode(pdf::applyPredictor(before, parms)));
            const pdf::Object copy = blanked(image);
            expectBlanked(before, samples(copy), kind.components, kind.bits);
            EXPECT_LE(copy.rawStream().size(), image.rawStream().size() + 40);
            EXPECT_EQ(samples(image), before) << "the original was changed";
        }
    }
}

TEST_F(BlankImage, UndoesChainsOfFilters) {
    const Bytes before = noise(kWidth * kHeight);
    const pdf::Object hex =
        makeImage(*m_document, size() + "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter [/ASCIIHexDecode /FlateDecode]",
                  toHex(pdf::flateEncode(before)) + '>');
    EXPECT_EQ(expectBlanked(before, samples(blanked(hex)), 1, 8), 0U);
    const Bytes jpeg = encodeJpeg(paint(kWidth, kHeight, 1), {});
    const pdf::Object deflated =
        makeImage(*m_document, size() + "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter [/FlateDecode /DCTDecode]",
                  pdf::flateEncode(jpeg));
    const pdf::Object copy = blanked(deflated);
    ASSERT_EQ(copy.filters().back(), "DCTDecode");
    Bytes unwrapped = copy.rawStream();
    if (copy.filters().size() == 2) {
        unwrapped = pdf::decodeFilter(unwrapped, "FlateDecode", {})->bytes;
    }
    EXPECT_EQ(decodeJpeg(unwrapped).at(40, 25), decodeJpeg(jpeg).at(40, 25));
    const auto twice = blankImage(
        makeImage(*m_document, size() + "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter [/DCTDecode /FlateDecode]", jpeg),
        kAreas, {});
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, ErrorCode::CannotRemove);
}

TEST_F(BlankImage, ChoosesDarkOpaqueAndUnpainted) {
    const Bytes before = noise(kWidth * kHeight);
    const Bytes stencil = noise((kWidth + 7) / 8 * kHeight);
    const auto first = [&](const std::string& entries, const Bytes& data, int bits) {
        return expectBlanked(data, samples(blanked(makeImage(*m_document, size() + entries, data))), 1, bits);
    };
    EXPECT_EQ(first("/ColorSpace /DeviceGray /BitsPerComponent 8", before, 8), 0U);
    EXPECT_EQ(first("/ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [1 0]", before, 8), 255U);
    EXPECT_EQ(first("/ImageMask true", stencil, 1), 1U);
    EXPECT_EQ(first("/ImageMask true /Decode [1 0]", stencil, 1), 0U);
    // Black is keyed out; the blank must not become a window.
    EXPECT_EQ(first("/ColorSpace /DeviceGray /BitsPerComponent 8 /Mask [0 9]", before, 8), 10U);
}

TEST_F(BlankImage, BlanksMasksInTheirOwnResolution) {
    const Bytes base = noise(kWidth * kHeight);
    const Bytes soft = noise(kWidth * 2 * kHeight * 3, 7);
    const Bytes stencil = noise((25 + 7) / 8 * 10, 9);
    const pdf::Object image = makeImage(*m_document, size() + "/ColorSpace /DeviceGray /BitsPerComponent 8", base);
    const pdf::Object softMask =
        makeImage(*m_document, size(kWidth * 2, kHeight * 3) + "/ColorSpace /DeviceGray /BitsPerComponent 8 /Matte [0.5]", soft);
    const pdf::Object mask = makeImage(*m_document, size(25, 10) + "/ImageMask true", stencil);
    image.set("SMask", softMask);
    image.set("Mask", mask);
    const pdf::Object copy = blanked(image);
    expectBlanked(base, samples(copy), 1, 8);
    EXPECT_NE(copy.get("SMask").id(), softMask.id());
    EXPECT_TRUE(copy.get("SMask").has("Matte"));
    EXPECT_EQ(expectBlanked(soft, samples(copy.get("SMask")), 1, 8, kWidth * 2, kHeight * 3), 255U);
    EXPECT_EQ(expectBlanked(stencil, samples(copy.get("Mask")), 1, 1, 25, 10), 1U);
    EXPECT_EQ(samples(image.get("SMask")), soft);
}

TEST_F(BlankImage, ReencodesFaxAsGroup4) {
    const Bytes rows = paintBilevel(kWidth, kHeight);
    for (const bool blackIs1 : {false, true}) {
        for (const int k : {-1, 0}) {
            const Bytes data = encodeTiffFax(rows, kWidth, kHeight, k < 0 ? COMPRESSION_CCITTFAX4 : COMPRESSION_CCITTFAX3, 0);
            const std::string entries =
                size() + "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K " +
                std::to_string(k) + " /Columns " + std::to_string(kWidth) + (blackIs1 ? " /BlackIs1 true >>" : " >>");
            const pdf::Object copy = blanked(makeImage(*m_document, entries, data));
            ASSERT_EQ(copy.filters(), std::vector<std::string>{"CCITTFaxDecode"});
            EXPECT_EQ(copy.decodeParms(0).get("K").integer(), -1);
            EXPECT_EQ(copy.decodeParms(0).get("BlackIs1").boolean(), blackIs1);
            expectBlanked(rows, decodeTiffFax(copy.rawStream(), kWidth, kHeight, COMPRESSION_CCITTFAX4), 1, 1);
        }
    }
}

TEST_F(BlankImage, TurnsJbig2IntoGroup4WithTheSamePolarity) {
    const Bytes rows = paintBilevel(kWidth, kHeight);
    const auto number = [](unsigned value, int bytes) {
        Bytes out;
        for (int i = bytes - 1; i >= 0; --i) {
            out.push_back(static_cast<char>(value >> (8 * i) & 0xFFU));
        }
        return out;
    };
    const Bytes fax = encodeTiffFax(rows, kWidth, kHeight, COMPRESSION_CCITTFAX4, 0);
    const Bytes page = number(kWidth, 4) + number(kHeight, 4) + Bytes(11, '\0');
    const Bytes region = number(kWidth, 4) + number(kHeight, 4) + Bytes(9, '\0') + '\1' + fax;
    const Bytes data = number(0, 4) + '\x30' + '\0' + '\1' + number(static_cast<unsigned>(page.size()), 4) + page + number(1, 4) +
                       '\x26' + '\0' + '\1' + number(static_cast<unsigned>(region.size()), 4) + region;
    const pdf::Object copy =
        blanked(makeImage(*m_document, size() + "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode", data));
    ASSERT_EQ(copy.filters(), std::vector<std::string>{"CCITTFaxDecode"});
    EXPECT_FALSE(copy.decodeParms(0).get("BlackIs1").boolean());
    EXPECT_EQ(expectBlanked(rows, decodeTiffFax(copy.rawStream(), kWidth, kHeight, COMPRESSION_CCITTFAX4), 1, 1), 1U);
}

TEST_F(BlankImage, BlanksJpegAndJpeg2000) {
    const Picture picture = paint(kWidth, kHeight, 3);
    const Bytes jpx = encodeJpx(picture, 0, false);
    const pdf::Object wavelets = blanked(makeImage(*m_document, size() + "/Filter /JPXDecode", jpx));
    ASSERT_EQ(wavelets.filters(), std::vector<std::string>{"JPXDecode"});
    const Picture after = decodeJpx(wavelets.rawStream());
    expectBlanked(Bytes(picture.samples.begin(), picture.samples.end()), Bytes(after.samples.begin(), after.samples.end()), 3, 8);
    const pdf::Object cosines = blanked(
        makeImage(*m_document,
                  size() + "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /DecodeParms << /ColorTransform 1 >>",
                  encodeJpeg(picture, {})));
    EXPECT_EQ(cosines.decodeParms(0).get("ColorTransform").integer(), 1);
    EXPECT_EQ(cosines.rawStream().find("nobody may know"), Bytes::npos);
}

TEST_F(BlankImage, KeepsShortDataShort) {
    const Bytes before = noise(kWidth * kHeight);
    const Bytes half = before.substr(0, kWidth * 15 + 20);
    const Bytes after = samples(blanked(makeImage(
        *m_document, size() + "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", pdf::flateEncode(half))));
    ASSERT_EQ(after.size(), half.size());
    EXPECT_EQ(after[kWidth * 10 + kX0], '\0');
    EXPECT_EQ(after.substr(kWidth * 15, kX0), half.substr(kWidth * 15, kX0));
    // Bytes behind the last row can hide anything.
    const Bytes longer =
        samples(blanked(makeImage(*m_document, size() + "/ColorSpace /DeviceGray /BitsPerComponent 8", before + "secret")));
    EXPECT_EQ(longer.size(), before.size());
}

TEST_F(BlankImage, DropsWhatMayHoldCopiesOfThePicture) {
    const pdf::Object image = makeImage(*m_document,
                                        size() +
                                            "/ColorSpace /DeviceGray /BitsPerComponent 8 /Interpolate true /Metadata 1 0 R "
                                            "/Alternates [] /OPI << >> /PieceInfo << >> /Thumb 1 0 R",
                                        noise(kWidth * kHeight));
    const pdf::Object copy = blanked(image);
    for (const char* key : {"Metadata", "Alternates", "OPI", "PieceInfo", "Thumb"}) {
        EXPECT_FALSE(copy.has(key)) << key;
    }
    EXPECT_TRUE(copy.get("Interpolate").boolean());
    EXPECT_TRUE(copy.get("Subtype").isName("Image"));
}

TEST_F(BlankImage, TellsNoneAndWholeWithoutDecoding) {
    const pdf::Object image = makeImage(*m_document, size() + "/ColorSpace /Unheard /BitsPerComponent 8", "");
    const auto none = blankImage(image, {Quad::of(Rect{2, 2, 3, 3})}, {});
    ASSERT_TRUE(none);
    EXPECT_EQ(none->coverage, Coverage::None);
    EXPECT_EQ(none->image.id(), image.id());
    const auto whole = blankImage(image, {Quad::of(Rect{-1, -1, 2, 2})}, {});
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->coverage, Coverage::Whole);
}

TEST_F(BlankImage, RefusesWhatItDoesNotUnderstandAndNamesTheObject) {
    for (const char* entries : {"/ColorSpace /Unheard /BitsPerComponent 8", "/ColorSpace /DeviceGray /BitsPerComponent 7",
                                "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /OddDecode",
                                "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", "/Filter /JPXDecode",
                                "/ColorSpace /DeviceGray /Filter /JBIG2Decode"}) {
        const pdf::Object image = makeImage(*m_document, size() + entries, "some data");
        const auto result = blankImage(image, kAreas, {});
        ASSERT_FALSE(result) << entries;
        EXPECT_EQ(result.error().code, ErrorCode::CannotRemove) << entries;
        EXPECT_EQ(result.error().object, image.id().text());
    }
    const pdf::Object huge = makeImage(*m_document, size(1000000, 1000000) + "/ColorSpace /DeviceRGB /BitsPerComponent 16", "");
    const auto result = blankImage(huge, {Quad::of(Rect{0, 0, 0.1, 0.1})}, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::TooLarge);
}

TEST_F(BlankImage, BlanksInlineImages) {
    const Bytes before = noise(kWidth * kHeight);
    const pdf::Object dictionary = m_document->create(
        "<< " + size() +
        "/ColorSpace [/Indexed /DeviceRGB 255 (abc\\000)] /BitsPerComponent 8 /Decode [0 255] /Filter /FlateDecode >>");
    const auto result = blankInlineImage(dictionary, pdf::flateEncode(before), kAreas, {});
    ASSERT_TRUE(result) << result.error().text();
    ASSERT_EQ(result->coverage, Coverage::Part);
    const pdf::Object again = m_document->create("<< " + result->dictionary + " >>");
    EXPECT_EQ(again.get("Width").integer(), kWidth);
    EXPECT_EQ(again.get("ColorSpace").at(3).string(), Bytes("abc\0", 4));
    EXPECT_EQ(again.get("Decode").at(1).integer(), 255);
    const pdf::Object image = makeImage(*m_document, result->dictionary, result->data);
    expectBlanked(before, samples(image), 1, 8);
    const pdf::Object stencil = m_document->create("<< " + size() + "/ImageMask true >>");
    const auto whole = blankInlineImage(stencil, "", {Quad::of(Rect{0, 0, 1, 1})}, {});
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->coverage, Coverage::Whole);
}

}  // namespace
}  // namespace withheld::images
