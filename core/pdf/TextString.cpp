#include "pdf/TextString.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/Unicode.h"

namespace withheld::pdf {

namespace {

/// Annex D.2: where PDFDocEncoding differs from Latin-1.
char32_t pdfDocCharacter(std::uint8_t byte) {
    static constexpr std::array<char16_t, 8> accents{0x02D8, 0x02C7, 0x02C6, 0x02D9,
                                                     0x02DD, 0x02DB, 0x02DA, 0x02DC};  // 0x18–0x1F
    static constexpr std::array<char16_t, 33> high{0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039,
                                                   0x203A, 0x2212, 0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A,
                                                   0x2122, 0xFB01, 0xFB02, 0x0141, 0x0152, 0x0160, 0x0178, 0x017D, 0x0131,
                                                   0x0142, 0x0153, 0x0161, 0x017E, 0xFFFD, 0x20AC};  // 0x80–0xA0
    if (byte >= 0x18 && byte <= 0x1F) {
        return accents[byte - 0x18U];
    }
    if (byte >= 0x80 && byte <= 0xA0) {
        return high[byte - 0x80U];
    }
    return byte;
}

}  // namespace

std::string textStringToUtf8(std::string_view bytes) {
    if (bytes.starts_with("\xFE\xFF")) {
        return utf16beToUtf8(bytes.substr(2));
    }
    if (bytes.starts_with("\xFF\xFE")) {
        std::string swapped(bytes.substr(2));
        for (std::size_t i = 0; i + 1 < swapped.size(); i += 2) {
            std::swap(swapped[i], swapped[i + 1]);
        }
        return utf16beToUtf8(swapped);
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        return std::string(bytes.substr(3));
    }
    std::string out;
    for (const char c : bytes) {
        appendUtf8(out, pdfDocCharacter(static_cast<std::uint8_t>(c)));
    }
    return out;
}

Bytes utf8ToTextString(std::string_view utf8) {
    const bool ascii =
        std::all_of(utf8.begin(), utf8.end(), [](char c) { return c == '\n' || c == '\t' || (c >= 0x20 && c < 0x7F); });
    return ascii ? Bytes(utf8) : Bytes("\xFE\xFF") + utf8ToUtf16be(utf8);
}

}  // namespace withheld::pdf
