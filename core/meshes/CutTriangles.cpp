#include <cmath>
#include <utility>

#include "meshes/CutParts.h"

namespace withheld::meshes {
namespace {

constexpr std::size_t kMostTriangles = 2'000'000;
// Share of a triangle's extent, squared: smaller parts show nothing.
constexpr double kSliver = 1e-12;

using Polygon = std::vector<Vertex>;

double sideOf(Point a, Point b, Point p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

double areaOf(const Polygon& polygon) {
    double doubled = 0;
    for (std::size_t i = 2; i < polygon.size(); ++i) {
        doubled += sideOf(polygon[0].at, polygon[i - 1].at, polygon[i].at);
    }
    return std::abs(doubled) / 2;
}

Vertex between(const Vertex& a, const Vertex& b, double share) {
    Vertex middle{{a.at.x + share * (b.at.x - a.at.x), a.at.y + share * (b.at.y - a.at.y)}, a.color};
    for (std::size_t i = 0; i < middle.color.size(); ++i) {
        middle.color[i] += share * (b.color[i] - a.color[i]);
    }
    return middle;
}

/// The part on the side of a–b that `sign` tells (1: left). Sutherland–Hodgman, with colours.
Polygon half(const Polygon& polygon, Point a, Point b, double sign) {
    Polygon part;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Vertex& from = polygon[i];
        const Vertex& to = polygon[(i + 1) % polygon.size()];
        const double atFrom = sign * sideOf(a, b, from.at);
        const double atTo = sign * sideOf(a, b, to.at);
        if (atFrom >= 0) {
            part.push_back(from);
        }
        if ((atFrom > 0 && atTo < 0) || (atFrom < 0 && atTo > 0)) {
            part.push_back(between(from, to, atFrom / (atFrom - atTo)));
        }
    }
    return part;
}

/// `polygon` without `area`, as convex parts.
std::vector<Polygon> without(Polygon polygon, const std::vector<Point>& area, double sliver) {
    std::vector<Polygon> parts;
    for (std::size_t i = 0; i < area.size() && !polygon.empty(); ++i) {
        const Point a = area[i];
        const Point b = area[(i + 1) % area.size()];
        Polygon outside = half(polygon, a, b, -1);
        if (areaOf(outside) > sliver) {
            parts.push_back(std::move(outside));
        }
        polygon = half(polygon, a, b, 1);
    }
    return parts;
}

Rect boundsOf(const Triangle& triangle) {
    Rect bounds{triangle[0].at.x, triangle[0].at.y, triangle[0].at.x, triangle[0].at.y};
    for (const Vertex& vertex : triangle) {
        bounds = bounds.united({vertex.at.x, vertex.at.y, vertex.at.x, vertex.at.y});
    }
    return bounds;
}

}  // namespace

Expected<LeftTriangles> cutTriangles(const std::vector<Triangle>& triangles, const paths::ConvexAreas& areas) {
    LeftTriangles left;
    for (const Triangle& triangle : triangles) {
        const Rect bounds = boundsOf(triangle);
        if (!areas.mayTouch(bounds)) {
            left.triangles.push_back(triangle);
            continue;
        }
        const Polygon whole(triangle.begin(), triangle.end());
        const double sliver = kSliver * (bounds.width() * bounds.width() + bounds.height() * bounds.height());
        std::vector<Polygon> parts{whole};
        double leftArea = 0;
        for (const std::vector<Point>& area : areas.polygons()) {
            std::vector<Polygon> outside;
            for (const Polygon& part : parts) {
                for (Polygon& piece : without(part, area, sliver)) {
                    outside.push_back(std::move(piece));
                }
            }
            parts = std::move(outside);
        }
        for (const Polygon& part : parts) {
            leftArea += areaOf(part);
        }
        if (areaOf(whole) > sliver && areaOf(whole) - leftArea <= sliver) {
            left.triangles.push_back(triangle);
            continue;
        }
        left.removed = true;
        for (const Polygon& part : parts) {
            for (std::size_t i = 2; i < part.size(); ++i) {
                left.triangles.push_back({part[0], part[i - 1], part[i]});
            }
        }
        if (left.triangles.size() > kMostTriangles) {
            return Error{ErrorCode::TooLarge, "A mesh shading falls into more than two million triangles", "", 0, "", ""};
        }
    }
    return left;
}

}  // namespace withheld::meshes
