// The cipher of Type 1 programs (Adobe Type 1 Font Format, chapter 7).
#pragma once

#include <cstdint>
#include <string_view>

#include "base/Files.h"

namespace withheld::fonts {

constexpr std::uint16_t kEexecKey = 55665;
constexpr std::uint16_t kCharstringKey = 4330;

/// `skip`: random bytes in front, which are left out. Negative: not encrypted at all (lenIV -1).
[[nodiscard]] Bytes type1Decrypted(std::string_view cipher, std::uint16_t key, int skip);
/// With `skip` zero bytes in front.
[[nodiscard]] Bytes type1Encrypted(std::string_view plain, std::uint16_t key, int skip);

}  // namespace withheld::fonts
