#include "fonts/StandardMetrics.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "fonts/FontName.h"

namespace withheld::fonts {

namespace {

struct LatinWidths {
    std::string_view name;
    std::array<short, 6> widths;
};
struct PiWidth {
    std::string_view name;
    short width;
};

#include "fonts/tables/StandardWidths.inc"

constexpr std::array kNames = {"Courier",     "Courier-Bold",   "Courier-Oblique",   "Courier-BoldOblique",
                               "Helvetica",   "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique",
                               "Times-Roman", "Times-Bold",     "Times-Italic",      "Times-BoldItalic",
                               "Symbol",      "ZapfDingbats"};

template <typename Row, std::size_t N>
const Row* rowOf(const Row (&rows)[N], std::string_view glyphName) {
    const Row* row = std::lower_bound(std::begin(rows), std::end(rows), glyphName,
                                      [](const Row& r, std::string_view n) { return r.name < n; });
    return row != std::end(rows) && row->name == glyphName ? row : nullptr;
}

std::optional<double> latinWidth(std::size_t column, std::string_view glyphName) {
    const LatinWidths* row = rowOf(kLatinWidths, glyphName);
    return row != nullptr ? std::optional<double>(row->widths[column]) : std::nullopt;
}

std::optional<double> piWidth(const PiWidth* row) {
    return row != nullptr ? std::optional<double>(row->width) : std::nullopt;
}

}  // namespace

const char* name(StandardFont font) {
    return kNames[static_cast<std::size_t>(font)];
}

std::optional<StandardFont> standardFontNamed(std::string_view baseFont) {
    const FontName parsed = parseFontName(baseFont);
    if (parsed.family == "symbol") {
        return StandardFont::Symbol;
    }
    if (parsed.family == "zapfdingbats") {
        return StandardFont::ZapfDingbats;
    }
    int first = 0;
    if (parsed.family == "helvetica" || parsed.family == "arial" || parsed.family == "arialmt") {
        first = static_cast<int>(StandardFont::Helvetica);
    } else if (parsed.family == "courier" || parsed.family == "couriernew" || parsed.family == "couriernewps" ||
               parsed.family == "couriernewpsmt") {
        first = static_cast<int>(StandardFont::Courier);
    } else if (parsed.family == "times" || parsed.family == "timesroman" || parsed.family == "timesnewroman" ||
               parsed.family == "timesnewromanps" || parsed.family == "timesnewromanpsmt") {
        first = static_cast<int>(StandardFont::TimesRoman);
    } else {
        return std::nullopt;
    }
    return static_cast<StandardFont>(first + (parsed.bold ? 1 : 0) + (parsed.italic ? 2 : 0));
}

std::optional<double> standardWidth(StandardFont font, std::string_view glyphName) {
    switch (font) {
        case StandardFont::Courier:
        case StandardFont::CourierBold:
        case StandardFont::CourierOblique:
        case StandardFont::CourierBoldOblique:
            return latinWidth(0, glyphName) ? std::optional<double>(600) : std::nullopt;
        case StandardFont::Helvetica:
        case StandardFont::HelveticaOblique:
            return latinWidth(0, glyphName);
        case StandardFont::HelveticaBold:
        case StandardFont::HelveticaBoldOblique:
            return latinWidth(1, glyphName);
        case StandardFont::TimesRoman:
            return latinWidth(2, glyphName);
        case StandardFont::TimesBold:
            return latinWidth(3, glyphName);
        case StandardFont::TimesItalic:
            return latinWidth(4, glyphName);
        case StandardFont::TimesBoldItalic:
            return latinWidth(5, glyphName);
        case StandardFont::Symbol:
            return piWidth(rowOf(kSymbolWidths, glyphName));
        case StandardFont::ZapfDingbats:
            return piWidth(rowOf(kZapfDingbatsWidths, glyphName));
    }
    return std::nullopt;
}

VerticalExtent standardExtent(StandardFont font) {
    switch (font) {
        case StandardFont::Courier:
        case StandardFont::CourierBold:
        case StandardFont::CourierOblique:
        case StandardFont::CourierBoldOblique:
            return {0.629, -0.157};
        case StandardFont::Helvetica:
        case StandardFont::HelveticaBold:
        case StandardFont::HelveticaOblique:
        case StandardFont::HelveticaBoldOblique:
            return {0.718, -0.207};
        case StandardFont::TimesRoman:
        case StandardFont::TimesBold:
        case StandardFont::TimesItalic:
        case StandardFont::TimesBoldItalic:
            return {0.683, -0.217};
        case StandardFont::Symbol:
            return {0.81, -0.293};
        case StandardFont::ZapfDingbats:
            return {0.82, -0.143};
    }
    return {0.75, -0.25};
}

}  // namespace withheld::fonts
