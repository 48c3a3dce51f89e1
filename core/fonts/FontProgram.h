// A font program seen through FreeType: which glyph a name or code picks, and where its ink is.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/Files.h"
#include "base/Geometry.h"
#include "fonts/StandardMetrics.h"

namespace withheld::fonts {

/// One subtable of a TrueType program's cmap.
struct CharacterMap {
    int platform = 0;
    int encoding = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> glyphs;  ///< code and glyph, by code
};

/// Glyph indices are the program's own; 0 is .notdef and the answer for "none". Thread-safe.
class FontProgram {
public:
    enum class Format { Type1, Cff, TrueType, Other };

    /// Programs above this size are not read.
    static constexpr std::size_t kLargestBytes = std::size_t{64} << 20U;

    /// Type 1 (PFA or PFB), bare CFF, TrueType or OpenType. Null when FreeType can't read it.
    [[nodiscard]] static std::shared_ptr<const FontProgram> fromBytes(Bytes bytes);
    [[nodiscard]] static std::shared_ptr<const FontProgram> fromFile(const std::filesystem::path& path, int faceIndex);
    ~FontProgram();
    FontProgram(const FontProgram&) = delete;
    FontProgram& operator=(const FontProgram&) = delete;

    [[nodiscard]] Format format() const { return m_format; }
    [[nodiscard]] std::uint32_t glyphCount() const { return m_glyphCount; }

    [[nodiscard]] std::uint32_t glyphNamed(const std::string& name) const;
    [[nodiscard]] std::string glyphName(std::uint32_t glyph) const;
    /// By a Unicode cmap; 0 when there is none.
    [[nodiscard]] std::uint32_t glyphOfUnicode(char32_t codePoint) const;
    /// By the cmap of a TrueType program with this platform and encoding: (3,1), (3,0), (1,0).
    [[nodiscard]] bool hasCmap(int platform, int encoding) const;
    [[nodiscard]] std::uint32_t glyphInCmap(int platform, int encoding, std::uint32_t code) const;
    /// It has a cmap table; what FreeType makes up from glyph names does not count.
    [[nodiscard]] bool hasCharacterMaps() const;
    /// All of them but variation selectors; nullopt when they map more than any font of a PDF needs.
    [[nodiscard]] std::optional<std::vector<CharacterMap>> characterMaps() const;
    /// By the first cmap there is.
    [[nodiscard]] std::uint32_t glyphInFirstCmap(std::uint32_t code) const;
    /// By the built-in encoding of a Type 1 or CFF program.
    [[nodiscard]] std::uint32_t glyphOfBuiltInCode(std::uint32_t code) const;
    /// Of a CIDFontType0: by the charset of a CID-keyed CFF, the CID itself otherwise (9.7.4.2).
    [[nodiscard]] std::uint32_t glyphOfCid(std::uint32_t cid) const;
    /// A bare CID-keyed CFF: its "glyph indices" are CIDs.
    [[nodiscard]] bool countsByCid() const;
    /// The code point that a Unicode cmap has for a glyph; 0 if none. Symbol cmaps do not count.
    [[nodiscard]] char32_t unicodeOfGlyph(std::uint32_t glyph) const;

    /// Exact bounds of the outline at size 1; .notdef's for a glyph that is missing. Empty for a blank glyph, nullopt when
    /// there are no outlines.
    [[nodiscard]] std::optional<Rect> inkBox(std::uint32_t glyph) const;
    /// Advance width at size 1.
    [[nodiscard]] std::optional<double> advance(std::uint32_t glyph) const;
    /// The program's ascender and descender at size 1; zeros if it has none.
    [[nodiscard]] VerticalExtent extent() const;

private:
    struct Face;
    FontProgram(Bytes bytes, std::unique_ptr<Face> face);
    static std::shared_ptr<const FontProgram> opened(Bytes bytes, const std::string& path, int faceIndex);
    void readCids() const;
    void readUnicodes() const;

    Bytes m_bytes;  ///< FreeType reads from here
    std::unique_ptr<Face> m_face;
    Format m_format = Format::Other;
    std::uint32_t m_glyphCount = 0;
    mutable bool m_cidsRead = false;
    mutable std::vector<std::uint32_t> m_glyphOfCid;  ///< only for CID-keyed CFF in an OpenType wrapper
    mutable bool m_unicodesRead = false;
    mutable std::vector<char32_t> m_unicodeOfGlyph;
};

}  // namespace withheld::fonts
