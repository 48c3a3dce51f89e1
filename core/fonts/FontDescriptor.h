// A /FontDescriptor (ISO 32000-1 9.8), read once.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/Geometry.h"
#include "fonts/StandardMetrics.h"
#include "pdf/Object.h"

namespace withheld::fonts {

struct FontDescriptor {
    bool exists = false;
    bool fixedPitch = false;
    bool serif = false;
    bool symbolic = false;
    bool nonsymbolic = false;
    bool italic = false;
    bool bold = false;
    double missingWidth = 0;
    std::optional<double> ascent;   ///< text space at size 1, as far as it can be true
    std::optional<double> descent;  ///< negative
    pdf::Object program;            ///< the stream of /FontFile, /FontFile2 or /FontFile3; null if not embedded
};

[[nodiscard]] FontDescriptor readFontDescriptor(const pdf::Object& dictionary);

/// A number that can stand for a glyph width in thousandths; garbage gives 0.
[[nodiscard]] double saneWidth(double thousandths);

/// Keeps 0 < ascent <= 2 and -1 <= descent <= 0; what is out of bounds gets the usual 0.75 and -0.25.
[[nodiscard]] VerticalExtent saneExtent(std::optional<double> ascent, std::optional<double> descent);

}  // namespace withheld::fonts
