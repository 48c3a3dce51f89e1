#include "paths/StrokeOutline.h"

#include <ft2build.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <type_traits>
#include <vector>

#include "paths/Subpath.h"
#include FT_OUTLINE_H
#include FT_STROKER_H

namespace withheld::paths {

namespace {

constexpr double wide = 1;              // points
constexpr double unitsPerPoint = 2048;  // of FreeType's whole numbers
constexpr double largest = 1 << 29;     // of them: sums of two stay within 32 bits

struct Closer {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Stroker stroker) const { FT_Stroker_Done(stroker); }
};
using Library = std::unique_ptr<std::remove_pointer_t<FT_Library>, Closer>;
using Stroker = std::unique_ptr<std::remove_pointer_t<FT_Stroker>, Closer>;

/// Opened once a thread: a page may have thousands of strokes. Null without memory.
FT_Library library() {
    thread_local const Library opened([] {
        FT_Library made = nullptr;
        return FT_Init_FreeType(&made) == 0 ? made : nullptr;
    }());
    return opened.get();
}

FT_Stroker_LineCap capOf(int cap) {
    return cap == 1 ? FT_STROKER_LINECAP_ROUND : (cap == 2 ? FT_STROKER_LINECAP_SQUARE : FT_STROKER_LINECAP_BUTT);
}

FT_Stroker_LineJoin joinOf(int join) {
    return join == 1 ? FT_STROKER_LINEJOIN_ROUND : (join == 2 ? FT_STROKER_LINEJOIN_BEVEL : FT_STROKER_LINEJOIN_MITER_FIXED);
}

/// Points of user space as FreeType's numbers and back.
struct Scale {
    double factor = 1;
    bool good = true;
    FT_Vector in(Point p) {
        const double x = p.x * factor;
        const double y = p.y * factor;
        good = good && std::abs(x) < largest && std::abs(y) < largest;  // also false for what is no number
        return good ? FT_Vector{std::lround(x), std::lround(y)} : FT_Vector{0, 0};
    }
    [[nodiscard]] Point out(const FT_Vector& v) const {
        return {static_cast<double>(v.x) / factor, static_cast<double>(v.y) / factor};
    }
};

/// Lines for a curve.
int flattened(const Cubic& curve, const Scale& scale) {
    constexpr double tolerance = 0.002;  // points, of the centre line: the outer edge of a tight bend is farther from it
    constexpr int fewest = 16;
    return std::max(flatteningSteps(curve, tolerance * unitsPerPoint / scale.factor), fewest);
}

/// Whether all points of it are one, as far as FreeType's numbers tell: it reads outside its memory when it gets one.
bool isDot(const Subpath& subpath, Scale& scale) {
    const FT_Vector start = scale.in(subpath.start);
    const auto isStart = [&](Point p) {
        const FT_Vector v = scale.in(p);
        return v.x == start.x && v.y == start.y;
    };
    return std::all_of(subpath.segments.begin(), subpath.segments.end(), [&](const Segment& segment) {
        return isStart(segment.p[0]) &&
               (segment.kind != Segment::Kind::Curve || (isStart(segment.p[1]) && isStart(segment.p[2])));
    });
}

bool addSubpath(FT_Stroker stroker, const Subpath& subpath, Scale& scale) {
    FT_Vector start = scale.in(subpath.start);
    if (!scale.good || FT_Stroker_BeginSubPath(stroker, &start, subpath.closed ? 0 : 1) != 0) {
        return false;
    }
    for (std::size_t i = 0; i < subpath.segments.size(); ++i) {
        const Segment& segment = subpath.segments[i];
        const bool curved = segment.kind == Segment::Kind::Curve;
        const Cubic curve{subpath.begin(i), segment.p[0], segment.p[1], segment.p[2]};
        // FreeType's own offsets of curves are good for glyphs' weights, not for ink that is compared: lines, close together.
        const int steps = curved && std::isfinite(curve[3].x + curve[3].y) ? flattened(curve, scale) : 1;
        for (int step = 1; step <= steps; ++step) {
            FT_Vector to = scale.in(curved ? pointAt(curve, static_cast<double>(step) / steps) : segment.p[0]);
            if (!scale.good || FT_Stroker_LineTo(stroker, &to) != 0) {
                return false;
            }
        }
    }
    return FT_Stroker_EndSubPath(stroker) == 0;
}

/// Only round caps paint a dot (8.5.3.2), which FreeType does not take: a circle of four curves.
void addDot(Path& path, Point middle, double radius) {
    constexpr double control = 0.5522847498307936;  // of the radius (4/3 (√2 - 1))
    const auto at = [&](double x, double y) { return Point{middle.x + x * radius, middle.y + y * radius}; };
    path.push_back({Segment::Kind::Move, {at(1, 0)}});
    Point from{1, 0};
    for (int quarter = 0; quarter < 4; ++quarter) {
        const Point to{-from.y, from.x};
        path.push_back({Segment::Kind::Curve,
                        {at(from.x + control * to.x, from.y + control * to.y),
                         at(to.x + control * from.x, to.y + control * from.y), at(to.x, to.y)}});
        from = to;
    }
    path.push_back({Segment::Kind::Close, {}});
}

/// What FT_Outline_Decompose calls back.
struct Sink {
    Path path;
    Point current;
    const Scale* scale = nullptr;

