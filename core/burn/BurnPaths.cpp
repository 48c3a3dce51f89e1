// Paths: the part under the areas is cut out of the geometry.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/ConvexPolygons.h"
#include "burn/ContentBurner.h"
#include "marks/DrawnArea.h"
#include "paths/Bars.h"
#include "paths/CutOutlined.h"
#include "paths/Dashes.h"
#include "paths/Outlines.h"
#include "paths/StrokeOutline.h"

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

/// The areas that a segment of the path may pass through. An outline that runs wholly outside an area says nothing of what is in
/// it: the area is then evenly painted, or not at all.
std::vector<Quad> touchedAreas(const Path& path, const Matrix& ctm, double reach, const std::vector<Quad>& areas,
                               const Rect& areaBounds) {
    const auto overlap = [](const Rect& a, const Rect& b) {
        return a.x0 <= b.x1 && a.x1 >= b.x0 && a.y0 <= b.y1 && a.y1 >= b.y0;
    };
    const Rect near = areaBounds.grown(reach);
    std::vector<bool> touched(areas.size(), false);
    const auto mark = [&](const Rect& segment) {
        if (!overlap(segment, near)) {
            return;
        }
        for (std::size_t i = 0; i < areas.size(); ++i) {
            touched[i] = touched[i] || overlap(segment, areas[i].bounds().grown(reach));
        }
    };
    Point current;
    Point start;
    const auto around = [](Point a, Point b) { return Rect{a.x, a.y, b.x, b.y}.normalized(); };
    for (const Segment& segment : path) {
        switch (segment.kind) {
            case Segment::Kind::Move:
                mark(around(current, start));  // a fill closes its subpaths by itself
                start = current = ctm.map(segment.p[0]);
                break;
            case Segment::Kind::Line: {
                const Point next = ctm.map(segment.p[0]);
                mark(around(current, next));
                current = next;
                break;
            }
            case Segment::Kind::Curve: {
                const Point end = ctm.map(segment.p[2]);
                const Point p1 = ctm.map(segment.p[0]);
                mark(around(current, end).united(around(p1, ctm.map(segment.p[1]))));
                current = end;
                break;
            }
            case Segment::Kind::Close:
                mark(around(current, start));
                current = start;
        }
    }
    mark(around(current, start));
    std::vector<Quad> out;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (touched[i]) {
            out.push_back(areas[i]);
        }
    }
    return out;
}

/// A filling with a pattern, and the area in which it surely shows.
PatternPainting fillOf(const Path& path, paths::FillRule rule, const GraphicsState& state, bool gone) {
    constexpr double tolerance = 0.05;  // points
    PatternPainting painting{paths::inkBounds(path, state.ctm, 0).intersected(state.clip.bounds), gone, {}};
    if (!state.clip.certain) {
        return painting;
    }
    std::vector<Quad> parts;
    if (const std::optional<Rect> rectangle = paths::rectangleOf(path)) {
        parts = {Quad::of(*rectangle, state.ctm)};
    } else if (const auto outline = paths::outlineOf(path, state.ctm, tolerance); outline && rule == paths::FillRule::NonZero) {
        parts = trapezoidsOf(*outline);
    }
    const ConvexPolygon clip = polygonOf(Quad::of(painting.bounds));
    for (const Quad& part : parts) {
        if (ConvexPolygon inside = within(polygonOf(part), clip); inside.size() > 2) {
            painting.shown.push_back(std::move(inside));
        }
    }
    return painting;
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
    if (!style.dash.empty()) {
        if (const std::optional<Path> dashes = paths::dashesOf(cut.pieces, style.dash)) {
            return "q [] 0 d " + pathText(*dashes) + "S Q ";
        }
    }
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

/// Bars that were cut have widths of their own.
std::string barText(const std::vector<paths::Bar>& bars) {
    std::string out = "q 0 J ";
    double width = -1;
    for (const paths::Bar& bar : bars) {
        if (bar.width != width) {
            out += (width < 0 ? "" : "S ") + content::numberText(bar.width) + " w ";
            width = bar.width;
        }
        out += content::numberText(bar.from.x) + ' ' + content::numberText(bar.from.y) + " m " + content::numberText(bar.to.x) +
               ' ' + content::numberText(bar.to.y) + " l ";
    }
    return out + "S Q ";
}

/// What is left of a fill. A rectangle that stands alone is rounded to whole pixels by readers (Poppler), a path of several is
/// not: the pieces of one stand alone again. Not with a pattern: how large an area is decides how readers place its cells.
std::string fillText(const Path& whole, const Path& rest, bool patterned) {
    const std::optional<Rect> rectangle = patterned ? std::nullopt : paths::rectangleOf(whole);
    const std::optional<std::vector<Rect>> pieces =
        rectangle ? paths::piecesOfRectangle(*rectangle, rest) : std::optional<std::vector<Rect>>();
    if (!pieces) {
        return pathText(rest) + "f* ";
    }
    std::string out;
    for (const Rect& piece : *pieces) {
        for (const double number : {piece.x0, piece.y0, piece.width(), piece.height()}) {
            out += content::numberText(number) + ' ';
        }
        out += "re f ";
    }
    return out;
}

/// How far ink goes from the centre line, points.
double reachOf(const GraphicsState& state) {
    const double half = std::max(state.stroke.width, 0.0) / 2 * std::max(1.0, state.ctm.meanScale());
    return paths::isWideStroke(state.stroke, state.ctm) ? half * paths::farthestInk(state.stroke) : half;
}

/// Painted over itself it shows.
bool isTranslucent(const GraphicsState& state) {
    return state.strokeAlpha < 1 || state.blends || state.masked;
}

/// Each piece is filled and stroked at once.
std::string outlinedText(const std::vector<paths::OutlinedPiece>& pieces) {
    std::string out;
    for (const paths::OutlinedPiece& piece : pieces) {
        out += "q 0 J [";
        for (const double dash : piece.dash) {
            out += content::numberText(dash) + ' ';
        }
        out += "] 0 d " + pathText(piece.path) + "B* Q ";
    }
    return out;
}

/// Device colours mean something else where resources say so (8.6.5.6).
bool replacesDeviceColours(const pdf::Object& resources) {
    const pdf::Object spaces = resources.get("ColorSpace");
    return spaces.has("DefaultGray") || spaces.has("DefaultRGB") || spaces.has("DefaultCMYK");
}

}  // namespace

