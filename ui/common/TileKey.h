// Which picture of which page.
#pragma once

#include <QRect>
#include <compare>
#include <string>

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
    bool coversPage = false;  ///< the tile is as large as the page
    [[nodiscard]] double dpi() const { return milliDpi / 1000.0; }
    [[nodiscard]] QRect tile() const { return {x, y, width, height}; }
    [[nodiscard]] bool isWholePage() const { return coversPage || isPreview(); }
    /// Previews and thumbnails are shown in whatever size fits; they may be made of a larger picture.
    [[nodiscard]] bool isPreview() const { return width == 0; }
    [[nodiscard]] bool isSamePage(const TileKey& other) const { return page == other.page && file == other.file; }
    friend auto operator<=>(const TileKey&, const TileKey&) = default;
};

}  // namespace withheld::ui
