#include "images/PixelMask.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace withheld::images {
namespace {

// A box whose edge is meant to lie on a pixel's edge may miss it by rounding; that must not cost a row of pixels.
constexpr double kTolerance = 1e-3;

/// Extent in x of the part of `quad` (pixel coordinates, y down) between y0 and y1; empty (begin > end) if none. For quads that
/// cross themselves this is the hull's extent, never less than the area's.
struct Extent {
    double begin = std::numeric_limits<double>::infinity();
    double end = -std::numeric_limits<double>::infinity();
    void include(double x) {
        begin = std::min(begin, x);
        end = std::max(end, x);
    }
};

Extent extentBetween(const Quad& quad, double y0, double y1) {
    Extent extent;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point& a = quad.p[i];
        const Point& b = quad.p[(i + 1) % 4];
        if (a.y >= y0 && a.y <= y1) {
            extent.include(a.x);
        }
        for (const double y : {y0, y1}) {
            if ((a.y < y) != (b.y < y)) {
                extent.include(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
            }
        }
    }
    return extent;
}

bool isFinite(const Quad& quad) {
    return std::all_of(quad.p.begin(), quad.p.end(), [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

int clampedInt(double value, int low, int high) {
    return static_cast<int>(std::clamp(value, static_cast<double>(low), static_cast<double>(high)));
}

}  // namespace

PixelMask::PixelMask(int width, int height)
    : m_width(std::max(width, 0)), m_height(std::max(height, 0)), m_rows(static_cast<std::size_t>(std::max(height, 0))) {}

PixelMask::PixelMask(int width, int height, const std::vector<Quad>& areas) : PixelMask(width, height) {
    const Matrix toPixels{static_cast<double>(width), 0, 0, -static_cast<double>(height), 0, static_cast<double>(height)};
    for (const Quad& area : areas) {
        if (!isFinite(area)) {
            // An area that can't be placed must not let anything through.
            for (auto& spans : m_rows) {
                spans.push_back({0, m_width});
            }
            continue;
        }
        const Quad quad = area.mapped(toPixels);
        const Rect bounds = quad.bounds();
        const int first = clampedInt(std::floor(bounds.y0 + kTolerance), 0, m_height);
        const int last = clampedInt(std::ceil(bounds.y1 - kTolerance), 0, m_height);
        for (int y = first; y < last; ++y) {
            const Extent extent = extentBetween(quad, y + kTolerance, y + 1 - kTolerance);
            const int begin = clampedInt(std::floor(extent.begin + kTolerance), 0, m_width);
            const int end = clampedInt(std::ceil(extent.end - kTolerance), 0, m_width);
            if (begin < end) {
                add(y, {begin, end});
            }
        }
    }
    mergeAll();
}

void PixelMask::mergeRow(std::vector<Span>& spans) const {
    if (spans.size() < 2) {
        return;
    }
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::size_t kept = 0;
    for (std::size_t i = 1; i < spans.size(); ++i) {
        if (spans[i].begin <= spans[kept].end) {
            spans[kept].end = std::max(spans[kept].end, spans[i].end);
        } else {
            spans[++kept] = spans[i];
        }
    }
    spans.resize(kept + 1);
}

void PixelMask::mergeAll() {
    for (auto& spans : m_rows) {
        mergeRow(spans);
    }
}

Coverage PixelMask::coverage() const {
    bool any = false;
    bool all = m_width > 0 && m_height > 0;
    for (const auto& spans : m_rows) {
        any = any || !spans.empty();
        all = all && spans.size() == 1 && spans.front() == Span{0, m_width};
    }
    return all ? Coverage::Whole : (any ? Coverage::Part : Coverage::None);
}

PixelMask PixelMask::resampled(int width, int height, int xNumerator, int xDenominator, int yNumerator, int yDenominator) const {
    PixelMask result(width, height);
    for (int y = 0; y < result.m_height; ++y) {
        const auto firstPixel = static_cast<std::int64_t>(y) * yNumerator / yDenominator;
        const auto lastPixel = (static_cast<std::int64_t>(y + 1) * yNumerator + yDenominator - 1) / yDenominator;
        for (std::int64_t pixel = firstPixel; pixel < std::min<std::int64_t>(lastPixel, m_height); ++pixel) {
            for (const Span& span : row(static_cast<int>(pixel))) {
                const auto begin = static_cast<std::int64_t>(span.begin) * xDenominator / xNumerator;
                const auto end = (static_cast<std::int64_t>(span.end) * xDenominator + xNumerator - 1) / xNumerator;
                const Span scaled{static_cast<int>(std::min<std::int64_t>(begin, width)),
                                  static_cast<int>(std::min<std::int64_t>(end, width))};
                if (scaled.begin < scaled.end) {
                    result.add(y, scaled);
                }
            }
        }
    }
    result.mergeAll();
    return result;
}

PixelMask PixelMask::reflowed(int width, int height) const {
    PixelMask result(width, height);
    for (int y = 0; y < m_height; ++y) {
        for (const Span& span : row(y)) {
            auto at = static_cast<std::int64_t>(y) * m_width + span.begin;
            const auto end = static_cast<std::int64_t>(y) * m_width + span.end;
            while (at < end && at / width < height) {
                const auto rowEnd = (at / width + 1) * width;
                const auto stop = std::min<std::int64_t>(rowEnd, end);
                result.add(static_cast<int>(at / width),
                           {static_cast<int>(at % width), static_cast<int>(at % width + (stop - at))});
                at = stop;
            }
        }
    }
    result.mergeAll();
    return result;
}

void PixelMask::unite(const PixelMask& other) {
    for (std::size_t y = 0; y < std::min(m_rows.size(), other.m_rows.size()); ++y) {
        m_rows[y].insert(m_rows[y].end(), other.m_rows[y].begin(), other.m_rows[y].end());
    }
    mergeAll();
}

PixelMask PixelMask::padded(int width, int height) const {
    PixelMask result(width, height);
    for (int y = 0; y < result.m_height && m_height > 0; ++y) {
        auto& spans = result.m_rows[static_cast<std::size_t>(y)];
        spans = row(std::min(y, m_height - 1));
        if (!spans.empty() && spans.back().end == m_width) {
            spans.back().end = width;
        }
    }
    return result;
}

Coverage coverage(int width, int height, const std::vector<Quad>& areas) {
    return PixelMask(width, height, areas).coverage();
}

}  // namespace withheld::images
