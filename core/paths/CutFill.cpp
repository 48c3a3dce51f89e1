#include <algorithm>
#include <clipper.hpp>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <unordered_map>

#include "paths/ConvexAreas.h"
#include "paths/CutPath.h"
#include "paths/FillGroups.h"
#include "paths/Subpath.h"

namespace withheld::paths {
namespace {

namespace cl = ClipperLib;

// Steps a point for the clipper's whole numbers: a millionth of a point.
constexpr double kScale = 1 << 20;
// Points: far beyond every page; keeps the clipper inside its range of numbers.
constexpr double kFarthest = 1e9;
constexpr double kFlatness = 0.01;
// Square points: areas that differ by less are the same.
constexpr double kSameArea = 1e-5;
// Points: a subpath thinner than this has no area; readers still draw it as the thinnest line (8.5.3.1).
constexpr double kHairline = 1e-4;

cl::PolyFillType clipperRule(FillRule rule) {
    return rule == FillRule::NonZero ? cl::pftNonZero : cl::pftEvenOdd;
}

struct IntPointHash {
    std::size_t operator()(const cl::IntPoint& p) const {
        return std::hash<std::uint64_t>{}(static_cast<std::uint64_t>(p.X) * 0x9E3779B97F4A7C15ULL +
                                          static_cast<std::uint64_t>(p.Y));
    }
};

/// From user space to the clipper's numbers and back; a corner that was there before comes back with its own numbers.
class ClipperSpace {
public:
    explicit ClipperSpace(const Matrix& ctm) : m_toDevice(ctm), m_toUser(ctm.inverted()) {}

    [[nodiscard]] static cl::IntPoint rounded(Point device) {
        const auto whole = [](double v) {
            return static_cast<cl::cInt>(std::llround(std::clamp(v, -kFarthest, kFarthest) * kScale));
        };
        return {whole(device.x), whole(device.y)};
    }
    cl::IntPoint to(Point user) {
        const cl::IntPoint p = rounded(m_toDevice.map(user));
        m_corners.try_emplace(p, user);
        return p;
    }
    [[nodiscard]] Point from(const cl::IntPoint& p) const {
        const auto known = m_corners.find(p);
        return known != m_corners.end() ? known->second
                                        : m_toUser.map({static_cast<double>(p.X) / kScale, static_cast<double>(p.Y) / kScale});
    }

