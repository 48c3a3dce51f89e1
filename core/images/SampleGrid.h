// Packed samples as lossless filters give them (ISO 32000-1 8.9.5.2): rows start at byte edges, high bits first.
#pragma once

#include <cstdint>
#include <vector>

#include "base/Files.h"
#include "images/PixelMask.h"

namespace withheld::images {

struct SampleLayout {
    int width = 0;
    int height = 0;
    int components = 1;
    int bits = 8;  ///< a sample: 1, 2, 4, 8 or 16
    [[nodiscard]] std::uint64_t rowBytes() const {
        return (static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(components) * static_cast<std::uint64_t>(bits) +
                7) /
               8;
    }
    [[nodiscard]] std::uint64_t bytes() const { return rowBytes() * static_cast<std::uint64_t>(height); }
};

/// Sets the touched pixels to `fill` (one value a component), and the unused bits at the rows' ends to 0. `samples` may be
/// shorter than the layout says (rows that never came); what stands behind the last row is cut off.
void blankSamples(Bytes& samples, const SampleLayout& layout, const PixelMask& mask, const std::vector<std::uint32_t>& fill);

}  // namespace withheld::images
