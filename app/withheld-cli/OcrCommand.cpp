#include "OcrCommand.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <thread>

#include "Common.h"
#include "base/Files.h"
#include "ocr/Ocr.h"
#include "worker/PageReader.h"

namespace withheld::cli {

namespace {

/// Tells pages done, speed and time left.
class Speed {
public:
    explicit Speed(int total) : m_total(total) {}
    void report(int page, bool skipped) {
        ++m_done;
        if (skipped) {
            return;
        }
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
        const double perSecond = m_done / std::max(seconds, 0.001);
        std::fprintf(stderr, "Read page %d (%d of %d, %.2f pages/s, %.0f s left)\n", page, m_done, m_total, perSecond,
                     (m_total - m_done) / perSecond);
    }

private:
    int m_total;
    int m_done = 0;
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

Expected<bool> OcrCommand::addWords() const {
    if (const Expected<void> output = checkOutput(); !output) {
        return output.error();
    }
    const auto password = readPassword(m_passwordFile);
    if (!password) {
        return password.error();
    }
    const Cancel cancel = cancelOnInterrupt();
    worker::Client client;
    const auto document = client.intake(m_input, *password);
    if (!document) {
        return document.error();
    }
    for (const std::string& note : document->notes) {
        std::fprintf(stderr, "%s: %s\n", m_input.c_str(), note.c_str());
    }
    const PrivateFolder folder;
    const std::filesystem::path working = folder.path() / "working.pdf";
    if (auto written = writeWorkingFile(working, document->bytes); !written) {
        return written.error();
    }

    std::vector<worker::PageTask> tasks;
    for (int page = 1; page <= static_cast<int>(document->pages.size()); ++page) {
        tasks.push_back({working, m_input, page});
    }
    const int processors = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 16U));
    worker::PageReaders readers(std::move(tasks), m_jobs > 0 ? m_jobs : processors, worker::pageReader(m_language, m_timeLimit),
                                worker::PageOrder::AsTheyCome, cancel);
    Speed speed(static_cast<int>(readers.tasks().size()));
    std::map<int, worker::Client::LayerPage> layers;  // by page
    bool complete = true;
    while (const auto result = readers.next()) {
        const int page = readers.tasks()[result->task].page;
        const auto& read = result->answer;
        if (!read && read.error().code == ErrorCode::MissingComponent) {
            return read.error();  // no page will do better
        }
        const bool isSkipped = read && !*read;
        if (!read) {
            std::fprintf(stderr, "%s\n", read.error().text().c_str());
            complete = false;
        } else if (!isSkipped) {
            const auto digital = client.pageText(working, page);
            layers[page] = {ocr::wordsWithoutText(**read, digital ? *digital : PageText{}), {}};
        }
        speed.report(page, isSkipped);
    }
    if (cancel.requested()) {
        return Error{ErrorCode::Cancelled, "Cancelled; nothing was written", m_input, 0, "", ""};
    }
    std::vector<worker::Client::LayerPage> inOrder;
    for (auto& [page, layer] : layers) {
        inOrder.push_back(std::move(layer));
    }
    if (auto written = client.addTextLayer(working, inOrder, m_output); !written) {
        return written.error();
    }
    return complete;
}

int OcrCommand::execute() {
    const Expected<bool> complete = addWords();
    if (!complete) {
        return refuse(complete.error());
    }
    return *complete ? Exit::done : Exit::refused;
}

}  // namespace withheld::cli
