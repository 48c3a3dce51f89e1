#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

#include "verify/PageView.h"

namespace withheld::verify {

namespace {

constexpr int changed = 72;           // levels; a glyph's edge that rounds to the next quarter of a pixel moves up to 64
constexpr int tile = 16;              // pixels; faint changes are told by a tile's mean
constexpr double tileChanged = 10;    // levels of the mean
constexpr double rimLimit = 1;        // points: of larger pixels hardly more than a sliver goes beside a box
constexpr double straddlerSize = 24;  // points: larger changes that hang on a box are no cut glyph

enum Mask : std::uint8_t { Compared = 0, Excluded = 1, Different = 2 };

class Comparison {
public:
    explicit Comparison(const PageView& view)
        : m_view(view),
          m_space(view.region, view.sourcePixels),
          m_width(view.sourcePixels.width),
          m_height(view.sourcePixels.height),
          m_mask(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height), Compared) {
        exclude();
    }

    void compare() {
        const std::size_t row = static_cast<std::size_t>(m_width) * 3;
        for (int y = 0; y < m_height; ++y) {
            const std::uint8_t* a = m_view.sourcePixels.at(0, y);
            const std::uint8_t* b = m_view.outputPixels.at(0, y);
            if (std::memcmp(a, b, row) == 0) {
                continue;
            }
            for (int x = 0; x < m_width; ++x, a += 3, b += 3) {
                if (distance(a, b) > changed && maskAt(x, y) == Compared && !isJitter(x, y)) {
                    maskAt(x, y) = Different;
                    m_different.emplace_back(x, y);
                }
            }
        }
    }

    Findings findings(int& straddled) {
        Findings out;
        Rect where;
        int pixels = 0;
        for (const auto& [x, y] : m_different) {
            if (maskAt(x, y) != Different) {
                continue;
            }
            const Patch patch = patchAt(x, y);
            if (patch.hangsOnBox && patch.size <= straddlerSize / m_space.pixel()) {
                ++straddled;
                continue;
            }
            where = pixels == 0 ? patch.area : where.united(patch.area);
            pixels += patch.pixels;
        }
        if (pixels > 0) {
            out.push_back({m_view.page, where, std::to_string(pixels) + " pixels changed outside the boxes", remedy()});
        } else {
            const int tiles = faintTiles(where);
            if (tiles > 0) {
                out.push_back({m_view.page, where, std::to_string(tiles) + " small areas outside the boxes are lighter or darker",
                               remedy()});
            }
        }
        return out;
    }

private:
    struct Patch {
        int pixels = 0;
        int size = 0;
        bool hangsOnBox = false;
        Rect area;
    };

    static const char* remedy() {
        return "Compare the page with the source; snap the mark to whole words or lines and burn again";
    }
    std::uint8_t& maskAt(int x, int y) {
        return m_mask[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x)];
    }

    static int distance(const std::uint8_t* a, const std::uint8_t* b) {
        return std::max({std::abs(a[0] - b[0]), std::abs(a[1] - b[1]), std::abs(a[2] - b[2])});
    }

    /// Whether either side has the other's pixel right beside, or a shade between two of its pixels there: an edge that fell on
    /// the other side of a pixel's middle, because what was cut is drawn in pieces. What is new or gone has no such neighbours,
    /// and what became thinner or thicker changes the mean of its tile.
    [[nodiscard]] bool isJitter(int x, int y) const {
        return lies(m_view.outputPixels.at(x, y), m_view.sourcePixels, x, y) &&
               lies(m_view.sourcePixels.at(x, y), m_view.outputPixels, x, y);
    }

    /// Whether the pixel is like one of those around (x, y), or between two of them in each colour.
    [[nodiscard]] bool lies(const std::uint8_t* pixel, const Raster& among, int x, int y) const {
        std::array<int, 3> low{255, 255, 255};
        std::array<int, 3> high{0, 0, 0};
        for (int ny = std::max(0, y - 1); ny <= std::min(m_height - 1, y + 1); ++ny) {
            for (int nx = std::max(0, x - 1); nx <= std::min(m_width - 1, x + 1); ++nx) {
                const std::uint8_t* neighbour = among.at(nx, ny);
                if (distance(neighbour, pixel) <= changed) {
                    return true;
                }
                for (std::size_t c = 0; c < 3; ++c) {
                    low[c] = std::min(low[c], int{neighbour[c]});
                    high[c] = std::max(high[c], int{neighbour[c]});
                }
            }
        }
        bool between = true;
        for (std::size_t c = 0; c < 3; ++c) {
            between = between && pixel[c] >= low[c] && pixel[c] <= high[c];
        }
        return between;
    }

    void excludeRect(const Rect& rect) {
        const PixelSpace::Range range = m_space.rangeOf(rect);
        for (int y = range.y0; y < range.y1; ++y) {
            std::fill_n(&maskAt(0, y) + range.x0, std::max(0, range.x1 - range.x0), static_cast<std::uint8_t>(Excluded));
        }
    }

    void exclude() {
        const double around = 2 * m_space.pixel();
        for (const Box& box : m_view.boxes->all()) {
            const PixelSpace::Range range = m_space.rangeOf(box.bounds.grown(around));
            for (int y = range.y0; y < range.y1; ++y) {
                for (int x = range.x0; x < range.x1; ++x) {
                    if (depthIn(box.quad, m_space.centreOf(x, y)) >= -around) {
                        maskAt(x, y) = Excluded;
                    }
                }
            }
        }
        excludeRims();
        if (!m_view.boxes->empty()) {
            for (const Glyph& glyph : m_view.source->glyphs) {
                const Rect box = glyph.box();
                if (m_view.boxes->touches(box)) {
                    // Italics, swashes and accents leave the reader's frame.
                    const double more = around + 0.2 * std::min(box.width(), box.height());
                    excludeRect(box.grown(more));
                }
            }
        }
        for (const Rect& rect : m_view.removedAnnotations) {
            excludeRect(rect.grown(around + 1));
        }
    }

