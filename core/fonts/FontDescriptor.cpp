#include "fonts/FontDescriptor.h"

#include <cmath>

namespace withheld::fonts {

namespace {

constexpr double kLeastAscent = 0.1;  // pdfTeX and others write /Ascent 0 for "unknown"
constexpr double kMostAscent = 2;
constexpr double kMostDescent = 1;

std::optional<double> plausibleAscent(double thousandths) {
    const double ascent = thousandths / 1000;
    return ascent >= kLeastAscent && ascent <= kMostAscent ? std::optional(ascent) : std::nullopt;
}

/// Many writers give a positive /Descent.
std::optional<double> plausibleDescent(double thousandths) {
    const double descent = -std::abs(thousandths) / 1000;
    return descent < 0 && descent >= -kMostDescent ? std::optional(descent) : std::nullopt;
}

bool has(std::int64_t flags, int bit) {
    return ((flags >> (bit - 1)) & 1) != 0;
}

}  // namespace

FontDescriptor readFontDescriptor(const pdf::Object& dictionary) {
    FontDescriptor out;
    if (!dictionary.isDictionary()) {
        return out;
    }
    out.exists = true;
    const std::int64_t flags = dictionary.get("Flags").integer();  // Table 123
    out.fixedPitch = has(flags, 1);
    out.serif = has(flags, 2);
    out.symbolic = has(flags, 3);
    out.nonsymbolic = has(flags, 6);
    out.italic = has(flags, 7) || dictionary.get("ItalicAngle").number() != 0;
    out.bold = has(flags, 19) || dictionary.get("FontWeight").number() >= 600 || dictionary.get("StemV").number() >= 140;
    out.missingWidth = saneWidth(dictionary.get("MissingWidth").number());
    out.ascent = plausibleAscent(dictionary.get("Ascent").number());
    out.descent = plausibleDescent(dictionary.get("Descent").number());
    const pdf::Object box = dictionary.get("FontBBox");
    if (box.isArray() && box.size() == 4) {
        if (!out.ascent) {
            out.ascent = plausibleAscent(box.at(3).number());
        }
        if (!out.descent && box.at(1).number() < 0) {
            out.descent = plausibleDescent(box.at(1).number());
        }
    }
    for (const char* key : {"FontFile", "FontFile2", "FontFile3"}) {
        if (const pdf::Object program = dictionary.get(key); program.isStream()) {
            out.program = program;
            break;
        }
    }
    return out;
}

double saneWidth(double thousandths) {
    constexpr double kWidest = 100000;
    return std::isfinite(thousandths) && std::abs(thousandths) <= kWidest ? thousandths : 0;
}

VerticalExtent saneExtent(std::optional<double> ascent, std::optional<double> descent) {
    VerticalExtent out{0.75, -0.25};
    if (ascent && *ascent > 0 && *ascent <= kMostAscent) {
        out.ascent = *ascent;
    }
    if (descent && *descent <= 0 && *descent >= -kMostDescent) {
        out.descent = *descent;
    }
    return out;
}

}  // namespace withheld::fonts
