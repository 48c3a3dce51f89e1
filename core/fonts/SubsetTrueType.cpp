#include "fonts/SubsetTrueType.h"

#include <vector>

#include "fonts/BigEndian.h"
#include "fonts/SubsetCff.h"
#include "fonts/SubsetError.h"
#include "fonts/SubsetTables.h"

namespace withheld::fonts {

namespace {

constexpr std::size_t kLocationFormatAt = 50;  // head.indexToLocFormat
constexpr std::size_t kLongMetricsAt = 34;     // hhea.numberOfHMetrics

/// Each glyph's data as FreeType cuts it out: what ends behind the table ends with it.
std::vector<std::string_view> glyphData(const Sfnt& sfnt, std::size_t glyphCount) {
    const std::string_view glyf = sfnt.table("glyf");
    const std::string_view loca = sfnt.table("loca");
    const bool isLong = bigEndianAt(sfnt.table("head"), kLocationFormatAt, 2) != 0;
    const std::size_t size = isLong ? 4 : 2;
    const std::size_t unit = isLong ? 1 : 2;
    std::vector<std::string_view> glyphs(glyphCount);
    for (std::size_t glyph = 0; glyph < glyphCount && (glyph + 1) * size <= loca.size(); ++glyph) {
        const std::size_t begin = bigEndianAt(loca, glyph * size, size) * unit;
        const bool hasEnd = (glyph + 2) * size <= loca.size();
        const std::size_t end = hasEnd ? bigEndianAt(loca, (glyph + 1) * size, size) * unit : glyf.size();
        glyphs[glyph] = slice(glyf, begin, end >= begin ? end - begin : glyf.size());
    }
    return glyphs;
}

/// The glyphs that a composite one is made of (OpenType, "glyf": Composite Glyph Description).
std::vector<std::uint32_t> componentsOf(std::string_view glyph) {
    constexpr std::uint32_t kWords = 0x1;
    constexpr std::uint32_t kScale = 0x8;
    constexpr std::uint32_t kMore = 0x20;
    constexpr std::uint32_t kTwoScales = 0x40;
    constexpr std::uint32_t kMatrix = 0x80;
    constexpr std::size_t kHeaderSize = 10;
    std::vector<std::uint32_t> components;
    if (bigEndianAt(glyph, 0, 2) < 0x8000) {  // contours are counted: a simple glyph
        return components;
    }
    std::uint32_t flags = kMore;
    for (std::size_t at = kHeaderSize; (flags & kMore) != 0 && at + 4 <= glyph.size();) {
        flags = bigEndianAt(glyph, at, 2);
        components.push_back(bigEndianAt(glyph, at + 2, 2));
        at += 4 + ((flags & kWords) != 0 ? 4 : 2);
        at += (flags & kScale) != 0 ? 2 : (flags & kTwoScales) != 0 ? 4 : (flags & kMatrix) != 0 ? 8 : 0;
    }
    return components;
}

void addComponents(std::set<std::uint32_t>& keep, const std::vector<std::string_view>& glyphs) {
    std::vector<std::uint32_t> pending(keep.begin(), keep.end());
    while (!pending.empty()) {
        const std::uint32_t glyph = pending.back();
        pending.pop_back();
        if (glyph < glyphs.size()) {
            for (const std::uint32_t component : componentsOf(glyphs[glyph])) {
                if (keep.insert(component).second) {
                    pending.push_back(component);
                }
            }
        }
    }
}

void writeOutlines(Sfnt& out, const std::vector<std::string_view>& glyphs, const std::set<std::uint32_t>& keep) {
    Bytes glyf;
    std::vector<std::size_t> offsets;
    for (std::size_t glyph = 0; glyph < glyphs.size(); ++glyph) {
        offsets.push_back(glyf.size());
        if (keep.contains(static_cast<std::uint32_t>(glyph))) {
            glyf += glyphs[glyph];
            glyf.append((4 - glyf.size() % 4) % 4, '\0');
        }
    }
    offsets.push_back(glyf.size());
    const bool isLong = glyf.size() / 2 > 0xFFFF;
    Bytes loca;
    for (const std::size_t offset : offsets) {
        appendBigEndian(loca, static_cast<std::uint32_t>(isLong ? offset : offset / 2), isLong ? 4 : 2);
    }
    if (glyf.empty()) {
        glyf.append(4, '\0');  // readers take an empty table for a missing one
    }
    out.tables["glyf"] = std::move(glyf);
    out.tables["loca"] = std::move(loca);
    out.tables["head"].replace(kLocationFormatAt, 2, isLong ? std::string("\0\1", 2) : std::string("\0\0", 2));
}

}  // namespace

Expected<Sfnt> subsetTrueType(const Sfnt& sfnt, const FontProgram& program, std::set<std::uint32_t> keep, bool namesGlyphs) {
    const std::size_t glyphCount = program.glyphCount();
    if (sfnt.table("head").size() < kLocationFormatAt + 2) {
        return cannotSubset("its program has no header");
    }
    const std::optional<std::vector<CharacterMap>> maps = program.characterMaps();
    if (!maps) {
        return cannotSubset("its character map is out of bounds");
    }
    Sfnt out;
    out.version = sfnt.version;
    for (const char* tag : {"head", "hhea", "maxp", "cvt ", "fpgm", "prep", "gasp"}) {
        if (sfnt.has(tag)) {
            out.tables[tag] = Bytes(sfnt.table(tag));
        }
    }
    keep.insert(0);
    if (sfnt.has("glyf") && sfnt.has("loca")) {
        const std::vector<std::string_view> glyphs = glyphData(sfnt, glyphCount);
        addComponents(keep, glyphs);
        writeOutlines(out, glyphs, keep);
    } else if (sfnt.has("CFF ")) {
        Expected<Bytes> cff = subsetCff(sfnt.table("CFF "), keep, CffGlyphs::ByIndex);
        if (!cff) {
            return cff.error();
        }
        out.tables["CFF "] = std::move(*cff);
    } else {
        return cannotSubset("its outlines are of an unknown kind");
    }
    if (sfnt.has("hmtx")) {
        out.tables["hmtx"] =
            subsetMetrics(sfnt.table("hmtx"), glyphCount, bigEndianAt(sfnt.table("hhea"), kLongMetricsAt, 2), keep);
    }
    if (sfnt.has("cmap")) {
        out.tables["cmap"] = subsetCharacterMaps(*maps, keep);
    }
    if (sfnt.has("post")) {
        out.tables["post"] = subsetPost(sfnt.table("post"), program, keep, namesGlyphs && sfnt.has("glyf"));
    }
    if (sfnt.has("OS/2")) {
        out.tables["OS/2"] = plainOs2(sfnt.table("OS/2"));
    }
    return out;
}

}  // namespace withheld::fonts
