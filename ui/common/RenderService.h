// Page images in the background: views say what they want, most urgent first, and get it by signal; they never wait.
//
// What a view no longer wants is dropped from the queue, and cancelled if it is being drawn. Images are kept in an LRU cache of
// bounded size. The objects that parse PDFs live in the service's threads, one each (worker::Client in the product).
#pragma once

#include <QImage>
#include <QMetaType>
#include <QObject>
#include <QRect>
#include <compare>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"

namespace withheld::ui {

/// One image: a tile of a page at a resolution. An empty tile is the whole page.
struct TileKey {
    std::string file;  ///< path of the normalised copy
    int page = 1;
    int milliDpi = 72000;  ///< 1/1000 dpi, so that keys compare exactly
    int x = 0;             ///< pixels of the whole page image
    int y = 0;
    int width = 0;
    int height = 0;
    [[nodiscard]] double dpi() const { return milliDpi / 1000.0; }
    [[nodiscard]] QRect tile() const { return {x, y, width, height}; }
    friend auto operator<=>(const TileKey&, const TileKey&) = default;
};

/// Draws pages; belongs to one thread.
class PageSource {
public:
    virtual ~PageSource() = default;
    virtual Expected<QImage> draw(const TileKey& key, const Cancel& cancel) = 0;
};
using PageSourceFactory = std::function<std::unique_ptr<PageSource>()>;  ///< called in the service's threads

enum class Urgency { Visible, Background };

class RenderService : public QObject {
    Q_OBJECT
public:
    explicit RenderService(PageSourceFactory factory, int threads = 2, int cacheMiB = 256, QObject* parent = nullptr);
    ~RenderService() override;  ///< cancels and joins

    /// Null when it is not (or no longer) there.
    [[nodiscard]] QImage cached(const TileKey& key);
    /// Replaces what `owner` wants, most urgent first. Keys that are cached or failed are left out.
    void setWanted(const QObject* owner, const std::vector<TileKey>& keys, Urgency urgency = Urgency::Visible);
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