std::optional<std::string> ContentBurner::strokeColourAsFill(const GraphicsState& state) {
    const content::StrokeColour& colour = state.strokeColour;
    if (!colour.inherited) {
        return colour.space + ' ' + colour.components;
    }
    if (!state.strokePattern.isNull() || replacesDeviceColours(m_resources.resources())) {
        return std::nullopt;
    }
    if (!m_inheritedSpace) {
        m_inheritedSpace =
            colour.spaceResource.isNull() ? colour.space : "/" + m_resources.add("ColorSpace", colour.spaceResource) + " cs";
    }
    return *m_inheritedSpace + ' ' + colour.components;
}

std::string ContentBurner::wideStrokeText(const paths::WideCut& cut, const GraphicsState& state, const std::string& colour) {
    std::string out = cut.stroked.empty() ? std::string() : "q [] 0 d " + pathText(cut.stroked) + "S Q ";
    if (!cut.filled.empty()) {
        out += "q ";
        if (state.fillAlpha != state.strokeAlpha) {
            const pdf::Object alpha =
                m_context.document.create("<< /Type /ExtGState /ca " + content::numberText(state.strokeAlpha) + " >>");
            out += "/" + m_resources.add("ExtGState", alpha) + " gs ";
        }
        out += colour + ' ';
        for (const Path& path : cut.filled) {
            out += pathText(path) + "f* ";
        }
        out += "Q ";
    }
    return out;
}

