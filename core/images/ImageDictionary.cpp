#include "images/ImageDictionary.h"

#include <algorithm>

#include "images/ImageError.h"

namespace withheld::images {
namespace {

constexpr std::int64_t kMaxSide = std::int64_t{1} << 20U;

std::vector<ImageDictionary::Range> readColorKey(const pdf::Object& mask) {
    std::vector<ImageDictionary::Range> ranges;
    if (mask.isArray()) {
        for (std::size_t i = 0; i + 1 < mask.size(); i += 2) {
            ranges.push_back({mask.at(i).integer(), mask.at(i + 1).integer()});
        }
    }
    return ranges;
}

}  // namespace

bool ImageDictionary::blankIsHigh(Blank blank) const {
    if (blank != Blank::Dark || isStencil) {
        return !isInverted;
    }
    // An index is not a shade; the first entry always exists.
    return colorSpace.kind != ColorSpace::Kind::Indexed && colorSpace.isSubtractive() != isInverted;
}

bool ImageDictionary::isKeyedOut(std::int64_t sample) const {
    return !colorKey.empty() &&
           std::all_of(colorKey.begin(), colorKey.end(), [sample](Range r) { return sample >= r.low && sample <= r.high; });
}

Expected<ImageDictionary> readImageDictionary(const pdf::Object& dictionary, const pdf::Object& resources) {
    ImageDictionary image;
    const std::int64_t width = dictionary.get("Width").integer();
    const std::int64_t height = dictionary.get("Height").integer();
    if (width < 1 || height < 1 || width > kMaxSide || height > kMaxSide) {
        return cannotRemove("An image has no usable width and height");
    }
    image.width = static_cast<int>(width);
    image.height = static_cast<int>(height);
    image.isStencil = dictionary.get("ImageMask").boolean();
    image.hasColorSpace = dictionary.has("ColorSpace");
    image.colorSpace = colorSpaceOf(dictionary.get("ColorSpace"), resources);
    image.filters = dictionary.filters();
    for (std::size_t i = 0; i < image.filters.size(); ++i) {
        image.parms.push_back(dictionary.decodeParms(i));
    }
    const bool isBilevel =
        !image.filters.empty() && (image.filters.back() == "CCITTFaxDecode" || image.filters.back() == "JBIG2Decode");
    image.bits = image.isStencil || isBilevel ? 1 : static_cast<int>(dictionary.get("BitsPerComponent").integer(8));
    const pdf::Object decode = dictionary.get("Decode");
    image.isInverted = decode.size() >= 2 && decode.at(0).number() > decode.at(1).number();
    image.colorKey = readColorKey(dictionary.get("Mask"));
    return image;
}

}  // namespace withheld::images
