#include "common/ImageCache.h"

namespace withheld::ui {

QImage ImageCache::take(const TileKey& key) {
    const auto found = m_places.find(key);
    if (found == m_places.end()) {
        return {};
    }
    m_order.splice(m_order.begin(), m_order, found->second);
    return found->second->second;
}

std::optional<std::pair<TileKey, QImage>> ImageCache::largerOf(const TileKey& key) const {
    // Keys are ordered by file, page and resolution.
    for (auto place = m_places.upper_bound(key); place != m_places.end() && place->first.isSamePage(key); ++place) {
        if (place->first.isWholePage() && place->first.milliDpi > key.milliDpi) {
            return *place->second;
        }
    }
    return std::nullopt;
}

std::vector<QImage> ImageCache::put(const TileKey& key, const QImage& image) {
    drop(key);
    m_order.emplace_front(key, image);
    m_places[key] = m_order.begin();
    m_bytes += image.sizeInBytes();
    return shrink();
}

void ImageCache::setLimit(std::int64_t limit) {
    m_limit = limit;
    (void)shrink();
}

void ImageCache::drop(const TileKey& key) {
    if (const auto found = m_places.find(key); found != m_places.end()) {
        m_bytes -= found->second->second.sizeInBytes();
        m_order.erase(found->second);
        m_places.erase(found);
    }
}

std::vector<QImage> ImageCache::shrink() {
    std::vector<QImage> gone;
    while (m_bytes > m_limit && m_order.size() > 1) {
        gone.push_back(m_order.back().second);
        drop(TileKey(m_order.back().first));
    }
    return gone;
}

}  // namespace withheld::ui
