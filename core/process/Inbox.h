// Reads frames on a thread of its own, so that a cancel, or the end of the parent, is seen while a call is at work.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>

#include "base/Progress.h"
#include "process/Frame.h"

namespace withheld::process {

struct Request {
    std::uint64_t id = 0;
    Frame frame;
    Cancel cancel;
};

class Inbox {
public:
    /// Starts reading. When the other end closes or sends what is no frame, the process ends at once.
    explicit Inbox(int socket);
    /// Waits for the next request.
    [[nodiscard]] Request next();

private:
    void read(int socket);
    void cancel(std::uint64_t id);

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Request> m_waiting;
    std::uint64_t m_currentId = 0;
    Cancel m_current;
};

}  // namespace withheld::process
