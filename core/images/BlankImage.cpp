#include "images/BlankImage.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

#include "base/Hash.h"
#include "images/EncodedImage.h"
#include "images/ImageDictionary.h"
#include "images/ImageError.h"
#include "images/PixelMask.h"

namespace withheld::images {
namespace {

// What decides how an image looks and where it stands in the document (Table 89). Everything else may hold copies of the picture
// or its history: /Alternates, /Metadata, /OPI, private keys.
constexpr std::array kKeptKeys{"Width",  "Height",      "ColorSpace",  "BitsPerComponent", "Intent", "ImageMask",
                               "Decode", "Interpolate", "SMaskInData", "StructParent",     "OC",     "Matte"};
constexpr std::array kKeptInlineKeys{"Width",  "Height",    "ColorSpace", "BitsPerComponent",
                                     "Intent", "ImageMask", "Decode",     "Interpolate"};
constexpr int kMaxSyntaxDepth = 8;

Error at(Error error, const pdf::Object& object) {
    error.object = object.id().text();
    return error;
}

/// Masks are what they are even when their dictionaries forget to say so.
void completeMask(ImageDictionary& mask, Blank blank) {
    if (blank == Blank::Unpainted) {
        mask.isStencil = true;
        mask.bits = 1;
    } else if (blank == Blank::Opaque && mask.colorSpace.components == 0) {
        mask.colorSpace = {ColorSpace::Kind::Gray, 1};
    }
}

/// A new image XObject with the pixels under `areas` blanked; /Mask and /SMask are the caller's.
Expected<pdf::Object> blankedCopy(const pdf::Object& image, const std::vector<Quad>& areas, const pdf::Object& resources,
                                  Blank blank) {
    auto dictionary = readImageDictionary(image, resources);
    if (!dictionary) {
        return at(dictionary.error(), image);
    }
    completeMask(*dictionary, blank);
    const auto encoded = blankEncoded(*dictionary, image.rawStream(), areas, blank);
    if (!encoded) {
        return at(encoded.error(), image);
    }
    const pdf::Object copy = image.document()->create("<< /Type /XObject /Subtype /Image >>");
    for (const char* key : kKeptKeys) {
        if (const pdf::Object value = image.get(key)) {
            copy.set(key, value);
        }
    }
    if (!encoded->colorSpace.empty()) {
        copy.set("ColorSpace", encoded->colorSpace);
    }
    copy.setStream(encoded->data);
    copy.set("Filter", encoded->filter);
    if (!encoded->decodeParms.empty()) {
        copy.set("DecodeParms", encoded->decodeParms);
    }
    return copy;
}

/// A copy with the same samples.
pdf::Object withoutPrivateKeys(const pdf::Object& image) {
    const pdf::Object copy = image.document()->clone(image);
    for (const std::string& key : image.keys()) {
        const bool isOfItsData = key == "Type" || key == "Subtype" || key == "Filter" || key == "DecodeParms" ||
                                 key == "Length" || key == "Mask" || key == "SMask";
        if (!isOfItsData && std::find(kKeptKeys.begin(), kKeptKeys.end(), key) == kKeptKeys.end()) {
            copy.remove(key);
        }
    }
    return copy;
}

void appendNumber(std::string& out, double number) {
    std::array<char, 64> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    out.append(error == std::errc{} ? std::string_view(text.data(), end) : std::string_view("0"));
}

/// PDF syntax of a direct value, as it may stand in an inline image.
void appendSyntax(std::string& out, const pdf::Object& value, int depth) {
    switch (value.type()) {
        case pdf::Type::Boolean:
            out += value.boolean() ? "true" : "false";
            break;
        case pdf::Type::Integer:
            out += std::to_string(value.integer());
            break;
        case pdf::Type::Real:
            appendNumber(out, value.number());
            break;
        case pdf::Type::Name:
            out += '/';
            for (const char c : value.name()) {
                const bool regular = c > '!' && c < '\x7F' && std::string_view("#()<>[]{}/%").find(c) == std::string_view::npos;
                out += regular ? std::string(1, c) : "#" + toHex(std::string_view(&c, 1));
            }
            break;
        case pdf::Type::String:
            out += '<' + toHex(value.string()) + '>';
            break;
        case pdf::Type::Array:
            out += '[';
            if (depth < kMaxSyntaxDepth) {
                for (const pdf::Object& item : value.items()) {
                    appendSyntax(out, item, depth + 1);
                    out += ' ';
                }
            }
            out += ']';
            break;
        case pdf::Type::Null:
        case pdf::Type::Dictionary:
        case pdf::Type::Stream:
            out += "null";
            break;
    }
}

}  // namespace

Expected<BlankedImage> blankImage(const pdf::Object& image, const std::vector<Quad>& areas, const pdf::Object& resources) {
    return blankImage(
        image, [&areas](double, double) { return areas; }, resources);
}

Expected<BlankedImage> blankImage(const pdf::Object& image, const AreasAt& areas, const pdf::Object& resources) {
    if (!image.isStream()) {
        return at(cannotRemove("An image has no data"), image);
    }
    const auto dictionary = readImageDictionary(image, resources);
    if (!dictionary) {
        return at(dictionary.error(), image);
    }
    const std::vector<Quad> ofBase = areas(dictionary->width, dictionary->height);
    const Coverage ofPixels = coverage(dictionary->width, dictionary->height, ofBase);
    if (ofPixels == Coverage::Whole) {
        return BlankedImage{ofPixels, image};
    }
    pdf::Object copy;
    if (ofPixels == Coverage::Part) {
        auto blanked = blankedCopy(image, ofBase, resources, dictionary->isStencil ? Blank::Unpainted : Blank::Dark);
        if (!blanked) {
            return blanked.error();
        }
        copy = *blanked;
    }
    for (const auto& [key, blank] : {std::pair{"Mask", Blank::Unpainted}, std::pair{"SMask", Blank::Opaque}}) {
        const pdf::Object mask = image.get(key);
        if (copy && !mask.isNull()) {
            copy.set(key, mask);
        }
        if (!mask.isStream()) {
            continue;
        }
        const auto maskDictionary = readImageDictionary(mask, resources);
        if (!maskDictionary) {
            return at(maskDictionary.error(), mask);
        }
        const std::vector<Quad> ofMask = areas(maskDictionary->width, maskDictionary->height);
        if (coverage(maskDictionary->width, maskDictionary->height, ofMask) == Coverage::None) {
            continue;
        }
        const auto blankedMask = blankedCopy(mask, ofMask, resources, blank);
        if (!blankedMask) {
            return blankedMask.error();
        }
        if (!copy) {
            copy = withoutPrivateKeys(image);
        }
        copy.set(key, *blankedMask);
    }
    return copy ? BlankedImage{Coverage::Part, copy} : BlankedImage{Coverage::None, image};
}

Expected<BlankedInlineImage> blankInlineImage(const pdf::Object& dictionary, std::string_view data,
                                              const std::vector<Quad>& areas, const pdf::Object& resources) {
    const auto image = readImageDictionary(dictionary, resources);
    if (!image) {
        return image.error();
    }
    BlankedInlineImage result;
    result.coverage = coverage(image->width, image->height, areas);
    if (result.coverage != Coverage::Part) {
        return result;
    }
    auto encoded = blankEncoded(*image, data, areas, image->isStencil ? Blank::Unpainted : Blank::Dark);
    if (!encoded) {
        return encoded.error();
    }
    for (const char* key : kKeptInlineKeys) {
        if (const pdf::Object value = dictionary.get(key)) {
            result.dictionary += '/' + std::string(key) + ' ';
            appendSyntax(result.dictionary, value, 0);
            result.dictionary += ' ';
        }
    }
    result.dictionary += "/Filter " + encoded->filter;
    if (!encoded->decodeParms.empty()) {
        result.dictionary += " /DecodeParms " + encoded->decodeParms;
    }
    result.data = std::move(encoded->data);
    return result;
}

}  // namespace withheld::images
