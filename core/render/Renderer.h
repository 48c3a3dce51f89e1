// Page images and words by Poppler.
#pragma once

#include <QImage>
#include <memory>
#include <string>

#include "base/Error.h"
#include "base/PageSpace.h"
#include "base/PageText.h"
#include "base/Progress.h"

namespace withheld::render {

/// One open document. Not thread-safe.
class Renderer {
public:
    [[nodiscard]] static Expected<std::unique_ptr<Renderer>> open(std::string_view bytes, const std::string& file, const std::string& password = "");
    ~Renderer();
    [[nodiscard]] int pageCount() const;
    /// The part `tile` (pixels of the whole page image at `dpi`, origin top-left, /Rotate applied, CropBox only; empty = whole page).
    /// Format_RGB32. Annotations are drawn as a viewer shows them.
    [[nodiscard]] Expected<QImage> image(int page, double dpi, const QRect& tile = {}, const Cancel& cancel = {}) const;
    /// Words with boxes in default user space; chars filled in. Source is Digital, or None when there are no words.
    [[nodiscard]] Expected<PageText> text(int page, const PageGeometry& geometry) const;

private:
    struct Implementation;
    explicit Renderer(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m;
};

}  // namespace withheld::render
