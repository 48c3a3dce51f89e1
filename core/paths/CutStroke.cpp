#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "paths/ConvexAreas.h"
#include "paths/CutPath.h"
#include "paths/Subpath.h"

namespace withheld::paths {
namespace {

// Points: what is left between two cuts is dropped when shorter; a round cap would make a dot of it.
constexpr double kShortest = 1e-5;
constexpr double kLengthTolerance = 1e-3;

double distance(Point a, Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

Cubic cubicOf(Point from, const Segment& segment) {
    return {from, segment.p[0], segment.p[1], segment.p[2]};
}

Cubic mapped(const Cubic& curve, const Matrix& m) {
    return {m.map(curve[0]), m.map(curve[1]), m.map(curve[2]), m.map(curve[3])};
}

Segment mapped(const Segment& segment, const Matrix& m) {
    return {segment.kind, {m.map(segment.p[0]), m.map(segment.p[1]), m.map(segment.p[2])}};
}

double length(Point from, const Segment& segment) {
    if (segment.kind == Segment::Kind::Line) {
        return distance(from, segment.p[0]);
    }
    const Cubic curve = cubicOf(from, segment);
    const int steps = std::max(flatteningSteps(curve, kLengthTolerance), 4);
    double sum = 0;
    Point previous = from;
    for (int i = 1; i <= steps; ++i) {
        const Point next = pointAt(curve, static_cast<double>(i) / steps);
        sum += distance(previous, next);
        previous = next;
    }
    return sum;
}

/// The part of a segment between two parameters, with its start.
struct Part {
    Point start;
    Segment segment;
};

Part partOf(Point from, const Segment& segment, double t0, double t1) {
    if (t0 <= 0 && t1 >= 1) {
        return {from, segment};
    }
    if (segment.kind == Segment::Kind::Curve) {
        const Cubic c = between(cubicOf(from, segment), t0, t1);
        return {c[0], {Segment::Kind::Curve, {c[1], c[2], c[3]}}};
    }
    const Point to = segment.p[0];
    const auto at = [&](double t) {
        return t <= 0 ? from : (t >= 1 ? to : Point{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
    };
    return {at(t0), {Segment::Kind::Line, {at(t1)}}};
}

/// A run of what is left of a subpath.
struct Run {
    Subpath subpath;
    double offset = 0;  // length along the subpath where it begins, user space units
    bool fromStart = false;
    bool toEnd = false;
};

/// Cuts one subpath; a closing line becomes a line like others.
class SubpathCutter {
public:
    SubpathCutter(const Subpath& subpath, const Matrix& ctm, const ConvexAreas& areas)
        : m_subpath(subpath), m_ctm(ctm), m_areas(areas) {}

    /// False if nothing of it runs inside.
    bool cut() {
        std::vector<Segment> segments = m_subpath.segments;
        if (m_subpath.closed && (segments.empty() || !(endOf(segments.back()) == m_subpath.start))) {
            segments.push_back({Segment::Kind::Line, {m_subpath.start}});
        }
        Point from = m_subpath.start;
        for (const Segment& segment : segments) {
            cutSegment(from, segment);
            from = endOf(segment);
        }
        endRun();
        if (!m_runs.empty()) {
            m_runs.back().toEnd = m_runs.back().toEnd && m_reachesEnd;
        }
        return m_touched;
    }

    /// What is left. Without dashes, the two runs that meet at a closed subpath's start are one, so that its corner stays joined.
    [[nodiscard]] std::vector<Run> runs(bool dashed) {
        if (m_subpath.closed && !dashed && m_runs.size() > 1 && m_runs.front().fromStart && m_runs.back().toEnd) {
            auto& tail = m_runs.back().subpath.segments;
            const auto& first = m_runs.front().subpath.segments;
            tail.insert(tail.end(), first.begin(), first.end());
            m_runs.erase(m_runs.begin());
        }
        return std::move(m_runs);
    }

private:
    void cutSegment(Point from, const Segment& segment) {
        const std::vector<Interval> hidden = segment.kind == Segment::Kind::Curve
                                                 ? m_areas.inside(mapped(cubicOf(from, segment), m_ctm))
                                                 : m_areas.inside(m_ctm.map(from), m_ctm.map(segment.p[0]));
        double begin = 0;
        for (const Interval& interval : hidden) {
            m_touched = true;
            add(from, segment, begin, interval.begin);
            endRun();
            begin = interval.end;
        }
        add(from, segment, begin, 1);
        m_reachesEnd = begin < 1;
        m_length += length(from, segment);
    }

    void add(Point from, const Segment& segment, double t0, double t1) {
        if (t1 <= t0) {
            return;
        }
        const Part part = partOf(from, segment, t0, t1);
        const bool whole = t0 <= 0 && t1 >= 1;
        if (!whole && length(m_ctm.map(part.start), mapped(part.segment, m_ctm)) < kShortest) {
            return;
        }
        if (!m_inRun) {
            const double before = t0 <= 0 ? 0 : length(from, partOf(from, segment, 0, t0).segment);
            m_runs.push_back({{part.start, {}, false}, m_length + before, m_length == 0 && t0 <= 0, false});
            m_inRun = true;
        }
        m_runs.back().subpath.segments.push_back(part.segment);
        m_runs.back().toEnd = t1 >= 1;
    }

    void endRun() { m_inRun = false; }

    const Subpath& m_subpath;
    const Matrix& m_ctm;
    const ConvexAreas& m_areas;
    std::vector<Run> m_runs;
    double m_length = 0;
    bool m_inRun = false;
    bool m_touched = false;
    bool m_reachesEnd = false;
};

/// Dash patterns repeat, those of odd length after two rounds.
double wrappedPhase(const StrokeStyle& style, double phase) {
    double period = std::accumulate(style.dash.begin(), style.dash.end(), 0.0);
    period *= style.dash.size() % 2 == 1 ? 2 : 1;
    return period > 0 && std::isfinite(phase) ? std::fmod(phase, period) : style.dashPhase;
}

bool isPoint(const Subpath& subpath) {
    return std::all_of(subpath.segments.begin(), subpath.segments.end(),
                       [&](const Segment& s) { return s.kind == Segment::Kind::Line && s.p[0] == subpath.start; });
}

}  // namespace

CutResult cutStroke(const Path& path, const StrokeStyle& style, const Matrix& ctm, const std::vector<Quad>& areas) {
    const ConvexAreas hidden(areas);
    const bool dashed = !style.dash.empty();
    Piece whole{{}, style.dashPhase};
    CutResult result;
    bool touched = false;
    for (const Subpath& subpath : splitPath(path)) {
        if (!subpath.isPainted()) {
            continue;
        }
        if (!isFinite(subpath)) {
            touched = touched || !areas.empty();
            continue;
        }
        if (!hidden.mayTouch(controlBounds(subpath, ctm))) {
            subpath.appendTo(whole.path);
            continue;
        }
        if (isPoint(subpath)) {
            // Only a dot made by its caps.
            if (hidden.contains(ctm.map(subpath.start))) {
                touched = true;
            } else {
                subpath.appendTo(whole.path);
            }
            continue;
        }
        SubpathCutter cutter(subpath, ctm, hidden);
        if (!cutter.cut()) {
            subpath.appendTo(whole.path);
            continue;
        }
        touched = true;
        for (const Run& run : cutter.runs(dashed)) {
            if (dashed) {
                Piece piece{{}, wrappedPhase(style, style.dashPhase + run.offset)};
                run.subpath.appendTo(piece.path);
                result.pieces.push_back(std::move(piece));
            } else {
                run.subpath.appendTo(whole.path);
            }
        }
    }
    if (!touched) {
        return {};
    }
    if (!whole.path.empty()) {
        result.pieces.insert(result.pieces.begin(), std::move(whole));
    }
    result.kind = result.pieces.empty() ? CutKind::Gone : CutKind::Cut;
    return result;
}

Rect inkBounds(const Path& path, const Matrix& ctm, double strokeWidth) {
    Rect bounds;
    bool any = false;
    for (const Subpath& subpath : splitPath(path)) {
        const Rect part = controlBounds(subpath, ctm);
        bounds = any ? bounds.united(part) : part;
        any = true;
    }
    // The longest that a unit vector becomes is at most the root of the squares' sum.
    const double stretch = std::sqrt(ctm.a * ctm.a + ctm.b * ctm.b + ctm.c * ctm.c + ctm.d * ctm.d);
    return any && strokeWidth > 0 ? bounds.grown(strokeWidth / 2 * stretch) : bounds;
}

}  // namespace withheld::paths
