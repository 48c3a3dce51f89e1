// Type 0 fonts with a CIDFontType0 or CIDFontType2 descendant (ISO 32000-1 9.7).
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "fonts/CMap.h"
#include "fonts/CidMetrics.h"
#include "fonts/Font.h"
#include "fonts/FontDescriptor.h"
#include "fonts/GlyphSource.h"
#include "fonts/ToUnicode.h"

namespace withheld::fonts {

class CompositeFont : public Font {
public:
    /// Fails with Unsupported for a predefined CMap that is not installed.
    [[nodiscard]] static Expected<std::shared_ptr<const Font>> load(const pdf::Object& dictionary);
    CompositeFont(const pdf::Object& dictionary, const pdf::Object& cidFont, std::shared_ptr<const CMap> cmap);

    [[nodiscard]] FontKind kind() const override { return FontKind::Composite; }
    [[nodiscard]] std::string baseFont() const override { return m_baseFont; }
    [[nodiscard]] bool isVertical() const override { return m_cmap->isVertical(); }
    [[nodiscard]] std::vector<Code> split(std::string_view shown) const override;
    [[nodiscard]] double advance(Code code) const override { return m_metrics.advance(m_cmap->cid(code)); }
    [[nodiscard]] double verticalAdvance(Code code) const override { return m_metrics.verticalAdvance(m_cmap->cid(code)); }
    [[nodiscard]] Point verticalOrigin(Code code) const override { return m_metrics.verticalOrigin(m_cmap->cid(code)); }
    [[nodiscard]] std::string unicode(Code code) const override;
    [[nodiscard]] std::optional<Rect> inkBox(Code code) const override;
    [[nodiscard]] double ascent() const override { return m_extent.ascent; }
    [[nodiscard]] double descent() const override { return m_extent.descent; }
    [[nodiscard]] const FontProgram* program() const override { return m_glyphs.embedded(); }
    [[nodiscard]] std::vector<std::uint32_t> glyphsIn(const FontProgram& program, Code code) const override;
    [[nodiscard]] std::uint32_t cid(Code code) const override { return m_cmap->cid(code); }

private:
    [[nodiscard]] std::uint32_t glyphOf(std::uint32_t cid, const FontProgram& program) const;
    [[nodiscard]] std::optional<Rect> measureInk(Code code) const;

    std::string m_baseFont;
    std::shared_ptr<const CMap> m_cmap;
    CidMetrics m_metrics;
    FontDescriptor m_descriptor;
    GlyphSource m_glyphs;
    bool m_isTrueType = false;
    Bytes m_cidToGid;  ///< two bytes a CID; "" = identity
    ToUnicode m_toUnicode;
    std::shared_ptr<const ToUnicode> m_collection;  ///< by CID
    VerticalExtent m_extent;

    mutable std::mutex m_inkMutex;
    mutable std::unordered_map<std::uint64_t, std::optional<Rect>> m_ink;  ///< by code and its length
};

}  // namespace withheld::fonts
