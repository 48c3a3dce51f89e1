// What pages paint without their annotations, as pictures and words.
#pragma once

#include <QImage>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "base/PageText.h"
#include "base/Progress.h"
#include "render/Renderer.h"

namespace withheld::rasterize {

/// A page to be drawn, and the part of it (points of its default user space) that the picture will show.
struct PageRegion {
    int page = 0;  ///< from 1
    Rect region;
};

class PageDrawing {
public:
    /// Draws from a copy of the document whose asked pages stand upright, show just their region and have no annotations.
    [[nodiscard]] static Expected<PageDrawing> open(std::string_view pdf, const std::string& file,
                                                    const std::vector<PageRegion>& pages);

    /// Grey when the page has no colour. What lies under `marks` is black.
    [[nodiscard]] Expected<QImage> picture(const PageRegion& page, const std::vector<Quad>& marks, const Cancel& cancel) const;
    [[nodiscard]] Expected<PageText> text(const PageRegion& page) const;

private:
    explicit PageDrawing(std::unique_ptr<render::Renderer> renderer) : m_renderer(std::move(renderer)) {}
    std::unique_ptr<render::Renderer> m_renderer;
};

}  // namespace withheld::rasterize
