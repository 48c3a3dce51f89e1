// Page images in the background: views say what they want, most urgent first, and get it by signal; they never wait.
//
// What a view no longer wants is dropped from the queue, and cancelled if it is being drawn. Images are kept in an LRU cache of
// bounded size; previews are made of larger pictures that are there. What is drawn when: DrawingQueue. The objects that parse
// PDFs live in the service's threads, one each (worker::Client in the product).
#pragma once

#include <QImage>
#include <QMetaType>
#include <QObject>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "common/DrawingQueue.h"
#include "common/TileKey.h"

namespace withheld::ui {

/// Draws pages; belongs to one thread.
class PageSource {
public:
    virtual ~PageSource() = default;
    virtual Expected<QImage> draw(const TileKey& key, const Cancel& cancel) = 0;
};
using PageSourceFactory = std::function<std::unique_ptr<PageSource>()>;  ///< called in the service's threads

class RenderService : public QObject {
    Q_OBJECT
public:
    explicit RenderService(PageSourceFactory factory, int threads = 2, int cacheMiB = 256, QObject* parent = nullptr);
    ~RenderService() override;  ///< cancels and joins

    /// Null when it is not (or no longer) there.
    [[nodiscard]] QImage cached(const TileKey& key);
    /// Replaces what `owner` wants. Keys that are cached or failed are left out.
    void setWanted(const QObject* owner, const Wishes& wishes);
    void forget(const QObject* owner) { setWanted(owner, {}); }
    /// The reason why a page can't be drawn; nullptr if it can as far as known.
    [[nodiscard]] const Error* errorOf(const std::string& file, int page) const;
    /// Forgets the page's error, so that it is tried again when wanted.
    void retry(const std::string& file, int page);
    /// Whether nothing is wanted that is not there, and nothing is being drawn.
    [[nodiscard]] bool isIdle() const;
    void setCacheLimit(int mebibytes);
    [[nodiscard]] std::int64_t cacheBytes() const;

signals:
    void ready(const withheld::ui::TileKey& key);
    void failed(const std::string& file, int page);

private:
    struct Implementation;
    std::unique_ptr<Implementation> m;
};

}  // namespace withheld::ui

Q_DECLARE_METATYPE(withheld::ui::TileKey)
