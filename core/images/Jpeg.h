// Blanking in the coefficients of a JPEG: blocks without touched pixels keep theirs bit by bit.
#pragma once

#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Geometry.h"

namespace withheld::images {

struct JpegRequest {
    int width = 0;  ///< as the image dictionary says, which may differ from the JPEG's own
    int height = 0;
    std::vector<Quad> areas;  ///< in the image's unit square
    int sample = 0;           ///< decoded sample value of blank pixels, all components: 0 or 255
};

/// Baseline, extended, progressive, arithmetic; 8 bits; any colour space and sampling. All markers but JFIF and Adobe are
/// dropped. Fails with CannotRemove for what libjpeg refuses and with TooLarge beyond 2^29 samples.
[[nodiscard]] Expected<Bytes> blankJpeg(std::string_view data, const JpegRequest& request);

/// Components of a JPEG, read from its frame header; 0 if there is none.
[[nodiscard]] int jpegComponents(std::string_view data);

}  // namespace withheld::images
