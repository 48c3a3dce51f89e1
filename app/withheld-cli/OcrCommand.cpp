#include "OcrCommand.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <thread>

#include "Common.h"
#include "PdfInput.h"
#include "ocr/Ocr.h"
#include "ocr/PictureResolution.h"
#include "render/Renderer.h"

namespace withheld::cli {

namespace {

constexpr double usualDpi = 300;
constexpr double mostPixels = 40e6;  // A3 at 400 dpi has 31 million

/// The scan's own resolution where there is one, within what recognition reads well and memory holds.
double resolution(double ownDpi, const PageGeometry& page) {
    const double dpi = ownDpi > 0 ? std::clamp(ownDpi, 150.0, 400.0) : usualDpi;
    const PageSpace space(page, dpi);
    return dpi * std::min(1.0, std::sqrt(mostPixels / std::max(1.0, space.widthPixels() * space.heightPixels())));
}

/// Tells pages done, speed and time left.
class Speed {
public:
    void report(const Progress& progress) const {
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
        const double perSecond = progress.done / std::max(seconds, 0.001);
        std::fprintf(stderr, "%s (%d of %d, %.2f pages/s, %.0f s left)\n", progress.stage.c_str(), progress.done, progress.total,
                     perSecond, (progress.total - progress.done) / perSecond);
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

}  // namespace

void OcrCommand::setUp(CLI::App& app) {
    app.add_option("input", m_input, "The PDF to read")->required();
    app.add_option("-o,--output", m_output, "The PDF to write; never the input")->required();
    app.add_option("--jobs", m_jobs, "Pages read at a time (default: one a processor)")->check(CLI::Range(1, 64));
    app.add_option("--lang", m_language, "Languages of the text: eng, eng+cym")->capture_default_str();
    app.add_option("--time-limit", m_timeLimit, "Seconds a page may take")->check(CLI::Range(1, 3600))->capture_default_str();
    app.add_option("--password-file", m_passwordFile, "A file whose first line is the password of the PDF");
}

Expected<void> OcrCommand::checkOutput() const {
    std::error_code ignored;
    if (std::filesystem::equivalent(m_input, m_output, ignored)) {
        return Error{ErrorCode::InvalidInput, "The output would replace the input", m_output, 0, "Name another output file.", ""};
    }
    return {};
}

Expected<std::vector<ocr::PageToRead>> OcrCommand::pagesToRead(const pdf::IntakeResult& document) const {
    const auto renderer = render::Renderer::open(document.bytes, m_input);
    if (!renderer) {
        return renderer.error();
    }
    std::vector<ocr::PageToRead> pages;
    for (int page = 1; page <= static_cast<int>(document.pages.size()); ++page) {
        const PageGeometry& geometry = document.pages[static_cast<std::size_t>(page - 1)];
        const Expected<PageText> text = (*renderer)->text(page, geometry);
        if (ocr::needsOcr(text ? *text : PageText{}, (*renderer)->hasPictures(page))) {
            pages.push_back({page, geometry});
        }
    }
    return pages;
}

Expected<std::vector<Expected<PageText>>> OcrCommand::read(const pdf::IntakeResult& document,
                                                           const std::vector<ocr::PageToRead>& pages) const {
    const std::vector<double> ownDpi = ocr::pictureResolutions(document.bytes);
    const auto makeSource = [&]() -> Expected<ocr::PageSource> {
        Expected<std::unique_ptr<render::Renderer>> opened = render::Renderer::open(document.bytes, m_input);
        if (!opened) {
            return opened.error();
        }
        const std::shared_ptr<render::Renderer> renderer = std::move(*opened);
        return ocr::PageSource([&document, &ownDpi, renderer](int page, const Cancel& cancel) -> Expected<ocr::SeenPage> {
            const auto index = static_cast<std::size_t>(page - 1);
            const double dpi = resolution(index < ownDpi.size() ? ownDpi[index] : 0, document.pages[index]);
            Expected<QImage> image = renderer->image(page, dpi, {}, cancel);
            if (!image) {
                return image.error();
            }
            return ocr::SeenPage{std::move(*image), dpi};
        });
    };
    ocr::ReadOptions options;
    options.language = m_language;
    options.jobs = m_jobs > 0 ? m_jobs : static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 16U));
    options.timeLimit = m_timeLimit;
    const Speed speed;
    return ocr::readPages(pages, makeSource, options, [&](const Progress& progress) { speed.report(progress); });
}

int OcrCommand::execute() {
    if (const Expected<void> output = checkOutput(); !output) {
        return refuse(output.error());
    }
    const auto password = readPassword(m_passwordFile);
    if (!password) {
        return refuse(password.error());
    }
    const Expected<pdf::IntakeResult> document = readPdf(m_input, *password);
    if (!document) {
        return refuse(document.error());
    }
    const Expected<std::vector<ocr::PageToRead>> pages = pagesToRead(*document);
    if (!pages) {
        return refuse(pages.error());
    }
    std::fprintf(stderr, "%zu of %zu pages need to be read.\n", pages->size(), document->pages.size());
    const Expected<std::vector<Expected<PageText>>> read = this->read(*document, *pages);
    if (!read) {
        return refuse(read.error());
    }

    const auto renderer = render::Renderer::open(document->bytes, m_input);
    std::vector<ocr::LayerPage> layers;
    bool failed = false;
    for (std::size_t i = 0; i < read->size(); ++i) {
        const Expected<PageText>& page = (*read)[i];
        if (!page) {
            Error error = page.error();
            error.file = m_input;
            error.page = (*pages)[i].page;
            std::fprintf(stderr, "%s\n", error.text().c_str());
            failed = true;
            continue;
        }
        const Expected<PageText> digital =
            renderer ? (*renderer)->text(page->page, (*pages)[i].geometry) : Expected<PageText>(PageText{});
        layers.push_back({ocr::wordsWithoutText(*page, digital ? *digital : PageText{}), {}});
    }
    const Expected<Bytes> result = ocr::addTextLayer(document->bytes, m_input, layers);
    if (!result) {
        return refuse(result.error());
    }
    if (const Expected<void> written = writeFileAtomically(m_output, *result); !written) {
        return refuse(written.error());
    }
    return failed ? Exit::refused : Exit::done;
}

}  // namespace withheld::cli
