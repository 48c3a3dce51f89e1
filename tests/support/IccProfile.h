// A colour profile with texts, as small as one can be (ICC.1:2010 7).
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace withheld::test {

[[nodiscard]] inline std::string bigEndian(std::size_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<char>((value >> shift) & 0xFFU));
    }
    return bytes;
}

[[nodiscard]] inline std::string utf16(const std::string& ascii) {
    std::string wide;
    for (const char c : ascii) {
        wide += '\0';
        wide += c;
    }
    return wide;
}

/// An RGB profile whose copyright, description and maker (text, desc, mluc) are `words`, with a checksum.
[[nodiscard]] inline std::string iccProfile(const std::string& words) {
    const std::string zero(4, '\0');
    const std::vector<std::pair<std::string, std::string>> elements{
        {"cprt", "text" + zero + words + '\0'},
        {"desc", "desc" + zero + bigEndian(words.size() + 1) + words + '\0' + zero + bigEndian(words.size()) + utf16(words) +
                     std::string(3, '\0') + words + std::string(67 - words.size(), '\0')},
        {"dmnd",
         "mluc" + zero + bigEndian(1) + bigEndian(12) + "enGB" + bigEndian(words.size() * 2) + bigEndian(28) + utf16(words)},
        {"rTRC", "curv" + zero + bigEndian(0)}};
    std::string table = bigEndian(elements.size());
    std::string data;
    const std::size_t begin = 128 + 4 + elements.size() * 12;
    for (const auto& [tag, element] : elements) {
        table += tag + bigEndian(begin + data.size()) + bigEndian(element.size());
        data += element;
    }
    std::string header = bigEndian(begin + data.size()) + zero + std::string("\x02\x40\0\0", 4) + "mntrRGB XYZ ";
    header += std::string(36 - header.size(), '\0') + "acsp";
    header += std::string(84 - header.size(), '\0') + std::string(16, '\x5A');
    header += std::string(128 - header.size(), '\0');
    return header + table + data;
}

}  // namespace withheld::test
