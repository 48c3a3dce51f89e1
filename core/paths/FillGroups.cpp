#include "paths/FillGroups.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace withheld::paths {
namespace {

// Points: neighbours whose edges meet may overlap by rounding.
constexpr double kTouch = 1e-6;

/// Disjoint sets with path halving.
class Sets {
public:
    explicit Sets(std::size_t size) : m_parent(size) { std::iota(m_parent.begin(), m_parent.end(), std::size_t{0}); }
    std::size_t find(std::size_t i) {
        while (m_parent[i] != i) {
            m_parent[i] = m_parent[m_parent[i]];
            i = m_parent[i];
        }
        return i;
    }
    void unite(std::size_t a, std::size_t b) { m_parent[find(a)] = find(b); }

private:
    std::vector<std::size_t> m_parent;
};

/// Rectangles by their extent along and across the direction of the sweep.
struct Extents {
    std::vector<double> begin, end, low, high;
};

Extents extentsOf(const std::vector<Rect>& bounds) {
    double widths = 0;
    double heights = 0;
    for (const Rect& r : bounds) {
        widths += r.width();
        heights += r.height();
    }
    // Along the axis where they are shorter, fewer are open at a time.
    const bool alongX = widths <= heights;
    Extents e;
    for (const Rect& r : bounds) {
        e.begin.push_back(alongX ? r.x0 : r.y0);
        e.end.push_back(alongX ? r.x1 : r.y1);
        e.low.push_back(alongX ? r.y0 : r.x0);
        e.high.push_back(alongX ? r.y1 : r.x1);
    }
    return e;
}

}  // namespace

std::vector<std::vector<std::size_t>> overlapGroups(const std::vector<Rect>& bounds) {
    const Extents e = extentsOf(bounds);
    std::vector<std::size_t> order(bounds.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&e](std::size_t a, std::size_t b) { return e.begin[a] < e.begin[b]; });
    Sets sets(bounds.size());
    std::vector<std::size_t> open;
    for (const std::size_t current : order) {
        std::size_t kept = 0;
        for (const std::size_t other : open) {
            if (e.end[other] < e.begin[current] + kTouch) {
                continue;
            }
            open[kept++] = other;
            if (e.low[other] < e.high[current] - kTouch && e.high[other] > e.low[current] + kTouch) {
                sets.unite(other, current);
            }
        }
        open.resize(kept);
        open.push_back(current);
    }
    std::map<std::size_t, std::vector<std::size_t>> byRoot;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        byRoot[sets.find(i)].push_back(i);
    }
    std::vector<std::vector<std::size_t>> groups;
    for (auto& [root, members] : byRoot) {
        groups.push_back(std::move(members));
    }
    std::sort(groups.begin(), groups.end());
    return groups;
}

}  // namespace withheld::paths
