// JBIG2 (ITU-T T.88) through jbig2dec, as the PDF filter JBIG2Decode gives it (ISO 32000-1 7.4.7).
#pragma once

#include <string_view>

#include "base/Error.h"
#include "base/Files.h"

namespace withheld::images {

struct BilevelPicture {
    int width = 0;
    int height = 0;
    Bytes rows;  ///< one bit a pixel, rows padded to bytes, 0 is black
};

/// `globals` may be empty. Fails with CannotRemove when the decoder gives up on a segment: half a picture is no certainty.
[[nodiscard]] Expected<BilevelPicture> decodeJbig2(std::string_view data, std::string_view globals);

}  // namespace withheld::images
