// Blanking in a JPEG 2000 picture: decoded, blanked, coded again without loss (ISO 32000-1 7.4.9, ITU-T T.800).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Geometry.h"

namespace withheld::images {

struct JpxRequest {
    int width = 0;  ///< as the image dictionary says, which may differ from the picture's own
    int height = 0;
    std::vector<Quad> areas;     ///< in the image's unit square
    bool high = false;           ///< blank pixels get the components' largest value instead of the smallest
    bool hasColorSpace = false;  ///< the dictionary has /ColorSpace, so that the picture's own does not count
    bool indexed = false;        ///< … and it is Indexed: the picture's palette is then not applied
};

struct BlankedJpx {
    Bytes data;
    std::string colorSpace;  ///< for the dictionary when the new picture can't tell its colours as the old one did; else ""
};

/// Every sample outside is verified to be the same after coding. Opacity channels become opaque. Fails with CannotRemove for
/// components of different resolution, for colour spaces that can't be kept, and for damage; with TooLarge beyond 2^28 samples.
[[nodiscard]] Expected<BlankedJpx> blankJpx(std::string_view data, const JpxRequest& request);

}  // namespace withheld::images
