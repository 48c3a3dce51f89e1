// Page images and words by Poppler.
#pragma once

#include <QImage>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/Error.h"
#include "base/MappedFile.h"
#include "base/PageSpace.h"
#include "base/PageText.h"
#include "base/Progress.h"

namespace withheld::render {

/// Largest image that `Renderer::image` makes, in pixels (600 MB of memory): A0 at 300 dpi fits.
inline constexpr double maximumPixels = 150e6;

/// One open document. Not thread-safe.
class Renderer {
public:
    /// Fails with NotAPdf, Damaged, PasswordNeeded. `file` is only for messages.
    [[nodiscard]] static Expected<std::unique_ptr<Renderer>> open(std::string_view bytes, const std::string& file,
                                                                  const std::string& password = "");
    /// Reads only what the asked pages need, so that the first page of a large file is there at once. The file must not change.
    [[nodiscard]] static Expected<std::unique_ptr<Renderer>> open(MappedFile mapped, const std::string& file,
                                                                  const std::string& password = "");
    [[nodiscard]] static Expected<std::unique_ptr<Renderer>> openFile(const std::filesystem::path& path,
                                                                      const std::string& password = "");
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    [[nodiscard]] int pageCount() const;
    /// The part `tile` (pixels of the whole page image at `dpi`, origin top-left, /Rotate applied, CropBox only; empty = whole
    /// page). Format_RGB32. Annotations are drawn as a viewer shows them. The whole page has the size of PageSpace at `dpi`,
    /// rounded up. Fails with InvalidInput (no such page, tile outside the page), TooLarge (over maximumPixels), Damaged,
    /// Cancelled.
    [[nodiscard]] Expected<QImage> image(int page, double dpi, const QRect& tile = {}, const Cancel& cancel = {}) const;
    /// Words with boxes in default user space; chars filled in. Source is Digital, or None when there are no words.
    [[nodiscard]] Expected<PageText> text(int page, const PageGeometry& geometry) const;

    /// The page's boxes as written in the file, inherited values filled in.
    [[nodiscard]] Expected<PageGeometry> geometry(int page) const;
    /// Whether the page paints a picture (image XObjects, in forms as well, or inline images) larger than an ornament.
    [[nodiscard]] bool hasPictures(int page) const;
    /// False only where it is certain that no picture is seen: an annotation, a pattern or a form may show one as well, and of a
    /// page that libqpdf can't read nothing is known.
    [[nodiscard]] bool mayShowPictures(int page) const;

private:
    struct Implementation;
    [[nodiscard]] static Expected<std::unique_ptr<Renderer>> open(std::unique_ptr<Implementation> content,
                                                                  const std::string& password);
    explicit Renderer(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m;
};

}  // namespace withheld::render
