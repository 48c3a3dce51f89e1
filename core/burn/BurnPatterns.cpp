// Tiling patterns: a cell that the page shows once is burned like a form; one that stands in full elsewhere is no secret.
#include <algorithm>
#include <cmath>
#include <set>

#include "burn/ContentBurner.h"

namespace withheld::burn {

using content::GraphicsState;

namespace {

constexpr int tiling = 1;  // PatternType (8.7.3, 8.7.4)
constexpr int firstMeshType = 4;

bool isHolder(const pdf::Object& pattern) {
    return pattern.isStream() && pattern.get("PatternType").integer() == tiling;
}

bool isMesh(const pdf::Object& pattern) {
    return pattern.get("Shading").get("ShadingType").integer() >= firstMeshType;
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

std::vector<PatternCell> cellsWithin(const pdf::Object& pattern, const Matrix& parent, const std::vector<Rect>& painted,
                                     std::size_t most) {
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
    for (double j = j0; j <= j1 && cells.size() < most; ++j) {
        for (double i = i0; i <= i1 && cells.size() < most; ++i) {
            const Matrix place = Matrix{1, 0, 0, 1, i * stepX, j * stepY}.then(toUser);
            const Rect bounds = mappedBounds(box, place);
            if (std::any_of(painted.begin(), painted.end(), [&](const Rect& rect) { return rect.intersects(bounds); })) {
                cells.push_back({place, bounds});
            }
        }
    }
    return cells;
}

void ContentBurner::notePattern(const std::string& name, const pdf::Object& pattern, const Rect& bounds, bool gone) {
    if (m_areas.empty()) {
        return;
    }
    if (isHolder(pattern)) {
        PatternUse& use = m_patterns[name];
        use.pattern = pattern;
        use.paintings.push_back({bounds, gone});
    } else if (isMesh(pattern) && bounds.intersects(m_areaBounds)) {
        m_context.fail(m_page.page, "A mesh shading may lie under a mark and cannot be cut", "object " + pattern.id().text());
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
        const pdf::Object copy = burnedPattern(name, use, parent);
        if (!copy.isNull()) {
            m_resources.replace("Pattern", name, copy);
            m_context.replaced[use.pattern.id()] = copy;
            m_patternsChanged = true;
            noteRemoval();
        }
    }
}

pdf::Object ContentBurner::burnedPattern(const std::string& name, const PatternUse& use, const Matrix& parent) {
    constexpr std::size_t mostCells = 4096;  // beyond that it is a texture, and stands in full somewhere
    const auto isMarked = [&](const Rect& bounds) {
        return std::any_of(m_areas.begin(), m_areas.end(), [&](const Quad& area) {
            return area.bounds().intersects(bounds) && sharedArea(Quad::of(bounds), area) > 0;
        });
    };
    std::vector<Rect> painted;
    bool anyStays = false;
    for (const PatternPainting& painting : use.paintings) {
        painted.push_back(painting.bounds);
        anyStays = anyStays || !painting.gone;
    }
    const std::vector<PatternCell> cells = cellsWithin(use.pattern, parent, painted, mostCells);
    if (std::none_of(cells.begin(), cells.end(), [&](const PatternCell& cell) { return isMarked(cell.bounds); })) {
        return {};
    }
    const auto standsOpen = [&](const PatternCell& cell) {
        return !isMarked(cell.bounds) &&
               std::any_of(use.paintings.begin(), use.paintings.end(), [&](const PatternPainting& painting) {
                   return !painting.gone && painting.bounds.contains(cell.bounds);
               });
    };
    if (cells.size() == mostCells || std::any_of(cells.begin(), cells.end(), standsOpen)) {
        return {};
    }
    if (name.empty()) {
        m_context.fail(m_page.page, "A form paints under a mark with a pattern that was set outside of it",
                       "object " + use.pattern.id().text());
        return {};
    }
    if (anyStays && cells.size() > 1) {
        m_context.fail(m_page.page, "A pattern that repeats lies partly under a mark and stands nowhere in full",
                       "object " + use.pattern.id().text());
        return {};
    }
    if (anyStays) {
        return burnedStream(use.pattern, cells.front().toUser, {});
    }
    // Nothing that stays is painted with it, but the operator that chooses it still names it.
    pdf::Object copy = m_context.document.clone(use.pattern);
    noteRemovedContent(m_context, use.pattern);
    copy.setStreamCompressed("");
    copy.set("Resources", "<< >>");
    return copy;
}

}  // namespace withheld::burn
