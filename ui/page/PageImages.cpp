#include "page/PageImages.h"

#include <algorithm>
#include <cmath>

#include "common/Theme.h"

namespace withheld::ui {

namespace {

// A page up to this many device pixels is one picture, larger ones are cut into tiles of that size: whatever draws a page reads
// all of its content and pictures for each tile anew, so that many small ones of a scan cost many times the page.
constexpr int kTileSide = 2048;
constexpr double kOneTile = 4e6;
constexpr double kPreviewPixels = 420;  // longer side of a preview
constexpr int kNeighbours = 3;          // pages before and after whose previews are fetched
constexpr std::size_t kFormerTiles = 48;
constexpr std::size_t kTurnedTiles = 12;

}  // namespace

int PageImages::milliDpi() const {
    return static_cast<int>(std::lround(m_canvas.layout.dpi() * m_canvas.devicePixelRatio * 1000));
}

void PageImages::rememberResolution() {
    m_formerMilliDpi = milliDpi();
}

QTransform PageImages::toViewport(int page) const {
    const QRectF rect = m_canvas.pageRect(page);
    QTransform transform = QTransform::fromTranslate(rect.x(), rect.y());
    switch (m_canvas.layout.turn()) {
        case 90:
            transform.translate(rect.width(), 0);
            break;
        case 180:
            transform.translate(rect.width(), rect.height());
            break;
        case 270:
            transform.translate(0, rect.height());
            break;
        default:
            break;
    }
    return transform.rotate(m_canvas.layout.turn());
}

TileKey PageImages::previewKey(int page) const {
    const QSizeF points = m_canvas.layout.pageSizeAt(page, 72);
    const double longer = std::max({points.width(), points.height(), 1.0});
    TileKey key;
    key.file = m_canvas.file;
    key.page = page;
    key.milliDpi = static_cast<int>(std::lround(kPreviewPixels / longer * 72 * 1000));
    return key;
}

bool PageImages::isWhole(int page, int milliDpi) const {
    const QSizeF whole = m_canvas.layout.imageSizeAt(page, milliDpi / 1000.0);
    return whole.width() * whole.height() <= kOneTile;
}

std::vector<TileKey> PageImages::tilesUnder(int page, const QRectF& part, int milliDpi) const {
    const QRectF shown = part.intersected(m_canvas.pageRect(page));
    std::vector<TileKey> keys;
    if (shown.isEmpty()) {
        return keys;
    }
    const QRectF seen = toViewport(page).inverted().mapRect(shown);
    const QSizeF whole = m_canvas.layout.imageSizeAt(page, milliDpi / 1000.0);
    const int width = std::max(1, static_cast<int>(std::ceil(whole.width() - 0.01)));
    const int height = std::max(1, static_cast<int>(std::ceil(whole.height() - 0.01)));
    const double scale = milliDpi / 1000.0 / m_canvas.layout.dpi();
    if (isWhole(page, milliDpi)) {
        return {TileKey{m_canvas.file, page, milliDpi, 0, 0, width, height, true}};
    }
    const int left = static_cast<int>(std::max(0.0, seen.left()) * scale) / kTileSide;
    const int top = static_cast<int>(std::max(0.0, seen.top()) * scale) / kTileSide;
    const int right = std::min(width - 1, static_cast<int>(seen.right() * scale)) / kTileSide;
    const int bottom = std::min(height - 1, static_cast<int>(seen.bottom() * scale)) / kTileSide;
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column) {
            TileKey key{m_canvas.file, page, milliDpi, column * kTileSide, row * kTileSide, 0, 0, false};
            key.width = std::min(kTileSide, width - key.x);
            key.height = std::min(kTileSide, height - key.y);
            keys.push_back(key);
        }
    }
    return keys;
}

Wishes PageImages::wishes() const {
    Wishes wanted;
    if (m_canvas.file.empty()) {
        return wanted;
    }
    const auto [first, last] = m_canvas.visiblePages();
    // A preview of a page that is one picture would take as long as the picture, of which it is made for the next zoom.
    std::vector<TileKey> previews;
    for (int page = first; page <= last; ++page) {
        (isWhole(page, milliDpi()) ? previews : wanted.visible).push_back(previewKey(page));
    }
    const QRectF window(QPointF(0, 0), m_canvas.viewport);
    for (int page = first; page <= last; ++page) {
        const std::vector<TileKey> ofPage = tilesUnder(page, window, milliDpi());
        wanted.visible.insert(wanted.visible.end(), ofPage.begin(), ofPage.end());
    }
    wanted.ahead = std::move(previews);
    // Then what comes next when scrolling on.
    const QRectF ahead = window.adjusted(0, -window.height() / 3, 0, window.height() * 0.75);
    const int count = m_canvas.layout.pageCount();
    for (int page = std::max(1, first - 1); page <= std::min(count, last + 1); ++page) {
        for (const TileKey& key : tilesUnder(page, ahead, milliDpi())) {
            if (std::find(wanted.visible.begin(), wanted.visible.end(), key) == wanted.visible.end()) {
                wanted.ahead.push_back(key);
            }
        }
    }
    for (int distance = 1; distance <= kNeighbours; ++distance) {
        for (const int page : {last + distance, first - distance}) {
            if (page >= 1 && page <= count) {
                wanted.ahead.push_back(previewKey(page));
            }
        }
    }
    return wanted;
}

