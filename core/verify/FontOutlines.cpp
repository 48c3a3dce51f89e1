#include "verify/FontOutlines.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H

#include <map>
#include <memory>
#include <string>

#include "verify/ContentWalk.h"
#include "verify/PdfFile.h"

namespace withheld::verify {

namespace {

struct CloseLibrary {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct CloseFace {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};

QPDFObjectHandle descendantOf(QPDFObjectHandle font) {
    QPDFObjectHandle descendants = keyOf(font, "/DescendantFonts");
    return descendants.isArray() && descendants.getArrayNItems() > 0 ? descendants.getArrayItem(0) : font;
}

QPDFObjectHandle programOf(QPDFObjectHandle font) {
    QPDFObjectHandle descriptor = keyOf(descendantOf(font), "/FontDescriptor");
    for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        if (QPDFObjectHandle program = keyOf(descriptor, key); program.isStream()) {
            return program;
        }
    }
    return QPDFObjectHandle::newNull();
}

/// One font program. FreeType only reads the bytes.
class OutlineProgram {
public:
    explicit OutlineProgram(QPDFObjectHandle stream) : m_bytes(decodedBytes(stream)) {
        FT_Library library = nullptr;
        if (FT_Init_FreeType(&library) != 0) {
            return;
        }
        m_library.reset(library);
        FT_Face face = nullptr;
        if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(m_bytes.data()), static_cast<FT_Long>(m_bytes.size()), 0,
                               &face) == 0) {
            m_face.reset(face);
        }
    }
    [[nodiscard]] bool isReadable() const { return m_face != nullptr; }

    void addShown(QPDFObjectHandle font, const std::set<unsigned>& codes) {
        QPDFObjectHandle descendant = descendantOf(font);
        if (isSubtype(font, "Type0")) {
            addCids(descendant, codes);
        } else {
            addSimple(font, codes);
        }
    }

    [[nodiscard]] std::size_t unshown() {
        std::set<FT_UInt> used(m_shown);
        for (const FT_UInt glyph : m_shown) {
            addParts(glyph, used, 0);
        }
        std::size_t count = 0;
        for (FT_Long glyph = 1; glyph < m_face->num_glyphs; ++glyph) {
            const auto index = static_cast<FT_UInt>(glyph);
            count += used.count(index) == 0 && FT_Load_Glyph(face(), index, FT_LOAD_NO_SCALE) == 0 &&
                             m_face->glyph->format == FT_GLYPH_FORMAT_OUTLINE && m_face->glyph->outline.n_points > 0
                         ? 1
                         : 0;
        }
        return count;
    }

private:
    [[nodiscard]] FT_Face face() const { return m_face.get(); }

    void addCids(QPDFObjectHandle descendant, const std::set<unsigned>& codes) {
        QPDFObjectHandle map = keyOf(descendant, "/CIDToGIDMap");
        const std::string glyphs = map.isStream() ? decodedBytes(map) : std::string();
        std::map<unsigned, FT_UInt> byCid;
        if (FT_Bool keyed = 0; FT_Get_CID_Is_Internally_CID_Keyed(face(), &keyed) == 0 && keyed != 0) {
            for (FT_Long glyph = 0; glyph < m_face->num_glyphs; ++glyph) {
                FT_UInt cid = 0;
                if (FT_Get_CID_From_Glyph_Index(face(), static_cast<FT_UInt>(glyph), &cid) == 0) {
                    byCid[cid] = static_cast<FT_UInt>(glyph);
                }
            }
        }
        for (const unsigned code : codes) {
            const std::size_t at = std::size_t{2} * code;
            if (map.isStream()) {
                m_shown.insert(at + 1 < glyphs.size()
                                   ? static_cast<unsigned char>(glyphs[at]) * 256U + static_cast<unsigned char>(glyphs[at + 1])
                                   : 0U);
            } else {
                m_shown.insert(byCid.empty() ? code : byCid.count(code) > 0 ? byCid[code] : 0U);
            }
        }
    }

