#include <algorithm>
#include <cmath>
#include <utility>

#include "paths/ConvexAreas.h"
#include "paths/Dashes.h"
#include "paths/StrokeOutline.h"
#include "paths/Subpath.h"

namespace withheld::paths {

namespace {

/// What is to be outlined by itself.
std::vector<Path> partsOf(const Path& path, bool translucent) {
    if (translucent) {
        return {path};
    }
    std::vector<Path> parts;
    for (const Subpath& subpath : splitPath(path)) {
        if (subpath.isPainted()) {
            subpath.appendTo(parts.emplace_back());
        }
    }
    return parts;
}

/// A little less of each area, so that numbers which are rounded do not count as ink under it.
std::vector<Quad> shrunk(const std::vector<Quad>& areas) {
    constexpr double by = 0.01;  // points
    std::vector<Quad> out = areas;
    for (Quad& quad : out) {
        const Rect bounds = quad.bounds();
        const Point middle = bounds.center();
        const double rest = std::max(0.0, 1 - 2 * by / std::max(std::min(bounds.width(), bounds.height()), by));
        for (Point& corner : quad.p) {
            corner = {middle.x + (corner.x - middle.x) * rest, middle.y + (corner.y - middle.y) * rest};
        }
    }
    return out;
}

/// Readers fit strokes to their pixels where they run along an axis.
bool runsAlongAnAxis(const Path& path, const Matrix& ctm) {
    constexpr double straight = 1e-3;  // points
    for (const Subpath& subpath : splitPath(path)) {
        std::size_t count = subpath.segments.size();
        for (std::size_t i = 0; i <= count; ++i) {
            const bool closing = i == count;
            if ((closing && !subpath.closed) || (!closing && subpath.segments[i].kind == Segment::Kind::Curve)) {
                continue;
            }
            const Point from = ctm.map(closing && count > 0 ? subpath.end(count - 1) : subpath.begin(i));
            const Point to = ctm.map(closing ? subpath.start : subpath.end(i));
            const double x = std::abs(to.x - from.x);
            const double y = std::abs(to.y - from.y);
            if (std::max(x, y) > straight && std::min(x, y) < straight) {
                return true;
            }
        }
    }
    return false;
}

/// What a cut of the centre line leaves, the whole where it cuts nothing.
std::vector<Piece> piecesOf(const Path& path, const CutResult& cut) {
    return cut.kind == CutKind::Untouched ? std::vector<Piece>{{path, 0}} : cut.pieces;
}

}  // namespace

bool paintSameInk(const Path& path, const std::vector<Piece>& pieces, const StrokeStyle& style, const Matrix& ctm,
                  const std::vector<Quad>& areas) {
    constexpr double sameInk = 0.05;  // square points
    const std::optional<Path> whole = strokeOutline(path, style, ctm);
    if (!whole) {
        return false;
    }
    const std::vector<Quad> inner = shrunk(areas);
    Path rest;
    for (const Piece& piece : pieces) {
        const std::optional<Path> ink = strokeOutline(piece.path, style, ctm);
        if (!ink || cutFill(*ink, FillRule::NonZero, ctm, inner).kind != CutKind::Untouched) {
            return false;
        }
        rest.insert(rest.end(), ink->begin(), ink->end());
    }
    const FillCut beside = cutFill(*whole, FillRule::NonZero, ctm, areas);
    const double wanted = beside.kind == CutKind::Untouched ? filledArea(*whole, FillRule::NonZero, ctm)
                                                            : filledArea(beside.path, FillRule::EvenOdd, ctm);
    return std::abs(filledArea(rest, FillRule::NonZero, ctm) - wanted) < sameInk;
}

std::optional<WideCut> cutWideStroke(const Path& path, const StrokeStyle& style, const Matrix& ctm,
                                     const std::vector<Quad>& areas, bool translucent) {
    const std::optional<Path> solid = style.dash.empty() ? path : dashesOf({{path, style.dashPhase}}, style.dash);
    if (!solid) {
        return std::nullopt;
    }
    constexpr double always = 3;  // points: of a line so wide, half is more than a reader's pixel
    const ConvexAreas hidden(areas);
    StrokeStyle plain = style;
    plain.dash.clear();
    WideCut result;
    bool touched = false;
    for (const Path& part : partsOf(*solid, translucent)) {
        if (!hidden.mayTouch(inkBounds(part, ctm, style.width * farthestInk(style)))) {
            result.stroked.insert(result.stroked.end(), part.begin(), part.end());
            continue;
        }
        const CutResult line = cutStroke(part, plain, ctm, areas);
        const std::vector<Piece> pieces = piecesOf(part, line);
        const bool fitted = style.width * ctm.meanScale() < always && runsAlongAnAxis(part, ctm);
        if (fitted || (!pieces.empty() && paintSameInk(part, pieces, plain, ctm, areas))) {
            touched = touched || line.kind != CutKind::Untouched;
            for (const Piece& piece : pieces) {
                result.stroked.insert(result.stroked.end(), piece.path.begin(), piece.path.end());
            }
            continue;
        }
        const std::optional<Path> outline = strokeOutline(part, style, ctm);
        if (!outline) {
            return std::nullopt;
        }
        if (outline->empty()) {
            touched = true;  // a point that paints nothing
            continue;
        }
        FillCut cut = cutFill(*outline, FillRule::NonZero, ctm, areas);
        touched = touched || cut.kind != CutKind::Untouched;
        if (cut.kind == CutKind::Untouched) {
            result.stroked.insert(result.stroked.end(), part.begin(), part.end());
        } else if (cut.kind == CutKind::Cut) {
            result.filled.push_back(std::move(cut.path));
        }
    }
    if (touched) {
        result.kind = result.stroked.empty() && result.filled.empty() ? CutKind::Gone : CutKind::Cut;
    }
    return result;
}

}  // namespace withheld::paths