bool PageImages::isSharp(int page) const {
    const std::vector<TileKey> keys = tilesUnder(page, QRectF(QPointF(0, 0), m_canvas.viewport), milliDpi());
    return !keys.empty() &&
           std::all_of(keys.begin(), keys.end(), [this](const TileKey& key) { return !m_canvas.renderer.cached(key).isNull(); });
}

QImage PageImages::turned(const TileKey& key, const QImage& image) const {
    if (m_turnedBy != m_canvas.layout.turn() || m_turned.size() >= kTurnedTiles) {
        m_turned.clear();
        m_turnedBy = m_canvas.layout.turn();
    }
    auto& [source, picture] = m_turned[key];
    if (source != image.cacheKey()) {
        source = image.cacheKey();
        picture = image.transformed(QTransform().rotate(m_turnedBy));
    }
    return picture;
}

void PageImages::paintTile(QPainter& painter, int page, const TileKey& key) const {
    QImage image = m_canvas.renderer.cached(key);
    if (image.isNull()) {
        return;
    }
    const QSizeF drawn = image.size();
    if (m_canvas.layout.turn() != 0) {
        image = turned(key, image);
    }
    const QRectF pageRect = m_canvas.pageRect(page);
    if (key.width == 0) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(pageRect, image);
        return;
    }
    const double scale = m_canvas.layout.dpi() * 1000.0 / key.milliDpi;
    const QRectF place =
        toViewport(page).mapRect(QRectF(key.x * scale, key.y * scale, drawn.width() * scale, drawn.height() * scale));
    if (key.milliDpi == milliDpi()) {
        // Device pixel on device pixel: never resampled.
        const double ratio = m_canvas.devicePixelRatio;
        const QPointF snapped(std::round(place.x() * ratio) / ratio, std::round(place.y() * ratio) / ratio);
        image.setDevicePixelRatio(ratio);
        painter.drawImage(snapped, image);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, image);
}

void PageImages::paintSkeleton(QPainter& painter, const QRectF& rect) const {
    const double line = rect.height() / 46;
    QColor grey(Qt::black);
    grey.setAlpha(16);
    for (int i = 0; i < 34; ++i) {
        const double width = rect.width() * (i % 7 == 6 ? 0.42 : i % 3 == 0 ? 0.72 : 0.76);
        painter.fillRect(QRectF(rect.x() + rect.width() * 0.12, rect.y() + line * (5 + i * 1.1), width, line * 0.35), grey);
    }
}

void PageImages::paintError(QPainter& painter, const QRectF& rect, const Error& error) const {
    painter.fillRect(rect, QColor("#e9ebee"));
    painter.setPen(QColor("#1a1f25"));
    const QRectF middle = rect.adjusted(24, 24, -24, -24);
    const QString words = QObject::tr("This page can't be shown.\n\n%1\n\nClick, or press Enter, to try again.")
                              .arg(QString::fromStdString(error.message + (error.remedy.empty() ? "" : ". " + error.remedy)));
    painter.drawText(middle, Qt::AlignCenter | Qt::TextWordWrap, words);
}

void PageImages::paint(QPainter& painter, int page) const {
    const QRectF rect = m_canvas.pageRect(page);
    const Theme& theme = Theme::instance();
    painter.save();
    painter.setPen(QPen(theme.colour(Colour::Line), 1));
    painter.setBrush(Qt::white);
    painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (const Error* error = m_canvas.renderer.errorOf(m_canvas.file, page)) {
        paintError(painter, rect, *error);
        painter.restore();
        return;
    }
    painter.setClipRect(rect, Qt::IntersectClip);
    const QRectF window(QPointF(0, 0), m_canvas.viewport);
    const TileKey preview = previewKey(page);
    const bool sharp = isSharp(page);
    if (!sharp) {
        if (m_canvas.renderer.cached(preview).isNull()) {
            paintSkeleton(painter, rect);
        } else {
            paintTile(painter, page, preview);
        }
        if (m_formerMilliDpi != 0 && m_formerMilliDpi != milliDpi()) {
            const std::vector<TileKey> former = tilesUnder(page, window, m_formerMilliDpi);
            if (former.size() <= kFormerTiles) {
                for (const TileKey& key : former) {
                    paintTile(painter, page, key);
                }
            }
        }
    }
    for (const TileKey& key : tilesUnder(page, window, milliDpi())) {
        paintTile(painter, page, key);
    }
    const QColor paper = theme.colour(Colour::Paper);
    if (paper != QColor(Qt::white)) {
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        painter.fillRect(rect, paper);
    }
    painter.restore();
}

}  // namespace withheld::ui
