#include <algorithm>
#include <chrono>
#include <iomanip>
#include <sstream>

#include "release/Release.h"
#include "worker/PageReader.h"

namespace withheld::release {

namespace {

using Clock = std::chrono::steady_clock;

std::string stage(const worker::PageTask& task, double pagesPerSecond) {
    std::ostringstream out;
    out << "Read page " << task.page << " of " << task.shownName;
    if (pagesPerSecond > 0) {
        out << " (" << std::fixed << std::setprecision(1) << pagesPerSecond << " pages/s)";
    }
    return out.str();
}

}  // namespace

Expected<OcrSummary> ocrCase(casefile::Case& file, int jobs, const std::string& language, const ProgressCallback& progress,
                             const Cancel& cancel) {
    OcrSummary summary;
    std::vector<std::string> documents;  // of each task
    std::vector<worker::PageTask> tasks;
    for (const casefile::Document& document : file.state().documents) {
        const auto working = file.workingPath(document);
        if (!working) {
            return working.error();
        }
        const auto read = file.state().ocrPages.find(document.id);
        for (int page = 1; page <= document.pageCount(); ++page) {
            if (read != file.state().ocrPages.end() && read->second.contains(page)) {
                ++summary.pagesSkipped;
            } else {
                documents.push_back(document.id);
                tasks.push_back({*working, document.fileName, page});
            }
        }
    }

    const auto began = Clock::now();
    worker::PageReaders readers(std::move(tasks), jobs, worker::pageReader(language), worker::PageOrder::AsTheyCome, cancel);
    int done = 0;
    while (const auto result = readers.next()) {
        const worker::PageTask& task = readers.tasks()[result->task];
        ++done;
        const auto& read = result->answer;
        if (!read && read.error().code == ErrorCode::MissingComponent) {
            return read.error();  // no page will do better
        }
        if (!read && read.error().code != ErrorCode::Cancelled) {
            summary.failures.push_back(read.error());
        } else if (read && !*read) {
            ++summary.pagesSkipped;
        } else if (read) {
            if (auto stored = file.storePageText(documents[result->task], **read); !stored) {
                return stored.error();
            }
            ++summary.pagesRead;
            summary.pagesPerSecond = summary.pagesRead / std::chrono::duration<double>(Clock::now() - began).count();
        }
        if (progress) {
            progress({stage(task, summary.pagesPerSecond), done, static_cast<int>(documents.size())});
        }
    }
    if (cancel.requested()) {
        return Error{ErrorCode::Cancelled, "Cancelled; the pages read so far are kept", "", 0, "", ""};
    }
    return summary;
}

}  // namespace withheld::release
