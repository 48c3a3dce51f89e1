#include "worker/PageReaders.h"

#include <algorithm>

namespace withheld::worker {

PageReaders::PageReaders(std::vector<PageTask> tasks, Options options, Cancel cancel)
    : m_tasks(std::move(tasks)), m_options(std::move(options)), m_cancel(std::move(cancel)) {
    const std::size_t count = std::min(static_cast<std::size_t>(std::max(1, m_options.jobs)), m_tasks.size());
    m_running = count;
    for (std::size_t i = 0; i < count; ++i) {
        m_threads.emplace_back([this] { work(); });
    }
}

PageReaders::~PageReaders() {
    m_stop = true;
    m_stopCalls.request();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

std::optional<PageResult> PageReaders::next() {
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

void PageReaders::work() {
    Client client;
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

PageResult PageReaders::read(Client& client, std::size_t number) const {
    const PageTask& task = m_tasks[number];
    PageResult result;
    result.task = number;
    const auto fail = [&](Error error) {
        error.file = task.shownName;
        error.page = task.page;
        result.error = std::move(error);
        return result;
    };
    const auto needed = client.needsOcr(task.file, task.page);
    if (!needed) {
        return fail(needed.error());
    }
    if (!*needed) {
        result.skipped = true;
        return result;
    }
    auto text = client.ocrPage(task.file, task.page, m_options.language, m_options.timeLimit, m_stopCalls);
    if (!text) {
        return fail(text.error());
    }
    result.text = std::move(text).value();
    return result;
}

}  // namespace withheld::worker
