#include "base/Unicode.h"

#include <cstdint>

namespace withheld {

namespace {
constexpr char32_t replacement = 0xFFFD;
}

void appendUtf8(std::string& out, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        c = replacement;
    }
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

std::u32string utf8ToUtf32(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<std::uint8_t>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : (lead >> 5U) == 6 ? 2 : (lead >> 4U) == 14 ? 3 : (lead >> 3U) == 30 ? 4 : 0;
        if (length == 0 || i + length > text.size()) {
            out += replacement;
            ++i;
            continue;
        }
        char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
        bool good = true;
        for (std::size_t k = 1; k < length; ++k) {
            const auto trail = static_cast<std::uint8_t>(text[i + k]);
            good = good && (trail & 0xC0U) == 0x80;
            c = (c << 6U) | (trail & 0x3FU);
        }
        const bool overlong = (length == 2 && c < 0x80) || (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
        if (!good || overlong || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
            out += replacement;
            ++i;
            continue;
        }
        out += c;
        i += length;
    }
    return out;
}

std::string utf32ToUtf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text) {
        appendUtf8(out, c);
    }
    return out;
}

std::string utf16beToUtf8(std::string_view bytes) {
    std::string out;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto unitAt = [&](std::size_t k) {
            return static_cast<char32_t>((static_cast<std::uint8_t>(bytes[k]) << 8U) | static_cast<std::uint8_t>(bytes[k + 1]));
        };
        char32_t c = unitAt(i);
        if (c >= 0xD800 && c <= 0xDBFF && i + 3 < bytes.size()) {
            const char32_t low = unitAt(i + 2);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
                i += 2;
            }
        }
        appendUtf8(out, c);
    }
    return out;
}

std::string utf8ToUtf16be(std::string_view text) {
    std::string out;
    const auto put = [&out](char32_t unit) {
        out += static_cast<char>(unit >> 8U);
        out += static_cast<char>(unit & 0xFFU);
    };
    for (char32_t c : utf8ToUtf32(text)) {
        if (c >= 0x10000) {
            c -= 0x10000;
            put(0xD800 + (c >> 10U));
            put(0xDC00 + (c & 0x3FFU));
        } else {
            put(c);
        }
    }
    return out;
}

}  // namespace withheld
