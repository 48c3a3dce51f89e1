// The glyphs of a page, put together to lines as a reader sees them.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/Geometry.h"
#include "content/Interpreter.h"
#include "pdf/Document.h"

namespace withheld::inference {

/// How a stretch of text is set: two glyphs with the same setting advance by the same rules.
struct Setting {
    std::shared_ptr<const fonts::Font> font;
    double em = 0;           ///< points along the baseline of one em, horizontal scaling included
    double height = 0;       ///< points across the baseline of one em: the font size as seen
    double charSpacing = 0;  ///< Tc, em
    double wordSpacing = 0;  ///< Tw, em
    friend bool operator==(const Setting&, const Setting&) = default;
};

struct PlacedGlyph {
    std::u32string text;  ///< "" when the font does not say
    fonts::Code code;
    std::size_t setting = 0;  ///< index in PageGlyphs::settings
    std::size_t show = 0;     ///< number of the operation that shows it
    Matrix toUser;            ///< glyph space at size 1 → default user space
    double width = 0;         ///< advance, em
    double begin = 0;         ///< along the line's direction, points: where its advance begins …
    double end = 0;           ///< … and ends, without character spacing
    double across = 0;        ///< of its origin, points left of the direction
    [[nodiscard]] bool isBlank() const;
};

/// Glyphs on one baseline in the order of their places.
struct TextLine {
    Point direction{1, 0};  ///< of unit length
    std::vector<PlacedGlyph> glyphs;
    Rect bounds;  ///< of its origins and advance ends, grown by an em

    [[nodiscard]] double along(Point p) const { return p.x * direction.x + p.y * direction.y; }
    [[nodiscard]] double across(Point p) const { return p.y * direction.x - p.x * direction.y; }
    /// The point at these line coordinates.
    [[nodiscard]] Point point(double alongLine, double acrossLine) const {
        return {alongLine * direction.x - acrossLine * direction.y, alongLine * direction.y + acrossLine * direction.x};
    }
};

struct PageGlyphs {
    std::vector<Setting> settings;
    std::vector<TextLine> lines;
    /// The dictionaries of the fonts met, for what fonts::Font does not tell.
    std::map<const fonts::Font*, pdf::Object> fontDictionaries;

    [[nodiscard]] const Setting& settingOf(const PlacedGlyph& glyph) const { return settings[glyph.setting]; }
};

/// Forms are followed; layers that no reader shows are left out, because the burn drops them; so is text in vertical writing and
/// text of no size. `page` from 1. Fails when the page's content can't be decoded.
[[nodiscard]] Expected<PageGlyphs> readGlyphs(const pdf::Document& document, int page, content::FontCache& fonts);

}  // namespace withheld::inference
