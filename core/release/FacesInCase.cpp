#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "casefile/OneStep.h"
#include "detect/Suggestion.h"
#include "release/Release.h"
#include "worker/Client.h"

namespace withheld::release {

namespace {

struct PageToSee {
    std::string document;  ///< its id
    std::string shownName;
    std::filesystem::path file;
    int page = 1;
};

constexpr std::chrono::milliseconds lookForCancel{50};

using Seen = Expected<worker::Client::PictureFaces>;

/// Threads that look at pages, each with a child of its own. The results come in the order of the pages.
class PageViewers {
public:
    PageViewers(const std::vector<PageToSee>& pages, int jobs, Cancel cancel)
        : m_pages(pages), m_cancel(std::move(cancel)), m_seen(pages.size()) {
        const auto most = std::min(static_cast<std::size_t>(std::max(1, jobs)), pages.size());
        while (m_threads.size() < most) {
            m_threads.emplace_back([this] { work(); });
        }
    }
    /// Ends the pages at work.
    ~PageViewers() {
        m_stop = true;
        m_stopCalls.request();
        for (std::thread& thread : m_threads) {
            thread.join();
        }
    }
    PageViewers(const PageViewers&) = delete;
    PageViewers& operator=(const PageViewers&) = delete;

    /// Waits for it; fails with Cancelled.
    Seen take(std::size_t index) {
        std::unique_lock lock(m_mutex);
        while (!m_arrived.wait_for(lock, lookForCancel, [&] { return m_seen[index].has_value(); })) {
            if (m_cancel.requested()) {
                return Error{ErrorCode::Cancelled, "Cancelled", m_pages[index].shownName, 0, "", ""};
            }
        }
        return *std::move(m_seen[index]);
    }

private:
    void work() {
        worker::Client client;
        for (std::size_t index = m_next++; index < m_pages.size() && !m_stop; index = m_next++) {
            const PageToSee& page = m_pages[index];
            Seen seen = client.findFaces(page.file, page.page, m_stopCalls);
            const std::lock_guard lock(m_mutex);
            m_seen[index] = std::move(seen);
            m_arrived.notify_one();
        }
    }

    const std::vector<PageToSee>& m_pages;
    const Cancel m_cancel;
    const Cancel m_stopCalls;
    std::vector<std::optional<Seen>> m_seen;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_stop = false;
    std::vector<std::thread> m_threads;
};

}  // namespace

Expected<FacesFound> findFaces(casefile::Case& file, int jobs, const ProgressCallback& progress, const Cancel& cancel) {
    std::vector<PageToSee> pages;
    for (const casefile::Document& document : file.state().documents) {
        const auto working = file.workingPath(document);
        if (!working) {
            return working.error();
        }
        for (int page = 1; page <= document.pageCount(); ++page) {
            pages.push_back({document.id, document.fileName, *working, page});
        }
    }
    const casefile::OneStep step(file);
    FacesFound found;
    PageViewers viewers(pages, jobs, cancel);
    std::vector<casefile::Case::NewSuggestion> suggestions;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const PageToSee& page = pages[i];
        if (progress) {
            progress({"Looking for faces in " + page.shownName, static_cast<int>(i), static_cast<int>(pages.size())});
        }
        const Seen seen = viewers.take(i);
        if (cancel.requested()) {
            return Error{ErrorCode::Cancelled, "Cancelled", page.shownName, 0, "", ""};
        }
        if (seen) {
            found.pagesWithPictures += seen->hasPictures ? 1 : 0;
            for (const detect::Suggestion& suggestion : seen->suggestions) {
                suggestions.push_back({detect::toMark(suggestion), suggestion.confidence});
            }
        } else {
            found.failures.push_back(seen.error());
            found.failures.back().file = page.shownName;
        }
        if (i + 1 == pages.size() || pages[i + 1].document != page.document) {
            const auto stored = file.addSuggestions(page.document, suggestions);
            // A document may have been taken out of the case meanwhile.
            if (!stored && file.state().document(page.document) != nullptr) {
                return stored.error();
            }
            found.added += stored ? *stored : 0;
            suggestions.clear();
        }
    }
    return found;
}

}  // namespace withheld::release
