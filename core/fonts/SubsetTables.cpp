#include "fonts/SubsetTables.h"

#include <algorithm>
#include <map>

#include "fonts/BigEndian.h"

namespace withheld::fonts {

namespace {

using Mappings = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

constexpr int kMacintosh = 1;
constexpr std::uint32_t kLastCode = 0xFFFF;

/// Trimmed table mapping: codes from the first to the last.
Bytes format6(const Mappings& glyphs) {
    const std::uint32_t first = glyphs.empty() ? 0 : glyphs.front().first;
    const std::uint32_t count = glyphs.empty() ? 0 : glyphs.back().first - first + 1;
    std::vector<std::uint32_t> byCode(count, 0);
    for (const auto& [code, glyph] : glyphs) {
        byCode[code - first] = glyph;
    }
    Bytes out;
    for (const std::uint32_t value : {6U, 10 + 2 * count, 0U, first, count}) {
        appendBigEndian(out, value, 2);
    }
    for (const std::uint32_t glyph : byCode) {
        appendBigEndian(out, glyph, 2);
    }
    return out;
}

struct Segment {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t glyph = 0;  ///< of the first code; the rest count up
};

std::vector<Segment> segmentsOf(const Mappings& glyphs) {
    std::vector<Segment> segments;
    for (const auto& [code, glyph] : glyphs) {
        if (!segments.empty() && code == segments.back().last + 1 &&
            glyph == segments.back().glyph + (code - segments.back().first)) {
            segments.back().last = code;
        } else {
            segments.push_back({code, code, glyph});
        }
    }
    return segments;
}

/// Segment mapping to delta values; "" when there are more segments than it can hold.
Bytes format4(const Mappings& glyphs) {
    std::vector<Segment> segments = segmentsOf(glyphs);
    if (segments.empty() || segments.back().last != kLastCode) {
        segments.push_back({kLastCode, kLastCode, 0});  // the last segment has to end at 0xFFFF, on .notdef
    }
    const auto count = static_cast<std::uint32_t>(segments.size());
    constexpr std::uint32_t kMostSegments = 8000;  // the length has 16 bits
    if (count > kMostSegments) {
        return {};
    }
    std::uint32_t power = 0;
    while (2U << power <= count) {
        ++power;
    }
    Bytes out;
    for (const std::uint32_t value : {4U, 16 + 8 * count, 0U, 2 * count, 2U << power, power, 2 * count - (2U << power)}) {
        appendBigEndian(out, value, 2);
    }
    for (const Segment& segment : segments) {
        appendBigEndian(out, segment.last, 2);
    }
    appendBigEndian(out, 0, 2);
    for (const Segment& segment : segments) {
        appendBigEndian(out, segment.first, 2);
    }
    for (const Segment& segment : segments) {
        appendBigEndian(out, (segment.glyph - segment.first) & 0xFFFFU, 2);
    }
    out.append(std::size_t{2} * count, '\0');
    return out;
}

Bytes format12(const Mappings& glyphs) {
    const std::vector<Segment> segments = segmentsOf(glyphs);
    Bytes out;
    appendBigEndian(out, 12, 2);
    appendBigEndian(out, 0, 2);
    appendBigEndian(out, static_cast<std::uint32_t>(16 + 12 * segments.size()), 4);
    appendBigEndian(out, 0, 4);
    appendBigEndian(out, static_cast<std::uint32_t>(segments.size()), 4);
    for (const Segment& segment : segments) {
        for (const std::uint32_t value : {segment.first, segment.last, segment.glyph}) {
            appendBigEndian(out, value, 4);
        }
    }
    return out;
}

Bytes subtable(const CharacterMap& map, const std::set<std::uint32_t>& keep) {
    Mappings kept;
    for (const auto& entry : map.glyphs) {
        if (keep.contains(entry.second)) {
            kept.push_back(entry);
        }
    }
    std::sort(kept.begin(), kept.end());
    const std::uint32_t last = kept.empty() ? 0 : kept.back().first;
    if (map.platform == kMacintosh && last < 256) {
        return format6(kept);
    }
    const Bytes small = last <= kLastCode ? format4(kept) : Bytes();
    return small.empty() ? format12(kept) : small;
}

}  // namespace

Bytes subsetMetrics(std::string_view hmtx, std::size_t glyphCount, std::size_t longMetrics, const std::set<std::uint32_t>& keep) {
    Bytes out;
    for (std::size_t glyph = 0; glyph < glyphCount; ++glyph) {
        const bool isLong = glyph < longMetrics;
        const std::size_t at = isLong ? 4 * glyph : 4 * longMetrics + 2 * (glyph - longMetrics);
        const std::size_t size = isLong ? 4 : 2;
        const bool kept = keep.contains(static_cast<std::uint32_t>(glyph));
        if (kept) {
            out += slice(hmtx, at, size);
        } else if (isLong && glyph + 1 == longMetrics && keep.upper_bound(static_cast<std::uint32_t>(glyph)) != keep.end()) {
            out += slice(hmtx, at, 2);  // the glyphs behind it have the same advance
        }
        out.resize(at + size, '\0');
    }
    return out;
}

Bytes subsetCharacterMaps(const std::vector<CharacterMap>& maps, const std::set<std::uint32_t>& keep) {
    std::map<std::pair<int, int>, Bytes> subtables;  // sorted, as the format wants; of two alike the first counts
    for (const CharacterMap& map : maps) {
        const std::pair<int, int> key{map.platform, map.encoding};
        if (!subtables.contains(key)) {
            subtables.emplace(key, subtable(map, keep));
        }
    }
    Bytes out;
    appendBigEndian(out, 0, 2);
    appendBigEndian(out, static_cast<std::uint32_t>(subtables.size()), 2);
    std::size_t at = 4 + 8 * subtables.size();
    for (const auto& [key, bytes] : subtables) {
        appendBigEndian(out, static_cast<std::uint32_t>(key.first), 2);
        appendBigEndian(out, static_cast<std::uint32_t>(key.second), 2);
        appendBigEndian(out, static_cast<std::uint32_t>(at), 4);
        at += bytes.size();
    }
    for (const auto& [key, bytes] : subtables) {
        out += bytes;
    }
    return out;
}

Bytes subsetPost(std::string_view post, const FontProgram& program, const std::set<std::uint32_t>& keep, bool namesGlyphs) {
    constexpr std::size_t kHeaderSize = 32;
    constexpr std::uint32_t kFirstOwnName = 258;  // below: the Macintosh's standard names
    Bytes indices;
    Bytes names;
    std::uint32_t next = kFirstOwnName;
    for (std::uint32_t glyph = 0; namesGlyphs && glyph < program.glyphCount(); ++glyph) {
        const std::string name = glyph != 0 && keep.contains(glyph) ? program.glyphName(glyph).substr(0, 255) : std::string();
        appendBigEndian(indices, name.empty() ? 0 : next++, 2);
        if (!name.empty()) {
            names.push_back(static_cast<char>(name.size()));
            names += name;
        }
    }
    Bytes out;
    appendBigEndian(out, names.empty() ? 0x00030000 : 0x00020000, 4);
    out += slice(post, 4, kHeaderSize - 4);
    out.resize(kHeaderSize, '\0');
    if (!names.empty()) {
        appendBigEndian(out, program.glyphCount(), 2);
        out += indices + names;
    }
    return out;
}

Bytes plainOs2(std::string_view os2) {
    constexpr std::size_t kAverageWidthAt = 2;
    constexpr std::size_t kFirstCharacterAt = 64;
    Bytes out(os2);
    if (out.size() >= kAverageWidthAt + 2) {
        out.replace(kAverageWidthAt, 2, 2, '\0');
    }
    if (out.size() >= kFirstCharacterAt + 4) {
        out.replace(kFirstCharacterAt, 4, "\x00\x00\xFF\xFF", 4);
    }
    return out;
}

}  // namespace withheld::fonts
