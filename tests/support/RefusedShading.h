// A shading that the burn refuses under a mark: a Coons patch whose bits end within a byte, about which readers do not agree.
#pragma once

#include <string>

#include "support/PdfBuilder.h"

namespace withheld::test {

/// Adds one that fills width x height in light greys; the object's number.
[[nodiscard]] inline int addRefusedShading(PdfBuilder& builder, int width, int height) {
    // Flag 0 in two bits, twelve points around the square, four colours.
    const std::string bytes(
        "\x00\x00\x00\x55\x00\xAA\x00\xFF\x55\xFF\xAA\xFF\xFF\xFF\xFF\xAA\xFF\x55\xFF\x00\xAA\x00\x55\x00\xD0\xF0\xE0\xE8", 28);
    std::string shifted(1, '\0');
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        shifted.back() = static_cast<char>(static_cast<unsigned char>(shifted.back()) | (byte >> 2U));
        shifted.push_back(static_cast<char>((byte & 3U) << 6U));
    }
    return builder.addStream(
        "/ShadingType 6 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 2 /Decode [0 " +
            std::to_string(width) + " 0 " + std::to_string(height) + " 0 1]",
        shifted);
}

}  // namespace withheld::test
