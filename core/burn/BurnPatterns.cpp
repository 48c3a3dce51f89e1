// Patterns: a tiling cell that the page shows once is burned like a form; one that stands in full elsewhere is no secret. Of a
// shading, the mesh is cut.
#include <algorithm>
#include <cmath>
#include <set>

#include "burn/ContentBurner.h"
#include "meshes/CutMesh.h"

namespace withheld::burn {

using content::GraphicsState;

namespace {

constexpr int tiling = 1;  // PatternType (8.7.3, 8.7.4)

bool isHolder(const pdf::Object& pattern) {
    return pattern.isStream() && pattern.get("PatternType").integer() == tiling;
}

bool hasMesh(const pdf::Object& pattern) {
    return !pattern.isStream() && meshes::isMesh(pattern.get("Shading"));
}

Rect boxOf(const pdf::Object& pattern) {
    const pdf::Object box = pattern.get("BBox");
    return Rect{box.at(0).number(), box.at(1).number(), box.at(2).number(), box.at(3).number()}.normalized();
}

Rect joined(const std::vector<Rect>& rects) {
    Rect all = rects.front();
    for (const Rect& rect : rects) {
        all = all.united(rect);
    }
    return all;
}

}  // namespace

std::optional<std::vector<PatternCell>> cellsWithin(const pdf::Object& pattern, const Matrix& parent,
                                                    const std::vector<Rect>& painted, double most) {
    const Matrix toUser = content::formMatrix(pattern).then(parent);
    const Rect box = boxOf(pattern);
    const double stepX = std::abs(pattern.get("XStep").number());
    const double stepY = std::abs(pattern.get("YStep").number());
    std::vector<PatternCell> cells;
    if (painted.empty() || box.isEmpty() || !toUser.isInvertible()) {
        return cells;
    }
    const Rect wanted = mappedBounds(joined(painted), toUser.inverted());
    const auto range = [](double from, double to, double low, double high, double step) {
        // The copies i with from + i·step < high and to + i·step > low.
        if (!(step > 0)) {
            return std::pair<double, double>{0, 0};
        }
        return std::pair<double, double>{std::floor((low - to) / step) + 1, std::ceil((high - from) / step) - 1};
    };
    const auto [i0, i1] = range(box.x0, box.x1, wanted.x0, wanted.x1, stepX);
    const auto [j0, j1] = range(box.y0, box.y1, wanted.y0, wanted.y1, stepY);
    // A step of nearly nothing gives more copies than there is time for.
    if (!((i1 - i0 + 1) * (j1 - j0 + 1) <= most)) {
        return std::nullopt;
    }
    for (double j = j0; j <= j1; ++j) {
        for (double i = i0; i <= i1; ++i) {
            const Matrix place = Matrix{1, 0, 0, 1, i * stepX, j * stepY}.then(toUser);
            const Rect bounds = mappedBounds(box, place);
            if (std::any_of(painted.begin(), painted.end(), [&](const Rect& rect) { return rect.intersects(bounds); })) {
                cells.push_back({place, bounds});
            }
        }
    }
    return cells;
}

std::optional<std::vector<Rect>> nowhereOpen(const pdf::Object& pattern, const std::vector<PatternCell>& cells,
                                             const std::vector<Rect>& painted, const std::vector<Quad>& marks) {
    constexpr std::size_t mostParts = 256;
    const Rect box = boxOf(pattern);
    std::vector<Rect> parts{box};
    for (const PatternCell& cell : cells) {
        const Matrix inverse = cell.toUser.inverted();
        std::vector<Rect> hidden;
        for (const Quad& mark : marks) {
            const Quad inside = mark.mapped(inverse);
            if (inside.bounds().intersects(box)) {
                if (std::abs(area(inside) - inside.bounds().area()) > 1e-6 * inside.bounds().area()) {
                    return std::nullopt;  // a slanted mark, or a turned pattern
                }
                hidden.push_back(inside.bounds());
            }
        }
        // Beyond what is painted, the copy shows nothing.
        Rect shown{box.x1, box.y1, box.x0, box.y0};
        for (const Rect& rect : painted) {
            if (rect.intersects(cell.bounds)) {
                const Rect inside = mappedBounds(rect, inverse).intersected(box);
                shown = shown.isEmpty() ? inside : shown.united(inside);
            }
        }
        hidden.push_back({box.x0, box.y0, shown.x0, box.y1});
        hidden.push_back({shown.x1, box.y0, box.x1, box.y1});
        hidden.push_back({box.x0, box.y0, box.x1, shown.y0});
        hidden.push_back({box.x0, shown.y1, box.x1, box.y1});
        std::vector<Rect> both;
        for (const Rect& part : parts) {
            for (const Rect& rect : hidden) {
                const Rect common = part.intersected(rect);
                if (!common.isEmpty()) {
                    both.push_back(common);
                }
            }
        }
        if (both.size() > mostParts) {
            return std::nullopt;
        }
        parts = std::move(both);
        if (parts.empty()) {
            break;
        }
    }
    return parts;
}

void ContentBurner::notePattern(const std::string& name, const pdf::Object& pattern, const Rect& bounds, bool gone) {
    if (m_areas.empty()) {
        return;
    }
    if (isHolder(pattern) || hasMesh(pattern)) {
        PatternUse& use = m_patterns[name];
        use.pattern = pattern;
        use.paintings.push_back({bounds, gone});
    }
}

void ContentBurner::noteFillPattern(const GraphicsState& state, const Rect& bounds, bool gone) {
    if (!state.fillPattern.isNull()) {
        notePattern(state.fillPatternName, state.fillPattern, bounds, gone);
    }
}

void ContentBurner::noteStrokePattern(const GraphicsState& state, const Rect& bounds, bool gone) {
    if (!state.strokePattern.isNull()) {
        notePattern(state.strokePatternName, state.strokePattern, bounds, gone);
    }
}

void ContentBurner::burnPatterns(const Matrix& parent) {
    for (const auto& [name, use] : m_patterns) {
        const pdf::Object copy = hasMesh(use.pattern) ? cutMeshPattern(name, use, parent) : burnedPattern(name, use, parent);
        if (!copy.isNull()) {
            m_resources.replace("Pattern", name, copy);
            m_context.replaced[use.pattern.id()] = copy;
            m_patternsChanged = true;
            noteRemoval();
        }
    }
}

pdf::Object ContentBurner::cutMeshPattern(const std::string& name, const PatternUse& use, const Matrix& parent) {
    const bool isMarked = std::any_of(use.paintings.begin(), use.paintings.end(), [&](const PatternPainting& painting) {
        return std::any_of(m_areas.begin(), m_areas.end(), [&](const Quad& mark) {
            return mark.bounds().intersects(painting.bounds) && sharedArea(mark, Quad::of(painting.bounds)) > 0;
        });
    });
    const pdf::Object shading =
        isMarked ? cutMesh(use.pattern.get("Shading"), content::formMatrix(use.pattern).then(parent)) : pdf::Object();
    if (shading.isNull()) {
        return {};
    }
    if (name.empty()) {
        m_context.fail(m_page.page, "A form paints under a mark with a pattern that was set outside of it",
                       "object " + use.pattern.id().text());
        return {};
    }
    const pdf::Object copy = m_context.document.clone(use.pattern);
    copy.set("Shading", shading);
    return copy;
}

pdf::Object ContentBurner::cutMesh(const pdf::Object& shading, const Matrix& toUser) {
    constexpr double cellOnPage = 4;  // points
    if (!toUser.isInvertible()) {
        return {};
    }
    std::vector<Quad> marks;
    for (const Quad& mark : m_areas) {
        marks.push_back(mark.mapped(toUser.inverted()));
    }
    const auto cut = meshes::cutMesh(shading, marks, cellOnPage / toUser.meanScale());
    if (!cut) {
        m_context.fail(m_page.page, "A mesh shading may lie under a mark and cannot be cut: " + cut.error().message,
                       "object " + shading.id().text());
        return {};
    }
    if (!*cut) {
        return {};
    }
    const pdf::Object copy = meshes::withGeometry(shading, **cut);
    m_context.replaced[shading.id()] = copy;
    return copy;
}

pdf::Object ContentBurner::burnedPattern(const std::string& name, const PatternUse& use, const Matrix& parent) {
    constexpr double mostCells = 4096;  // beyond that it is a texture, and stands open somewhere
    std::vector<Rect> painted;
    std::vector<Rect> staying;
    for (const PatternPainting& painting : use.paintings) {
        painted.push_back(painting.bounds);
        if (!painting.gone) {
            staying.push_back(painting.bounds);
        }
    }
    const auto cells = cellsWithin(use.pattern, parent, painted, mostCells);
    const auto isMarked = [&](const PatternCell& cell) {
        return std::any_of(m_areas.begin(), m_areas.end(), [&](const Quad& mark) {
            return mark.bounds().intersects(cell.bounds) && sharedArea(Quad::of(cell.bounds), mark) > 0;
        });
    };
    if (!cells || std::none_of(cells->begin(), cells->end(), isMarked)) {
        return {};
    }
    if (name.empty()) {
        m_context.fail(m_page.page, "A form paints under a mark with a pattern that was set outside of it",
                       "object " + use.pattern.id().text());
        return {};
    }
    if (!staying.empty()) {
        if (cells->size() == 1) {
            return burnedStream(use.pattern, cells->front().toUser, {}, m_areas);
        }
        const auto secret = nowhereOpen(use.pattern, *cells, staying, m_areas);
        if (!secret) {
            m_context.fail(m_page.page, "A pattern that repeats lies under a slanted mark, or is turned",
                           "object " + use.pattern.id().text());
            return {};
        }
        std::vector<Quad> areas;
        for (const Rect& part : *secret) {
            areas.push_back(Quad::of(part, cells->front().toUser));
        }
        return areas.empty() ? pdf::Object() : burnedStream(use.pattern, cells->front().toUser, {}, areas);
    }
    // Nothing that stays is painted with it, but the operator that chooses it still names it.
    pdf::Object copy = m_context.document.clone(use.pattern);
    noteRemovedContent(m_context, use.pattern);
    copy.setStreamCompressed("");
    copy.set("Resources", "<< >>");
    return copy;
}

}  // namespace withheld::burn
