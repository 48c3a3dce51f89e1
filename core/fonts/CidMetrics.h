// Widths and vertical metrics of a CIDFont: /W, /DW, /W2, /DW2 (ISO 32000-1 9.7.4.3).
#pragma once

#include <cstdint>
#include <vector>

#include "base/Geometry.h"
#include "fonts/IntervalMap.h"
#include "pdf/Object.h"

namespace withheld::fonts {

/// All values in text space at size 1.
class CidMetrics {
public:
    explicit CidMetrics(const pdf::Object& cidFont);

    [[nodiscard]] double advance(std::uint32_t cid) const {
        return cid < m_advances.size() && m_advances[cid] != kUnset ? static_cast<double>(m_advances[cid]) : m_defaultAdvance;
    }
    [[nodiscard]] double verticalAdvance(std::uint32_t cid) const;
    [[nodiscard]] Point verticalOrigin(std::uint32_t cid) const;

private:
    static constexpr double kUnset = -1e9;
    struct Vertical {
        double advance = 0;
        Point origin;
    };
    void readWidths(const pdf::Object& array);
    void readVertical(const pdf::Object& array);
    struct Range {
        std::int64_t first = 0;
        std::int64_t last = 0;
        double advance = 0;
    };
    void setAdvances(std::vector<Range> ranges);

    double m_defaultAdvance = 1;
    double m_defaultOriginY = 0.88;
    double m_defaultVerticalAdvance = -1;
    std::vector<double> m_advances;  ///< by CID, as far as /W reaches
    IntervalMap<Vertical> m_vertical;
};

}  // namespace withheld::fonts
