#include "images/SampleGrid.h"

#include <algorithm>

namespace withheld::images {
namespace {

/// Sets `count` bits from bit `first` of a row to ones or zeros.
void fillBits(std::uint8_t* row, std::size_t first, std::size_t count, bool ones, std::size_t available) {
    const std::size_t end = std::min(first + count, available);
    for (std::size_t bit = first; bit < end;) {
        if (bit % 8 == 0 && bit + 8 <= end) {
            const std::size_t bytes = (end - bit) / 8;
            std::fill_n(row + bit / 8, bytes, static_cast<std::uint8_t>(ones ? 0xFF : 0));
            bit += bytes * 8;
            continue;
        }
        const auto mask = static_cast<std::uint8_t>(0x80U >> (bit % 8));
        row[bit / 8] = static_cast<std::uint8_t>(ones ? row[bit / 8] | mask : row[bit / 8] & ~mask);
        ++bit;
    }
}

/// Writes one sample of `bits` bits as number `index` of the row.
void putSample(std::uint8_t* row, std::size_t index, int bits, std::uint32_t value, std::size_t rowBytes) {
    if (bits >= 8) {
        const std::size_t size = static_cast<std::size_t>(bits) / 8;
        for (std::size_t i = 0; i < size && index * size + i < rowBytes; ++i) {
            row[index * size + i] = static_cast<std::uint8_t>(value >> (8 * (size - 1 - i)) & 0xFFU);
        }
        return;
    }
    const std::size_t bit = index * static_cast<std::size_t>(bits);
    if (bit / 8 >= rowBytes) {
        return;
    }
    const unsigned shift = 8U - static_cast<unsigned>(bits) - static_cast<unsigned>(bit % 8);
    const unsigned mask = ((1U << static_cast<unsigned>(bits)) - 1U) << shift;
    row[bit / 8] = static_cast<std::uint8_t>((row[bit / 8] & ~mask) | ((value << shift) & mask));
}

}  // namespace

void blankSamples(Bytes& samples, const SampleLayout& layout, const PixelMask& mask, const std::vector<std::uint32_t>& fill) {
    if (samples.size() > layout.bytes()) {
        samples.resize(static_cast<std::size_t>(layout.bytes()));
    }
    const auto rowBytes = static_cast<std::size_t>(layout.rowBytes());
    const auto components = static_cast<std::size_t>(layout.components);
    const std::size_t pixelBits = components * static_cast<std::size_t>(layout.bits);
    const std::size_t usedBits = pixelBits * static_cast<std::size_t>(layout.width);
    const std::uint32_t largest = (1U << static_cast<unsigned>(layout.bits)) - 1U;
    const bool allZero = std::all_of(fill.begin(), fill.end(), [](std::uint32_t v) { return v == 0; });
    const bool allOnes = std::all_of(fill.begin(), fill.end(), [largest](std::uint32_t v) { return v == largest; });
    for (int y = 0; y < std::min(mask.height(), layout.height); ++y) {
        const std::size_t start = static_cast<std::size_t>(y) * rowBytes;
        if (start >= samples.size()) {
            break;
        }
        auto* row = reinterpret_cast<std::uint8_t*>(samples.data()) + start;
        const std::size_t available = std::min(rowBytes, samples.size() - start);
        for (const Span& span : mask.row(y)) {
            const auto begin = static_cast<std::size_t>(span.begin);
            const auto end = static_cast<std::size_t>(span.end);
            if (allZero || allOnes) {
                fillBits(row, begin * pixelBits, (end - begin) * pixelBits, allOnes, available * 8);
                continue;
            }
            for (std::size_t x = begin; x < end; ++x) {
                for (std::size_t c = 0; c < components; ++c) {
                    putSample(row, x * components + c, layout.bits, fill[c], available);
                }
            }
        }
        fillBits(row, usedBits, rowBytes * 8 - usedBits, false, available * 8);
    }
}

}  // namespace withheld::images
