// The graphics state (ISO 32000-1 8.4, 9.3) as far as it decides where something is painted.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/Geometry.h"
#include "content/Clip.h"
#include "fonts/Font.h"
#include "paths/CutPath.h"
#include "pdf/Object.h"

namespace withheld::content {

/// Table 104; kept over ET, saved by q.
struct TextState {
    std::shared_ptr<const fonts::Font> font;  ///< null before the first Tf or when the font can't be read
    bool isFontMissing = true;                ///< no such resource, or no Tf yet
    double size = 0;
    double charSpacing = 0;
    double wordSpacing = 0;
    double horizontalScaling = 1;  ///< Tz / 100
    double leading = 0;
    double rise = 0;
    int renderMode = 0;
};

/// The stroke colour as operators that fill with it (8.6.8), for the resources of the stream that chose it.
struct StrokeColour {
    std::string space;          ///< "" or "/Name cs"
    pdf::Object spaceResource;  ///< what the name stands for; null for the name of a device space
    std::string components = "0 g";
    bool inherited = false;  ///< another stream chose it
};

struct GraphicsState {
    Matrix ctm;
    Clip clip;
    TextState text;
    paths::StrokeStyle stroke;
    pdf::Object fillPattern;  ///< null unless the fill colour is a pattern
    pdf::Object strokePattern;
    std::string fillPatternName;  ///< in the resources of the stream that chose it; "" where another stream did
    std::string strokePatternName;
    StrokeColour strokeColour;
    double fillAlpha = 1;  ///< ca (11.6.4.4)
    double strokeAlpha = 1;
    bool blends = false;  ///< a blend mode other than Normal (11.3.5)
    bool masked = false;  ///< by a soft mask (11.5)
};

/// How a path-painting operator paints (Table 60).
struct PathPaint {
    bool fill = false;
    paths::FillRule fillRule = paths::FillRule::NonZero;
    bool stroke = false;
    bool close = false;  ///< s, b, b*: the last subpath is closed first
    bool clip = false;   ///< W or W* stood before
    paths::FillRule clipRule = paths::FillRule::NonZero;
};

/// One glyph of a text-showing operation.
struct Glyph {
    fonts::Code code;
    std::size_t element = 0;  ///< index in the operation's elements
    std::size_t offset = 0;   ///< first byte in the element's string
    Matrix toUser;            ///< glyph text space at size 1 → default user space
    /// Where readers place it that take other widths for codes before it (Font::otherAdvance); nullopt when all agree.
    std::optional<Matrix> otherToUser;
    double width = 0;         ///< horizontal: w0; vertical: w1y, in text space at size 1
    double displacement = 0;  ///< what the glyph moves the text position by, in TJ thousandths (negative of a TJ number)
    [[nodiscard]] Point at(double x, double y) const { return toUser.map({x, y}); }
};

/// An element of a TJ array; Tj, ' and " have one.
struct TextElement {
    bool isString = true;
    std::string bytes;
    double number = 0;
};

/// A text-showing operation with everything placed.
struct TextShow {
    std::vector<TextElement> elements;
    std::vector<Glyph> glyphs;
    bool vertical = false;
    /// False when the font size or scaling is zero: nothing is painted and no TJ number can express a displacement.
    bool measurable = true;
};

}  // namespace withheld::content
