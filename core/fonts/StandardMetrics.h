// Adobe's metrics of the standard 14 fonts (ISO 32000-1 9.6.2.2), for fonts that come without /Widths.
#pragma once

#include <optional>
#include <string_view>

namespace withheld::fonts {

enum class StandardFont {
    Courier,
    CourierBold,
    CourierOblique,
    CourierBoldOblique,
    Helvetica,
    HelveticaBold,
    HelveticaOblique,
    HelveticaBoldOblique,
    TimesRoman,
    TimesBold,
    TimesItalic,
    TimesBoldItalic,
    Symbol,
    ZapfDingbats
};

/// By /BaseFont: the fourteen names, a subset prefix "ABCDEF+" aside, and the names that Windows and old writers
/// give the same fonts ("Arial,Bold", "TimesNewRomanPS-BoldMT", "CourierNew").
[[nodiscard]] std::optional<StandardFont> standardFontNamed(std::string_view baseFont);
/// The PostScript name.
[[nodiscard]] const char* name(StandardFont font);

/// Width of a glyph in thousandths; nullopt if Adobe's metrics do not list it.
[[nodiscard]] std::optional<double> standardWidth(StandardFont font, std::string_view glyphName);

struct VerticalExtent {
    double ascent = 0;   ///< text space at size 1
    double descent = 0;  ///< negative
};
[[nodiscard]] VerticalExtent standardExtent(StandardFont font);

}  // namespace withheld::fonts
