// What a path covers: whether it is a cover over a box, and not something of its own.
#include "verify/ContentLifter.h"

namespace withheld::verify {

namespace {

constexpr double coveringShare = 0.9;  // of a box, by one rectangle

/// Whether the segment has a part inside the rectangle (Liang and Barsky).
/// `enter`, `leave`: that part, as shares of the way from a to b.
bool crosses(const Rect& rect, const Point& a, const Point& b, double& enter, double& leave) {
    enter = 0;
    leave = 1;
    const auto clip = [&](double direction, double distance) {
        if (direction == 0) {
            return distance >= 0;
        }
        const double t = distance / direction;
        (direction < 0 ? enter : leave) = direction < 0 ? std::max(enter, t) : std::min(leave, t);
        return enter <= leave;
    };
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    return clip(-dx, a.x - rect.x0) && clip(dx, rect.x1 - a.x) && clip(-dy, a.y - rect.y0) && clip(dy, rect.y1 - a.y);
}

}  // namespace

bool ContentLifter::isCover(const std::vector<Subpath>& path, bool stroked, const State& state) const {
    bool covers = false;
    for (const Subpath& subpath : path) {
        std::vector<Point> points = subpath.points;
        if (points.size() == 5 && std::hypot(points[0].x - points[4].x, points[0].y - points[4].y) < 1e-3) {
            points.pop_back();
        }
        Quad quad;
        if (stroked && points.size() == 2) {
            // A thick line covers like a rectangle.
            const double length = std::hypot(points[1].x - points[0].x, points[1].y - points[0].y);
            const double half = state.lineWidth * state.ctm.meanScale() / 2;
            if (length < 1e-6) {
                continue;
            }
            const Point side{(points[0].y - points[1].y) / length * half, (points[1].x - points[0].x) / length * half};
            quad.p = {{{points[0].x + side.x, points[0].y + side.y},
                       {points[1].x + side.x, points[1].y + side.y},
                       {points[1].x - side.x, points[1].y - side.y},
                       {points[0].x - side.x, points[0].y - side.y}}};
        } else if (!stroked && points.size() == 4 && !subpath.curved) {
            quad.p = {{points[0], points[1], points[2], points[3]}};
        } else if (points.size() > 1) {
            return false;  // a shape of its own: it may be what is to be withheld
        }
        for (const Box& box : m_boxes.all()) {
            covers = covers || sharedArea(quad, box.quad) >= coveringShare * area(box.quad);
        }
    }
    return covers;
}

std::vector<const Box*> ContentLifter::boxesWithin(const std::vector<Subpath>& path, bool evenOdd) const {
    std::vector<const Box*> within;
    std::size_t points = 0;
    for (const Subpath& subpath : path) {
        points += subpath.points.size();
    }
    constexpr std::size_t tooMany = 20000;  // a map's coastline is no cover
    if (points > tooMany) {
        return within;
    }
    for (const Box& box : m_boxes.all()) {
        // Where another box overlaps, the path may have been cut for that one; not for one that lies in this box, or is the same.
        const auto elsewhere = [&](Point p) {
            return std::any_of(m_boxes.all().begin(), m_boxes.all().end(), [&](const Box& other) {
                return depthIn(other.quad, p) >= -0.1 && std::any_of(other.quad.p.begin(), other.quad.p.end(), [&](Point corner) {
                           return depthIn(box.quad, corner) < -0.1;
                       });
            });
        };
        if (!isEdgeInside(path, box, elsewhere) && fills(path, box, evenOdd, elsewhere)) {
            within.push_back(&box);
        }
    }
    return within;
}

bool ContentLifter::isEdgeInside(const std::vector<Subpath>& path, const Box& box, const std::function<bool(Point)>& elsewhere) {
    const Rect inner = box.bounds.grown(-0.2);
    if (inner.isEmpty()) {
        return true;
    }
    for (const Subpath& subpath : path) {
        for (std::size_t i = 0; i < subpath.points.size(); ++i) {
            const Point& a = subpath.points[i];
            const Point& b = subpath.points[(i + 1) % subpath.points.size()];
            double enter = 0;
            double leave = 1;
            if (!crosses(inner, a, b, enter, leave)) {
                continue;
            }
            constexpr int probes = 8;
            for (int k = 0; k <= probes; ++k) {
                const double t = enter + (leave - enter) * k / probes;
                if (!elsewhere({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)})) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool ContentLifter::fills(const std::vector<Subpath>& path, const Box& box, bool evenOdd,
                          const std::function<bool(Point)>& elsewhere) {
    // No edge runs through the box, so a few points tell for all of it.
    constexpr int side = 5;
    int asked = 0;
    for (int i = 0; i < side * side; ++i) {
        const Point p{box.bounds.x0 + box.bounds.width() * (i % side + 0.5) / side,
                      box.bounds.y0 + box.bounds.height() * (i / side + 0.5) / side};
        if (depthIn(box.quad, p) < 0 || elsewhere(p)) {
            continue;
        }
        ++asked;
        int winding = 0;
        for (const Subpath& subpath : path) {
            for (std::size_t k = 0; k < subpath.points.size(); ++k) {
                const Point& a = subpath.points[k];
                const Point& b = subpath.points[(k + 1) % subpath.points.size()];
                if ((a.y <= p.y) != (b.y <= p.y) && a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x) > p.x) {
                    winding += b.y > a.y ? 1 : -1;
                }
            }
        }
        if (evenOdd ? winding % 2 == 0 : winding == 0) {
            return false;
        }
    }
    return asked > 0;
}

}  // namespace withheld::verify
