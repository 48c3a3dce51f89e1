#include "process/Inbox.h"

#include <unistd.h>

#include <exception>
#include <thread>

namespace withheld::process {

namespace {

constexpr std::size_t mostWaiting = 16;  // the parent sends one call at a time

}  // namespace

Inbox::Inbox(int socket) {
    std::thread([this, socket] { read(socket); }).detach();
}

void Inbox::read(int socket) {
    while (true) {
        try {
            Request request;
            if (readFrame(socket, request.frame) != Transfer::Done) {
                ::_exit(0);
            }
            if (const auto cancelled = request.frame.header.find("cancel"); cancelled != request.frame.header.end()) {
                cancel(cancelled->get<std::uint64_t>());
                continue;
            }
            request.id = request.frame.header.at("id").get<std::uint64_t>();
            const std::lock_guard lock(m_mutex);
            if (m_waiting.size() >= mostWaiting) {
                ::_exit(1);
            }
            m_waiting.push_back(std::move(request));
        } catch (const std::exception&) {
            ::_exit(1);
        }
        m_arrived.notify_one();
    }
}

void Inbox::cancel(std::uint64_t id) {
    const std::lock_guard lock(m_mutex);
    if (id == m_currentId) {
        m_current.request();
    }
    for (const Request& request : m_waiting) {
        if (request.id == id) {
            request.cancel.request();
        }
    }
}

Request Inbox::next() {
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return !m_waiting.empty(); });
    Request request = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_currentId = request.id;
    m_current = request.cancel;
    return request;
}

}  // namespace withheld::process
