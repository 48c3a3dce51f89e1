#include "fonts/CffFont.h"

#include <algorithm>

#include "fonts/BigEndian.h"

namespace withheld::fonts {

namespace {

constexpr std::int64_t kLastPredefinedCharset = 2;

/// Chapter 13.
void readCharset(CffFont& font) {
    const std::size_t count = font.glyphs.items.size();
    font.charset.assign(count, 0);
    const std::int64_t offset = font.top.integer(cff::kCharset, 0, 0);
    font.hasOwnCharset = offset > kLastPredefinedCharset;
    if (!font.hasOwnCharset) {
        for (std::size_t glyph = 0; glyph < count; ++glyph) {
            font.charset[glyph] = static_cast<std::uint32_t>(glyph);  // ISOAdobe; CID-keyed fonts: identity
        }
        return;
    }
    auto at = static_cast<std::size_t>(offset);
    const std::uint32_t format = bigEndianAt(font.program, at++, 1);
    for (std::size_t glyph = 1; glyph < count && at < font.program.size();) {
        std::uint32_t value = bigEndianAt(font.program, at, 2);
        at += 2;
        std::size_t more = 0;
        if (format != 0) {
            const std::size_t size = format == 1 ? 1 : 2;
            more = bigEndianAt(font.program, at, size);
            at += size;
        }
        for (std::size_t i = 0; i <= more && glyph < count; ++i) {
            font.charset[glyph++] = value++ & 0xFFFFU;
        }
    }
}

/// Chapters 15 and 16.
bool readPrivate(CffFont& font, const CffDict& owner) {
    CffPrivate part;
    const std::size_t at = font.offsetOf(owner, cff::kPrivate);
    const std::int64_t size = owner.integer(cff::kPrivate, 0, 0);
    if (size > 0) {
        const auto dict = CffDict::read(slice(font.program, at, static_cast<std::size_t>(size)));
        if (!dict) {
            return false;
        }
        part.dict = *dict;
        if (const std::int64_t subroutines = part.dict.integer(cff::kSubrs, 0, 0); subroutines > 0) {
            const auto index = readCffIndex(font.program, at + static_cast<std::size_t>(subroutines));
            if (!index) {
                return false;
            }
            part.subroutines = *index;
        }
    }
    font.privates.push_back(std::move(part));
    return true;
}

/// Chapter 19.
void readSelect(CffFont& font) {
    std::size_t at = font.offsetOf(font.top, cff::kFdSelect);
    const std::uint32_t format = bigEndianAt(font.program, at, 1);
    if (format == 0) {
        for (std::size_t glyph = 0; glyph < font.select.size(); ++glyph) {
            font.select[glyph] = bigEndianAt(font.program, at + 1 + glyph, 1);
        }
        return;
    }
    const std::size_t ranges = format == 3 ? bigEndianAt(font.program, at + 1, 2) : 0;
    at += 3;
    for (std::size_t i = 0; i < ranges && at + 5 <= font.program.size(); ++i, at += 3) {
        const std::size_t last = std::min<std::size_t>(bigEndianAt(font.program, at + 3, 2), font.select.size());
        for (std::size_t glyph = bigEndianAt(font.program, at, 2); glyph < last; ++glyph) {
            font.select[glyph] = bigEndianAt(font.program, at + 2, 1);
        }
    }
}

bool readPrivates(CffFont& font) {
    font.select.assign(font.glyphs.items.size(), 0);
    if (!font.isCidKeyed) {
        return readPrivate(font, font.top);
    }
    constexpr std::size_t kMostFontDicts = 256;
    const auto dicts = readCffIndex(font.program, font.offsetOf(font.top, cff::kFdArray));
    if (!dicts || dicts->items.empty() || dicts->items.size() > kMostFontDicts) {
        return false;
    }
    for (const std::string_view item : dicts->items) {
        const auto dict = CffDict::read(item);
        if (!dict || !readPrivate(font, *dict)) {
            return false;
        }
        font.fontDicts.push_back(*dict);
    }
    readSelect(font);
    return std::all_of(font.select.begin(), font.select.end(), [&](std::size_t part) { return part < font.privates.size(); });
}

}  // namespace

std::size_t CffFont::offsetOf(const CffDict& dict, int op) const {
    const std::int64_t offset = dict.integer(op, op == cff::kPrivate ? 1 : 0, -1);
    return offset < 0 ? program.size() : static_cast<std::size_t>(offset);
}

std::optional<CffFont> readCffFont(std::string_view program) {
    constexpr std::int64_t kType2 = 2;
    CffFont font;
    font.program = program;
    const auto names = readCffIndex(program, bigEndianAt(program, 2, 1));
    const auto tops = names ? readCffIndex(program, names->end) : std::nullopt;
    const auto strings = tops ? readCffIndex(program, tops->end) : std::nullopt;
    const auto global = strings ? readCffIndex(program, strings->end) : std::nullopt;
    if (!global || tops->items.size() != 1 || bigEndianAt(program, 0, 1) != 1) {
        return std::nullopt;
    }
    const auto top = CffDict::read(tops->items.front());
    const auto glyphs = top ? readCffIndex(program, font.offsetOf(*top, cff::kCharStrings)) : std::nullopt;
    if (!glyphs || glyphs->items.empty() || top->integer(cff::kCharstringType, 0, kType2) != kType2) {
        return std::nullopt;
    }
    font.names = *names;
    font.strings = *strings;
    font.global = *global;
    font.glyphs = *glyphs;
    font.top = *top;
    font.isCidKeyed = font.top.has(cff::kRos);
    readCharset(font);
    return readPrivates(font) ? std::optional(std::move(font)) : std::nullopt;
}

}  // namespace withheld::fonts