void ContentBurner::paintPath(const Operation& operation, const GraphicsState& state, const Path& path, const PathPaint& paint,
                              const std::vector<std::pair<std::size_t, std::size_t>>& construction) {
    const bool paints = paint.fill || paint.stroke;
    if (paint.clip) {
        followMatrices();
        m_matrices.uses();
    }
    if (paints) {
        m_states.paints();
    }
    // `stays`: something of it is still painted.
    const auto replaceAll = [&](const std::string& text, bool stays) {
        for (const auto& [begin, end] : construction) {
            m_edits.replace(begin, end, "");
        }
        m_edits.replace(operation.begin, operation.end, text);
        if (paints && !stays) {
            m_states.goes();
        }
        noteRemoval();
    };
    if (hidden()) {
        if (!paint.clip) {
            replaceAll("", false);
        } else if (paint.fill || paint.stroke) {
            replaceAll(pathText(path) + (paint.clipRule == paths::FillRule::EvenOdd ? "W* n" : "W n"), false);
        }
        return;
    }
    if (m_areas.empty()) {
        return;
    }
    const auto notePatterns = [&](bool fillGone, bool strokeGone) {
        if (paint.fill && !state.fillPattern.isNull()) {
            notePattern(state.fillPatternName, state.fillPattern, fillOf(path, paint.fillRule, state, fillGone));
        }
        if (paint.stroke && !state.strokePattern.isNull()) {
            noteStrokePattern(state, paths::inkBounds(path, state.ctm, state.stroke.width), strokeGone);
        }
    };
    const std::vector<Quad> areas = touchedAreas(path, state.ctm, paint.stroke ? reachOf(state) : 0, m_areas, m_areaBounds);
    if (areas.empty()) {
        notePatterns(false, false);
        return;
    }
    paths::FillCut fill;
    paths::CutResult stroke;
    paths::FillCut clip;
    const Path stroked = closedForStroke(path, paint.close);
    if (paint.fill) {
        fill = paths::cutFill(path, paint.fillRule, state.ctm, areas);
    }
    const std::optional<std::vector<paths::Bar>> bars =
        paint.stroke && !paint.fill && !paint.clip ? paths::cutBars(stroked, state.stroke, state.ctm, areas) : std::nullopt;
    if (bars && (bars->size() < 2 || !isTranslucent(state))) {
        notePatterns(false, bars->empty());
        ++m_page.paths;
        replaceAll(bars->empty() ? std::string() : barText(*bars), !bars->empty());
        return;
    }
    std::optional<std::vector<paths::OutlinedPiece>> outlined;
    if (paint.fill && paint.stroke && (isTranslucent(state) || state.fillAlpha < 1)) {
        stroke = paths::cutStroke(stroked, state.stroke, state.ctm, areas);
        outlined = paths::cutOutlined(stroked, fill, stroke, state.stroke, state.ctm, areas);
    }
    std::optional<std::string> colour;
    std::optional<paths::WideCut> wide;
    if (paint.stroke && !outlined && paths::isWideStroke(state.stroke, state.ctm) && (colour = strokeColourAsFill(state))) {
        wide = paths::cutWideStroke(stroked, state.stroke, state.ctm, areas, isTranslucent(state));
    }
    if (wide) {
        stroke.kind = wide->kind;
    } else if (paint.stroke && !outlined) {
        stroke = paths::cutStroke(stroked, state.stroke, state.ctm, areas);
    }
    // Rectangles are what layout programs clip with: their edges are the layout's, not a drawing's, and a cut clip would be drawn
    // with soft edges where it was sharp. One that lies wholly under a mark shows nothing any more, and tells a width.
    if (paint.clip) {
        clip = paths::cutFill(path, paint.clipRule, state.ctm, areas);
        if (paths::rectangleOf(path) && clip.kind == paths::CutKind::Cut) {
            clip.kind = paths::CutKind::Untouched;
        }
    }
    using paths::CutKind;
    notePatterns(fill.kind == CutKind::Gone, stroke.kind == CutKind::Gone);
    if (fill.kind == CutKind::Untouched && stroke.kind == CutKind::Untouched && clip.kind == CutKind::Untouched) {
        return;
    }
    std::string out = outlined ? outlinedText(*outlined) : std::string();
    if (!outlined && paint.fill && fill.kind != CutKind::Gone) {
        out += fill.kind == CutKind::Cut ? fillText(path, fill.path, !state.fillPattern.isNull())
                                         : pathText(path) + (paint.fillRule == paths::FillRule::EvenOdd ? "f* " : "f ");
    }
    if (!outlined && paint.stroke && stroke.kind != CutKind::Gone) {
        out += stroke.kind != CutKind::Cut ? pathText(stroked) + "S "
               : wide                      ? wideStrokeText(*wide, state, *colour)
                                           : strokeText(stroke, state.stroke);
    }
    if (paint.clip) {
        const bool evenOdd = clip.kind == CutKind::Cut || paint.clipRule == paths::FillRule::EvenOdd;
        out += clip.kind == CutKind::Gone ? "0 0 0 0 re " : pathText(clip.kind == CutKind::Cut ? clip.path : path);
        out += evenOdd ? "W* n " : "W n ";
    }
    if (paints) {
        ++m_page.paths;
    }
    replaceAll(out, (paint.fill && fill.kind != CutKind::Gone) || (paint.stroke && stroke.kind != CutKind::Gone));
}

}  // namespace withheld::burn
