// Pictures of pages, the least recently used ones dropped when they become too many bytes. Not thread-safe.
#pragma once

#include <QImage>
#include <cstdint>
#include <list>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "common/TileKey.h"

namespace withheld::ui {

class ImageCache {
public:
    /// `limit` in bytes; the last picture stays even if it alone is larger.
    explicit ImageCache(std::int64_t limit) : m_limit(limit) {}

    /// Null when it is not there.
    [[nodiscard]] QImage take(const TileKey& key);
    [[nodiscard]] bool has(const TileKey& key) const { return m_places.contains(key); }
    /// A picture of the key's whole page at a higher resolution, the lowest of them; nullopt when there is none.
    [[nodiscard]] std::optional<std::pair<TileKey, QImage>> largerOf(const TileKey& key) const;
    /// Returns what had to go for it: freeing pictures takes a while, and nobody should wait for that.
    [[nodiscard]] std::vector<QImage> put(const TileKey& key, const QImage& image);
    void setLimit(std::int64_t limit);
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }

private:
    using Order = std::list<std::pair<TileKey, QImage>>;  // the one used last in front
    void drop(const TileKey& key);
    [[nodiscard]] std::vector<QImage> shrink();

    Order m_order;
    std::map<TileKey, Order::iterator> m_places;
    std::int64_t m_bytes = 0;
    std::int64_t m_limit;
};

}  // namespace withheld::ui
