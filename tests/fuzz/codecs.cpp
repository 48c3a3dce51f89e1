// Image and stream codecs. The first byte chooses the codec, the second its parameters, the rest is data.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "images/CcittFax.h"
#include "images/Jbig2.h"
#include "images/Jpeg.h"
#include "images/Jpx.h"
#include "pdf/Filters.h"

namespace {

using withheld::Quad;

const std::vector<Quad> upperHalf{Quad::of({0, 0.5, 1, 1})};

void ccitt(std::string_view data, unsigned parameters) {
    withheld::images::CcittParms parms;
    parms.k = static_cast<int>(parameters % 3) - 1;
    parms.columns = 1 + static_cast<int>(parameters) * 9;
    parms.encodedByteAlign = (parameters & 64U) != 0;
    parms.blackIs1 = (parameters & 128U) != 0;
    const auto decoded = withheld::images::decodeCcitt(data, parms, 200);
    (void)withheld::images::encodeGroup4(decoded.rows, parms.columns, parms.blackIs1);
}

void filter(std::string_view data, unsigned parameters) {
    constexpr std::array names{"FlateDecode", "LZWDecode", "RunLengthDecode", "ASCII85Decode", "ASCIIHexDecode"};
    withheld::pdf::FilterParms parms;
    parms.predictor = (parameters & 8U) != 0 ? 10 + static_cast<int>(parameters % 6) : (parameters & 16U) != 0 ? 2 : 1;
    parms.columns = 1 + static_cast<int>(parameters);
    parms.colors = 1 + static_cast<int>(parameters % 4);
    parms.earlyChange = (parameters & 32U) != 0 ? 0 : 1;
    (void)withheld::pdf::decodeFilter(data, names[parameters % names.size()], parms, 1U << 22U);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    const unsigned codec = bytes[0];
    const unsigned parameters = bytes[1];
    const std::string_view data(reinterpret_cast<const char*>(bytes) + 2, size - 2);
    const int side = 1 + static_cast<int>(parameters);
    switch (codec % 5) {
        case 0:
            ccitt(data, parameters);
            break;
        case 1:
            filter(data, parameters);
            break;
        case 2:
            (void)withheld::images::decodeJbig2(data.substr(std::min<std::size_t>(data.size(), parameters)),
                                                data.substr(0, parameters));
            break;
        case 3:
            (void)withheld::images::blankJpeg(data, {side, side, upperHalf, 0});
            break;
        default:
            (void)withheld::images::blankJpx(data, {side, side, upperHalf, false, false, false});
            break;
    }
    return 0;
}
