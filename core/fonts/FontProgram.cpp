#include "fonts/FontProgram.h"

#include <ft2build.h>

#include <algorithm>
#include <mutex>
#include <string_view>
#include <utility>

#include FT_FREETYPE_H
#include FT_BBOX_H
#include FT_CID_H
#include FT_FONT_FORMATS_H
#include FT_OUTLINE_H
#include FT_TRUETYPE_TABLES_H

namespace withheld::fonts {

namespace {

// One library, one lock: FreeType's faces share modules, and glyph boxes are kept by their fonts, so that the lock is
// rarely taken.
std::mutex& freeTypeMutex() {
    static std::mutex mutex;
    return mutex;
}

FT_Library freeType() {
    static const FT_Library library = [] {
        FT_Library created = nullptr;
        return FT_Init_FreeType(&created) == 0 ? created : nullptr;
    }();
    return library;
}

constexpr FT_Int32 kLoadFlags = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP | FT_LOAD_IGNORE_TRANSFORM;

FontProgram::Format formatOf(FT_Face face) {
    const char* named = FT_Get_Font_Format(face);
    const std::string_view format = named != nullptr ? named : "";
    if (format == "TrueType") {
        return FontProgram::Format::TrueType;
    }
    if (format == "CFF") {
        return FontProgram::Format::Cff;
    }
    return format == "Type 1" ? FontProgram::Format::Type1 : FontProgram::Format::Other;
}

/// In the program's cmap table, and not of variation selectors (format 14).
bool isStored(FT_CharMap map) {
    constexpr FT_Long kVariationSelectors = 14;
    const FT_Long format = FT_Get_CMap_Format(map);
    return format >= 0 && format != kVariationSelectors;
}

}  // namespace

struct FontProgram::Face {
    explicit Face(FT_Face opened) : ft(opened) {}
    ~Face() { FT_Done_Face(ft); }
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    [[nodiscard]] double unitsPerEm() const { return ft->units_per_EM > 0 ? ft->units_per_EM : 1000; }
    /// CID-keyed CFF in an sfnt wrapper: FreeType wants glyph indices there, and CIDs for bare CFF.
    [[nodiscard]] bool isWrappedCidKeyed() const {
        FT_Bool cidKeyed = 0;
        return FT_IS_SFNT(ft) && FT_Get_CID_Is_Internally_CID_Keyed(ft, &cidKeyed) == 0 && cidKeyed != 0;
    }
    [[nodiscard]] FT_CharMap charmap(int platform, int encoding) const {
        for (int i = 0; i < ft->num_charmaps; ++i) {
            const FT_CharMap map = ft->charmaps[i];
            if (map->platform_id == platform && map->encoding_id == encoding) {
                return map;
            }
        }
        return nullptr;
    }
    [[nodiscard]] FT_UInt glyphIn(FT_CharMap map, FT_ULong code) const {
        return map != nullptr && FT_Set_Charmap(ft, map) == 0 ? FT_Get_Char_Index(ft, code) : 0;
    }

