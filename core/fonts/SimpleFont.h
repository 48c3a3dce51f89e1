// Type 1, MMType1 and TrueType fonts (ISO 32000-1 9.6.2, 9.6.3).
#pragma once

#include <array>
#include <mutex>
#include <optional>
#include <string>

#include "fonts/Font.h"
#include "fonts/FontDescriptor.h"
#include "fonts/GlyphSource.h"
#include "fonts/SimpleEncoding.h"
#include "fonts/SimpleGlyphs.h"
#include "fonts/StandardMetrics.h"
#include "fonts/ToUnicode.h"

namespace withheld::fonts {

class SimpleFont : public Font {
public:
    explicit SimpleFont(const pdf::Object& dictionary);

    [[nodiscard]] FontKind kind() const override { return FontKind::Simple; }
    [[nodiscard]] std::string baseFont() const override { return m_baseFont; }
    [[nodiscard]] bool isVertical() const override { return false; }
    [[nodiscard]] std::vector<Code> split(std::string_view shown) const override;
    [[nodiscard]] double advance(Code code) const override { return m_advances[index(code)]; }
    [[nodiscard]] double otherAdvance(Code code) const override;
    [[nodiscard]] double verticalAdvance(Code) const override { return 0; }
    [[nodiscard]] Point verticalOrigin(Code) const override { return {}; }
    [[nodiscard]] std::string unicode(Code code) const override;
    [[nodiscard]] std::optional<Rect> inkBox(Code code) const override;
    [[nodiscard]] double ascent() const override { return m_extent.ascent; }
    [[nodiscard]] double descent() const override { return m_extent.descent; }
    [[nodiscard]] const FontProgram* program() const override { return m_glyphs.embedded(); }
    [[nodiscard]] std::vector<std::uint32_t> glyphsIn(const FontProgram& program, Code code) const override {
        return possibleGlyphs(program, m_encoding, m_descriptor.symbolic, static_cast<int>(index(code)));
    }

private:
    struct Ink {
        bool known = false;
        std::optional<Rect> box;
    };

    [[nodiscard]] static std::size_t index(Code code) { return code.value & 0xFFU; }
    [[nodiscard]] const EncodingTable* implicitEncoding() const;
    void readWidths(const pdf::Object& dictionary);
    void takeProgramWidths();
    [[nodiscard]] double widthWithoutProgram(int code, StandardFont font) const;
    [[nodiscard]] std::string nameText(const std::string& glyphName) const;
    [[nodiscard]] std::string encodingText(int code) const;
    [[nodiscard]] std::string programText(int code) const;
    void fillTexts() const;
    [[nodiscard]] std::optional<Rect> measureInk(int code) const;

    std::string m_baseFont;
    bool m_isTrueType = false;
    FontDescriptor m_descriptor;
    std::optional<StandardFont> m_standard;
    GlyphSource m_glyphs;
    SimpleEncoding m_encoding;
    ToUnicode m_toUnicode;
    std::array<double, 256> m_advances{};
    std::array<bool, 256> m_disputed{};  ///< codes whose advance readers take from different places
    VerticalExtent m_extent;

    mutable std::once_flag m_textsOnce;
    mutable std::array<std::string, 256> m_texts;
    mutable std::mutex m_inkMutex;
    mutable std::array<Ink, 256> m_ink;
};

}  // namespace withheld::fonts
