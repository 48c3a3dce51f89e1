#include "images/EncodedImage.h"

#include <algorithm>

#include "images/CcittFax.h"
#include "images/ImageError.h"
#include "images/Jbig2.h"
#include "images/Jpeg.h"
#include "images/Jpx.h"
#include "images/SampleGrid.h"
#include "pdf/Filters.h"

namespace withheld::images {
namespace {

constexpr std::uint64_t kMaxBytes = std::uint64_t{1} << 30U;
constexpr std::int64_t kMaxColumns = std::int64_t{1} << 24U;
constexpr int kLevel = 6;
// Below this size a second attempt at compression costs no time that anyone feels.
constexpr std::size_t kTryBothBelow = std::size_t{4} << 20U;

int boundedInt(const pdf::Object& value, std::int64_t fallback) {
    return static_cast<int>(std::clamp<std::int64_t>(value.integer(fallback), -kMaxColumns, kMaxColumns));
}

pdf::FilterParms filterParms(const pdf::Object& parms) {
    pdf::FilterParms result;
    result.predictor = boundedInt(parms.get("Predictor"), 1);
    result.colors = boundedInt(parms.get("Colors"), 1);
    result.bitsPerComponent = boundedInt(parms.get("BitsPerComponent"), 8);
    result.columns = boundedInt(parms.get("Columns"), 1);
    result.earlyChange = boundedInt(parms.get("EarlyChange"), 1);
    return result;
}

CcittParms ccittParms(const pdf::Object& parms) {
    CcittParms result;
    result.k = boundedInt(parms.get("K"), 0);
    result.columns = std::max(boundedInt(parms.get("Columns"), 1728), 1);
    result.rows = boundedInt(parms.get("Rows"), 0);
    result.encodedByteAlign = parms.get("EncodedByteAlign").boolean(false);
    result.endOfBlock = parms.get("EndOfBlock").boolean(true);
    result.blackIs1 = parms.get("BlackIs1").boolean(false);
    return result;
}

bool isImageCodec(std::string_view filter) {
    return filter == "DCTDecode" || filter == "JPXDecode" || filter == "CCITTFaxDecode" || filter == "JBIG2Decode";
}

/// The data in front of the image codec, or the samples themselves, with the predictor that they were stored by.
struct Unwrapped {
    Bytes data;
    std::string codec;  ///< "" if none
    pdf::Object codecParms;
    int predictor = 1;
};

Expected<Unwrapped> unwrap(const ImageDictionary& image, std::string_view raw) {
    Unwrapped result{Bytes(raw), "", {}, 1};
    for (std::size_t i = 0; i < image.filters.size(); ++i) {
        const std::string& filter = image.filters[i];
        if (filter == "Crypt") {
            continue;  // undone by the intake
        }
        if (isImageCodec(filter)) {
            if (i + 1 != image.filters.size()) {
                return cannotRemove("An image is compressed in an order that no reader knows");
            }
            result.codec = filter;
            result.codecParms = image.parms[i];
            return result;
        }
        const pdf::FilterParms parms = filterParms(image.parms[i]);
        auto decoded = pdf::decodeFilter(result.data, filter, parms, kMaxBytes);
        if (!decoded) {
            return decoded.error().code == ErrorCode::TooLarge ? decoded.error()
                                                               : cannotRemove("An image's compression is not known");
        }
        result.data = std::move(decoded->bytes);
        result.predictor = parms.predictor;
    }
    return result;
}

Expected<SampleLayout> sampleLayout(const ImageDictionary& image) {
    const SampleLayout layout{image.width, image.height, image.components(), image.bits};
    const bool knownBits = layout.bits == 1 || layout.bits == 2 || layout.bits == 4 || layout.bits == 8 || layout.bits == 16;
    if (layout.components < 1 || !knownBits) {
        return cannotRemove("An image's colour space or number of bits is not known");
    }
    if (layout.bytes() > kMaxBytes) {
        return Error{
            ErrorCode::TooLarge, "An image is too large to be redacted", "", 0, "Scan the page at a lower resolution.", ""};
    }
    return layout;
}

std::vector<std::uint32_t> fillValues(const ImageDictionary& image, const SampleLayout& layout, Blank blank) {
    const std::uint32_t largest = (1U << static_cast<unsigned>(layout.bits)) - 1U;
    std::vector<std::uint32_t> fill(static_cast<std::size_t>(layout.components), image.blankIsHigh(blank) ? largest : 0U);
    if (image.isKeyedOut(fill[0])) {
        const ImageDictionary::Range first = image.colorKey.front();
        if (first.high < largest) {
            fill[0] = static_cast<std::uint32_t>(first.high + 1);
        } else if (first.low > 0) {
            fill[0] = static_cast<std::uint32_t>(first.low - 1);
        }
    }
    return fill;
}

EncodedImage encodeFlate(const Bytes& samples, const SampleLayout& layout, int predictor) {
    if (predictor < 2) {
        return {pdf::flateEncode(samples, kLevel), "/FlateDecode", "", ""};
    }
    pdf::FilterParms parms;
    parms.predictor = predictor;
    parms.colors = layout.components;
    parms.bitsPerComponent = layout.bits;
    parms.columns = layout.width;
    return {pdf::flateEncode(pdf::applyPredictor(samples, parms), kLevel), "/FlateDecode",
            "<< /Predictor " + std::to_string(predictor) + " /Colors " + std::to_string(layout.components) +
                " /BitsPerComponent " + std::to_string(layout.bits) + " /Columns " + std::to_string(layout.width) + " >>",
            ""};
}

EncodedImage encodeSamples(const Bytes& samples, const SampleLayout& layout, int predictor) {
    EncodedImage plain = encodeFlate(samples, layout, predictor >= 10 ? 15 : (predictor == 2 ? 2 : 1));
    if (predictor < 2 && layout.bits >= 8 && samples.size() < kTryBothBelow) {
        EncodedImage predicted = encodeFlate(samples, layout, 15);
        if (predicted.data.size() < plain.data.size()) {
            return predicted;
        }
    }
    return plain;
}

EncodedImage encodeBilevel(const Bytes& samples, const SampleLayout& layout, bool blackIs1, std::size_t sizeBefore) {
    EncodedImage group4{encodeGroup4(samples, layout.width, blackIs1), "/CCITTFaxDecode",
                        "<< /K -1 /Columns " + std::to_string(layout.width) + " /Rows " + std::to_string(layout.height) +
                            (blackIs1 ? " /BlackIs1 true >>" : " >>"),
                        ""};
    // Halftones are the one thing that Group 4 makes larger.
    if (group4.data.size() > sizeBefore + sizeBefore / 4) {
        EncodedImage flate = encodeFlate(samples, layout, 1);
        if (flate.data.size() < group4.data.size()) {
            return flate;
        }
    }
    return group4;
}

Expected<EncodedImage> blankDct(const ImageDictionary& image, const Unwrapped& source, const std::vector<Quad>& areas,
                                Blank blank) {
    bool high = image.blankIsHigh(blank);
    if (image.isKeyedOut(high ? 255 : 0)) {
        high = !high;
    }
    if (!image.hasColorSpace && blank == Blank::Dark && jpegComponents(source.data) == 4) {
        high = !image.isInverted;
    }
    auto data = blankJpeg(source.data, {image.width, image.height, areas, high ? 255 : 0});
    if (!data) {
        return data.error();
    }
    const pdf::Object transform = source.codecParms.get("ColorTransform");
    EncodedImage result{std::move(*data), "/DCTDecode",
                        transform ? "<< /ColorTransform " + std::to_string(transform.integer()) + " >>" : "", ""};
    if (image.filters.size() > 1) {
        // Pictures with wide empty parts shrink a lot more; whoever made this one knew.
        if (Bytes deflated = pdf::flateEncode(result.data, kLevel); deflated.size() < result.data.size()) {
            result.data = std::move(deflated);
            result.filter = "[/FlateDecode /DCTDecode]";
            result.decodeParms = result.decodeParms.empty() ? "" : "[null " + result.decodeParms + "]";
        }
    }
    return result;
}

Expected<EncodedImage> blankJpxData(const ImageDictionary& image, const Unwrapped& source, const std::vector<Quad>& areas,
                                    Blank blank) {
    JpxRequest request{image.width,
                       image.height,
                       areas,
                       image.blankIsHigh(blank),
                       image.hasColorSpace,
                       image.colorSpace.kind == ColorSpace::Kind::Indexed};
    const std::int64_t largest = (std::int64_t{1} << static_cast<unsigned>(std::clamp(image.bits, 1, 16))) - 1;
    if (image.isKeyedOut(request.high ? largest : 0)) {
        request.high = !request.high;
    }
    auto blanked = blankJpx(source.data, request);
    if (!blanked) {
        return blanked.error();
    }
    return EncodedImage{std::move(blanked->data), "/JPXDecode", "", blanked->colorSpace};
}

/// Bilevel codecs are filters like others: a stream of bytes that the dictionary's width cuts into rows.
Expected<Bytes> decodeBilevel(const Unwrapped& source, const SampleLayout& layout, const CcittParms& ccitt) {
    if (source.codec == "CCITTFaxDecode") {
        const std::uint64_t rowBytes = (static_cast<std::uint64_t>(ccitt.columns) + 7) / 8;
        const std::uint64_t rows = (layout.bytes() + rowBytes - 1) / rowBytes;
        return decodeCcitt(source.data, ccitt, static_cast<int>(rows)).rows;
    }
    Bytes globals;
    if (const pdf::Object stream = source.codecParms.get("JBIG2Globals"); stream.isStream()) {
        auto decoded = stream.decodedStream();
        if (!decoded) {
            return cannotRemove("The shared part of a JBIG2 image can't be read");
        }
        globals = std::move(*decoded);
    }
    auto picture = decodeJbig2(source.data, globals);
    if (!picture) {
        return picture.error();
    }
    return std::move(picture->rows);
}

}  // namespace

Expected<EncodedImage> blankEncoded(const ImageDictionary& image, std::string_view raw, const std::vector<Quad>& areas,
                                    Blank blank) {
    auto source = unwrap(image, raw);
    if (!source) {
        return source.error();
    }
    if (source->codec == "DCTDecode") {
        return blankDct(image, *source, areas, blank);
    }
    if (source->codec == "JPXDecode") {
        return blankJpxData(image, *source, areas, blank);
    }
    const auto layout = sampleLayout(image);
    if (!layout) {
        return layout.error();
    }
    const bool isBilevel = !source->codec.empty();
    const CcittParms ccitt = ccittParms(source->codecParms);
    if (isBilevel) {
        auto decoded = decodeBilevel(*source, *layout, ccitt);
        if (!decoded) {
            return decoded.error();
        }
        source->data = std::move(*decoded);
    }
    blankSamples(source->data, *layout, PixelMask(image.width, image.height, areas), fillValues(image, *layout, blank));
    if (isBilevel && layout->components == 1) {
        return encodeBilevel(source->data, *layout, source->codec == "CCITTFaxDecode" && ccitt.blackIs1, raw.size());
    }
    return encodeSamples(source->data, *layout, source->predictor);
}

}  // namespace withheld::images
