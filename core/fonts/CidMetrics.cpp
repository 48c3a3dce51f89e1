#include "fonts/CidMetrics.h"

#include <algorithm>
#include <utility>

#include "fonts/FontDescriptor.h"

namespace withheld::fonts {

namespace {

constexpr std::int64_t kHighestCid = 0xFFFF;
constexpr std::size_t kMostMetrics = 400000;

double thousandth(const pdf::Object& number) {
    return saneWidth(number.number()) / 1000;
}

}  // namespace

CidMetrics::CidMetrics(const pdf::Object& cidFont) {
    m_defaultAdvance = saneWidth(cidFont.get("DW").number(1000)) / 1000;
    readWidths(cidFont.get("W"));
    if (const pdf::Object defaults = cidFont.get("DW2"); defaults.isArray() && defaults.size() >= 2) {
        m_defaultOriginY = thousandth(defaults.at(0));
        m_defaultVerticalAdvance = thousandth(defaults.at(1));
    }
    readVertical(cidFont.get("W2"));
}

// Of ranges that overlap, readers (MuPDF, Poppler) search the one that begins last before a CID, and look no further.
void CidMetrics::setAdvances(std::vector<Range> ranges) {
    std::erase_if(ranges,
                  [](const Range& range) { return range.first < 0 || range.first > kHighestCid || range.last < range.first; });
    std::stable_sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const std::int64_t next = i + 1 < ranges.size() ? ranges[i + 1].first : kHighestCid + 1;
        const std::int64_t end = std::min({ranges[i].last + 1, kHighestCid + 1, next});
        if (end > ranges[i].first) {
            m_advances.resize(static_cast<std::size_t>(end), kUnset);
            std::fill(m_advances.begin() + ranges[i].first, m_advances.end(), ranges[i].advance);
        }
    }
}

// "c [w1 … wn]" and "first last w", mixed.
void CidMetrics::readWidths(const pdf::Object& array) {
    if (!array.isArray()) {
        return;
    }
    const std::size_t count = std::min(array.size(), kMostMetrics);
    std::vector<Range> ranges;
    std::size_t i = 0;
    while (i + 1 < count) {
        const std::int64_t first = static_cast<std::int64_t>(std::clamp(array.at(i).number(-1), -1.0, 1e6));
        const pdf::Object second = array.at(i + 1);
        if (second.isArray()) {
            const std::size_t widths = std::min<std::size_t>(second.size(), kHighestCid + 1);
            for (std::size_t k = 0; k < widths; ++k) {
                const std::int64_t cid = first + static_cast<std::int64_t>(k);
                ranges.push_back({cid, cid, thousandth(second.at(k))});
            }
            i += 2;
        } else if (i + 2 < count) {
            ranges.push_back(
                {first, static_cast<std::int64_t>(std::clamp(second.number(-1), -1.0, 1e6)), thousandth(array.at(i + 2))});
            i += 3;
        } else {
            break;
        }
    }
    setAdvances(std::move(ranges));
}

// "c [w1y v1x v1y …]" and "first last w1y vx vy".
void CidMetrics::readVertical(const pdf::Object& array) {
    if (!array.isArray()) {
        return;
    }
    const auto add = [this](std::int64_t first, std::int64_t last, const Vertical& vertical) {
        if (first >= 0 && first <= last && first <= kHighestCid) {
            m_vertical.add(static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(std::min(last, kHighestCid)), vertical);
        }
    };
    const std::size_t count = std::min(array.size(), kMostMetrics);
    std::size_t i = 0;
    while (i + 1 < count) {
        const std::int64_t first = static_cast<std::int64_t>(std::clamp(array.at(i).number(-1), -1.0, 1e6));
        const pdf::Object second = array.at(i + 1);
        if (second.isArray()) {
            const std::size_t numbers = std::min<std::size_t>(second.size(), 3 * (kHighestCid + 1));
            for (std::size_t k = 0; k + 2 < numbers; k += 3) {
                const std::int64_t cid = first + static_cast<std::int64_t>(k / 3);
                add(cid, cid, {thousandth(second.at(k)), {thousandth(second.at(k + 1)), thousandth(second.at(k + 2))}});
            }
            i += 2;
        } else if (i + 4 < count) {
            add(first, static_cast<std::int64_t>(std::clamp(second.number(-1), -1.0, 1e6)),
                {thousandth(array.at(i + 2)), {thousandth(array.at(i + 3)), thousandth(array.at(i + 4))}});
            i += 5;
        } else {
            break;
        }
    }
    m_vertical.freeze();
}

double CidMetrics::verticalAdvance(std::uint32_t cid) const {
    const auto* found = m_vertical.find(cid);
    return found != nullptr ? found->value.advance : m_defaultVerticalAdvance;
}

Point CidMetrics::verticalOrigin(std::uint32_t cid) const {
    const auto* found = m_vertical.find(cid);
    return found != nullptr ? found->value.origin : Point{advance(cid) / 2, m_defaultOriginY};
}

}  // namespace withheld::fonts
