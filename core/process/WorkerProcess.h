// One child process as its parent sees it: started at the first call, ended when it misbehaves, started again for the next call.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "process/Frame.h"

namespace withheld::process {

/// How long a call may take, what it is about (for messages), and how it is stopped.
struct CallTerms {
    std::chrono::milliseconds limit{120'000};
    std::string file;
    int page = 0;
    /// What takes too long, for the message: "The page", "The proof".
    std::string subject = "The page";
    ProgressCallback progress;
    const Cancel* cancel = nullptr;
    /// The child looks for cancel frames during this call: ask it first, end it only if it does not answer.
    bool stopsWhenAsked = false;
};

/// How a child comes to be.
struct ChildStart {
    /// `program worker --fd N --memory N`
    std::filesystem::path program;
    /// Where given, and while the caller has no other thread, the child is a fork that does this and never returns (see serve()):
    /// loading a program with all its libraries takes longer than burning a page.
    std::function<void(int socket, std::uint64_t memory)> serve;
};

/// Not thread-safe.
class WorkerProcess {
public:
    WorkerProcess(ChildStart start, std::uint64_t memory);
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    /// `request.header` needs "call"; the id is set here. The answer's header is its "result" object.
    /// Fails with what the child reports, or with WorkerDied, Cancelled, MissingComponent (program can't be started).
    [[nodiscard]] Expected<Frame> call(Frame request, const CallTerms& terms);
    /// Starts the child if it is not running.
    [[nodiscard]] Expected<void> start();
    /// Ends the child; the next call starts another.
    void stop();
    /// The same without waiting until the system has taken its memory back, which for a large file takes longer than writing it.
    void dismiss();
    /// 0 when none is running.
    [[nodiscard]] pid_t pid() const { return m_pid; }

private:
    enum class Ending { Closed, Malformed };
    [[nodiscard]] Error died(Ending ending, const CallTerms& terms);
    [[nodiscard]] Error stoppedByUser(std::uint64_t id, const CallTerms& terms);

    ChildStart m_start;
    std::uint64_t m_memory;
    pid_t m_pid = 0;
    std::vector<pid_t> m_dismissed;
    UniqueFd m_socket;
    std::uint64_t m_lastId = 0;
};

}  // namespace withheld::process
