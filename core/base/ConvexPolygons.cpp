#include "base/ConvexPolygons.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace withheld {

namespace {

double sideOf(Point a, Point b, Point p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

double signedArea(const ConvexPolygon& polygon) {
    double doubled = 0;
    for (std::size_t i = 2; i < polygon.size(); ++i) {
        doubled += sideOf(polygon[0], polygon[i - 1], polygon[i]);
    }
    return doubled / 2;
}

}  // namespace

ConvexPolygon polygonOf(const Quad& quad) {
    ConvexPolygon polygon(quad.p.begin(), quad.p.end());
    if (signedArea(polygon) < 0) {
        std::reverse(polygon.begin(), polygon.end());
    }
    return polygon;
}

ConvexPolygon mapped(const ConvexPolygon& polygon, const Matrix& m) {
    ConvexPolygon image;
    for (const Point& corner : polygon) {
        image.push_back(m.map(corner));
    }
    if (signedArea(image) < 0) {
        std::reverse(image.begin(), image.end());
    }
    return image;
}

double area(const ConvexPolygon& polygon) {
    return std::abs(signedArea(polygon));
}

ConvexPolygon leftOf(const ConvexPolygon& polygon, Point a, Point b) {
    ConvexPolygon part;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point p = polygon[i];
        const Point q = polygon[(i + 1) % polygon.size()];
        const double sideP = sideOf(a, b, p);
        const double sideQ = sideOf(a, b, q);
        if (sideP >= 0) {
            part.push_back(p);
        }
        if ((sideP < 0) != (sideQ < 0) && sideP != sideQ) {
            const double t = sideP / (sideP - sideQ);
            part.push_back({p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)});
        }
    }
    return part;
}

ConvexPolygon within(ConvexPolygon polygon, const ConvexPolygon& window) {
    for (std::size_t i = 0; i < window.size() && !polygon.empty(); ++i) {
        polygon = leftOf(polygon, window[i], window[(i + 1) % window.size()]);
    }
    return polygon;
}

std::vector<ConvexPolygon> beyond(ConvexPolygon polygon, const ConvexPolygon& window, double least) {
    std::vector<ConvexPolygon> parts;
    for (std::size_t i = 0; i < window.size() && !polygon.empty(); ++i) {
        const Point a = window[i];
        const Point b = window[(i + 1) % window.size()];
        ConvexPolygon outside = leftOf(polygon, b, a);
        if (area(outside) > least) {
            parts.push_back(std::move(outside));
        }
        polygon = leftOf(polygon, a, b);
    }
    return parts;
}

std::vector<Quad> quadsOf(const ConvexPolygon& polygon) {
    std::vector<Quad> quads;
    for (std::size_t i = 2; i < polygon.size(); i += 2) {
        quads.push_back({{polygon[0], polygon[i - 1], polygon[i], polygon[std::min(i + 1, polygon.size() - 1)]}});
    }
    return quads;
}

}  // namespace withheld
