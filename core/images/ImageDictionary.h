// What an image dictionary says about its samples (ISO 32000-1 8.9.5, Table 89).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/Error.h"
#include "images/ColorSpace.h"
#include "pdf/Object.h"

namespace withheld::images {

/// What blank pixels have to look like.
enum class Blank {
    Dark,       ///< a picture: as dark as cheaply possible; stands under an opaque box anyway
    Unpainted,  ///< a stencil: lets nothing be painted
    Opaque      ///< a soft mask: hides what lies below
};

struct ImageDictionary {
    int width = 0;
    int height = 0;
    int bits = 8;
    bool isStencil = false;  ///< /ImageMask true
    bool hasColorSpace = false;
    ColorSpace colorSpace;    ///< Unknown for JPX without /ColorSpace
    bool isInverted = false;  ///< /Decode runs downwards in the first component
    struct Range {
        std::int64_t low = 0;
        std::int64_t high = 0;
    };
    std::vector<Range> colorKey;  ///< /Mask array: samples within all ranges are not painted
    std::vector<std::string> filters;
    std::vector<pdf::Object> parms;  ///< one a filter; may be null objects

    [[nodiscard]] int components() const { return isStencil ? 1 : colorSpace.components; }
    /// Whether blank samples are at the top of their range.
    [[nodiscard]] bool blankIsHigh(Blank blank) const;
    /// `sample` in all components would be made transparent by the colour key.
    [[nodiscard]] bool isKeyedOut(std::int64_t sample) const;
};

/// Fails with CannotRemove for sizes out of range.
[[nodiscard]] Expected<ImageDictionary> readImageDictionary(const pdf::Object& dictionary, const pdf::Object& resources);

}  // namespace withheld::images