    void closeLast() {
        if (!path.empty() && path.back().kind != Segment::Kind::Close) {
            path.push_back({Segment::Kind::Close, {}});
        }
    }
    void add(Segment::Kind kind, Point a, Point b = {}, Point c = {}) {
        path.push_back({kind, {a, b, c}});
        current = kind == Segment::Kind::Curve ? c : a;
    }
};

int moveTo(const FT_Vector* to, void* user) {
    auto* sink = static_cast<Sink*>(user);
    sink->closeLast();
    sink->add(Segment::Kind::Move, sink->scale->out(*to));
    return 0;
}

int lineTo(const FT_Vector* to, void* user) {
    auto* sink = static_cast<Sink*>(user);
    sink->add(Segment::Kind::Line, sink->scale->out(*to));
    return 0;
}

int conicTo(const FT_Vector* control, const FT_Vector* to, void* user) {
    auto* sink = static_cast<Sink*>(user);
    const Point from = sink->current;
    const Point c = sink->scale->out(*control);
    const Point end = sink->scale->out(*to);
    const auto towards = [&c](Point p) { return Point{p.x + (c.x - p.x) * 2 / 3, p.y + (c.y - p.y) * 2 / 3}; };
    sink->add(Segment::Kind::Curve, towards(from), towards(end), end);
    return 0;
}

int cubicTo(const FT_Vector* first, const FT_Vector* second, const FT_Vector* to, void* user) {
    auto* sink = static_cast<Sink*>(user);
    sink->add(Segment::Kind::Curve, sink->scale->out(*first), sink->scale->out(*second), sink->scale->out(*to));
    return 0;
}

std::optional<Path> pathOf(FT_Stroker stroker, const Scale& scale) {
    FT_UInt points = 0;
    FT_UInt contours = 0;
    constexpr FT_UInt mostPoints = 30000;  // an outline counts them in 16 bits
    if (FT_Stroker_GetCounts(stroker, &points, &contours) != 0 || points == 0 || points > mostPoints) {
        return std::nullopt;
    }
    FT_Outline outline{};
    if (FT_Outline_New(library(), points, static_cast<FT_Int>(contours), &outline) != 0) {
        return std::nullopt;
    }
    outline.n_points = 0;
    outline.n_contours = 0;
    FT_Stroker_Export(stroker, &outline);
    Sink sink;
    sink.scale = &scale;
    const FT_Outline_Funcs calls{moveTo, lineTo, conicTo, cubicTo, 0, 0};
    const bool failed = FT_Outline_Decompose(&outline, &calls, &sink) != 0;
    FT_Outline_Done(library(), &outline);
    sink.closeLast();
    return failed ? std::nullopt : std::optional(std::move(sink.path));
}

}  // namespace

bool isWideStroke(const StrokeStyle& style, const Matrix& ctm) {
    return style.width * ctm.meanScale() >= wide;
}

double farthestInk(const StrokeStyle& style) {
    return std::max(style.join == 0 ? style.miterLimit : 1.0, std::sqrt(2.0));
}

std::optional<Path> strokeOutline(const Path& path, const StrokeStyle& style, const Matrix& ctm) {
    const double stretch = ctm.meanScale();
    FT_Stroker stroker = nullptr;
    if (!(stretch > 0) || library() == nullptr || FT_Stroker_New(library(), &stroker) != 0) {
        return std::nullopt;
    }
    const Stroker closesStroker(stroker);
    Scale scale{unitsPerPoint * stretch};
    const double radius = style.width / 2 * scale.factor;
    constexpr double fixedOne = 65536;
    constexpr double largestMiter = 10000;
    if (!(radius < largest)) {
        return std::nullopt;
    }
    FT_Stroker_Set(stroker, std::lround(radius), capOf(style.cap), joinOf(style.join),
                   std::lround(std::min(std::max(style.miterLimit, 1.0), largestMiter) * fixedOne));
    constexpr int roundCap = 1;
    Path dots;
    bool any = false;
    for (const Subpath& subpath : splitPath(path)) {
        if (!subpath.isPainted()) {
            continue;
        }
        if (isDot(subpath, scale)) {
            if (style.cap == roundCap) {
                addDot(dots, subpath.start, style.width / 2);
            }
            continue;
        }
        any = true;
        if (!addSubpath(stroker, subpath, scale)) {
            return std::nullopt;
        }
    }
    if (!any) {
        return path.empty() || !scale.good ? std::nullopt : std::optional(std::move(dots));
    }
    std::optional<Path> outline = pathOf(stroker, scale);
    if (outline) {
        outline->insert(outline->end(), dots.begin(), dots.end());
    }
    return outline;
}

}  // namespace withheld::paths
