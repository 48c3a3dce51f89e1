#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <iomanip>
#include <mutex>
#include <optional>
#include <sstream>
#include <thread>

#include "release/Release.h"
#include "worker/Client.h"

namespace withheld::release {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

struct PageTask {
    std::string document;
    std::string fileName;
    fs::path working;
    int page = 0;
};

struct PageResult {
    std::size_t task = 0;
    bool skipped = false;
    std::optional<PageText> text;
    std::optional<Error> error;
};

/// Threads that recognise pages, each with its own child; results are taken by the one thread that owns the case.
class Readers {
public:
    Readers(const std::vector<PageTask>& tasks, int jobs, const std::string& language, const Cancel& cancel)
        : m_tasks(tasks), m_language(language), m_cancel(cancel) {
        const std::size_t count = std::min(static_cast<std::size_t>(std::max(1, jobs)), tasks.size());
        m_running = count;
        for (std::size_t i = 0; i < count; ++i) {
            m_threads.emplace_back([this] { work(); });
        }
    }
    ~Readers() {
        m_stop = true;
        m_stopCalls.request();
        for (std::thread& thread : m_threads) {
            thread.join();
        }
    }
    Readers(const Readers&) = delete;
    Readers& operator=(const Readers&) = delete;

    /// The next result; nullopt when all are taken or the user cancelled.
    std::optional<PageResult> next() {
        std::unique_lock lock(m_mutex);
        while (m_results.empty() && m_running > 0 && !m_cancel.requested()) {
            m_arrived.wait_for(lock, std::chrono::milliseconds(50));
        }
        if (m_results.empty()) {
            return std::nullopt;
        }
        PageResult result = std::move(m_results.front());
        m_results.pop_front();
        return result;
    }

private:
    void work() {
        worker::Client client;
        std::size_t task = 0;
        while (!m_stop && !m_cancel.requested() && (task = m_nextTask++) < m_tasks.size()) {
            PageResult result = read(client, task);
            const std::lock_guard lock(m_mutex);
            m_results.push_back(std::move(result));
            m_arrived.notify_one();
        }
        const std::lock_guard lock(m_mutex);
        --m_running;
        m_arrived.notify_one();
    }

    PageResult read(worker::Client& client, std::size_t number) {
        const PageTask& task = m_tasks[number];
        PageResult result;
        result.task = number;
        const auto fail = [&](Error error) {
            error.file = task.fileName;
            error.page = task.page;
            result.error = std::move(error);
            return result;
        };
        const auto needed = client.needsOcr(task.working, task.page);
        if (!needed) {
            return fail(needed.error());
        }
        if (!*needed) {
            result.skipped = true;
            return result;
        }
        auto text = client.ocrPage(task.working, task.page, m_language, m_stopCalls);
        if (!text) {
            return fail(text.error());
        }
        result.text = std::move(text).value();
        return result;
    }

    const std::vector<PageTask>& m_tasks;
    const std::string& m_language;
    const Cancel& m_cancel;
    const Cancel m_stopCalls;  // ends calls at work when this object goes, cancelled or not
    std::atomic<bool> m_stop = false;
    std::atomic<std::size_t> m_nextTask = 0;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<PageResult> m_results;
    std::size_t m_running = 0;
    std::vector<std::thread> m_threads;
};

std::string stage(const PageTask& task, double pagesPerSecond) {
    std::ostringstream out;
    out << "Read page " << task.page << " of " << task.fileName;
    if (pagesPerSecond > 0) {
        out << " (" << std::fixed << std::setprecision(1) << pagesPerSecond << " pages/s)";
    }
    return out.str();
}

}  // namespace

Expected<OcrSummary> ocrCase(casefile::Case& file, int jobs, const std::string& language, const ProgressCallback& progress,
                             const Cancel& cancel) {
    OcrSummary summary;
    std::vector<PageTask> tasks;
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
                tasks.push_back({document.id, document.fileName, *working, page});
            }
        }
    }

    const auto began = Clock::now();
    Readers readers(tasks, jobs, language, cancel);
    int done = 0;
    while (std::optional<PageResult> result = readers.next()) {
        const PageTask& task = tasks[result->task];
        ++done;
        if (result->text) {
            if (auto stored = file.storePageText(task.document, *result->text); !stored) {
                return stored.error();
            }
            ++summary.pagesRead;
            summary.pagesPerSecond = summary.pagesRead / std::chrono::duration<double>(Clock::now() - began).count();
        } else if (result->skipped) {
            ++summary.pagesSkipped;
        } else if (result->error->code == ErrorCode::MissingComponent) {
            return *result->error;  // no page will do better
        } else if (result->error->code != ErrorCode::Cancelled) {
            summary.failures.push_back(*result->error);
        }
        if (progress) {
            progress({stage(task, summary.pagesPerSecond), done, static_cast<int>(tasks.size())});
        }
    }
    if (cancel.requested()) {
        return Error{ErrorCode::Cancelled, "Cancelled; the pages read so far are kept", "", 0, "", ""};
    }
    return summary;
}

}  // namespace withheld::release
