// Text conversions. UTF-8 is the program's own text encoding; malformed input becomes U+FFFD, never an exception.
#pragma once

#include <string>
#include <string_view>

namespace withheld {

[[nodiscard]] std::u32string utf8ToUtf32(std::string_view text);
[[nodiscard]] std::string utf32ToUtf8(std::u32string_view text);
/// Big-endian, no byte order mark; surrogate pairs joined.
[[nodiscard]] std::string utf16beToUtf8(std::string_view bytes);
[[nodiscard]] std::string utf8ToUtf16be(std::string_view text);
void appendUtf8(std::string& out, char32_t codePoint);

}  // namespace withheld
