// What a word measures in a font.
#pragma once

#include <memory>
#include <string_view>
#include <unordered_map>

#include "fonts/Font.h"
#include "inference/Kerning.h"
#include "inference/PageGlyphs.h"

namespace withheld::inference {

class LetterWidths {
public:
    /// By the font's own codes; a letter that it can't show counts as the standard font of the same name has it.
    explicit LetterWidths(std::shared_ptr<const fonts::Font> font);

    /// Which of several codes a letter is shown with, and which ligatures are in use.
    void learn(const PlacedGlyph& glyph);
    void setKerning(Kerning kerning) { m_kerning = std::move(kerning); }
    [[nodiscard]] const Kerning& kerning() const { return m_kerning; }

    struct Measure {
        double width = 0;  ///< of the known letters, kerning between them included; em
        int glyphs = 0;    ///< known ones
        int unknown = 0;   ///< letters whose width nobody tells
    };
    [[nodiscard]] Measure measure(std::u32string_view word) const;
    [[nodiscard]] double kerningWithin(std::u32string_view word) const;
    /// Of the letters that are known, em.
    [[nodiscard]] double narrowest() const { return m_narrowest; }
    [[nodiscard]] double widest() const { return m_widest; }

private:
    void add(char32_t c, double advance);
    [[nodiscard]] const double* find(char32_t c) const;

    std::unordered_map<char32_t, double> m_advances;
    std::unordered_map<std::u32string, double> m_ligatures;
    Kerning m_kerning;
    double m_narrowest = 1;
    double m_widest = 0;
};

}  // namespace withheld::inference
