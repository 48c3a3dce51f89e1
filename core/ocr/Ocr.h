// Recognition by Tesseract, in process: one engine a thread, OpenMP off.
#pragma once

#include <QImage>
#include <memory>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/PageSpace.h"
#include "base/PageText.h"
#include "base/Progress.h"

namespace withheld::ocr {

/// One recogniser; costs 73 ms and about 60 MiB, so keep it. Not thread-safe; use one a thread.
class Engine {
public:
    /// `language`: "eng", "eng+cym". Fails with MissingComponent naming the Debian package.
    [[nodiscard]] static Expected<std::unique_ptr<Engine>> create(const std::string& language);
    ~Engine();
    /// `image`: the whole page as seen (CropBox, /Rotate applied) at `dpi`. Word boxes come back in default user space.
    /// Time limit in seconds; fails with Cancelled or WorkerDied (time).
    [[nodiscard]] Expected<PageText> read(const QImage& image, double dpi, int page, const PageGeometry& geometry,
                                          int timeLimit = 180, const Cancel& cancel = {});

private:
    struct Implementation;
    explicit Engine(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m;
};

/// Whether a page needs recognition: pictures and no or unusable text.
[[nodiscard]] bool needsOcr(const PageText& digital, bool hasPictures);

/// The recognised words that the page does not hold as text already; all of them where the page's text is unusable.
[[nodiscard]] PageText wordsWithoutText(const PageText& recognised, const PageText& digital);

/// Adds an invisible text layer (Tr 3, glyphless font, one text object a line) for the given pages. Words that `leaveOut` quads
/// (per page) touch are not written. Uses libqpdf; nothing else in the file changes.
struct LayerPage {
    PageText text;
    std::vector<Quad> leaveOut;
};
[[nodiscard]] Expected<Bytes> addTextLayer(std::string_view pdf, const std::string& file, const std::vector<LayerPage>& pages);

}  // namespace withheld::ocr
