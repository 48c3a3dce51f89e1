#include "ocr/ReadPages.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

#include "ocr/Ocr.h"

namespace withheld::ocr {

namespace {

Expected<PageText> readOne(Engine& engine, const PageSource& source, const PageToRead& page, int timeLimit,
                           const Cancel& cancel) {
    const Expected<SeenPage> seen = source(page.page, cancel);
    if (!seen) {
        return seen.error();
    }
    return engine.read(seen->image, seen->dpi, page.page, page.geometry, timeLimit, cancel);
}

}  // namespace

Expected<std::vector<Expected<PageText>>> readPages(const std::vector<PageToRead>& pages,
                                                    const std::function<Expected<PageSource>()>& makeSource,
                                                    const ReadOptions& options, const ProgressCallback& report,
                                                    const Cancel& cancel) {
    std::vector<std::optional<Expected<PageText>>> read(pages.size());
    std::atomic<std::size_t> next = 0;
    std::mutex reporting;
    int done = 0;
    std::optional<Error> noEngine;

    const auto work = [&] {
        Expected<std::unique_ptr<Engine>> engine = Engine::create(options.language);
        Expected<PageSource> source = engine ? makeSource() : Expected<PageSource>(engine.error());
        if (!source) {
            const std::lock_guard lock(reporting);
            noEngine = source.error();
            return;
        }
        for (std::size_t i = next++; i < pages.size() && !cancel.requested(); i = next++) {
            read[i] = readOne(**engine, *source, pages[i], options.timeLimit, cancel);
            const std::lock_guard lock(reporting);
            ++done;
            if (report) {
                report({"Read page " + std::to_string(pages[i].page), done, static_cast<int>(pages.size())});
            }
        }
    };
    const std::size_t threads =
        std::clamp<std::size_t>(pages.size(), 1, static_cast<std::size_t>(std::clamp(options.jobs, 1, 64)));
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i) {
            others.emplace_back(work);
        }
        work();
    }

    if (noEngine && done == 0) {
        return *noEngine;
    }
    std::vector<Expected<PageText>> results;
    results.reserve(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        results.push_back(read[i] ? std::move(*read[i])
                                  : Expected<PageText>(Error{ErrorCode::Cancelled, "Text recognition was cancelled", "",
                                                             pages[i].page, "", ""}));
    }
    return results;
}

}  // namespace withheld::ocr
