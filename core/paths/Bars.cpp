#include "paths/Bars.h"

#include <cmath>
#include <utility>

namespace withheld::paths {

namespace {

constexpr double thick = 1;  // points
constexpr double slack = 1e-6;
constexpr int buttCap = 0;
constexpr int projectingCap = 2;

bool keepsAxes(const Matrix& m) {
    return (std::abs(m.b) < slack && std::abs(m.c) < slack) || (std::abs(m.a) < slack && std::abs(m.d) < slack);
}

std::optional<Rect> uprightRectangle(const Quad& quad) {
    const Rect bounds = quad.bounds();
    return std::abs(area(quad) - bounds.area()) < slack * std::max(1.0, bounds.area()) ? std::optional(bounds) : std::nullopt;
}

/// `rect` without `hole`, as rectangles beside, above and below it. Whether anything of it lies in the hole.
bool addWithout(const Rect& rect, const Rect& hole, std::vector<Rect>& out) {
    const Rect shared = rect.intersected(hole);
    if (!rect.intersects(hole) || shared.width() < slack || shared.height() < slack) {
        out.push_back(rect);
        return false;
    }
    for (const Rect& part : {Rect{rect.x0, rect.y0, shared.x0, rect.y1}, Rect{shared.x1, rect.y0, rect.x1, rect.y1},
                             Rect{shared.x0, rect.y0, shared.x1, shared.y0}, Rect{shared.x0, shared.y1, shared.x1, rect.y1}}) {
        if (part.width() > slack && part.height() > slack) {
            out.push_back(part);
        }
    }
    return true;
}

/// The subpaths as single lines; nullopt when there is anything else.
std::optional<std::vector<std::pair<Point, Point>>> linesOf(const Path& path) {
    std::vector<std::pair<Point, Point>> lines;
    for (std::size_t i = 0; i < path.size(); i += 2) {
        if (i + 1 >= path.size() || path[i].kind != Segment::Kind::Move || path[i + 1].kind != Segment::Kind::Line) {
            return std::nullopt;
        }
        const Point from = path[i].p[0];
        const Point to = path[i + 1].p[0];
        const bool alongAnAxis = std::abs(from.x - to.x) < slack || std::abs(from.y - to.y) < slack;
        if (!alongAnAxis || !std::isfinite(from.x + from.y + to.x + to.y)) {
            return std::nullopt;
        }
        lines.emplace_back(from, to);
    }
    return lines;
}

}  // namespace

std::optional<std::vector<Bar>> cutBars(const Path& path, const StrokeStyle& style, const Matrix& ctm,
                                        const std::vector<Quad>& areas) {
    const auto lines = linesOf(path);
    if (!ctm.isInvertible() || !keepsAxes(ctm) || !lines || lines->empty() || !style.dash.empty() ||
        (style.cap != buttCap && style.cap != projectingCap) || style.width * ctm.meanScale() < thick) {
        return std::nullopt;
    }
    std::vector<Rect> holes;
    for (const Quad& quad : areas) {
        const std::optional<Rect> hole = uprightRectangle(quad);
        if (!hole) {
            return std::nullopt;
        }
        holes.push_back(mappedBounds(*hole, ctm.inverted()));
    }
    std::vector<Bar> bars;
    bool touched = false;
    for (const auto& [from, to] : *lines) {
        const bool level = std::abs(from.y - to.y) < slack;
        const double half = style.width / 2;
        const double beyond = style.cap == projectingCap ? half : 0;
        const Rect along = Rect{from.x, from.y, to.x, to.y}.normalized();
        std::vector<Rect> rest{level ? Rect{along.x0 - beyond, along.y0 - half, along.x1 + beyond, along.y1 + half}
                                     : Rect{along.x0 - half, along.y0 - beyond, along.x1 + half, along.y1 + beyond}};
        for (const Rect& hole : holes) {
            std::vector<Rect> parts;
            for (const Rect& rect : rest) {
                touched = addWithout(rect, hole, parts) || touched;
            }
            rest = std::move(parts);
        }
        for (const Rect& rect : rest) {
            const Point middle = rect.center();
            bars.push_back(level ? Bar{{rect.x0, middle.y}, {rect.x1, middle.y}, rect.height()}
                                 : Bar{{middle.x, rect.y0}, {middle.x, rect.y1}, rect.width()});
        }
    }
    return touched ? std::optional(std::move(bars)) : std::nullopt;
}

}  // namespace withheld::paths
