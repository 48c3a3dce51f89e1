// Encoders of stream filters (ISO 32000-1 7.4) that the product only decodes.
#pragma once

#include <string>
#include <string_view>

namespace withheld::test {

/// With its end-of-data mark.
[[nodiscard]] std::string ascii85(std::string_view bytes);
[[nodiscard]] std::string asciiHex(std::string_view bytes);
/// Runs of literal bytes and of equal ones.
[[nodiscard]] std::string runLength(std::string_view bytes);
/// Without any string of more than one byte: codes of 9 bits.
[[nodiscard]] std::string lzw(std::string_view bytes);

}  // namespace withheld::test
