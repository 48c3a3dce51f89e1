#include "fonts/ToUnicode.h"

#include <algorithm>

#include "base/Unicode.h"

namespace withheld::fonts {

namespace {

bool isUsable(char32_t point) {
    return point > 0 && point <= 0x10FFFF && point != 0xFFFD && (point < 0xD800 || point > 0xDFFF);
}

}  // namespace

ToUnicode::ToUnicode(const CMapFile& file, const ToUnicode* base) {
    if (base != nullptr) {
        *this = *base;
    }
    for (const UnicodeRange& range : file.unicodes) {
        m_texts[static_cast<std::size_t>(std::clamp(range.codes.bytes, 1, 4) - 1)].add(range.codes.low, range.codes.high,
                                                                                       range.text);
    }
    // Some writers state characters as CIDs are stated; MuPDF shows a font that is not embedded by them.
    if (file.unicodes.empty()) {
        for (const CidRange& range : file.cids) {
            m_texts[static_cast<std::size_t>(std::clamp(range.codes.bytes, 1, 4) - 1)].add(
                range.codes.low, range.codes.high, std::u32string(1, static_cast<char32_t>(range.cid)));
        }
    }
    for (auto& map : m_texts) {
        map.freeze();
    }
}

ToUnicode ToUnicode::identity() {
    ToUnicode out;
    out.m_texts[1].add(1, 0xFFFF, U"\x01");
    return out;
}

bool ToUnicode::isEmpty() const {
    return std::all_of(m_texts.begin(), m_texts.end(), [](const auto& map) { return map.isEmpty(); });
}

std::u32string ToUnicode::stored(Code code) const {
    const std::size_t own = static_cast<std::size_t>(std::clamp(code.bytes, 1, 4) - 1);
    const auto* found = m_texts[own].find(code.value);
    for (std::size_t i = 0; found == nullptr && i < m_texts.size(); ++i) {
        found = m_texts[i].find(code.value);
    }
    if (found == nullptr) {
        return {};
    }
    std::u32string text = found->value;
    if (!text.empty()) {
        text.back() += code.value - found->origin;
    }
    return text;
}

std::string ToUnicode::text(Code code) const {
    std::string out;
    for (const char32_t point : stored(code)) {
        if (isUsable(point)) {
            appendUtf8(out, point);
        }
    }
    return out;
}

}  // namespace withheld::fonts
