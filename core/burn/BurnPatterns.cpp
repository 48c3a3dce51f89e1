// Patterns: a tiling cell that the page shows once is burned like a form; one that stands in full elsewhere is no secret. Of a
// shading, the mesh is cut.
#include <algorithm>
#include <cstdint>
#include <utility>

#include "burn/ContentBurner.h"
#include "meshes/CutMesh.h"

namespace withheld::burn {

using content::GraphicsState;

namespace {

constexpr int tiling = 1;  // PatternType (8.7.3, 8.7.4)

bool isHolder(const pdf::Object& pattern) {
    return pattern.isStream() && pattern.get("PatternType").integer() == tiling;
}

/// A function-based shading of samples (8.7.4.5.2) can show anything; two by two of them are a plain gradient.
bool isPicture(const pdf::Object& shading) {
    constexpr int functionBased = 1;
    constexpr std::int64_t plainGradient = 4;
    if (shading.get("ShadingType").integer() != functionBased) {
        return false;
    }
    const pdf::Object function = shading.get("Function");
    const std::vector<pdf::Object> functions = function.isArray() ? function.items() : std::vector<pdf::Object>{function};
    return std::any_of(functions.begin(), functions.end(), [](const pdf::Object& one) {
        const pdf::Object size = one.get("Size");
        return one.has("FunctionType") && one.get("FunctionType").integer() == 0 &&
               size.at(0).integer() * size.at(1).integer() > plainGradient;
    });
}

bool isOfShapes(const pdf::Object& pattern) {
    return !pattern.isStream() && (meshes::isMesh(pattern.get("Shading")) || isPicture(pattern.get("Shading")));
}

}  // namespace

void ContentBurner::notePattern(const std::string& name, const pdf::Object& pattern, PatternPainting painting) {
    if (m_areas.empty()) {
        return;
    }
    if (isHolder(pattern) || isOfShapes(pattern)) {
        PatternUse& use = m_patterns[name];
        use.pattern = pattern;
        painting.marked = m_openMarked;
        use.paintings.push_back(std::move(painting));
    }
}

void ContentBurner::noteFillPattern(const GraphicsState& state, const Rect& bounds, bool gone) {
    if (!state.fillPattern.isNull()) {
        notePattern(state.fillPatternName, state.fillPattern, {bounds, gone, {}});
    }
}

void ContentBurner::noteStrokePattern(const GraphicsState& state, const Rect& bounds, bool gone) {
    if (!state.strokePattern.isNull()) {
        notePattern(state.strokePatternName, state.strokePattern, {bounds, gone, {}});
    }
}

void ContentBurner::burnPatterns(const Matrix& parent) {
    for (const auto& [name, use] : m_patterns) {
        const pdf::Object copy = isOfShapes(use.pattern) ? cutMeshPattern(name, use, parent) : burnedPattern(name, use, parent);
        if (!copy.isNull()) {
            m_resources.replace("Pattern", name, copy);
            m_context.replaced[use.pattern.id()] = copy;
            m_patternsChanged = true;
            m_removedAnything = true;
            for (const PatternPainting& painting : use.paintings) {
                if (painting.bounds.intersects(m_areaBounds)) {
                    touchMarkedContent(painting.marked);
                }
            }
        }
    }
}

pdf::Object ContentBurner::cutMeshPattern(const std::string& name, const PatternUse& use, const Matrix& parent) {
    const bool isMarked = std::any_of(use.paintings.begin(), use.paintings.end(), [&](const PatternPainting& painting) {
        return std::any_of(m_areas.begin(), m_areas.end(), [&](const Quad& mark) {
            return mark.bounds().intersects(painting.bounds) && sharedArea(mark, Quad::of(painting.bounds)) > 0;
        });
    });
    if (isMarked && refusesPicture(use.pattern.get("Shading"), m_areaBounds)) {
        return {};
    }
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

bool ContentBurner::refusesPicture(const pdf::Object& shading, const Rect& shown) {
    const bool isMarked =
        std::any_of(m_areas.begin(), m_areas.end(), [&](const Quad& mark) { return sharedArea(mark, Quad::of(shown)) > 0; });
    if (!isMarked || !isPicture(shading)) {
        return false;
    }
    m_context.fail(m_page.page, "A shading made of samples lies under a mark and cannot be cut", "object " + shading.id().text());
    return true;
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
    std::vector<PatternPainting> staying;
    for (const PatternPainting& painting : use.paintings) {
        painted.push_back(painting.bounds);
        if (!painting.gone) {
            staying.push_back(painting);
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
        // A painting of which it is not known where it shows (letters, a clip of any shape) opens nothing: rather too much goes,
        // which the proof sees, than too little, which nobody would.
        const auto secret = nowhereOpen(use.pattern, *cells, staying, m_areas);
        if (!secret) {
            m_context.fail(m_page.page,
                           "Of a pattern that repeats it cannot be told what it shows open and what only under marks",
                           "object " + use.pattern.id().text());
            return {};
        }
        std::vector<Quad> areas;
        for (const Quad& part : *secret) {
            areas.push_back(part.mapped(cells->front().toUser));
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