    /// By every way that a reader may take (9.6.6): the name in Differences, the font's own tables, the character. Which of them
    /// it is, does not matter: they hardly ever lead to different glyphs with ink.
    void addSimple(QPDFObjectHandle font, const std::set<unsigned>& codes) {
        std::map<unsigned, std::string> names;
        QPDFObjectHandle differences = keyOf(keyOf(font, "/Encoding"), "/Differences");
        unsigned next = 0;
        for (int i = 0; differences.isArray() && i < differences.getArrayNItems(); ++i) {
            QPDFObjectHandle item = differences.getArrayItem(i);
            if (item.isInteger()) {
                next = static_cast<unsigned>(std::clamp<long long>(item.getIntValue(), 0, 255));
            } else if (item.isName()) {
                names[next++] = item.getName().substr(1);
            }
        }
        for (const unsigned code : codes) {
            if (const auto name = names.find(code); name != names.end()) {
                m_shown.insert(FT_Get_Name_Index(face(), name->second.c_str()));
                if (name->second.size() == 1) {
                    addCharacter(static_cast<unsigned char>(name->second.front()));
                }
            } else {
                addCharacter(code);
            }
            for (int i = 0; i < m_face->num_charmaps; ++i) {
                FT_CharMap map = m_face->charmaps[i];
                if (map->encoding != FT_ENCODING_UNICODE && FT_Set_Charmap(face(), map) == 0) {
                    constexpr unsigned symbols = 0xF000;  // of (3, 0) tables
                    m_shown.insert(FT_Get_Char_Index(face(), code));
                    m_shown.insert(FT_Get_Char_Index(face(), symbols + code));
                }
            }
        }
    }
    void addCharacter(unsigned character) {
        if (FT_Select_Charmap(face(), FT_ENCODING_UNICODE) == 0) {
            m_shown.insert(FT_Get_Char_Index(face(), character));
        }
    }

    void addParts(FT_UInt glyph, std::set<FT_UInt>& used, int depth) {
        constexpr int deepestPart = 8;
        if (depth > deepestPart || FT_Load_Glyph(face(), glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_RECURSE) != 0 ||
            m_face->glyph->format != FT_GLYPH_FORMAT_COMPOSITE) {
            return;
        }
        std::vector<FT_UInt> parts;
        for (FT_UInt i = 0; i < m_face->glyph->num_subglyphs; ++i) {
            FT_Int index = 0;
            FT_UInt flags = 0;
            FT_Int first = 0;
            FT_Int second = 0;
            FT_Matrix matrix;
            if (FT_Get_SubGlyph_Info(m_face->glyph, i, &index, &flags, &first, &second, &matrix) == 0) {
                parts.push_back(static_cast<FT_UInt>(index));
            }
        }
        for (const FT_UInt part : parts) {
            if (used.insert(part).second) {
                addParts(part, used, depth + 1);
            }
        }
    }

    std::string m_bytes;
    std::unique_ptr<FT_LibraryRec_, CloseLibrary> m_library;
    std::unique_ptr<FT_FaceRec_, CloseFace> m_face;
    std::set<FT_UInt> m_shown;
};

}  // namespace

std::optional<std::size_t> unshownOutlines(const std::vector<QPDFObjectHandle>& fonts, const std::set<unsigned>& shown) {
    std::map<QPDFObjGen, std::vector<QPDFObjectHandle>> byProgram;
    for (const QPDFObjectHandle& font : fonts) {
        if (QPDFObjectHandle program = programOf(font); program.isStream()) {
            byProgram[program.getObjGen()].push_back(font);
        }
    }
    if (byProgram.empty()) {
        return std::nullopt;
    }
    std::size_t count = 0;
    for (const auto& [id, users] : byProgram) {
        OutlineProgram program(programOf(users.front()));
        if (!program.isReadable()) {
            return std::nullopt;
        }
        for (const QPDFObjectHandle& font : users) {
            program.addShown(font, shown);
        }
        count += program.unshown();
    }
    return count;
}

}  // namespace withheld::verify
