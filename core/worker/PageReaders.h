// Many pages recognised by several children at a time.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/Error.h"
#include "base/PageText.h"
#include "base/Progress.h"
#include "worker/Client.h"

namespace withheld::worker {

struct PageTask {
    std::filesystem::path file;  ///< normalised (decrypted)
    std::string shownName;       ///< in errors
    int page = 1;
};

struct PageResult {
    std::size_t task = 0;
    bool skipped = false;          ///< the page has usable text of its own
    std::optional<PageText> text;  ///< what was recognised
    std::optional<Error> error;    ///< names file and page; the other pages go on
};

/// Threads that recognise pages, each with its own child; the owner takes the results as they come, in no fixed order.
class PageReaders {
public:
    struct Options {
        int jobs = 1;
        std::string language = "eng";
        int timeLimit = 180;  ///< seconds a page
    };

    PageReaders(std::vector<PageTask> tasks, Options options, Cancel cancel);
    /// Ends the pages at work.
    ~PageReaders();
    PageReaders(const PageReaders&) = delete;
    PageReaders& operator=(const PageReaders&) = delete;

    /// Waits for the next result; nullopt when all are taken or `cancel` was requested.
    [[nodiscard]] std::optional<PageResult> next();
    [[nodiscard]] const std::vector<PageTask>& tasks() const { return m_tasks; }

private:
    void work();
    [[nodiscard]] PageResult read(Client& client, std::size_t number) const;

    const std::vector<PageTask> m_tasks;
    const Options m_options;
    const Cancel m_cancel;
    const Cancel m_stopCalls;  // ends calls at work when this object goes, cancelled or not
    std::atomic<bool> m_stop = false;
    std::atomic<std::size_t> m_nextTask = 0;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<PageResult> m_results;
    std::size_t m_running = 0;
    std::vector<std::thread> m_threads;
};

}  // namespace withheld::worker
