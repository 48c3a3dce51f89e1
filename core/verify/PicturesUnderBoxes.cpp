#include <algorithm>
#include <array>

#include "verify/PageView.h"
#include "verify/Remedies.h"

namespace withheld::verify {

namespace {

/// Samples of one channel under one box.
class Samples {
public:
    void add(int value) {
        ++m_bins[static_cast<std::size_t>(std::clamp(value, 0, 255))];
        ++m_count;
    }
    [[nodiscard]] int count() const { return m_count; }
    /// Samples farther than `tolerance` from the median.
    [[nodiscard]] int strangers(int tolerance) const {
        int below = 0;
        int median = 0;
        while (median < 255 && below + m_bins[static_cast<std::size_t>(median)] <= m_count / 2) {
            below += m_bins[static_cast<std::size_t>(median++)];
        }
        int far = 0;
        for (int v = 0; v < 256; ++v) {
            far += std::abs(v - median) > tolerance ? m_bins[static_cast<std::size_t>(v)] : 0;
        }
        return far;
    }
    [[nodiscard]] bool uniform(int tolerance) const { return strangers(tolerance) <= std::max(2, m_count / 500); }

private:
    std::array<int, 256> m_bins{};
    int m_count = 0;
};

int luma(const std::uint8_t* rgb) {
    return (rgb[0] * 77 + rgb[1] * 150 + rgb[2] * 29) / 256;
}

/// One picture under one box.
class PictureInBox {
public:
    PictureInBox(const PageView& view, const Raster& raster, const std::vector<LiftedImage>& sheet, const LiftedImage& image,
                 const Box& box)
        : m_view(view), m_raster(raster), m_space(view.region, raster), m_sheet(sheet), m_image(image), m_box(box) {
        // Of lossy ones with coarse pixels, which show their colour outside anyway, the whole rim may stay.
        const double rim = image.pixel > coarsePixel ? 1.05 * image.pixel : 0.75 * image.pixel;
        m_inset = std::max(std::min(2 * m_space.pixel(), 0.3 * std::min(box.bounds.width(), box.bounds.height())), rim);
    }

    [[nodiscard]] bool showsSomething() const {
        // How often the brightness of what holds no writing may turn: gradients have a few stops, computed ones a hill.
        constexpr int stops = 3;
        constexpr int hill = 1;
        if (m_image.kind == LiftedImage::Kind::Ramp || m_image.kind == LiftedImage::Kind::Computed) {
            return hasBars(m_image.kind == LiftedImage::Kind::Ramp ? stops : hill);
        }
        return m_image.lossy ? lossyShows() : losslessShows();
    }

private:
    /// Whether the picture's own pixels are seen at p: near its end paper shows through; strips of one picture join without a
    /// seam.
    [[nodiscard]] bool isPicture(Point p) const {
        const double edge = 1.5 * m_space.pixel();
        const auto covered = [&](Point q) {
            return std::any_of(m_sheet.begin(), m_sheet.end(),
                               [&](const LiftedImage& other) { return depthIn(other.quad, q) >= 0; });
        };
        return depthIn(m_image.quad, p) >= 0 && covered({p.x - edge, p.y - edge}) && covered({p.x + edge, p.y + edge}) &&
               covered({p.x - edge, p.y + edge}) && covered({p.x + edge, p.y - edge});
    }
    [[nodiscard]] PixelSpace::Range range() const { return m_space.rangeOf(m_box.bounds.intersected(m_image.quad.bounds())); }

    [[nodiscard]] bool losslessShows() const {
        std::array<Samples, 3> channels;
        const PixelSpace::Range area = range();
        for (int y = area.y0; y < area.y1; ++y) {
            for (int x = area.x0; x < area.x1; ++x) {
                const Point p = m_space.centreOf(x, y);
                if (depthIn(m_box.quad, p) >= m_inset && isPicture(p)) {
                    for (std::size_t c = 0; c < 3; ++c) {
                        channels[c].add(m_raster.at(x, y)[c]);
                    }
                }
            }
        }
        constexpr int tolerance = 8;
        return std::any_of(channels.begin(), channels.end(), [](const Samples& channel) { return !channel.uniform(tolerance); });
    }

