// What a PDF font tells: how its strings split into codes, how far each advances, what it reads as, where its ink is.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Geometry.h"
#include "pdf/Document.h"

namespace withheld::fonts {

/// One character code of a shown string.
struct Code {
    std::uint32_t value = 0;  ///< big-endian value of its bytes
    int bytes = 1;            ///< 1–4
    friend auto operator<=>(const Code&, const Code&) = default;
};

class FontProgram;

enum class FontKind { Simple, Composite, Type3 };

class Font {
public:
    virtual ~Font() = default;

    /// The dictionary that it was read from.
    [[nodiscard]] const pdf::Object& dictionary() const { return m_dictionary; }
    [[nodiscard]] virtual FontKind kind() const = 0;
    [[nodiscard]] virtual std::string baseFont() const = 0;
    /// Writing mode 1 (ISO 32000-1 9.7.4.3).
    [[nodiscard]] virtual bool isVertical() const = 0;

    /// Splits a shown string by the encoding CMap (simple fonts: one byte a code). Never fails: bytes outside all codespace
    /// ranges become codes as readers treat them (Table 9.7.6.3).
    [[nodiscard]] virtual std::vector<Code> split(std::string_view shown) const = 0;
    /// Word spacing (Tw) applies: single-byte code 32 (9.3.3).
    [[nodiscard]] virtual bool isWordSpace(Code code) const { return code.bytes == 1 && code.value == 32; }

    /// Horizontal displacement w0 in text space units (thousandths already divided: 0.5 = half the font size). For Type 3
    /// fonts multiplied by the FontMatrix.
    [[nodiscard]] virtual double advance(Code code) const = 0;
    /// What some readers take instead: a code that /Widths does not reach (9.6.2) advances by MissingWidth for one reader and by
    /// the embedded program's width for another.
    [[nodiscard]] virtual double otherAdvance(Code code) const { return advance(code); }
    /// Vertical displacement w1y (negative downwards) and position vector v (9.7.4.3), in text space units.
    [[nodiscard]] virtual double verticalAdvance(Code code) const = 0;
    [[nodiscard]] virtual Point verticalOrigin(Code code) const = 0;

    /// UTF-8; "" when the font does not say (no ToUnicode, no usable encoding). Never contains U+0000.
    [[nodiscard]] virtual std::string unicode(Code code) const = 0;

    /// Box of the glyph's ink in text space units at size 1 (origin = glyph origin), from its outline (embedded program by
    /// FreeType; standard 14 and missing programs from a metric-compatible substitute, scaled to the PDF's width).
    /// Empty rect: a blank glyph. nullopt: the outline can't be known (then callers use the font's boxes).
    [[nodiscard]] virtual std::optional<Rect> inkBox(Code code) const = 0;
    /// Ascent and descent (negative) in text space units at size 1, sane values always (0 < ascent <= 2, -1 <= descent <= 0).
    [[nodiscard]] virtual double ascent() const = 0;
    [[nodiscard]] virtual double descent() const = 0;

    /// The embedded program; null if there is none or it can't be read.
    [[nodiscard]] virtual const FontProgram* program() const { return nullptr; }
    /// Every glyph of `program`, as FontProgram counts them, that readers may pick for a code, without .notdef. Several where
    /// readers differ: by the cmaps of a TrueType program, by glyph name, by its built-in encoding.
    [[nodiscard]] virtual std::vector<std::uint32_t> glyphsIn(const FontProgram&, Code) const { return {}; }
    /// The CID of a composite font's code (9.7.5); 0 for other fonts.
    [[nodiscard]] virtual std::uint32_t cid(Code) const { return 0; }

    // Type 3 only.
    [[nodiscard]] virtual Matrix fontMatrix() const { return {0.001, 0, 0, 0.001, 0, 0}; }
    /// The glyph procedure of a code; null when missing or no Type 3 font.
    [[nodiscard]] virtual pdf::Object glyphProcedure(Code) const { return {}; }
    /// The font's own /Resources; null when missing.
    [[nodiscard]] virtual pdf::Object resources() const { return {}; }

protected:
    explicit Font(const pdf::Object& dictionary) : m_dictionary(dictionary) {}

private:
    pdf::Object m_dictionary;
};

/// Reads a font dictionary. Never fails for a dictionary with a usable /Subtype: what is missing is filled in as
/// ISO 32000-1 9.6–9.8 and common readers do. Fails with Damaged for what is no font at all, Unsupported for an unknown
/// predefined CMap. The font reads its embedded program when ink boxes first need it: it must not outlive the document, and
/// tells of the program as it is then. Its answers can be had from several threads.
[[nodiscard]] Expected<std::shared_ptr<const Font>> loadFont(const pdf::Object& dictionary);

}  // namespace withheld::fonts