    FT_Face ft;
};

FontProgram::FontProgram(Bytes bytes, std::unique_ptr<Face> face)
    : m_bytes(std::move(bytes)), m_face(std::move(face)), m_format(formatOf(m_face->ft)) {
    m_glyphCount = static_cast<std::uint32_t>(std::max<FT_Long>(m_face->ft->num_glyphs, 0));
}

FontProgram::~FontProgram() {
    const std::lock_guard lock(freeTypeMutex());
    m_face.reset();
}

std::shared_ptr<const FontProgram> FontProgram::opened(Bytes bytes, const std::string& path, int faceIndex) {
    const std::lock_guard lock(freeTypeMutex());
    if (freeType() == nullptr) {
        return nullptr;
    }
    FT_Face face = nullptr;
    const FT_Error error = path.empty() ? FT_New_Memory_Face(freeType(), reinterpret_cast<const FT_Byte*>(bytes.data()),
                                                             static_cast<FT_Long>(bytes.size()), faceIndex, &face)
                                        : FT_New_Face(freeType(), path.c_str(), faceIndex, &face);
    if (error != 0 || face == nullptr) {
        return nullptr;
    }
    return std::shared_ptr<const FontProgram>(new FontProgram(std::move(bytes), std::make_unique<Face>(face)));
}

std::shared_ptr<const FontProgram> FontProgram::fromBytes(Bytes bytes) {
    if (bytes.empty() || bytes.size() > kLargestBytes) {
        return nullptr;
    }
    // Short strings live inside the object and would move with it.
    bytes.reserve(64);
    return opened(std::move(bytes), {}, 0);
}

std::shared_ptr<const FontProgram> FontProgram::fromFile(const std::filesystem::path& path, int faceIndex) {
    return opened({}, path.string(), faceIndex);
}

std::uint32_t FontProgram::glyphNamed(const std::string& name) const {
    const std::lock_guard lock(freeTypeMutex());
    return FT_HAS_GLYPH_NAMES(m_face->ft) ? FT_Get_Name_Index(m_face->ft, name.c_str()) : 0;
}

std::string FontProgram::glyphName(std::uint32_t glyph) const {
    const std::lock_guard lock(freeTypeMutex());
    char name[128] = {};
    if (!FT_HAS_GLYPH_NAMES(m_face->ft) || FT_Get_Glyph_Name(m_face->ft, glyph, name, sizeof name) != 0) {
        return {};
    }
    return name;
}

std::uint32_t FontProgram::glyphOfUnicode(char32_t codePoint) const {
    const std::lock_guard lock(freeTypeMutex());
    return FT_Select_Charmap(m_face->ft, FT_ENCODING_UNICODE) == 0 ? FT_Get_Char_Index(m_face->ft, codePoint) : 0;
}

bool FontProgram::hasCmap(int platform, int encoding) const {
    const std::lock_guard lock(freeTypeMutex());
    return m_face->charmap(platform, encoding) != nullptr;
}

std::uint32_t FontProgram::glyphInCmap(int platform, int encoding, std::uint32_t code) const {
    const std::lock_guard lock(freeTypeMutex());
    return m_face->glyphIn(m_face->charmap(platform, encoding), code);
}

bool FontProgram::hasCharacterMaps() const {
    const std::lock_guard lock(freeTypeMutex());
    for (int i = 0; i < m_face->ft->num_charmaps; ++i) {
        if (isStored(m_face->ft->charmaps[i])) {
            return true;
        }
    }
    return false;
}

std::optional<std::vector<CharacterMap>> FontProgram::characterMaps() const {
    constexpr std::size_t kMostMappings = 400000;
    const std::lock_guard lock(freeTypeMutex());
    std::vector<CharacterMap> maps;
    std::size_t count = 0;
    for (int i = 0; i < m_face->ft->num_charmaps; ++i) {
        const FT_CharMap map = m_face->ft->charmaps[i];
        if (!isStored(map) || FT_Set_Charmap(m_face->ft, map) != 0) {
            continue;
        }
        CharacterMap& out = maps.emplace_back();
        out.platform = map->platform_id;
        out.encoding = map->encoding_id;
        FT_UInt glyph = 0;
        FT_ULong code = FT_Get_First_Char(m_face->ft, &glyph);
        for (; glyph != 0; code = FT_Get_Next_Char(m_face->ft, code, &glyph)) {
            if (++count > kMostMappings) {
                return std::nullopt;
            }
            out.glyphs.emplace_back(static_cast<std::uint32_t>(code), glyph);
        }
    }
    return maps;
}

bool FontProgram::countsByCid() const {
    const std::lock_guard lock(freeTypeMutex());
    FT_Bool cidKeyed = 0;
    return !FT_IS_SFNT(m_face->ft) && FT_Get_CID_Is_Internally_CID_Keyed(m_face->ft, &cidKeyed) == 0 && cidKeyed != 0;
}

std::uint32_t FontProgram::glyphInFirstCmap(std::uint32_t code) const {
    const std::lock_guard lock(freeTypeMutex());
    return m_face->ft->num_charmaps > 0 ? m_face->glyphIn(m_face->ft->charmaps[0], code) : 0;
}

std::uint32_t FontProgram::glyphOfBuiltInCode(std::uint32_t code) const {
    const std::lock_guard lock(freeTypeMutex());
    for (const FT_Encoding encoding :
         {FT_ENCODING_ADOBE_CUSTOM, FT_ENCODING_ADOBE_STANDARD, FT_ENCODING_ADOBE_EXPERT, FT_ENCODING_ADOBE_LATIN_1}) {
        if (FT_Select_Charmap(m_face->ft, encoding) == 0) {
            return FT_Get_Char_Index(m_face->ft, code);
        }
    }
    return 0;
}

void FontProgram::readCids() const {
    m_cidsRead = true;
    if (!m_face->isWrappedCidKeyed()) {
        return;
    }
    m_glyphOfCid.assign(0x10000, 0);
    for (FT_UInt glyph = 0; glyph < m_glyphCount && glyph <= 0xFFFF; ++glyph) {
        FT_UInt cid = 0;
        if (FT_Get_CID_From_Glyph_Index(m_face->ft, glyph, &cid) == 0 && cid <= 0xFFFF) {
            m_glyphOfCid[cid] = glyph;
        }
    }
}

std::uint32_t FontProgram::glyphOfCid(std::uint32_t cid) const {
    const std::lock_guard lock(freeTypeMutex());
    if (!m_cidsRead) {
        readCids();
    }
    if (m_glyphOfCid.empty()) {
        return cid;
    }
    return cid < m_glyphOfCid.size() ? m_glyphOfCid[cid] : 0;
}

void FontProgram::readUnicodes() const {
    m_unicodesRead = true;
    if (FT_Select_Charmap(m_face->ft, FT_ENCODING_UNICODE) != 0) {
        return;
    }
    constexpr int kMostMappings = 200000;
    m_unicodeOfGlyph.assign(std::min<std::uint32_t>(m_glyphCount, 0x10000), 0);
    FT_UInt glyph = 0;
    FT_ULong code = FT_Get_First_Char(m_face->ft, &glyph);
    for (int i = 0; glyph != 0 && i < kMostMappings; ++i) {
        // The lowest code point of a glyph: U+002D, not U+00AD. The private use area tells nothing.
        const bool isPrivate = code >= 0xE000 && code <= 0xF8FF;
        if (glyph < m_unicodeOfGlyph.size() && m_unicodeOfGlyph[glyph] == 0 && !isPrivate && code <= 0x10FFFF) {
            m_unicodeOfGlyph[glyph] = static_cast<char32_t>(code);
        }
        code = FT_Get_Next_Char(m_face->ft, code, &glyph);
    }
}

char32_t FontProgram::unicodeOfGlyph(std::uint32_t glyph) const {
    const std::lock_guard lock(freeTypeMutex());
    if (!m_unicodesRead) {
        readUnicodes();
    }
    return glyph < m_unicodeOfGlyph.size() ? m_unicodeOfGlyph[glyph] : 0;
}

std::optional<Rect> FontProgram::inkBox(std::uint32_t glyph) const {
    const std::lock_guard lock(freeTypeMutex());
    const FT_Face ft = m_face->ft;
    if (FT_Load_Glyph(ft, glyph, kLoadFlags) != 0 && FT_Load_Glyph(ft, 0, kLoadFlags) != 0) {
        return std::nullopt;
    }
    if (ft->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
        return std::nullopt;
    }
    if (ft->glyph->outline.n_points <= 0) {
        return Rect{};
    }
    FT_BBox box{};
    if (FT_Outline_Get_BBox(&ft->glyph->outline, &box) != 0) {
        return std::nullopt;
    }
    const double units = m_face->unitsPerEm();
    return Rect{static_cast<double>(box.xMin) / units, static_cast<double>(box.yMin) / units,
                static_cast<double>(box.xMax) / units, static_cast<double>(box.yMax) / units};
}

std::optional<double> FontProgram::advance(std::uint32_t glyph) const {
    const std::lock_guard lock(freeTypeMutex());
    if (FT_Load_Glyph(m_face->ft, glyph, kLoadFlags) != 0) {
        return std::nullopt;
    }
    return static_cast<double>(m_face->ft->glyph->metrics.horiAdvance) / m_face->unitsPerEm();
}

VerticalExtent FontProgram::extent() const {
    const std::lock_guard lock(freeTypeMutex());
    return {m_face->ft->ascender / m_face->unitsPerEm(), m_face->ft->descender / m_face->unitsPerEm()};
}

}  // namespace withheld::fonts