    [[nodiscard]] cl::Path flatten(const Subpath& subpath) {
        cl::Path polygon{to(subpath.start)};
        Point current = subpath.start;
        for (const Segment& segment : subpath.segments) {
            if (segment.kind == Segment::Kind::Curve) {
                const Cubic user{current, segment.p[0], segment.p[1], segment.p[2]};
                const Cubic device{m_toDevice.map(user[0]), m_toDevice.map(user[1]), m_toDevice.map(user[2]),
                                   m_toDevice.map(user[3])};
                const int steps = flatteningSteps(device, kFlatness);
                for (int i = 1; i < steps; ++i) {
                    polygon.push_back(to(pointAt(user, static_cast<double>(i) / steps)));
                }
            }
            current = endOf(segment);
            polygon.push_back(to(current));
        }
        return polygon;
    }

private:
    Matrix m_toDevice;
    Matrix m_toUser;
    std::unordered_map<cl::IntPoint, Point, IntPointHash> m_corners;
};

double area(const cl::Paths& polygons) {
    double sum = 0;
    for (const cl::Path& polygon : polygons) {
        sum += cl::Area(polygon);
    }
    return std::abs(sum) / (kScale * kScale);
}

/// Throws clipperException, which cutFill catches.
cl::Paths combine(const cl::Paths& subject, FillRule rule, cl::ClipType operation, const cl::Paths& clip) {
    cl::Clipper clipper;
    clipper.AddPaths(subject, cl::ptSubject, true);
    clipper.AddPaths(clip, cl::ptClip, true);
    cl::Paths result;
    clipper.Execute(operation, result, clipperRule(rule), cl::pftNonZero);
    return result;
}

cl::Paths clipperPolygons(const ConvexAreas& areas) {
    cl::Paths result;
    for (const auto& polygon : areas.polygons()) {
        cl::Path path;
        for (const Point& p : polygon) {
            path.push_back(ClipperSpace::rounded(p));
        }
        result.push_back(std::move(path));
    }
    return result;
}

void appendPolygons(Path& out, const cl::Paths& polygons, const ClipperSpace& space) {
    for (const cl::Path& polygon : polygons) {
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            out.push_back({i == 0 ? Segment::Kind::Move : Segment::Kind::Line, {space.from(polygon[i])}});
        }
        out.push_back({Segment::Kind::Close, {}});
    }
}

using Group = std::vector<const Subpath*>;

/// Whether the even-odd rule paints the same as `rule`. A single ring of up to four corners can't wind twice.
bool paintsSameEvenOdd(const Group& group, FillRule rule, ClipperSpace& space) {
    const auto isSmall = [](const Subpath& s) {
        return s.segments.size() <= 4 && std::none_of(s.segments.begin(), s.segments.end(),
                                                      [](const Segment& g) { return g.kind == Segment::Kind::Curve; });
    };
    if (rule == FillRule::EvenOdd || (group.size() == 1 && isSmall(*group.front()))) {
        return true;
    }
    cl::Paths polygons;
    for (const Subpath* subpath : group) {
        polygons.push_back(space.flatten(*subpath));
    }
    const double nonZero = area(combine(polygons, FillRule::NonZero, cl::ctUnion, {}));
    const double evenOdd = area(combine(polygons, FillRule::EvenOdd, cl::ctUnion, {}));
    return std::abs(nonZero - evenOdd) < kSameArea;
}

/// All points on one line, near enough.
bool isHairline(const Subpath& subpath, const Matrix& ctm) {
    std::vector<Point> points{ctm.map(subpath.start)};
    for (const Segment& segment : subpath.segments) {
        const std::size_t count = segment.kind == Segment::Kind::Curve ? 3 : 1;
        std::transform(segment.p.begin(), segment.p.begin() + static_cast<std::ptrdiff_t>(count), std::back_inserter(points),
                       [&ctm](Point p) { return ctm.map(p); });
    }
    const Point first = points.front();
    const auto away = [first](Point p) { return std::hypot(p.x - first.x, p.y - first.y); };
    const Point far = *std::max_element(points.begin(), points.end(), [&](Point a, Point b) { return away(a) < away(b); });
    const double length = away(far);
    return length < kHairline || std::all_of(points.begin(), points.end(), [&](Point p) {
               const double cross = (far.x - first.x) * (p.y - first.y) - (far.y - first.y) * (p.x - first.x);
               return std::abs(cross) < kHairline * length;
           });
}

/// Collects what is left of a fill, group by group.
class FillCutter {
public:
    FillCutter(FillRule rule, const Matrix& ctm, const std::vector<Quad>& areas)
        : m_rule(rule), m_ctm(ctm), m_quads(areas), m_areas(areas), m_space(ctm), m_clip(clipperPolygons(m_areas)) {}

    [[nodiscard]] const ConvexAreas& areas() const { return m_areas; }
    [[nodiscard]] bool touched() const { return m_touched; }
    [[nodiscard]] Path takePath() { return std::move(m_path); }

    /// Without area: cut as a line is.
    void addHairline(const Subpath& subpath) {
        Path outline;
        subpath.appendTo(outline);
        const CutResult cut = cutStroke(outline, {}, m_ctm, m_quads);
        m_touched = m_touched || cut.kind != CutKind::Untouched;
        if (cut.kind == CutKind::Untouched) {
            m_path.insert(m_path.end(), outline.begin(), outline.end());
        }
        for (const Piece& piece : cut.pieces) {
            m_path.insert(m_path.end(), piece.path.begin(), piece.path.end());
        }
    }

