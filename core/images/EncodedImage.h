// Blanking an image's encoded data: undo the filters, blank, apply a filter again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Geometry.h"
#include "images/ImageDictionary.h"

namespace withheld::images {

struct EncodedImage {
    Bytes data;
    std::string filter;       ///< PDF syntax for /Filter: "/FlateDecode"
    std::string decodeParms;  ///< PDF syntax for /DecodeParms, "" if none is needed
    std::string colorSpace;   ///< PDF syntax that replaces /ColorSpace, "" to keep it
};

/// `raw` as stored. The new data stand for the same picture with the pixels under `areas` blanked. Fails with CannotRemove or
/// TooLarge.
[[nodiscard]] Expected<EncodedImage> blankEncoded(const ImageDictionary& image, std::string_view raw,
                                                  const std::vector<Quad>& areas, Blank blank);

}  // namespace withheld::images
