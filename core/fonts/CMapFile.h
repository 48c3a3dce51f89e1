// What a CMap file says (ISO 32000-1 9.7.5, 9.10.3; Adobe Technical Note 5014), in the order it says it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace withheld::fonts {

/// Codes of `bytes` bytes from low to high; in codespace ranges each byte lies between its bounds.
struct CodeRange {
    int bytes = 1;  ///< 1–4
    std::uint32_t low = 0;
    std::uint32_t high = 0;  ///< >= low
};

struct CidRange {
    CodeRange codes;
    std::uint32_t cid = 0;  ///< of the first code
};

struct UnicodeRange {
    CodeRange codes;
    std::u32string text;  ///< of the first code; the last code point counts up
};

struct CMapFile {
    std::vector<CodeRange> codespace;
    std::vector<CidRange> cids;
    std::vector<CidRange> notdefs;  ///< every code of a range has the same CID
    std::vector<UnicodeRange> unicodes;
    std::string useCMap;  ///< "" if none
    std::optional<int> writingMode;
    std::string registry;
    std::string ordering;
};

/// Tolerant: broken entries are left out; at most a million entries are read.
[[nodiscard]] CMapFile readCMapFile(std::string_view source);

}  // namespace withheld::fonts
