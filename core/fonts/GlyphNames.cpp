#include "fonts/GlyphNames.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>

#include "base/Unicode.h"

namespace withheld::fonts {

namespace {

struct GlyphListEntry {
    std::string_view name;
    std::array<char16_t, 4> codePoints;  ///< 0 ends
};

constexpr GlyphListEntry kGlyphList[] = {
#include "fonts/tables/GlyphList.inc"
};

constexpr GlyphListEntry kDingbatList[] = {
#include "fonts/tables/DingbatList.inc"
};

// Names in TeX's fonts that Adobe's list lacks, or has in the private use area.
constexpr GlyphListEntry kTexNames[] = {
    {"angbracketleft", {0x27E8}}, {"angbracketright", {0x27E9}},  {"circlecopyrt", {0x20DD}},
    {"dotlessj", {0x0237}},       {"epsilon1", {0x03F5}},         {"flat", {0x266D}},
    {"follows", {0x227B}},        {"followsequal", {0x227D}},     {"greaterorequalslant", {0x2A7E}},
    {"latticetop", {0x22A4}},     {"lessorequalslant", {0x2A7D}}, {"lscript", {0x2113}},
    {"mapsto", {0x21A6}},         {"natural", {0x266E}},          {"negationslash", {0x0338}},
    {"owner", {0x220B}},          {"precedesequal", {0x227C}},    {"sharp", {0x266F}},
    {"visiblespace", {0x2423}},   {"visualspace", {0x2423}},
};

template <std::size_t N>
const GlyphListEntry* entryOf(const GlyphListEntry (&list)[N], std::string_view name) {
    const auto* entry = std::lower_bound(std::begin(list), std::end(list), name,
                                         [](const GlyphListEntry& e, std::string_view wanted) { return e.name < wanted; });
    return entry != std::end(list) && entry->name == name ? entry : nullptr;
}

const GlyphListEntry* listed(std::string_view name) {
    const GlyphListEntry* tex = entryOf(kTexNames, name);
    return tex != nullptr ? tex : entryOf(kGlyphList, name);
}

std::optional<char32_t> hexNumber(std::string_view digits) {
    char32_t number = 0;
    for (const char c : digits) {
        number *= 16;
        if (c >= '0' && c <= '9') {
            number += static_cast<char32_t>(c - '0');
        } else if (c >= 'A' && c <= 'F') {
            number += static_cast<char32_t>(c - 'A' + 10);
        } else if (c >= 'a' && c <= 'f') {  // the specification wants capitals, files do not
            number += static_cast<char32_t>(c - 'a' + 10);
        } else {
            return std::nullopt;
        }
    }
    return number;
}

bool isScalar(char32_t codePoint) {
    return codePoint > 0 && codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF);
}

/// Appends "uniXXXX[XXXX…]" or "uXXXX[XX]"; false if the name is of neither form.
bool appendNumbered(std::u32string& out, std::string_view name) {
    if (name.starts_with("uni") && name.size() >= 7 && (name.size() - 3) % 4 == 0) {
        std::u32string points;
        for (std::size_t i = 3; i < name.size(); i += 4) {
            const auto point = hexNumber(name.substr(i, 4));
            if (!point || !isScalar(*point)) {
                return false;
            }
            points += *point;
        }
        out += points;
        return true;
    }
    if (name.starts_with("u") && name.size() >= 5 && name.size() <= 7) {
        const auto point = hexNumber(name.substr(1));
        if (point && isScalar(*point)) {
            out += *point;
            return true;
        }
    }
    return false;
}

std::u32string pointsOf(std::string_view name) {
    constexpr std::size_t kLongestName = 255;
    std::u32string out;
    if (name.size() > kLongestName) {
        return out;
    }
    name = name.substr(0, name.find('.'));
    while (!name.empty()) {
        const std::size_t end = std::min(name.find('_'), name.size());
        const std::string_view part = name.substr(0, end);
        if (const GlyphListEntry* entry = listed(part)) {
            for (const char16_t point : entry->codePoints) {
                if (point != 0) {
                    out += point;
                }
            }
        } else {
            appendNumbered(out, part);
        }
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return out;
}

}  // namespace

std::string unicodeOfGlyphName(std::string_view name) {
    return utf32ToUtf8(pointsOf(name));
}

std::string unicodeOfDingbatName(std::string_view name) {
    const GlyphListEntry* entry = entryOf(kDingbatList, name);
    return entry != nullptr ? utf32ToUtf8(std::u32string(1, entry->codePoints.front())) : std::string();
}

std::string unicodeOfNumberedName(std::string_view name, int code) {
    const std::size_t digits = std::min(name.find_first_of("0123456789"), name.size());
    const bool isNumbered = digits >= 1 && digits <= 2 && name.substr(digits) == std::to_string(code);
    return isNumbered && code > ' ' && code <= '~' ? std::string(1, static_cast<char>(code)) : std::string();
}

char32_t codePointOfGlyphName(std::string_view name) {
    const std::u32string points = pointsOf(name);
    return points.size() == 1 ? points.front() : 0;
}

}  // namespace withheld::fonts
