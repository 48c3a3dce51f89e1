#include "common/RenderService.h"

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include "common/ImageCache.h"

namespace withheld::ui {

namespace {

/// As the page would be at the lower resolution.
QImage scaledDown(const QImage& image, double share) {
    const auto side = [&](int pixels) { return std::max(1, static_cast<int>(std::ceil(pixels * share - 0.01))); };
    return image.scaled(side(image.width()), side(image.height()), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

}  // namespace

struct RenderService::Implementation {
    Implementation(RenderService& service, int threadCount, int cacheMiB)
        : owner(service), queue(threadCount), cache(std::int64_t{cacheMiB} << 20) {}

    RenderService& owner;
    std::vector<std::thread> threads;

    mutable std::mutex mutex;  // of all up to `cache`
    std::condition_variable wake;
    bool stop = false;
    DrawingQueue queue;
    std::set<TileKey> delivered;  ///< drawn or failed, word of it on the way to the UI thread
    ImageCache cache;

    // UI thread only.
    std::map<std::pair<std::string, int>, Error> errors;

    void draw(const PageSourceFactory& factory) {
        const std::unique_ptr<PageSource> source = factory();
        std::unique_lock lock(mutex);
        while (true) {
            std::optional<DrawingQueue::Drawing> drawing;
            wake.wait(lock, [&] { return stop || (drawing = queue.start()); });
            if (stop) {
                return;
            }
            const TileKey& key = drawing->key;
            const auto larger = key.isPreview() ? cache.largerOf(key) : std::nullopt;
            lock.unlock();
            Expected<QImage> image =
                larger ? scaledDown(larger->second, key.dpi() / larger->first.dpi()) : source->draw(key, drawing->cancel);
            lock.lock();
            const bool isWanted = queue.finish(key);
            // Others may have waited for it.
            wake.notify_all();
            if (stop || !isWanted) {
                continue;
            }
            std::vector<QImage> gone = image ? cache.put(key, *image) : std::vector<QImage>();
            delivered.insert(key);
            QMetaObject::invokeMethod(
                &owner, [this, key, error = image ? std::nullopt : std::optional(image.error())] { take(key, error); },
                Qt::QueuedConnection);
            lock.unlock();
            gone.clear();
            lock.lock();
        }
    }

    void take(const TileKey& key, const std::optional<Error>& error) {
        {
            const std::lock_guard lock(mutex);
            delivered.erase(key);
        }
        if (!error) {
            emit owner.ready(key);
        } else if (error->code != ErrorCode::Cancelled) {
            errors.insert_or_assign({key.file, key.page}, *error);
            emit owner.failed(key.file, key.page);
        }
    }
};

RenderService::RenderService(PageSourceFactory factory, int threads, int cacheMiB, QObject* parent)
    : QObject(parent), m(std::make_unique<Implementation>(*this, threads, cacheMiB)) {
    for (int i = 0; i < threads; ++i) {
        m->threads.emplace_back([this, factory] { m->draw(factory); });
    }
}

RenderService::~RenderService() {
    {
        const std::lock_guard lock(m->mutex);
        m->stop = true;
        m->queue.cancelAll();
    }
    m->wake.notify_all();
    for (std::thread& thread : m->threads) {
        thread.join();
    }
}

QImage RenderService::cached(const TileKey& key) {
    const std::lock_guard lock(m->mutex);
    return m->cache.take(key);
}

void RenderService::setWanted(const QObject* owner, const Wishes& wishes) {
    {
        const std::lock_guard lock(m->mutex);
        const auto missing = [&](const std::vector<TileKey>& keys) {
            std::vector<TileKey> result;
            std::copy_if(keys.begin(), keys.end(), std::back_inserter(result), [&](const TileKey& key) {
                return !m->cache.has(key) && !m->errors.contains({key.file, key.page}) && !m->delivered.contains(key);
            });
            return result;
        };
        m->queue.want(owner, {missing(wishes.visible), missing(wishes.ahead)});
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
    return m->queue.isEmpty() && m->delivered.empty();
}
void RenderService::setCacheLimit(int mebibytes) {
    const std::lock_guard lock(m->mutex);
    m->cache.setLimit(std::int64_t{mebibytes} << 20);
}
std::int64_t RenderService::cacheBytes() const {
    const std::lock_guard lock(m->mutex);
    return m->cache.bytes();
}

}  // namespace withheld::ui
