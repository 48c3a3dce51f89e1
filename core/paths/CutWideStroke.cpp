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

}  // namespace

std::optional<WideCut> cutWideStroke(const Path& path, const StrokeStyle& style, const Matrix& ctm,
                                     const std::vector<Quad>& areas, bool translucent) {
    const std::optional<Path> solid = style.dash.empty() ? path : dashesOf({{path, style.dashPhase}}, style.dash);
    if (!solid) {
        return std::nullopt;
    }
    const ConvexAreas hidden(areas);
    WideCut result;
    bool touched = false;
    for (const Path& part : partsOf(*solid, translucent)) {
        if (!hidden.mayTouch(inkBounds(part, ctm, style.width * farthestInk(style)))) {
            result.stroked.insert(result.stroked.end(), part.begin(), part.end());
            continue;
        }
        const std::optional<Path> outline = strokeOutline(part, style, ctm);
        if (!outline) {
            return std::nullopt;
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
