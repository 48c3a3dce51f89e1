#include "common/RenderService.h"

#include <algorithm>
#include <condition_variable>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

namespace withheld::ui {

namespace {

/// Least recently used images, bounded in bytes.
class ImageCache {
public:
    explicit ImageCache(std::int64_t limit) : m_limit(limit) {}

    QImage take(const TileKey& key) {
        const auto found = m_places.find(key);
        if (found == m_places.end()) {
            return {};
        }
        m_order.splice(m_order.begin(), m_order, found->second);
        return found->second->second;
    }
    [[nodiscard]] bool has(const TileKey& key) const { return m_places.contains(key); }
    void put(const TileKey& key, const QImage& image) {
        drop(key);
        m_order.emplace_front(key, image);
        m_places[key] = m_order.begin();
        m_bytes += image.sizeInBytes();
        shrink();
    }
    void setLimit(std::int64_t limit) {
        m_limit = limit;
        shrink();
    }
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }

private:
    void drop(const TileKey& key) {
        if (const auto found = m_places.find(key); found != m_places.end()) {
            m_bytes -= found->second->second.sizeInBytes();
            m_order.erase(found->second);
            m_places.erase(found);
        }
    }
    void shrink() {
        while (m_bytes > m_limit && m_order.size() > 1) {
            drop(TileKey(m_order.back().first));
        }
    }
    std::list<std::pair<TileKey, QImage>> m_order;
    std::map<TileKey, std::list<std::pair<TileKey, QImage>>::iterator> m_places;
    std::int64_t m_bytes = 0;
    std::int64_t m_limit;
};

struct Wish {
    std::vector<TileKey> keys;
    Urgency urgency = Urgency::Visible;
};

struct Run {
    Cancel cancel;
    const QObject* owner = nullptr;  ///< whose wish it was
};

}  // namespace

struct RenderService::Implementation {
    explicit Implementation(RenderService& service, int cacheMiB) : owner(service), cache(std::int64_t{cacheMiB} << 20) {}

    RenderService& owner;
    std::mutex mutex;
    std::condition_variable wake;
    bool stop = false;
    std::map<const QObject*, Wish> wishes;
    std::map<TileKey, Run> running;
    std::set<TileKey> delivered;  ///< drawn, on the way to the UI thread
    std::vector<std::thread> threads;

    // UI thread only.
    ImageCache cache;
    std::map<std::pair<std::string, int>, Error> errors;

    /// The most urgent wish that nobody is drawing; enters it among the running. Under the mutex.
    std::optional<TileKey> next() {
        for (const Urgency urgency : {Urgency::Visible, Urgency::Background}) {
            for (auto& [object, wish] : wishes) {
                if (wish.urgency != urgency) {
                    continue;
                }
                for (auto key = wish.keys.begin(); key != wish.keys.end(); ++key) {
                    if (!running.contains(*key)) {
                        const TileKey taken = *key;
                        wish.keys.erase(key);
                        running[taken].owner = object;
                        return taken;
                    }
                }
            }
        }
        return std::nullopt;
    }

    void draw(const PageSourceFactory& factory) {
        const std::unique_ptr<PageSource> source = factory();
        std::unique_lock lock(mutex);
        while (true) {
            std::optional<TileKey> key;
            wake.wait(lock, [&] { return stop || (key = next()); });
            if (stop) {
                return;
            }
            const Cancel cancel = running[*key].cancel;
            lock.unlock();
            Expected<QImage> image = source->draw(*key, cancel);
            lock.lock();
            running.erase(*key);
            if (stop || cancel.requested()) {
                continue;
            }
            // A view that scrolled meanwhile wished for it again: one picture answers both.
            for (auto& [object, wish] : wishes) {
                std::erase(wish.keys, *key);
            }
            delivered.insert(*key);
            QMetaObject::invokeMethod(
                &owner, [this, key = *key, image = std::move(image)] { take(key, image); }, Qt::QueuedConnection);
        }
    }

    void take(const TileKey& key, const Expected<QImage>& image) {
        {
            const std::lock_guard lock(mutex);
            delivered.erase(key);
        }
        if (image) {
            cache.put(key, *image);
            emit owner.ready(key);
        } else if (image.error().code != ErrorCode::Cancelled) {
            errors.insert_or_assign({key.file, key.page}, image.error());
            emit owner.failed(key.file, key.page);
        }
    }
};

RenderService::RenderService(PageSourceFactory factory, int threads, int cacheMiB, QObject* parent)
    : QObject(parent), m(std::make_unique<Implementation>(*this, cacheMiB)) {
    for (int i = 0; i < threads; ++i) {
        m->threads.emplace_back([this, factory] { m->draw(factory); });
    }
}

RenderService::~RenderService() {
    {
        const std::lock_guard lock(m->mutex);
        m->stop = true;
        for (const auto& [key, run] : m->running) {
            run.cancel.request();
        }
    }
    m->wake.notify_all();
    for (std::thread& thread : m->threads) {
        thread.join();
    }
}

QImage RenderService::cached(const TileKey& key) {
    return m->cache.take(key);
}

void RenderService::setWanted(const QObject* owner, const std::vector<TileKey>& keys, Urgency urgency) {
    std::vector<TileKey> missing;
    {
        const std::lock_guard lock(m->mutex);
        for (const TileKey& key : keys) {
            if (!m->cache.has(key) && !m->errors.contains({key.file, key.page}) && !m->delivered.contains(key)) {
                missing.push_back(key);
            }
        }
        const std::set<TileKey> wanted(missing.begin(), missing.end());
        for (const auto& [key, run] : m->running) {
            if (run.owner == owner && !wanted.contains(key)) {
                run.cancel.request();
            }
        }
        if (missing.empty()) {
            m->wishes.erase(owner);
        } else {
            m->wishes[owner] = {std::move(missing), urgency};
        }
    }
    m->wake.notify_all();
}

const Error* RenderService::errorOf(const std::string& file, int page) const {
    const auto found = m->errors.find({file, page});
    return found == m->errors.end() ? nullptr : &found->second;
}

void RenderService::retry(const std::string& file, int page) {
    m->errors.erase({file, page});
}
bool RenderService::isIdle() const {
    const std::lock_guard lock(m->mutex);
    const bool isWishless =
        std::all_of(m->wishes.begin(), m->wishes.end(), [](const auto& wish) { return wish.second.keys.empty(); });
    return isWishless && m->running.empty() && m->delivered.empty();
}
void RenderService::setCacheLimit(int mebibytes) {
    m->cache.setLimit(std::int64_t{mebibytes} << 20);
}
std::int64_t RenderService::cacheBytes() const {
    return m->cache.bytes();
}

}  // namespace withheld::ui
