#include "copies/PagePicture.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace withheld::copies {

namespace {

constexpr int kHashSide = 16;
constexpr int kFarthest = 64;      ///< of 256 bits: two scans of one sheet differ in fewer
constexpr double kLeastInk = 2.5;  ///< deviation of a page's fields, of 255, below which it is blank

int distance(const std::array<std::uint64_t, 4>& a, const std::array<std::uint64_t, 4>& b) {
    int bits = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        bits += std::popcount(a[i] ^ b[i]);
    }
    return bits;
}

}  // namespace

PagePicture::PagePicture(const QImage& drawn) {
    if (drawn.isNull()) {
        return;
    }
    const QImage small =
        drawn.convertToFormat(QImage::Format_Grayscale8).scaled(columns, rows, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    m_fields.reserve(static_cast<std::size_t>(columns) * rows);
    for (int y = 0; y < rows; ++y) {
        const uchar* line = small.constScanLine(y);
        m_fields.insert(m_fields.end(), line, line + columns);
    }
    const float mean = std::accumulate(m_fields.begin(), m_fields.end(), 0.0F) / static_cast<float>(m_fields.size());
    double length = 0;
    for (float& field : m_fields) {
        field -= mean;
        length += static_cast<double>(field) * field;
    }
    m_isBlank = std::sqrt(length / static_cast<double>(m_fields.size())) < kLeastInk;
    for (float& field : m_fields) {
        field = length > 0 ? static_cast<float>(field / std::sqrt(length)) : 0;
    }
    const QImage tiny = small.scaled(kHashSide + 1, kHashSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    for (int y = 0; y < kHashSide; ++y) {
        const uchar* line = tiny.constScanLine(y);
        for (int x = 0; x < kHashSide; ++x) {
            const int bit = y * kHashSide + x;
            // A step of one grey is noise, and paper is as bright as paper.
            if (line[x] + 2 < line[x + 1]) {
                m_hash[static_cast<std::size_t>(bit / 64)] |= std::uint64_t{1} << (bit % 64);
            }
        }
    }
}

double PagePicture::alike(const PagePicture& other) const {
    if (m_isBlank || other.m_isBlank) {
        return 0;
    }
    return std::max(0.0, static_cast<double>(std::inner_product(m_fields.begin(), m_fields.end(), other.m_fields.begin(), 0.0F)));
}

CopiesByPage findPictureCopies(const std::vector<std::pair<PageKey, PagePicture>>& pages, const std::function<bool()>& stop) {
    CopiesByPage copies;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (stop && i % 64 == 0 && stop()) {
            break;
        }
        for (std::size_t j = i + 1; j < pages.size(); ++j) {
            if (distance(pages[i].second.hash(), pages[j].second.hash()) > kFarthest) {
                continue;
            }
            const double alike = pages[i].second.alike(pages[j].second);
            if (alike >= leastAlikePicture) {
                copies[pages[i].first].push_back({pages[j].first, std::min(1.0, alike)});
                copies[pages[j].first].push_back({pages[i].first, std::min(1.0, alike)});
            }
        }
    }
    keepLikest(copies);
    return copies;
}

}  // namespace withheld::copies
