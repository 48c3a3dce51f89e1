// Plane geometry in PDF user space.
//
// Unless a name says otherwise, every coordinate is in PDF points of the page's *default user space*
// (ISO 32000-1 8.3.2.3): origin bottom-left, y upwards, MediaBox coordinates, before /Rotate and /UserUnit.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace withheld {

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// Axis-aligned rectangle, x0 <= x1 and y0 <= y1 when normalised. Empty when it has no area.
struct Rect {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;

    [[nodiscard]] double width() const { return x1 - x0; }
    [[nodiscard]] double height() const { return y1 - y0; }
    [[nodiscard]] double area() const { return isEmpty() ? 0 : width() * height(); }
    [[nodiscard]] bool isEmpty() const { return !(x1 > x0 && y1 > y0); }
    [[nodiscard]] Point center() const { return {(x0 + x1) / 2, (y0 + y1) / 2}; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= x0 && p.x <= x1 && p.y >= y0 && p.y <= y1; }
    [[nodiscard]] bool contains(const Rect& r) const { return r.x0 >= x0 && r.x1 <= x1 && r.y0 >= y0 && r.y1 <= y1; }
    [[nodiscard]] bool intersects(const Rect& r) const { return r.x0 < x1 && r.x1 > x0 && r.y0 < y1 && r.y1 > y0; }
    [[nodiscard]] Rect normalized() const { return {std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1)}; }
    [[nodiscard]] Rect grown(double by) const { return {x0 - by, y0 - by, x1 + by, y1 + by}; }
    [[nodiscard]] Rect united(const Rect& r) const {
        return {std::min(x0, r.x0), std::min(y0, r.y0), std::max(x1, r.x1), std::max(y1, r.y1)};
    }
    [[nodiscard]] Rect intersected(const Rect& r) const {
        return {std::max(x0, r.x0), std::max(y0, r.y0), std::min(x1, r.x1), std::min(y1, r.y1)};
    }
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// Affine map as in ISO 32000-1 8.3.3: [x' y' 1] = [x y 1] * [a b 0; c d 0; e f 1].
struct Matrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    [[nodiscard]] Point map(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
    /// The vector (x, y) without translation.
    [[nodiscard]] Point mapVector(Point p) const { return {a * p.x + c * p.y, b * p.x + d * p.y}; }
    [[nodiscard]] double determinant() const { return a * d - b * c; }
    [[nodiscard]] bool isInvertible() const { return std::isfinite(1.0 / determinant()); }
    /// Precondition: isInvertible().
    [[nodiscard]] Matrix inverted() const {
        const double n = determinant();
        return {d / n, -b / n, -c / n, a / n, (c * f - d * e) / n, (b * e - a * f) / n};
    }
    /// First *this, then `next` (PDF's left-to-right product: this x next).
    [[nodiscard]] Matrix then(const Matrix& next) const {
        return {a * next.a + b * next.c, a * next.b + b * next.d,          c * next.a + d * next.c,
                c * next.b + d * next.d, e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
    }
    /// Geometric mean of the scale along both axes.
    [[nodiscard]] double meanScale() const { return std::sqrt(std::abs(determinant())); }
    static Matrix translation(double x, double y) { return {1, 0, 0, 1, x, y}; }
    static Matrix scaling(double x, double y) { return {x, 0, 0, y, 0, 0}; }
    friend bool operator==(const Matrix&, const Matrix&) = default;
};

/// Four corners in drawing order (either winding). A rectangle seen through a Matrix.
struct Quad {
    std::array<Point, 4> p;

    static Quad of(const Rect& r) { return {{{{r.x0, r.y0}, {r.x1, r.y0}, {r.x1, r.y1}, {r.x0, r.y1}}}}; }
    static Quad of(const Rect& r, const Matrix& m) {
        Quad q = of(r);
        for (Point& corner : q.p) {
            corner = m.map(corner);
        }
        return q;
    }
    [[nodiscard]] Rect bounds() const {
        Rect r{p[0].x, p[0].y, p[0].x, p[0].y};
        for (const Point& corner : p) {
            r = r.united({corner.x, corner.y, corner.x, corner.y});
        }
        return r;
    }
    [[nodiscard]] Point center() const {
        return {(p[0].x + p[1].x + p[2].x + p[3].x) / 4, (p[0].y + p[1].y + p[2].y + p[3].y) / 4};
    }
    [[nodiscard]] Quad mapped(const Matrix& m) const { return {{{m.map(p[0]), m.map(p[1]), m.map(p[2]), m.map(p[3])}}}; }
    friend bool operator==(const Quad&, const Quad&) = default;
};

/// Whether `point` lies in the convex quadrilateral, edges included.
[[nodiscard]] bool contains(const Quad& quad, Point point);
/// Signless area of the convex quadrilateral.
[[nodiscard]] double area(const Quad& quad);
/// Area that two convex quadrilaterals share (Sutherland-Hodgman clipping).
[[nodiscard]] double sharedArea(const Quad& a, const Quad& b);
/// The smallest rectangle around `r` seen through `m`.
[[nodiscard]] Rect mappedBounds(const Rect& r, const Matrix& m);

}  // namespace withheld
