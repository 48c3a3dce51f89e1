#include "worker/WholePictures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace withheld::worker {

namespace {

constexpr double seam = 0.5;  // points between two strips of one picture

bool isNear(double a, double b) {
    return std::abs(a - b) <= seam;
}

/// Whether `b` begins where `a` ends at the right, and is as high.
bool goesOn(const Rect& a, const Rect& b) {
    return isNear(a.x1, b.x0) && isNear(a.y0, b.y0) && isNear(a.y1, b.y1);
}

Rect turned(const Rect& rect) {
    return {rect.y0, rect.x0, rect.y1, rect.x1};
}

bool isContinued(const Rect& a, const Rect& b) {
    return goesOn(a, b) || goesOn(b, a) || goesOn(turned(a), turned(b)) || goesOn(turned(b), turned(a));
}

/// Of equal ones the last, which lies on top.
std::vector<Rect> withoutRepeats(const std::vector<Rect>& rects) {
    std::vector<Rect> once;
    std::set<std::array<double, 4>> seen;
    for (auto rect = rects.rbegin(); rect != rects.rend(); ++rect) {
        if (seen.insert({rect->x0, rect->y0, rect->x1, rect->y1}).second) {
            once.push_back(*rect);
        }
    }
    std::reverse(once.begin(), once.end());
    return once;
}

/// Parts that are painted one after the other are surely of one picture, whatever else they lie beside.
std::vector<Rect> joinedInOrder(const std::vector<Rect>& rects) {
    std::vector<Rect> joined;
    for (const Rect& rect : rects) {
        if (!joined.empty() && isContinued(joined.back(), rect)) {
            joined.back() = joined.back().united(rect);
        } else {
            joined.push_back(rect);
        }
    }
    return joined;
}

/// Sets of rectangles by their numbers, each known by its lowest.
class Rows {
public:
    explicit Rows(std::size_t count) : m_earlier(count) { std::iota(m_earlier.begin(), m_earlier.end(), std::size_t{0}); }
    [[nodiscard]] std::size_t firstOf(std::size_t number) {
        while (m_earlier[number] != number) {
            number = m_earlier[number] = m_earlier[m_earlier[number]];
        }
        return number;
    }
    void unite(std::size_t a, std::size_t b) {
        const auto [first, second] = std::minmax({firstOf(a), firstOf(b)});
        m_earlier[second] = first;
    }

private:
    std::vector<std::size_t> m_earlier;
};

/// Neighbours are looked up by the corner where they begin, in cells as wide as a seam: what is near lies in the same cell or in
/// one beside it. Cells are doubles, as coordinates of a broken file may be beyond whole numbers.
std::vector<Rect> joinedSideways(const std::vector<Rect>& rects) {
    using Cell = std::pair<double, double>;
    const auto cellOf = [](double x, double y) { return Cell{std::floor(x / seam), std::floor(y / seam)}; };
    std::multimap<Cell, std::size_t> beginnings;
    for (std::size_t i = 0; i < rects.size(); ++i) {
        beginnings.emplace(cellOf(rects[i].x0, rects[i].y0), i);
    }
    Rows rows(rects.size());
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const Cell end = cellOf(rects[i].x1, rects[i].y0);
        for (const double column : {end.first - 1, end.first, end.first + 1}) {
            const auto last = beginnings.upper_bound({column, end.second + 1});
            for (auto other = beginnings.lower_bound({column, end.second - 1}); other != last; ++other) {
                if (goesOn(rects[i], rects[other->second])) {
                    rows.unite(i, other->second);
                }
            }
        }
    }
    std::vector<Rect> joined;
    std::vector<std::size_t> places(rects.size());  // in `joined`
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const std::size_t first = rows.firstOf(i);
        if (first == i) {
            places[i] = joined.size();
            joined.push_back(rects[i]);
        } else {
            joined[places[first]] = joined[places[first]].united(rects[i]);
        }
    }
    return joined;
}

std::vector<Rect> turned(std::vector<Rect> rects) {
    std::transform(rects.begin(), rects.end(), rects.begin(), [](const Rect& rect) { return turned(rect); });
    return rects;
}

}  // namespace

std::vector<Rect> wholePictures(const std::vector<Rect>& painted) {
    std::vector<Rect> rects = joinedInOrder(withoutRepeats(painted));
    // Tiles become rows, and rows a picture.
    for (std::size_t before = 0; rects.size() != before;) {
        before = rects.size();
        rects = turned(joinedSideways(turned(joinedSideways(rects))));
    }
    return withoutRepeats(rects);
}

}  // namespace withheld::worker
