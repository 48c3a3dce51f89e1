#include "fonts/CMap.h"

#include <algorithm>

namespace withheld::fonts {

namespace {

std::uint32_t byteOf(std::uint32_t code, int bytes, int index) {
    return (code >> (8U * static_cast<unsigned>(bytes - 1 - index))) & 0xFFU;
}

/// How many leading bytes of `rest` fit the range.
int matchingBytes(const CodeRange& range, std::string_view rest) {
    int count = 0;
    while (count < range.bytes && static_cast<std::size_t>(count) < rest.size()) {
        const std::uint32_t byte = static_cast<unsigned char>(rest[static_cast<std::size_t>(count)]);
        if (byte < byteOf(range.low, range.bytes, count) || byte > byteOf(range.high, range.bytes, count)) {
            break;
        }
        ++count;
    }
    return count;
}

Code codeOf(std::string_view rest, int length) {
    Code code{0, std::min(length, static_cast<int>(std::min<std::size_t>(rest.size(), 4)))};
    for (int i = 0; i < code.bytes; ++i) {
        code.value = (code.value << 8U) | static_cast<unsigned char>(rest[static_cast<std::size_t>(i)]);
    }
    return code;
}

std::size_t slot(int bytes) {
    return static_cast<std::size_t>(std::clamp(bytes, 1, 4) - 1);
}

}  // namespace

CMap CMap::identity(bool vertical) {
    CMap out;
    out.m_identity = true;
    out.m_vertical = vertical;
    out.m_codespace = {{2, 0, 0xFFFF}};
    return out;
}

CMap::CMap(const CMapFile& file, const CMap* base) {
    if (base != nullptr) {
        *this = *base;
    }
    if (file.writingMode) {
        m_vertical = *file.writingMode == 1;
    }
    m_codespace.insert(m_codespace.end(), file.codespace.begin(), file.codespace.end());
    if (m_codespace.empty()) {
        m_codespace = {{2, 0, 0xFFFF}};
    }
    for (const CidRange& range : file.cids) {
        m_cids[slot(range.codes.bytes)].add(range.codes.low, range.codes.high, range.cid);
    }
    for (const CidRange& range : file.notdefs) {
        m_notdefs[slot(range.codes.bytes)].add(range.codes.low, range.codes.high, range.cid);
    }
    for (std::size_t i = 0; i < m_cids.size(); ++i) {
        m_cids[i].freeze();
        m_notdefs[i].freeze();
    }
}

bool CMap::definesCids() const {
    return m_identity || std::any_of(m_cids.begin(), m_cids.end(), [](const auto& map) { return !map.isEmpty(); });
}

Code CMap::next(std::string_view rest) const {
    int length = 0;
    for (const CodeRange& range : m_codespace) {
        if ((length == 0 || range.bytes < length) && matchingBytes(range, rest) == range.bytes) {
            length = range.bytes;
        }
    }
    return codeOf(rest, length > 0 ? length : lengthOfUndefined(rest));
}

int CMap::lengthOfUndefined(std::string_view rest) const {
    int bestMatch = 0;
    int length = 0;
    for (const CodeRange& range : m_codespace) {
        const int match = matchingBytes(range, rest);
        if (length == 0 || match > bestMatch || (match == bestMatch && range.bytes < length)) {
            bestMatch = match;
            length = range.bytes;
        }
    }
    return std::max(length, 1);
}

std::uint32_t CMap::cid(Code code) const {
    const std::size_t index = slot(code.bytes);
    if (const auto* found = m_cids[index].find(code.value)) {
        return (found->value + (code.value - found->origin)) & 0xFFFFU;
    }
    if (m_identity) {
        return code.value & 0xFFFFU;
    }
    const auto* notdef = m_notdefs[index].find(code.value);
    return notdef != nullptr ? notdef->value : 0;
}

}  // namespace withheld::fonts
