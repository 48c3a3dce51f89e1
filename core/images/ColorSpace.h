// What an image's colour space means for its samples (ISO 32000-1 8.6): how many, and which values are black.
#pragma once

#include <string>

#include "pdf/Object.h"

namespace withheld::images {

struct ColorSpace {
    enum class Kind { Unknown, Gray, Rgb, Cmyk, Lab, Indexed, Tint };
    Kind kind = Kind::Unknown;
    int components = 0;
    /// Ink-like spaces are dark at the top of their range.
    [[nodiscard]] bool isSubtractive() const { return kind == Kind::Cmyk || kind == Kind::Tint; }
};

/// Names are looked up in `resources` (a resource dictionary or null); inline abbreviations are known. Kind::Unknown if it can't
/// be told.
[[nodiscard]] ColorSpace colorSpaceOf(const pdf::Object& space, const pdf::Object& resources);

}  // namespace withheld::images
