// Values for ranges of integers, looked up by binary search. Later definitions win over earlier ones, as in CMaps and /W.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace withheld::fonts {

template <typename T>
class IntervalMap {
public:
    struct Interval {
        std::uint32_t low = 0;
        std::uint32_t high = 0;    ///< inclusive
        std::uint32_t origin = 0;  ///< `low` as it was defined: what stands at value + (key - origin)
        T value{};
    };

    /// Precondition: low <= high. Needs freeze() before the next find().
    void add(std::uint32_t low, std::uint32_t high, T value) { m_intervals.push_back({low, high, low, std::move(value)}); }

    /// Sorts, and cuts what later definitions cover out of earlier ones.
    void freeze() {
        const bool ordered = std::adjacent_find(m_intervals.begin(), m_intervals.end(), [](const Interval& a, const Interval& b) {
                                 return b.low <= a.high;
                             }) == m_intervals.end();
        if (ordered) {
            return;
        }
        std::map<std::uint32_t, Interval> disjoint;  // by low
        for (Interval& interval : m_intervals) {
            clear(disjoint, interval.low, interval.high);
            disjoint.emplace(interval.low, std::move(interval));
        }
        m_intervals.clear();
        for (auto& [low, interval] : disjoint) {
            m_intervals.push_back(std::move(interval));
        }
    }

    /// The interval that holds `key`; null if none.
    [[nodiscard]] const Interval* find(std::uint32_t key) const {
        auto after = std::upper_bound(m_intervals.begin(), m_intervals.end(), key,
                                      [](std::uint32_t k, const Interval& interval) { return k < interval.low; });
        if (after == m_intervals.begin()) {
            return nullptr;
        }
        --after;
        return key <= after->high ? &*after : nullptr;
    }

    [[nodiscard]] std::size_t size() const { return m_intervals.size(); }
    [[nodiscard]] bool isEmpty() const { return m_intervals.empty(); }
    [[nodiscard]] const std::vector<Interval>& intervals() const { return m_intervals; }

private:
    /// Frees low…high in a disjoint map, leaving the ends of intervals that reach out of it.
    static void clear(std::map<std::uint32_t, Interval>& disjoint, std::uint32_t low, std::uint32_t high) {
        auto it = disjoint.upper_bound(low);
        if (it != disjoint.begin() && std::prev(it)->second.high >= low) {
            --it;
        }
        while (it != disjoint.end() && it->second.low <= high) {
            Interval old = std::move(it->second);
            it = disjoint.erase(it);
            if (old.high > high) {
                Interval tail = old;
                tail.low = high + 1;
                it = disjoint.emplace(tail.low, std::move(tail)).first;
            }
            if (old.low < low) {
                const std::uint32_t start = old.low;
                old.high = low - 1;
                disjoint.emplace(start, std::move(old));
            }
        }
    }

    std::vector<Interval> m_intervals;
};

}  // namespace withheld::fonts
