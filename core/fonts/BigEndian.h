// Numbers in font programs: big-endian, read without ever leaving the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/Files.h"

namespace withheld::fonts {

/// The unsigned number of `size` bytes (1–4) at an offset; 0 where the bytes end before.
[[nodiscard]] inline std::uint32_t bigEndianAt(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || size > bytes.size() - at) {
        return 0;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

inline void appendBigEndian(Bytes& out, std::uint32_t value, std::size_t size) {
    for (std::size_t i = size; i-- > 0;) {
        out.push_back(static_cast<char>(value >> (8 * i) & 0xFFU));
    }
}

/// The bytes from `at`, at most `size`; fewer or none where they end.
[[nodiscard]] inline std::string_view slice(std::string_view bytes, std::size_t at, std::size_t size) {
    return at < bytes.size() ? bytes.substr(at, size) : std::string_view();
}

}  // namespace withheld::fonts
