#include "ocr/LayerNumbers.h"

#include <algorithm>
#include <charconv>

#include "base/Hash.h"
#include "base/Unicode.h"

namespace withheld::ocr {

std::string decimal(double value) {
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, std::clamp(value, -1e9, 1e9), std::chars_format::fixed, 4).ptr;
    std::string text(buffer, end);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string hexCodes(const std::string& text) {
    std::u32string codes = utf8ToUtf32(text);
    std::replace_if(
        codes.begin(), codes.end(), [](char32_t c) { return c > 0xFFFF || c < 0x20; }, U'\uFFFD');
    return "<" + toHex(utf8ToUtf16be(utf32ToUtf8(codes))) + ">";
}

}  // namespace withheld::ocr
