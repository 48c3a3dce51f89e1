#include "fonts/ToUnicodeFile.h"

#include <algorithm>
#include <set>
#include <vector>

namespace withheld::fonts {

namespace {

std::string hex(std::uint32_t value, int bytes) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (int nibble = 2 * bytes; nibble-- > 0;) {
        out.push_back(kDigits[value >> (4 * nibble) & 0xFU]);
    }
    return out;
}

std::string utf16Hex(const std::u32string& text) {
    std::string out;
    for (const char32_t point : text) {
        if (point > 0xFFFF) {
            const std::uint32_t above = point - 0x10000;
            out += hex(0xD800 + (above >> 10U & 0x3FFU), 2) + hex(0xDC00 + (above & 0x3FFU), 2);
        } else {
            out += hex(point, 2);
        }
    }
    return out;
}

}  // namespace

std::string toUnicodeFile(const std::map<Code, std::u32string>& texts, const std::string& useCMap) {
    constexpr std::size_t kMostInSection = 100;  // Adobe Technical Note 5014
    std::set<int> lengths;
    std::vector<std::string> lines;
    for (const auto& [code, text] : texts) {
        if (!text.empty()) {
            lengths.insert(code.bytes);
            lines.push_back("<" + hex(code.value, code.bytes) + "> <" + utf16Hex(text) + ">\n");
        }
    }
    if (lengths.empty()) {
        lengths.insert(2);
    }
    std::string out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n";
    if (!useCMap.empty()) {
        out += "/" + useCMap + " usecmap\n";
    }
    out +=
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n";
    out += std::to_string(lengths.size()) + " begincodespacerange\n";
    for (const int length : lengths) {
        out += "<" + hex(0, length) + "> <" + std::string(static_cast<std::size_t>(2 * length), 'F') + ">\n";
    }
    out += "endcodespacerange\n";
    for (std::size_t begin = 0; begin < lines.size(); begin += kMostInSection) {
        const std::size_t end = std::min(begin + kMostInSection, lines.size());
        out += std::to_string(end - begin) + " beginbfchar\n";
        for (std::size_t i = begin; i < end; ++i) {
            out += lines[i];
        }
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace withheld::fonts
