// CCITT Group 3 and Group 4 (ITU-T T.4, T.6) as the PDF filter CCITTFaxDecode uses them (ISO 32000-1 7.4.6).
#pragma once

#include <cstdint>
#include <string_view>

#include "base/Files.h"

namespace withheld::images {

/// /DecodeParms, Table 11.
struct CcittParms {
    int k = 0;  ///< below 0: Group 4; 0: Group 3 one-dimensional; above: mixed
    int columns = 1728;
    int rows = 0;
    bool encodedByteAlign = false;
    bool endOfBlock = true;
    bool blackIs1 = false;
};

struct CcittDecoded {
    Bytes rows;              ///< one bit a pixel, rows padded to bytes, polarity as `blackIs1` asks
    bool truncated = false;  ///< damage, or an end before `maxRows` without an end-of-block code
};

/// As readers do: what comes before the damage is kept, Group 3 goes on at the next end-of-line code. Precondition: columns >= 1.
[[nodiscard]] CcittDecoded decodeCcitt(std::string_view data, const CcittParms& parms, int maxRows);

/// Group 4 with an end-of-block code. `rows` is as decodeCcitt gives it; an incomplete last row is left out.
[[nodiscard]] Bytes encodeGroup4(std::string_view rows, int columns, bool blackIs1);

}  // namespace withheld::images
