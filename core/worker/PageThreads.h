// The same call about many pages, by several children at a time.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "worker/Client.h"

namespace withheld::worker {

struct PageTask {
    std::filesystem::path file;  ///< normalised (decrypted)
    std::string shownName;       ///< in errors
    int page = 1;
};

enum class PageOrder { AsTheyCome, OfTheTasks };

/// Threads that ask about pages, each its own child; the owner takes the answers.
template <typename Answer>
class PageThreads {
public:
    /// Runs in all threads at once. `stop` is requested when nobody waits for the answer any more.
    using Call = std::function<Expected<Answer>(Client& client, const PageTask& task, const Cancel& stop)>;
    struct Result {
        std::size_t task = 0;
        Expected<Answer> answer;  ///< an error names file and page; the other pages go on
    };

    PageThreads(std::vector<PageTask> tasks, int jobs, Call call, PageOrder order, Cancel cancel)
        : m_tasks(std::move(tasks)), m_call(std::move(call)), m_order(order), m_cancel(std::move(cancel)) {
        m_running = std::min(static_cast<std::size_t>(std::max(1, jobs)), m_tasks.size());
        m_threads.reserve(m_running);
        for (std::size_t i = m_running; i > 0; --i) {
            m_threads.emplace_back([this] { work(); });
        }
    }
    /// Ends the pages at work.
    ~PageThreads() {
        m_stop.request();
        for (std::thread& thread : m_threads) {
            thread.join();
        }
    }
    PageThreads(const PageThreads&) = delete;
    PageThreads& operator=(const PageThreads&) = delete;

    /// Waits for the next result; nullopt when all are taken or `cancel` was requested.
    [[nodiscard]] std::optional<Result> next() {
        std::unique_lock lock(m_mutex);
        while (!isNextThere() && m_running > 0 && !m_cancel.requested()) {
            m_arrived.wait_for(lock, lookForCancel);
        }
        if (!isNextThere()) {
            return std::nullopt;
        }
        ++m_taken;
        return std::move(m_results.extract(m_results.begin()).mapped());
    }
    [[nodiscard]] const std::vector<PageTask>& tasks() const { return m_tasks; }

private:
    static constexpr std::chrono::milliseconds lookForCancel{50};

    [[nodiscard]] bool isNextThere() const {
        return !m_results.empty() && (m_order == PageOrder::AsTheyCome || m_results.begin()->first == m_taken);
    }
    void work() {
        Client client;
        std::size_t number = 0;
        while (!m_stop.requested() && !m_cancel.requested() && (number = m_nextTask++) < m_tasks.size()) {
            const PageTask& task = m_tasks[number];
            Result result{number, m_call(client, task, m_stop)};
            if (!result.answer) {
                Error error = result.answer.error();
                error.file = task.shownName;
                error.page = task.page;
                result.answer = std::move(error);
            }
            const std::lock_guard lock(m_mutex);
            m_results.emplace(number, std::move(result));
            m_arrived.notify_one();
        }
        const std::lock_guard lock(m_mutex);
        --m_running;
        m_arrived.notify_one();
    }

    const std::vector<PageTask> m_tasks;
    const Call m_call;
    const PageOrder m_order;
    const Cancel m_cancel;
    const Cancel m_stop;  // ends calls at work when this object goes, cancelled or not
    std::atomic<std::size_t> m_nextTask = 0;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::map<std::size_t, Result> m_results;  // by task, those not taken yet
    std::size_t m_taken = 0;
    std::size_t m_running = 0;
    std::vector<std::thread> m_threads;
};

}  // namespace withheld::worker
