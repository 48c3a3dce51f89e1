#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ConvexPolygons.h"
#include "burn/PatternUses.h"
#include "content/Interpreter.h"

namespace withheld::burn {

namespace {

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

using Parts = std::vector<ConvexPolygon>;

/// Where `parts` and one of `windows` meet, without overlap.
Parts common(Parts parts, const Parts& windows, double least) {
    Parts both;
    for (const ConvexPolygon& window : windows) {
        Parts rest;
        for (const ConvexPolygon& part : parts) {
            ConvexPolygon inside = within(part, window);
            if (area(inside) <= least) {
                rest.push_back(part);
                continue;
            }
            both.push_back(std::move(inside));
            for (ConvexPolygon& outside : beyond(part, window, least)) {
                rest.push_back(std::move(outside));
            }
        }
        parts = std::move(rest);
    }
    return both;
}

/// What one copy of the cell does not surely show, in the pattern's space: what lies under marks, and what lies beyond the
/// paintings.
Parts hiddenIn(const PatternCell& cell, const Rect& box, const std::vector<PatternPainting>& paintings,
               const std::vector<Quad>& marks, double least) {
    const Matrix inverse = cell.toUser.inverted();
    const ConvexPolygon whole = polygonOf(Quad::of(box));
    Parts hidden{whole};
    for (const PatternPainting& painting : paintings) {
        if (!painting.bounds.intersects(cell.bounds)) {
            continue;
        }
        for (const ConvexPolygon& shown : painting.shown) {
            Parts rest;
            for (const ConvexPolygon& part : hidden) {
                for (ConvexPolygon& outside : beyond(part, mapped(shown, inverse), least)) {
                    rest.push_back(std::move(outside));
                }
            }
            hidden = std::move(rest);
        }
    }
    for (const Quad& mark : marks) {
        ConvexPolygon inside = within(whole, polygonOf(mark.mapped(inverse)));
        if (area(inside) > least) {
            hidden.push_back(std::move(inside));
        }
    }
    return hidden;
}

/// What lies under marks in one copy, as far as it is painted there.
void addMarked(const PatternCell& cell, const Rect& box, const std::vector<PatternPainting>& paintings,
               const std::vector<Quad>& marks, double least, Parts& marked) {
    const Matrix inverse = cell.toUser.inverted();
    for (const PatternPainting& painting : paintings) {
        if (!painting.bounds.intersects(cell.bounds)) {
            continue;
        }
        const ConvexPolygon painted = within(polygonOf(Quad::of(box)), polygonOf(Quad::of(painting.bounds, inverse)));
        for (const Quad& mark : marks) {
            ConvexPolygon part = within(painted, polygonOf(mark.mapped(inverse)));
            if (area(part) > least) {
                marked.push_back(std::move(part));
            }
        }
    }
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

std::optional<std::vector<Quad>> nowhereOpen(const pdf::Object& pattern, const std::vector<PatternCell>& cells,
                                             const std::vector<PatternPainting>& paintings, const std::vector<Quad>& marks) {
    constexpr std::size_t mostParts = 1024;
    constexpr double leastShare = 1e-9;  // of the cell: rounding, no part
    const Rect box = boxOf(pattern);
    const double least = leastShare * box.area();
    Parts marked;
    for (const PatternCell& cell : cells) {
        addMarked(cell, box, paintings, marks, least, marked);
        if (marked.size() > mostParts) {
            return std::nullopt;
        }
    }
    Parts parts = common({polygonOf(Quad::of(box))}, marked, least);
    for (const PatternCell& cell : cells) {
        parts = common(std::move(parts), hiddenIn(cell, box, paintings, marks, least), least);
        if (parts.size() > mostParts) {
            return std::nullopt;
        }
        if (parts.empty()) {
            break;
        }
    }
    std::vector<Quad> quads;
    for (const ConvexPolygon& part : parts) {
        const std::vector<Quad> pieces = quadsOf(part);
        quads.insert(quads.end(), pieces.begin(), pieces.end());
    }
    return quads;
}

}  // namespace withheld::burn
