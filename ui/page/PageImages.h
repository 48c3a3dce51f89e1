// The pages' pictures: a preview first, then sharp tiles; asks the RenderService for what is on screen and next to it.
#pragma once

#include <QPainter>
#include <QRectF>
#include <QTransform>
#include <map>
#include <utility>
#include <vector>

#include "page/PageCanvas.h"

namespace withheld::ui {

class PageImages {
public:
    explicit PageImages(PageCanvas& canvas) : m_canvas(canvas) {}

    void paint(QPainter& painter, int page) const;
    /// What is wanted now.
    [[nodiscard]] Wishes wishes() const;
    /// Whether what is on screen of this page is sharp.
    [[nodiscard]] bool isSharp(int page) const;
    /// Called before the resolution changes: its tiles stand in, scaled, until the new ones are there.
    void rememberResolution();

private:
    [[nodiscard]] int milliDpi() const;
    /// From the page's image at the layout's resolution, which knows nothing of the view's turn, to the viewport.
    [[nodiscard]] QTransform toViewport(int page) const;
    /// Whether the page is one picture at that resolution.
    [[nodiscard]] bool isWhole(int page, int milliDpi) const;
    [[nodiscard]] TileKey previewKey(int page) const;
    /// Tiles of the page under `part` (viewport pixels).
    [[nodiscard]] std::vector<TileKey> tilesUnder(int page, const QRectF& part, int milliDpi) const;
    [[nodiscard]] QImage turned(const TileKey& key, const QImage& image) const;
    void paintTile(QPainter& painter, int page, const TileKey& key) const;
    void paintSkeleton(QPainter& painter, const QRectF& rect) const;
    void paintError(QPainter& painter, const QRectF& rect, const Error& error) const;

    PageCanvas& m_canvas;
    int m_formerMilliDpi = 0;
    /// Pictures turned with the view, kept from one frame to the next: key of the image they were made of, and the picture.
    mutable std::map<TileKey, std::pair<qint64, QImage>> m_turned;
    mutable int m_turnedBy = 0;
};

}  // namespace withheld::ui
