// Paths: the part under the areas is cut out of the geometry.
#include <algorithm>

#include "burn/ContentBurner.h"

namespace withheld::burn {

using content::GraphicsState;
using content::Operation;
using content::PathPaint;
using paths::Path;
using paths::Segment;

namespace {

std::string pathText(const Path& path) {
    std::string out;
    const auto point = [&out](Point p) { out += content::numberText(p.x) + ' ' + content::numberText(p.y) + ' '; };
    for (const Segment& segment : path) {
        switch (segment.kind) {
            case Segment::Kind::Move:
                point(segment.p[0]);
                out += "m ";
                break;
            case Segment::Kind::Line:
                point(segment.p[0]);
                out += "l ";
                break;
            case Segment::Kind::Curve:
                point(segment.p[0]);
                point(segment.p[1]);
                point(segment.p[2]);
                out += "c ";
                break;
            case Segment::Kind::Close:
                out += "h ";
        }
    }
    return out;
}

/// Whether any segment of the path may pass through an area. An outline that runs wholly outside an area says nothing of what is
/// in it: the area is then evenly painted, or not at all.
bool edgeMayTouch(const Path& path, const Matrix& ctm, double reach, const std::vector<Quad>& areas, const Rect& areaBounds) {
    const Rect near = areaBounds.grown(reach);
    Point current;
    Point start;
    const auto touches = [&](const Rect& r) {
        const auto overlaps = [&](const Rect& box) {
            return r.x0 <= box.x1 && r.x1 >= box.x0 && r.y0 <= box.y1 && r.y1 >= box.y0;
        };
        return overlaps(near) &&
               std::any_of(areas.begin(), areas.end(), [&](const Quad& q) { return overlaps(q.bounds().grown(reach)); });
    };
    for (const Segment& segment : path) {
        Rect bounds{current.x, current.y, current.x, current.y};
        const auto include = [&bounds](Point p) { bounds = bounds.united({p.x, p.y, p.x, p.y}); };
        switch (segment.kind) {
            case Segment::Kind::Move:
                start = current = ctm.map(segment.p[0]);
                continue;
            case Segment::Kind::Line:
                current = ctm.map(segment.p[0]);
                include(current);
                break;
            case Segment::Kind::Curve:
                include(ctm.map(segment.p[0]));
                include(ctm.map(segment.p[1]));
                current = ctm.map(segment.p[2]);
                include(current);
                break;
            case Segment::Kind::Close:
                include(start);
                current = start;
        }
        if (touches(bounds)) {
            return true;
        }
    }
    // A fill closes its subpaths by itself.
    return touches(Rect{start.x, start.y, start.x, start.y}.united({current.x, current.y, current.x, current.y}));
}

Path closedForStroke(const Path& path, bool close) {
    Path out = path;
    if (close && !out.empty() && out.back().kind != Segment::Kind::Close) {
        out.push_back({Segment::Kind::Close, {}});
    }
    return out;
}

std::string strokeText(const paths::CutResult& cut, const paths::StrokeStyle& style) {
    std::string out;
    for (const paths::Piece& piece : cut.pieces) {
        if (style.dash.empty()) {
            out += pathText(piece.path);
            continue;
        }
        std::string dashes;
        for (const double dash : style.dash) {
            dashes += content::numberText(dash) + ' ';
        }
        out += "q [" + dashes + "] " + content::numberText(piece.dashPhase) + " d " + pathText(piece.path) + "S Q ";
    }
    return style.dash.empty() && !out.empty() ? out + "S " : out;
}

}  // namespace

void ContentBurner::paintPath(const Operation& operation, const GraphicsState& state, const Path& path, const PathPaint& paint,
                              const std::vector<std::pair<std::size_t, std::size_t>>& construction) {
    const auto replaceAll = [&](const std::string& text) {
        for (const auto& [begin, end] : construction) {
            m_edits.replace(begin, end, "");
        }
        m_edits.replace(operation.begin, operation.end, text);
        noteRemoval();
    };
    if (hidden()) {
        if (!paint.clip) {
            replaceAll("");
        } else if (paint.fill || paint.stroke) {
            replaceAll(pathText(path) + (paint.clipRule == paths::FillRule::EvenOdd ? "W* n" : "W n"));
        }
        return;
    }
    if (m_areas.empty()) {
        return;
    }
    const double reach = paint.stroke ? std::max(state.stroke.width, 0.0) / 2 * std::max(1.0, state.ctm.meanScale()) : 0;
    if (!edgeMayTouch(path, state.ctm, reach, m_areas, m_areaBounds)) {
        return;
    }
    paths::FillCut fill;
    paths::CutResult stroke;
    paths::FillCut clip;
    const Path stroked = closedForStroke(path, paint.close);
    if (paint.fill) {
        fill = paths::cutFill(path, paint.fillRule, state.ctm, m_areas);
    }
    if (paint.stroke) {
        stroke = paths::cutStroke(stroked, state.stroke, state.ctm, m_areas);
    }
    if (paint.clip) {
        clip = paths::cutFill(path, paint.clipRule, state.ctm, m_areas);
    }
    using paths::CutKind;
    if (fill.kind == CutKind::Untouched && stroke.kind == CutKind::Untouched && clip.kind == CutKind::Untouched) {
        return;
    }
    std::string out;
    if (paint.fill && fill.kind != CutKind::Gone) {
        const bool evenOdd = fill.kind == CutKind::Cut || paint.fillRule == paths::FillRule::EvenOdd;
        out += pathText(fill.kind == CutKind::Cut ? fill.path : path) + (evenOdd ? "f* " : "f ");
    }
    if (paint.stroke && stroke.kind != CutKind::Gone) {
        out += stroke.kind == CutKind::Cut ? strokeText(stroke, state.stroke) : pathText(stroked) + "S ";
    }
    if (paint.clip) {
        const bool evenOdd = clip.kind == CutKind::Cut || paint.clipRule == paths::FillRule::EvenOdd;
        out += clip.kind == CutKind::Gone ? "0 0 0 0 re " : pathText(clip.kind == CutKind::Cut ? clip.path : path);
        out += evenOdd ? "W* n " : "W n ";
    }
    if (paint.fill || paint.stroke) {
        ++m_page.paths;
    }
    replaceAll(out);
}

}  // namespace withheld::burn
