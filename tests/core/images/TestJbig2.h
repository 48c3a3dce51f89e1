// JBIG2 (ITU-T T.88) written segment by segment.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/Files.h"

namespace withheld::images::test {

/// Big endian.
[[nodiscard]] Bytes number(std::uint64_t value, int bytes);
/// T.88, 7.2: a segment that refers to `references` (numbers below 256).
[[nodiscard]] Bytes segment(int segmentNumber, int type, int page, const Bytes& references, const Bytes& data);
/// Data of a segment of type 48.
[[nodiscard]] Bytes pageInformation(int width, int height);
/// Data of a segment of type 38: a generic region of the whole page, coded as Group 4 is (MMR).
[[nodiscard]] Bytes genericRegion(const Bytes& rows, int width, int height);
/// A page with one generic region: segments 0 and 1.
[[nodiscard]] Bytes genericPage(const Bytes& rows, int width, int height);
/// Data of a segment of type 0: a dictionary of one symbol of 8 x 8 pixels.
[[nodiscard]] Bytes oneSymbol(std::string_view rows);
/// Data of a segment of type 6: a text region that shows this symbol, `x` and `y` from the top left.
[[nodiscard]] Bytes oneSymbolAt(int x, int y);

}  // namespace withheld::images::test
