// The caller's side of a worker process: PDF bytes are parsed only in `withheld-cli worker` children.
//
// Blocking calls; one Client = one child, kept warm and started again after it died. Not thread-safe: one Client a thread
// (see Pool). A child that crashes, exceeds the time or the memory limit gives WorkerDied naming file and page.
#pragma once

#include <QImage>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/PageSpace.h"
#include "base/PageText.h"
#include "base/Progress.h"
#include "burn/Burn.h"
#include "detect/Suggestion.h"
#include "inspect/Inspect.h"
#include "marks/Mark.h"
#include "pdf/Intake.h"
#include "verify/Verify.h"

namespace withheld::worker {

struct Limits {
    int seconds = 120;                               ///< a call (burn, verify and OCR get more: see Client.cpp)
    std::uint64_t memory = std::uint64_t{3} << 30U;  ///< address space of the child
};

/// `withheld-cli` beside the running program; the environment's WITHHELD_CLI wins (tests).
[[nodiscard]] std::filesystem::path workerProgram();

class Client {
public:
    explicit Client(Limits limits = {}, std::filesystem::path program = workerProgram());
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    /// Starts the child without waiting for it, so that the first call finds it ready. Every call does this by itself if need be.
    [[nodiscard]] Expected<void> warmUp();
    /// Process id of the child, 0 when none is running.
    [[nodiscard]] int childProcess() const;

    /// Everything that adding a document needs: the normalised bytes, page geometry, findings.
    [[nodiscard]] Expected<pdf::IntakeResult> intake(const std::filesystem::path& file, const std::string& password = "");
    [[nodiscard]] Expected<inspect::Report> inspect(const std::filesystem::path& file, const std::string& password = "");

    // Pages of a normalised (decrypted) file; the child keeps the last few files open. Page from 1.
    /// Pixels as render::Renderer::image; the image's memory is shared with the child (memfd), not copied through a pipe.
    [[nodiscard]] Expected<QImage> renderPage(const std::filesystem::path& file, int page, double dpi, const QRect& tile = {},
                                              const Cancel& cancel = {});
    [[nodiscard]] Expected<PageText> pageText(const std::filesystem::path& file, int page);
    /// Whether the page needs OCR: pictures and no or unusable text.
    [[nodiscard]] Expected<bool> needsOcr(const std::filesystem::path& file, int page);
    [[nodiscard]] Expected<PageText> ocrPage(const std::filesystem::path& file, int page, const std::string& language,
                                             const Cancel& cancel = {});
    [[nodiscard]] Expected<std::vector<detect::Suggestion>> detect(const PageText& text);

    // Whole files. Written results go to `output` (atomically), never back through the pipe.
    [[nodiscard]] Expected<burn::BurnReport> burn(const std::filesystem::path& file, const std::string& displayName,
                                                  const std::vector<Mark>& marks, const burn::BurnOptions& options,
                                                  const std::filesystem::path& output, const ProgressCallback& progress = {},
                                                  const Cancel& cancel = {});
    [[nodiscard]] Expected<verify::Report> verify(const std::filesystem::path& source, const std::filesystem::path& output,
                                                  const std::vector<Mark>& marks, const verify::VerifyOptions& options,
                                                  const ProgressCallback& progress = {}, const Cancel& cancel = {});
    /// ocr::addTextLayer, file to file.
    struct LayerPage {
        PageText text;
        std::vector<Quad> leaveOut;
    };
    [[nodiscard]] Expected<void> addTextLayer(const std::filesystem::path& file, const std::vector<LayerPage>& pages,
                                              const std::filesystem::path& output);

private:
    struct Implementation;
    std::unique_ptr<Implementation> m;
};

}  // namespace withheld::worker
