#include "images/JpegBlock.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

namespace withheld::images {
namespace {

constexpr std::size_t kSide = 8;
constexpr std::size_t kSamples = kSide * kSide;
constexpr double kLevelShift = 128;
// More rounds gain less than a tenth of a grey level.
constexpr int kRounds = 5;
// Baseline and progressive coders hold coefficients of 8-bit samples in this range (T.81, F.1.2).
constexpr int kLargestAc = 1023;
constexpr int kLargestDc = 1024;

using Block = std::array<double, kSamples>;
using Quantised = std::array<std::int16_t, kSamples>;

/// basis[u][x]: value of the orthonormal cosine u at sample x.
const std::array<std::array<double, kSide>, kSide>& basis() {
    static const auto table = [] {
        std::array<std::array<double, kSide>, kSide> result{};
        for (std::size_t u = 0; u < kSide; ++u) {
            for (std::size_t x = 0; x < kSide; ++x) {
                const double angle = static_cast<double>((2 * x + 1) * u) * std::numbers::pi / 16;
                result[u][x] = (u == 0 ? std::sqrt(0.125) : 0.5) * std::cos(angle);
            }
        }
        return result;
    }();
    return table;
}

Block inverse(const Block& coefficients) {
    const auto& cosine = basis();
    Block columns{};
    Block samples{};
    for (std::size_t v = 0; v < kSide; ++v) {
        for (std::size_t u = 0; u < kSide; ++u) {
            if (const double c = coefficients[v * kSide + u]; c != 0) {
                for (std::size_t x = 0; x < kSide; ++x) {
                    columns[v * kSide + x] += c * cosine[u][x];
                }
            }
        }
    }
    for (std::size_t v = 0; v < kSide; ++v) {
        for (std::size_t y = 0; y < kSide; ++y) {
            for (std::size_t x = 0; x < kSide; ++x) {
                samples[y * kSide + x] += cosine[v][y] * columns[v * kSide + x];
            }
        }
    }
    return samples;
}

Block forward(const Block& samples) {
    const auto& cosine = basis();
    Block rows{};
    Block coefficients{};
    for (std::size_t y = 0; y < kSide; ++y) {
        for (std::size_t u = 0; u < kSide; ++u) {
            for (std::size_t x = 0; x < kSide; ++x) {
                rows[y * kSide + u] += cosine[u][x] * samples[y * kSide + x];
            }
        }
    }
    for (std::size_t v = 0; v < kSide; ++v) {
        for (std::size_t y = 0; y < kSide; ++y) {
            for (std::size_t u = 0; u < kSide; ++u) {
                coefficients[v * kSide + u] += cosine[v][y] * rows[y * kSide + u];
            }
        }
    }
    return coefficients;
}

Quantised quantise(const Block& coefficients, const std::uint16_t* steps) {
    Quantised result{};
    for (std::size_t i = 0; i < kSamples; ++i) {
        const int largest = i == 0 ? kLargestDc : kLargestAc;
        const double level = std::round(coefficients[i] / std::max<int>(steps[i], 1));
        result[i] = static_cast<std::int16_t>(std::clamp(level, -static_cast<double>(largest), static_cast<double>(largest)));
    }
    return result;
}

Block decode(const std::int16_t* block, const std::uint16_t* steps) {
    Block coefficients{};
    for (std::size_t i = 0; i < kSamples; ++i) {
        coefficients[i] = static_cast<double>(block[i]) * steps[i];
    }
    return inverse(coefficients);
}

bool isTouched(const BlockMask& touched, std::size_t i) {
    return (touched[i / kSide] >> (7 - i % kSide) & 1) != 0;
}

}  // namespace

void fillBlock(std::int16_t* block, const std::uint16_t* steps, int value) {
    std::fill_n(block, kSamples, std::int16_t{0});
    // The constant's coefficient is eight times the value; rounded away from zero, so that black and white are reached.
    const double level = (value - kLevelShift) * static_cast<double>(kSide) / std::max<int>(steps[0], 1);
    const double rounded = level < 0 ? std::floor(level) : std::ceil(level);
    block[0] = static_cast<std::int16_t>(std::clamp(rounded, -static_cast<double>(kLargestDc), static_cast<double>(kLargestAc)));
}

void blankBlock(std::int16_t* block, const std::uint16_t* steps, const BlockMask& touched) {
    const Block original = decode(block, steps);
    double sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < kSamples; ++i) {
        if (!isTouched(touched, i)) {
            sum += std::clamp(original[i], -kLevelShift, kLevelShift - 1);
            ++count;
        }
    }
    const double mean = count > 0 ? sum / count : -kLevelShift;
    Block wanted = original;
    for (std::size_t i = 0; i < kSamples; ++i) {
        if (isTouched(touched, i)) {
            wanted[i] = mean;
        }
    }
    Quantised best{};
    double bestError = std::numeric_limits<double>::max();
    for (int round = 0; round < kRounds; ++round) {
        const Quantised attempt = quantise(forward(wanted), steps);
        const Block samples = decode(attempt.data(), steps);
        double error = 0;
        for (std::size_t i = 0; i < kSamples; ++i) {
            if (isTouched(touched, i)) {
                wanted[i] = samples[i];
            } else {
                error += (samples[i] - original[i]) * (samples[i] - original[i]);
            }
        }
        if (error < bestError) {
            bestError = error;
            best = attempt;
        }
    }
    std::copy(best.begin(), best.end(), block);
}

}  // namespace withheld::images
