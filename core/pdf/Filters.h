// Stream filters that are not image codecs (ISO 32000-1 7.4): ASCIIHex, ASCII85, LZW, Flate with predictors, RunLength.
// Tolerant as readers are: data that ends early or has a bad checksum gives what could be read, and says so.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/Error.h"
#include "base/Files.h"

namespace withheld::pdf {

/// /DecodeParms of Flate and LZW (Table 8), and what other lossless filters need nothing of.
struct FilterParms {
    int predictor = 1;
    int colors = 1;
    int bitsPerComponent = 8;
    int columns = 1;
    int earlyChange = 1;
};

struct Decoded {
    Bytes bytes;
    bool truncated = false;  ///< the data ended early or was damaged behind `bytes`
};

/// `filter`: full name ("FlateDecode"). Fails with Unsupported for an unknown name, TooLarge above `limit` bytes (a bomb).
[[nodiscard]] Expected<Decoded> decodeFilter(std::string_view data, std::string_view filter, const FilterParms& parms,
                                             std::uint64_t limit = std::uint64_t{1} << 30U);
/// zlib stream, level 1–9.
[[nodiscard]] Bytes flateEncode(std::string_view data, int level = 6);
/// Undoes / applies PNG and TIFF predictors. PNG encoding chooses the row filter by the minimum sum of absolute differences.
[[nodiscard]] Bytes undoPredictor(std::string_view data, const FilterParms& parms);
[[nodiscard]] Bytes applyPredictor(std::string_view data, const FilterParms& parms);

}  // namespace withheld::pdf
