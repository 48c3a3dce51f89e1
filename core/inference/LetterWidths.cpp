#include "inference/LetterWidths.h"

#include <algorithm>

#include "base/Unicode.h"
#include "fonts/StandardMetrics.h"
#include "inference/NameList.h"

namespace withheld::inference {

namespace {

/// Latin small ligatures that fonts have as one glyph, longest first.
constexpr std::u32string_view ligatures[] = {U"ffi", U"ffl", U"ff", U"fi", U"fl"};

std::string glyphNameOf(char32_t c) {
    switch (c) {
        case U'\'':
            return "quotesingle";
        case U'\u2019':
            return "quoteright";
        case U'-':
        case U'\u2010':
            return "hyphen";
        case U'.':
            return "period";
        default:
            return c < 0x80 ? std::string(1, static_cast<char>(c)) : std::string();
    }
}

}  // namespace

LetterWidths::LetterWidths(std::shared_ptr<const fonts::Font> font) {
    const auto addCode = [&](fonts::Code code) {
        const double advance = font->advance(code);
        if (!(advance > 0)) {
            return;  // outside a subset, /Widths has zeros
        }
        const std::string text = font->unicode(code);
        const std::u32string letters = text.empty() ? std::u32string() : utf8ToUtf32(text);
        if (letters.size() == 1) {
            add(letters.front(), advance);
        }
    };
    const bool composite = font->kind() == fonts::FontKind::Composite;
    for (std::uint32_t value = 0; value < 0x100; ++value) {
        if (!composite || font->split(std::string(2, static_cast<char>(value))).size() == 2) {
            addCode({value, 1});
        }
    }
    for (std::uint32_t value = 0; composite && value < 0x10000; ++value) {
        addCode({value, 2});
    }
    if (const auto standard = fonts::standardFontNamed(font->baseFont())) {
        for (char32_t c = U'!'; c < 0x2020; c = c == U'~' ? U'\u2010' : c + 1) {
            const std::string name = glyphNameOf(c);
            const auto width = name.empty() ? std::nullopt : fonts::standardWidth(*standard, name);
            if (width) {
                add(c, *width / 1000);
            }
        }
    }
}

void LetterWidths::add(char32_t c, double advance) {
    const bool added = m_advances.emplace(c, advance).second;
    if (added && isLetter(c)) {
        m_narrowest = std::min(m_narrowest, advance);
        m_widest = std::max(m_widest, advance);
    }
}

void LetterWidths::learn(const PlacedGlyph& glyph) {
    if (glyph.text.size() == 1) {
        m_advances[glyph.text.front()] = glyph.width;
    } else if (std::find(std::begin(ligatures), std::end(ligatures), glyph.text) != std::end(ligatures)) {
        m_ligatures[glyph.text] = glyph.width;
    }
}

const double* LetterWidths::find(char32_t c) const {
    // An apostrophe or a hyphen is whichever the font has.
    constexpr char32_t alike[][2] = {{U'\'', U'\u2019'}, {U'\u2019', U'\''}, {U'-', U'\u2010'}, {U'\u2010', U'-'}};
    if (const auto found = m_advances.find(c); found != m_advances.end()) {
        return &found->second;
    }
    for (const auto& [from, to] : alike) {
        if (const auto found = from == c ? m_advances.find(to) : m_advances.end(); found != m_advances.end()) {
            return &found->second;
        }
    }
    return nullptr;
}

LetterWidths::Measure LetterWidths::measure(std::u32string_view word) const {
    Measure result;
    for (std::size_t i = 0; i < word.size();) {
        std::size_t taken = 1;
        const double* advance = nullptr;
        for (const std::u32string_view ligature : ligatures) {
            if (!m_ligatures.empty() && word.substr(i).starts_with(ligature)) {
                if (const auto found = m_ligatures.find(std::u32string(ligature)); found != m_ligatures.end()) {
                    advance = &found->second;
                    taken = ligature.size();
                    break;
                }
            }
        }
        advance = advance != nullptr ? advance : find(word[i]);
        if (advance == nullptr) {
            ++result.unknown;
        } else {
            result.width += *advance;
            ++result.glyphs;
        }
        i += taken;
    }
    result.width += kerningWithin(word);
    return result;
}

double LetterWidths::kerningWithin(std::u32string_view word) const {
    double sum = 0;
    for (std::size_t i = 1; i < word.size() && !m_kerning.empty(); ++i) {
        sum += m_kerning.between(word[i - 1], word[i]);
    }
    return sum;
}

}  // namespace withheld::inference