    /// Whether a shading goes up and down as no ramp of colours does: a sampled or computed one can hold writing.
    [[nodiscard]] bool hasBars(int allowed) const {
        const PixelSpace::Range area = range();
        bool bars = false;
        for (int y = area.y0; y < area.y1 && !bars; ++y) {
            Turns row;
            for (int x = area.x0; x < area.x1; ++x) {
                addTo(row, x, y);
            }
            bars = row.count > allowed;
        }
        for (int x = area.x0; x < area.x1 && !bars; ++x) {
            Turns column;
            for (int y = area.y0; y < area.y1; ++y) {
                addTo(column, x, y);
            }
            bars = column.count > allowed;
        }
        return bars;
    }

    /// How often brightness turns round along a line.
    struct Turns {
        int count = 0;
        int direction = 0;
        int extreme = -1;  ///< brightest or darkest since the last turn
        void add(int value) {
            constexpr int step = 40;
            if (extreme < 0) {
                extreme = value;
            } else if (const int way = value - extreme; way * direction >= 0 && direction != 0) {
                extreme = value;
            } else if (std::abs(way) >= step) {
                count += direction != 0 ? 1 : 0;
                direction = way > 0 ? 1 : -1;
                extreme = value;
            }
        }
    };
    void addTo(Turns& turns, int x, int y) const {
        if (const Point p = m_space.centreOf(x, y); depthIn(m_box.quad, p) >= m_inset && isPicture(p)) {
            turns.add(luma(m_raster.at(x, y)));
        }
    }

    /// A lossy picture is coded in blocks of 8 pixels of brightness and 16 of halved colour. Those wholly in the box are of one
    /// value. Those at the rim also hold what stays outside, and colour is smoothed over one block more: they may show anything
    /// that comes from outside, but not what was inside.
    [[nodiscard]] bool lossyShows() const {
        const double brightnessCore = m_inset + 9 * m_image.pixel;
        const double colourCore = m_inset + 34 * m_image.pixel;
        Samples brightness;
        std::array<Samples, 3> core;
        Edges rim;
        Edges middle;
        const bool comparable = m_view.sourcePixels.width == m_raster.width && m_view.sourcePixels.height == m_raster.height;
        const PixelSpace::Range area = range();
        for (int y = area.y0; y < area.y1; ++y) {
            for (int x = area.x0; x < area.x1; ++x) {
                const Point p = m_space.centreOf(x, y);
                const double depth = depthIn(m_box.quad, p);
                if (depth < m_inset || !isPicture(p)) {
                    continue;
                }
                if (depth >= brightnessCore) {
                    brightness.add(luma(m_raster.at(x, y)));
                }
                for (std::size_t c = 0; c < 3 && depth >= colourCore; ++c) {
                    core[c].add(m_raster.at(x, y)[c]);
                }
                if (comparable && x + 1 < area.x1 && y + 1 < area.y1) {
                    Edges& edges = depth >= brightnessCore ? middle : rim;
                    countEdge(x, y, x + 1, y, edges);
                    countEdge(x, y, x, y + 1, edges);
                }
            }
        }
        constexpr int colourLeft = 48;  // levels of brightness that colour from outside can make
        constexpr int tolerance = 16;
        return rim.show() || middle.show() || !brightness.uniform(colourLeft) ||
               std::any_of(core.begin(), core.end(), [](const Samples& channel) { return !channel.uniform(tolerance); });
    }

    /// Edges of the source's ink, and how many of them the result still has.
    struct Edges {
        int all = 0;
        int repeated = 0;
        [[nodiscard]] bool show() const {
            constexpr int few = 12;
            return all >= few && repeated * 5 > all * 2;
        }
    };
    void countEdge(int x0, int y0, int x1, int y1, Edges& edges) const {
        constexpr int strong = 56;
        const int before = luma(m_view.sourcePixels.at(x1, y1)) - luma(m_view.sourcePixels.at(x0, y0));
        if (std::abs(before) <= strong) {
            return;
        }
        ++edges.all;
        const int after = luma(m_raster.at(x1, y1)) - luma(m_raster.at(x0, y0));
        edges.repeated += before * after > 0 && std::abs(after) > strong / 2 ? 1 : 0;
    }

