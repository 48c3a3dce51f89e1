// Progress and cancel for long work; both are safe to use from any thread.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace withheld {

/// Shared flag that asks running work to stop soon. Copies refer to the same flag.
class Cancel {
public:
    void request() const { m_flag->store(true); }
    [[nodiscard]] bool requested() const { return m_flag->load(); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

/// One report of a long job.
struct Progress {
    std::string stage;  ///< in the user's words: "Reading page 3"
    int done = 0;
    int total = 0;  ///< 0 = unknown
};
using ProgressCallback = std::function<void(const Progress&)>;

}  // namespace withheld
