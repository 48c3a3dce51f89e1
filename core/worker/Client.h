// A FileClient that also reads pages: PDF bytes are parsed only in `withheld-cli worker` children.
//
// Not thread-safe: one Client a thread (see Pool). Errors name file and page.
#pragma once

#include <QImage>
#include <filesystem>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/PageText.h"
#include "base/Progress.h"
#include "detect/Suggestion.h"
#include "process/FileClient.h"

namespace withheld::worker {

using process::Limits;
using process::workerProgram;

class Client : public process::FileClient {
public:
    explicit Client(Limits limits = {}, std::filesystem::path program = workerProgram());

    // Pages of a normalised (decrypted) file; the child keeps the last few files open. Page from 1.
    /// Pixels as render::Renderer::image; the image's memory is shared with the child (memfd), not copied through a pipe.
    [[nodiscard]] Expected<QImage> renderPage(const std::filesystem::path& file, int page, double dpi, const QRect& tile = {},
                                              const Cancel& cancel = {});
    [[nodiscard]] Expected<PageText> pageText(const std::filesystem::path& file, int page);
    /// Whether the page needs OCR: pictures and no or unusable text.
    [[nodiscard]] Expected<bool> needsOcr(const std::filesystem::path& file, int page);
    /// `timeLimit` in seconds.
    [[nodiscard]] Expected<PageText> ocrPage(const std::filesystem::path& file, int page, const std::string& language,
                                             int timeLimit = 180, const Cancel& cancel = {});
    [[nodiscard]] Expected<std::vector<detect::Suggestion>> detect(const PageText& text);
    /// What is seen of the page's pictures, strips and tiles joined (wholePictures), in the order of painting; default user
    /// space. What clips them, but for the CropBox, is not looked at.
    [[nodiscard]] Expected<std::vector<Rect>> pictures(const std::filesystem::path& file, int page, const Cancel& cancel = {});
    struct PictureFaces {
        bool hasPictures = false;  ///< where there are none, nothing was looked at
        std::vector<detect::Suggestion> suggestions;
    };
    [[nodiscard]] Expected<PictureFaces> findFaces(const std::filesystem::path& file, int page, const Cancel& cancel = {});

    /// ocr::addTextLayer, file to file.
    struct LayerPage {
        PageText text;
        std::vector<Quad> leaveOut;
    };
    [[nodiscard]] Expected<void> addTextLayer(const std::filesystem::path& file, const std::vector<LayerPage>& pages,
                                              const std::filesystem::path& output);

private:
    [[nodiscard]] Expected<PageText> readText(const process::Frame& answer, const process::CallTerms& terms);
};

}  // namespace withheld::worker
