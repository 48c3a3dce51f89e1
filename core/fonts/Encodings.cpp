#include "fonts/Encodings.h"

#include <string>
#include <unordered_map>

namespace withheld::fonts {

namespace {
#include "fonts/tables/Encodings.inc"
}  // namespace

const EncodingTable& standardEncoding() {
    return kStandard;
}
const EncodingTable& winAnsiEncoding() {
    return kWinAnsi;
}
const EncodingTable& macRomanEncoding() {
    return kMacRoman;
}
const EncodingTable& macExpertEncoding() {
    return kMacExpert;
}
const EncodingTable& symbolEncoding() {
    return kSymbol;
}
const EncodingTable& zapfDingbatsEncoding() {
    return kZapfDingbats;
}

const EncodingTable* encodingNamed(std::string_view name) {
    if (name == "WinAnsiEncoding") {
        return &kWinAnsi;
    }
    if (name == "MacRomanEncoding") {
        return &kMacRoman;
    }
    if (name == "MacExpertEncoding") {
        return &kMacExpert;
    }
    if (name == "StandardEncoding") {
        return &kStandard;
    }
    return nullptr;
}

std::optional<int> macOsRomanCode(std::string_view glyphName) {
    static const std::unordered_map<std::string_view, int> codes = [] {
        std::unordered_map<std::string_view, int> map;
        for (int code = 0; code < 256; ++code) {
            map.emplace(kMacRoman[static_cast<std::size_t>(code)], code);
        }
        map.erase("");
        // Table 115: what Mac OS has beyond MacRomanEncoding.
        for (const auto& [name, code] : {std::pair{"notequal", 173},
                                         {"infinity", 176},
                                         {"lessequal", 178},
                                         {"greaterequal", 179},
                                         {"partialdiff", 182},
                                         {"summation", 183},
                                         {"product", 184},
                                         {"pi", 185},
                                         {"integral", 186},
                                         {"Omega", 189},
                                         {"radical", 195},
                                         {"approxequal", 197},
                                         {"Delta", 198},
                                         {"lozenge", 215},
                                         {"Euro", 219},
                                         {"apple", 240}}) {
            map.insert_or_assign(name, code);
        }
        return map;
    }();
    const auto found = codes.find(glyphName);
    return found == codes.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace withheld::fonts
