#include "paths/CutOutlined.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "paths/ConvexAreas.h"
#include "paths/StrokeOutline.h"
#include "paths/Subpath.h"

namespace withheld::paths {

namespace {

constexpr double onEdge = 1e-3;  // points

double apart(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// From `p` to the line between `a` and `b`.
double distanceToSegment(Point p, Point a, Point b) {
    const Point along{b.x - a.x, b.y - a.y};
    const double squared = along.x * along.x + along.y * along.y;
    const double t = squared > 0 ? std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) / squared, 0.0, 1.0) : 0;
    return apart(p, {a.x + t * along.x, a.y + t * along.y});
}

/// Whether the line between two points of default user space runs along an edge of an area.
bool runsAlongAnEdge(Point from, Point to, const ConvexAreas& areas) {
    for (const std::vector<Point>& polygon : areas.polygons()) {
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const Point a = polygon[i];
            const Point b = polygon[(i + 1) % polygon.size()];
            if (distanceToSegment(from, a, b) < onEdge && distanceToSegment(to, a, b) < onEdge) {
                return true;
            }
        }
    }
    return false;
}

/// A part of the outline that is stroked, in default user space.
struct StrokedPart {
    Point begin;
    Point end;
    double length = 0;

    [[nodiscard]] bool isLike(const StrokedPart& other) const {
        constexpr double tolerance = 0.02;  // points: curves were made lines
        const bool same = apart(begin, other.begin) < tolerance && apart(end, other.end) < tolerance;
        const bool turned = apart(begin, other.end) < tolerance && apart(end, other.begin) < tolerance;
        return (same || turned) && std::abs(length - other.length) < tolerance + 0.002 * other.length;
    }
};

StrokedPart partOf(const Subpath& subpath, const Matrix& ctm) {
    StrokedPart run{ctm.map(subpath.start), ctm.map(subpath.start), 0};
    for (std::size_t i = 0; i < subpath.segments.size(); ++i) {
        const Segment& segment = subpath.segments[i];
        const bool curved = segment.kind == Segment::Kind::Curve;
        const Cubic curve{ctm.map(subpath.begin(i)), ctm.map(segment.p[0]), ctm.map(segment.p[1]), ctm.map(segment.p[2])};
        const int steps = curved ? flatteningSteps(curve, 1e-3) : 1;
        for (int step = 1; step <= steps; ++step) {
            const Point next = curved ? pointAt(curve, static_cast<double>(step) / steps) : ctm.map(segment.p[0]);
            run.length += apart(run.end, next);
            run.end = next;
        }
    }
    return run;
}

/// One polygon of the fill, begun where a stroked part begins; what is stroked of it is added to `runs`. nullopt if all or
/// nothing of it is.
std::optional<OutlinedPiece> pieceOf(const Subpath& polygon, const Matrix& ctm, const ConvexAreas& areas,
                                     std::vector<StrokedPart>& runs) {
    std::vector<Point> corners{polygon.start};
    for (const Segment& segment : polygon.segments) {
        corners.push_back(endOf(segment));
    }
    const std::size_t count = corners.size();
    std::vector<bool> gaps;
    for (std::size_t i = 0; i < count; ++i) {
        gaps.push_back(runsAlongAnEdge(ctm.map(corners[i]), ctm.map(corners[(i + 1) % count]), areas));
    }
    std::size_t first = 0;
    while (first < count && !(gaps[(first + count - 1) % count] && !gaps[first])) {
        ++first;
    }
    if (first == count) {
        return std::nullopt;
    }
    OutlinedPiece piece{{{Segment::Kind::Move, {corners[first]}}}, {}};
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = (first + i) % count;
        const Point from = corners[at];
        const Point to = corners[(at + 1) % count];
        if (i == 0 || gaps[at] != gaps[(at + count - 1) % count]) {
            piece.dash.push_back(0);
            if (!gaps[at]) {
                runs.push_back({ctm.map(from), ctm.map(from), 0});
            }
        }
        piece.dash.back() += apart(from, to);
        if (!gaps[at]) {
            runs.back().length += apart(ctm.map(from), ctm.map(to));
            runs.back().end = ctm.map(to);
        }
        if (i + 1 < count) {
            piece.path.push_back({Segment::Kind::Line, {to}});
        }
    }
    piece.dash.back() += 1;  // the pattern does not begin anew
    return piece;
}

}  // namespace

std::optional<std::vector<OutlinedPiece>> cutOutlined(const Path& path, const FillCut& fill, const CutResult& stroke,
                                                      const StrokeStyle& style, const Matrix& ctm,
                                                      const std::vector<Quad>& areas) {
    StrokeStyle butt = style;
    butt.cap = 0;
    std::vector<Subpath> subpaths = splitPath(path);
    std::erase_if(subpaths, [](const Subpath& subpath) { return !subpath.isPainted(); });
    if (subpaths.size() != 1 || !subpaths.front().closed || !style.dash.empty() || fill.kind != CutKind::Cut ||
        stroke.kind != CutKind::Cut || (isWideStroke(style, ctm) && !paintSameInk(path, stroke.pieces, butt, ctm, areas))) {
        return std::nullopt;
    }
    const ConvexAreas hidden(areas);
    std::vector<OutlinedPiece> pieces;
    std::vector<StrokedPart> runs;
    for (const Subpath& polygon : splitPath(fill.path)) {
        std::optional<OutlinedPiece> piece = pieceOf(polygon, ctm, hidden, runs);
        if (!piece) {
            return std::nullopt;
        }
        pieces.push_back(std::move(*piece));
    }
    std::vector<StrokedPart> wanted;
    for (const Piece& piece : stroke.pieces) {
        for (const Subpath& subpath : splitPath(piece.path)) {
            wanted.push_back(partOf(subpath, ctm));
        }
    }
    const bool agree =
        runs.size() == wanted.size() && std::all_of(wanted.begin(), wanted.end(), [&](const StrokedPart& one) {
            return std::count_if(runs.begin(), runs.end(), [&](const StrokedPart& run) { return run.isLike(one); }) == 1;
        });
    return agree ? std::optional(std::move(pieces)) : std::nullopt;
}

}  // namespace withheld::paths
