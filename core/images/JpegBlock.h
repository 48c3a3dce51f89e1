// One 8 x 8 block of a JPEG component whose samples are partly blanked (ITU-T T.81, A.3.3).
#pragma once

#include <array>
#include <cstdint>

namespace withheld::images {

/// Bit 7 of byte r is the leftmost sample of row r.
using BlockMask = std::array<std::uint8_t, 8>;

[[nodiscard]] constexpr bool isEmpty(const BlockMask& mask) {
    for (const std::uint8_t row : mask) {
        if (row != 0) {
            return false;
        }
    }
    return true;
}

[[nodiscard]] constexpr bool isFull(const BlockMask& mask) {
    for (const std::uint8_t row : mask) {
        if (row != 0xFF) {
            return false;
        }
    }
    return true;
}

/// `block`: quantised coefficients, row by row; `steps`: their quantisation steps. All samples become `value` (0 … 255).
void fillBlock(std::int16_t* block, const std::uint16_t* steps, int value);

/// Replaces the touched samples by a smooth continuation of the others, computed from these alone: a hard edge would ring into
/// the untouched samples, which have to stay as near as quantisation allows. Precondition: not full.
void blankBlock(std::int16_t* block, const std::uint16_t* steps, const BlockMask& touched);

}  // namespace withheld::images
