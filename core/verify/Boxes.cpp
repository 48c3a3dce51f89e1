#include "verify/Boxes.h"

#include <algorithm>
#include <limits>

namespace withheld::verify {

double depthIn(const Quad& quad, Point point) {
    // Nearly all boxes are upright, and this is asked for every pixel of each.
    const Point& low = quad.p[0];
    const Point& high = quad.p[2];
    if (quad.p[1].x == high.x && quad.p[1].y == low.y && quad.p[3].x == low.x && quad.p[3].y == high.y && low.x <= high.x &&
        low.y <= high.y) {
        return std::min(std::min(point.x - low.x, high.x - point.x), std::min(point.y - low.y, high.y - point.y));
    }
    double twiceArea = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point& a = quad.p[i];
        const Point& b = quad.p[(i + 1) % 4];
        twiceArea += a.x * b.y - b.x * a.y;
    }
    const double turn = twiceArea < 0 ? -1 : 1;
    double depth = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < 4; ++i) {
        const Point& a = quad.p[i];
        const Point& b = quad.p[(i + 1) % 4];
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        if (length > 1e-9) {
            depth = std::min(depth, turn * ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)) / length);
        }
    }
    return depth;
}

PageBoxes::PageBoxes(const std::vector<Mark>& marks, int page) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].page == page) {
            for (const Quad& quad : marks[i].quads) {
                m_boxes.push_back({quad, quad.bounds(), i});
            }
        }
    }
}

const Box* PageBoxes::at(Point point, double depth) const {
    for (const Box& box : m_boxes) {
        if (box.bounds.grown(-depth).contains(point) && depthIn(box.quad, point) >= depth) {
            return &box;
        }
    }
    return nullptr;
}

bool PageBoxes::touchesAny(const std::vector<Rect>& rects, double by) const {
    return std::any_of(rects.begin(), rects.end(), [&](const Rect& rect) { return touches(rect, by); });
}

bool PageBoxes::touches(const Rect& rect, double by) const {
    for (const Box& box : m_boxes) {
        const Rect grown = rect.grown(by);
        if (box.bounds.intersects(grown) && sharedArea(box.quad, Quad::of(grown)) > 1e-6) {
            return true;
        }
    }
    return false;
}

Rect PageBoxes::bounds() const {
    Rect all = m_boxes.empty() ? Rect{} : m_boxes.front().bounds;
    for (const Box& box : m_boxes) {
        all = all.united(box.bounds);
    }
    return all;
}

}  // namespace withheld::verify
