// Pages as Poppler sees them: characters with places, text in the order of the content, pixels.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/Geometry.h"

namespace withheld::verify {

struct Glyph {
    char32_t code = 0;
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;  ///< points, default user space; floats because a page has thousands
    int word = 0;                          ///< index of its word on the page, in reading order
    [[nodiscard]] Rect box() const { return {x0, y0, x1, y1}; }
    [[nodiscard]] Point middle() const { return {(double{x0} + double{x1}) / 2, (double{y0} + double{y1}) / 2}; }
};

/// Characters of one page in reading order; no blanks.
struct PageGlyphs {
    std::vector<Glyph> glyphs;
    int words = 0;
};

/// 8-bit samples, rows top to bottom. Copies share the samples.
struct Raster {
    int width = 0;
    int height = 0;
    int channels = 0;           ///< 1 grey, 3 RGB
    std::size_t rowLength = 0;  ///< bytes from one row to the next
    std::shared_ptr<const std::uint8_t> samples;
    [[nodiscard]] const std::uint8_t* at(int x, int y) const {
        return samples.get() + static_cast<std::size_t>(y) * rowLength +
               static_cast<std::size_t>(x) * static_cast<std::size_t>(channels);
    }
    [[nodiscard]] bool hasSizeOf(const Raster& other) const { return width == other.width && height == other.height; }
};

/// One Poppler document; not to be shared between threads.
///
/// A program is linked with Poppler (LinkedPages.cpp), or loads it when it first needs it (LoadedPages.cpp): Poppler brings
/// fifteen libraries, and a burn has no use for them.
class PopplerPages {
public:
    /// Poppler is there, so that open() needs no file any more. What loads it does so here, or fails with MissingComponent. Call
    /// it before a process is confined.
    [[nodiscard]] static Expected<void> prepare();
    [[nodiscard]] static bool isPrepared();
    /// `bytes`: an upright copy (PdfFile::uprightCopy), kept alive by the caller; `name` is for messages. Fails with Damaged.
    [[nodiscard]] static Expected<std::unique_ptr<PopplerPages>> open(std::string_view bytes, const std::string& name);

    PopplerPages() = default;
    virtual ~PopplerPages() = default;
    PopplerPages(const PopplerPages&) = delete;
    PopplerPages& operator=(const PopplerPages&) = delete;

    [[nodiscard]] virtual int pageCount() const = 0;
    /// `index` from 0; `region`: what the page shows, in default user space.
    [[nodiscard]] virtual PageGlyphs glyphs(int index, const Rect& region) const = 0;
    /// Text in the order in which the content shows it, no blanks.
    [[nodiscard]] virtual std::u32string contentOrder(int index) const = 0;
    /// Empty raster when Poppler gives up.
    [[nodiscard]] virtual Raster render(int index, double dpi, bool grey) const = 0;
};

}  // namespace withheld::verify