    void addGroup(const Group& group) {
        Rect bounds = controlBounds(*group.front(), m_ctm);
        for (const Subpath* subpath : group) {
            bounds = bounds.united(controlBounds(*subpath, m_ctm));
        }
        if (!m_areas.mayTouch(bounds)) {
            m_clear.push_back(group);
            return;
        }
        cl::Paths polygons;
        for (const Subpath* subpath : group) {
            polygons.push_back(m_space.flatten(*subpath));
        }
        if (area(combine(polygons, m_rule, cl::ctIntersection, m_clip)) < kSameArea) {
            m_clear.push_back(group);
            return;
        }
        m_touched = true;
        appendPolygons(m_path, combine(polygons, m_rule, cl::ctDifference, m_clip), m_space);
    }

    /// Groups that stay clear keep their numbers if the rule of the result suits them.
    void addClearGroups() {
        for (const Group& group : m_clear) {
            if (paintsSameEvenOdd(group, m_rule, m_space)) {
                for (const Subpath* subpath : group) {
                    subpath->appendTo(m_path);
                }
                continue;
            }
            cl::Paths polygons;
            for (const Subpath* subpath : group) {
                polygons.push_back(m_space.flatten(*subpath));
            }
            appendPolygons(m_path, combine(polygons, m_rule, cl::ctUnion, {}), m_space);
        }
    }

private:
    FillRule m_rule;
    Matrix m_ctm;
    const std::vector<Quad>& m_quads;
    ConvexAreas m_areas;
    ClipperSpace m_space;
    cl::Paths m_clip;
    std::vector<Group> m_clear;
    Path m_path;
    bool m_touched = false;
};

FillCut cutSubpaths(const std::vector<Subpath>& subpaths, FillRule rule, const Matrix& ctm, const std::vector<Quad>& areas) {
    FillCutter cutter(rule, ctm, areas);
    std::vector<const Subpath*> solid;
    std::vector<Rect> bounds;
    for (const Subpath& subpath : subpaths) {
        if (!subpath.isPainted()) {
            continue;
        }
        if (isHairline(subpath, ctm)) {
            cutter.addHairline(subpath);
            continue;
        }
        solid.push_back(&subpath);
        bounds.push_back(controlBounds(subpath, ctm));
    }
    for (const auto& indices : overlapGroups(bounds)) {
        Group group;
        for (const std::size_t i : indices) {
            group.push_back(solid[i]);
        }
        cutter.addGroup(group);
    }
    if (!cutter.touched()) {
        return {};
    }
    cutter.addClearGroups();
    Path path = cutter.takePath();
    const bool empty = path.empty();
    return {empty ? CutKind::Gone : CutKind::Cut, std::move(path)};
}

}  // namespace

double filledArea(const Path& path, FillRule rule, const Matrix& ctm) {
    ClipperSpace space(ctm);
    cl::Paths polygons;
    for (const Subpath& subpath : splitPath(path)) {
        polygons.push_back(space.flatten(subpath));
    }
    try {
        return area(combine(polygons, rule, cl::ctUnion, {}));
    } catch (const cl::clipperException&) {
        return 0;
    }
}

FillCut cutFill(const Path& path, FillRule rule, const Matrix& ctm, const std::vector<Quad>& areas) {
    const ConvexAreas hidden(areas);
    const std::vector<Subpath> subpaths = splitPath(path);
    const bool finite = std::all_of(subpaths.begin(), subpaths.end(), [](const Subpath& s) { return isFinite(s); });
    if (!finite) {
        return {areas.empty() ? CutKind::Untouched : CutKind::Gone, {}};
    }
    const Rect bounds = inkBounds(path, ctm, 0);
    if (!hidden.mayTouch(bounds)) {
        return {};
    }
    if (!ctm.isInvertible()) {
        return {CutKind::Gone, {}};
    }
    try {
        return cutSubpaths(subpaths, rule, ctm, areas);
    } catch (const cl::clipperException&) {
        // Only numbers out of range come here; what can't be cut goes as a whole.
        return {CutKind::Gone, {}};
    }
}

}  // namespace withheld::paths
