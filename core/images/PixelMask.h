// Which pixels of an image areas touch, row by row.
#pragma once

#include <cstddef>
#include <vector>

#include "base/Geometry.h"
#include "images/BlankImage.h"

namespace withheld::images {

/// Pixels begin … end-1 of a row.
struct Span {
    int begin = 0;
    int end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

/// Rows count from the top, as samples are stored. Spans of a row are sorted, apart from each other and inside the width.
class PixelMask {
public:
    PixelMask() = default;
    /// Every pixel that shares more than a thousandth of its side with an area (in the image's unit square) is touched.
    PixelMask(int width, int height, const std::vector<Quad>& areas);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] const std::vector<Span>& row(int y) const { return m_rows[static_cast<std::size_t>(y)]; }
    [[nodiscard]] Coverage coverage() const;

    /// The same areas on a coarser or finer grid: a sample is touched when one of the pixels it stands for is. A sample spans
    /// xNumerator/xDenominator pixels; likewise y. For subsampled colour components.
    [[nodiscard]] PixelMask resampled(int width, int height, int xNumerator, int xDenominator, int yNumerator,
                                      int yDenominator) const;
    /// For a picture whose real width is `width` while readers cut its stream of pixels into rows as long as this mask's: the
    /// pixels there that this mask touches.
    [[nodiscard]] PixelMask reflowed(int width, int height) const;
    /// Touched in this or in `other`, which has the same size.
    void unite(const PixelMask& other);
    /// Grows to a size that is a whole number of blocks; what lies beyond an edge is touched when the edge pixel is.
    [[nodiscard]] PixelMask padded(int width, int height) const;

private:
    PixelMask(int width, int height);
    void add(int y, Span span) { m_rows[static_cast<std::size_t>(y)].push_back(span); }
    void mergeRow(std::vector<Span>& spans) const;
    void mergeAll();

    int m_width = 0;
    int m_height = 0;
    std::vector<std::vector<Span>> m_rows;
};

}  // namespace withheld::images