    /// Beside a box, the pixels of a picture that its edge cuts: they go as a whole, and readers blend them into the next ones.
    void excludeRims() {
        if (m_view.lifted == nullptr) {
            return;
        }
        for (const auto& sheet : m_view.lifted->imageSheets) {
            for (const LiftedImage& image : sheet) {
                if (image.kind != LiftedImage::Kind::Picture) {
                    continue;
                }
                const double width = 1.5 * std::min(image.pixel, rimLimit) + m_space.pixel();
                for (const Box& box : m_view.boxes->all()) {
                    excludeRim(box, image.quad, width);
                }
            }
        }
    }

    void excludeRim(const Box& box, const Quad& picture, double width) {
        const PixelSpace::Range range =
            m_space.rangeOf(box.bounds.grown(width).intersected(picture.bounds().grown(m_space.pixel())));
        for (int y = range.y0; y < range.y1; ++y) {
            for (int x = range.x0; x < range.x1; ++x) {
                const Point centre = m_space.centreOf(x, y);
                if (depthIn(box.quad, centre) >= -width && depthIn(picture, centre) >= -m_space.pixel()) {
                    maskAt(x, y) = Excluded;
                }
            }
        }
    }

    /// The changed pixels that hang together with (x, y); they are taken off the mask.
    Patch patchAt(int x, int y) {
        Patch patch;
        std::vector<std::pair<int, int>> shape{{x, y}};
        maskAt(x, y) = Compared;
        int x0 = x, x1 = x, y0 = y, y1 = y;
        for (std::size_t i = 0; i < shape.size(); ++i) {
            const auto [px, py] = shape[i];
            x0 = std::min(x0, px), x1 = std::max(x1, px), y0 = std::min(y0, py), y1 = std::max(y1, py);
            for (int dy = -2; dy <= 2; ++dy) {
                for (int dx = -2; dx <= 2; ++dx) {
                    const int nx = px + dx, ny = py + dy;
                    if (nx < 0 || ny < 0 || nx >= m_width || ny >= m_height) {
                        continue;
                    }
                    patch.hangsOnBox = patch.hangsOnBox || maskAt(nx, ny) == Excluded;
                    if (maskAt(nx, ny) == Different) {
                        maskAt(nx, ny) = Compared;
                        shape.emplace_back(nx, ny);
                    }
                }
            }
        }
        patch.pixels = static_cast<int>(shape.size());
        patch.size = std::max(x1 - x0, y1 - y0) + 1;
        const Point a = m_space.centreOf(x0, y1);
        const Point b = m_space.centreOf(x1, y0);
        patch.area = Rect{a.x, a.y, b.x, b.y}.grown(m_space.pixel());
        return patch;
    }

    int faintTiles(Rect& where) {
        int tiles = 0;
        for (int ty = 0; ty < m_height; ty += tile) {
            for (int tx = 0; tx < m_width; tx += tile) {
                if (!isFaint(tx, ty)) {
                    continue;
                }
                const Point a = m_space.centreOf(tx, ty + tile);
                const Point b = m_space.centreOf(tx + tile, ty);
                const Rect area{a.x, a.y, b.x, b.y};
                where = tiles == 0 ? area : where.united(area);
                ++tiles;
            }
        }
        return tiles;
    }

    bool isFaint(int tx, int ty) {
        const int xEnd = std::min(tx + tile, m_width);
        const int yEnd = std::min(ty + tile, m_height);
        bool same = true;
        for (int y = ty; y < yEnd && same; ++y) {
            same = std::memcmp(m_view.sourcePixels.at(tx, y), m_view.outputPixels.at(tx, y),
                               static_cast<std::size_t>(xEnd - tx) * 3) == 0;
        }
        if (same) {
            return false;
        }
        long sums[3] = {0, 0, 0};
        int n = 0;
        for (int y = ty; y < yEnd; ++y) {
            for (int x = tx; x < xEnd; ++x) {
                if (maskAt(x, y) == Excluded) {
                    return false;  // beside a box: lossy pictures may differ a little there
                }
                for (std::size_t c = 0; c < 3; ++c) {
                    sums[c] += m_view.sourcePixels.at(x, y)[c] - m_view.outputPixels.at(x, y)[c];
                }
                ++n;
            }
        }
        return std::any_of(std::begin(sums), std::end(sums),
                           [n](long sum) { return std::abs(static_cast<double>(sum)) > tileChanged * n; });
    }

    const PageView& m_view;
    PixelSpace m_space;
    int m_width;
    int m_height;
    std::vector<std::uint8_t> m_mask;
    std::vector<std::pair<int, int>> m_different;
};

}  // namespace

Findings judgePixelsOutside(const PageView& view, int& straddled) {
    if (view.sourcePixels.width == 0 || !view.sourcePixels.hasSizeOf(view.outputPixels)) {
        return {{view.page, {}, "the page cannot be rendered for comparison", "Open the page in a reader and compare it by eye"}};
    }
    Comparison comparison(view);
    comparison.compare();
    return comparison.findings(straddled);
}

}  // namespace withheld::verify
