// SHA-256 (FIPS 180-4) by OpenSSL, which uses the processor's own instructions for it.
#pragma once

#include <string>
#include <string_view>

namespace withheld {

/// Lower-case hex, 64 characters. Throws std::bad_alloc only.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);
/// Lower-case hex of any bytes.
[[nodiscard]] std::string toHex(std::string_view bytes);

}  // namespace withheld