    const PageView& m_view;
    const Raster& m_raster;
    PixelSpace m_space;
    const std::vector<LiftedImage>& m_sheet;
    const LiftedImage& m_image;
    const Box& m_box;
    double m_inset = 0;
};

/// A coarse picture under one box, pixel by pixel: readers blend such pixels into each other, so that what a page shows does not
/// tell what each of them holds.
class CoarsePictureInBox {
public:
    CoarsePictureInBox(const PageView& view, const Raster& raster, const LiftedImage& image, const Box& box)
        : m_view(view), m_raster(raster), m_image(image), m_box(box) {
        const Point& origin = image.quad.p[0];
        const Point& right = image.quad.p[1];
        const Point& up = image.quad.p[3];
        const Matrix unit{right.x - origin.x, right.y - origin.y, up.x - origin.x, up.y - origin.y, origin.x, origin.y};
        m_toUser = Matrix{1.0 / image.columns, 0, 0, -1.0 / image.rows, 0, 1}.then(unit);
    }

    [[nodiscard]] bool showsSomething() const {
        if (!m_toUser.isInvertible()) {
            return false;  // drawn flat
        }
        if (m_raster.width != m_image.columns || m_raster.height != m_image.rows) {
            return true;  // nobody looked
        }
        const Rect area = m_box.quad.mapped(m_toUser.inverted()).bounds();
        const auto from = [](double v, int limit) { return static_cast<int>(std::clamp(std::floor(v), 0.0, double(limit))); };
        const auto to = [](double v, int limit) { return static_cast<int>(std::clamp(std::ceil(v), 0.0, double(limit))); };
        std::array<Samples, 3> channels;
        for (int y = from(area.y0, m_image.rows); y < to(area.y1, m_image.rows); ++y) {
            for (int x = from(area.x0, m_image.columns); x < to(area.x1, m_image.columns); ++x) {
                if (isHidden(x, y)) {
                    for (std::size_t c = 0; c < 3; ++c) {
                        channels[c].add(m_raster.at(x, y)[c]);
                    }
                }
            }
        }
        constexpr int tolerance = 8;
        return std::any_of(channels.begin(), channels.end(),
                           [](const Samples& channel) { return channel.strangers(tolerance) > 0; });
    }

private:
    /// Whether the box touches the pixel, and no more of it than a sliver shows beside the boxes. What shows may stay.
    [[nodiscard]] bool isHidden(int x, int y) const {
        constexpr double sliver = 0.5;    // points; the burn leaves no less than three quarters of one
        constexpr double touching = 0.1;  // points
        constexpr double rim = 0.02;      // of a pixel: rounding
        const int steps = std::clamp(static_cast<int>(std::ceil(m_image.pixel / sliver)), 2, 40);
        bool touched = false;
        for (int i = 0; i <= steps; ++i) {
            for (int k = 0; k <= steps; ++k) {
                const double dx = rim + (1 - 2 * rim) * i / steps;
                const double dy = rim + (1 - 2 * rim) * k / steps;
                const Point p = m_toUser.map({x + dx, y + dy});
                if (m_view.boxes->at(p, -sliver) == nullptr) {
                    return false;
                }
                touched = touched || depthIn(m_box.quad, p) >= touching;
            }
        }
        return touched;
    }

    const PageView& m_view;
    const Raster& m_raster;
    const LiftedImage& m_image;
    const Box& m_box;
    Matrix m_toUser;  ///< of pixels, from the top left
};

void judgeImage(const PageView& view, const Raster& raster, const std::vector<LiftedImage>& sheet, const LiftedImage& image,
                Findings& findings) {
    const Rect bounds = image.quad.bounds();
    for (const Box& box : view.boxes->all()) {
        if (box.bounds.intersects(bounds) &&
            (image.isCoarse() ? CoarsePictureInBox(view, raster, image, box).showsSomething()
                              : PictureInBox(view, raster, sheet, image, box).showsSomething())) {
            const char* what = image.kind == LiftedImage::Kind::Picture ? "a picture" : "a shading";
            findings.push_back({view.page, box.bounds, std::string(what) + " under the box still shows something", onlyCovered});
        }
    }
}

}  // namespace

void judgePictures(const PageView& view, Findings& findings) {
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        const auto& sheet = view.lifted->imageSheets[i];
        for (const LiftedImage& image : sheet) {
            judgeImage(view, view.images[i], sheet, image, findings);
        }
    }
}

}  // namespace withheld::verify
