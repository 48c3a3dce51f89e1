#include "process/WorkerProcess.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <thread>
#include <vector>

#include "process/Payloads.h"

extern char** environ;

namespace withheld::process {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds cancelTick{50};
constexpr milliseconds graceAfterCancel{400};
constexpr milliseconds graceAfterClose{2000};
constexpr int socketInChild = 3;

/// OpenMP slows Tesseract down four times and reads its limit only when it is loaded, so that it has to be there at the start.
std::vector<std::string> childEnvironment() {
    std::vector<std::string> result;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        if (std::strncmp(*entry, "OMP_", 4) != 0) {
            result.emplace_back(*entry);
        }
    }
    result.emplace_back("OMP_THREAD_LIMIT=1");
    return result;
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
    std::vector<char*> result;
    for (std::string& string : strings) {
        result.push_back(string.data());
    }
    result.push_back(nullptr);
    return result;
}

/// posix_spawn rather than fork: the parent has threads and windows.
int spawn(const std::filesystem::path& program, int socket, std::uint64_t memory, pid_t& pid) {
    std::vector<std::string> arguments{program.string(),      "worker", "--fd", std::to_string(socketInChild), "--memory",
                                       std::to_string(memory)};
    std::vector<std::string> environment = childEnvironment();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    // First, because in a parent without standard streams the socket may be one of 0-2.
    posix_spawn_file_actions_adddup2(&actions, socket, socketInChild);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    // Libraries write words of broken pages to stderr.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t all;
    sigset_t none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    // Its own process group: Ctrl-C ends the parent, which ends the child in good order.
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);

    const int failure =
        ::posix_spawn(&pid, program.c_str(), &actions, &attributes, pointers(arguments).data(), pointers(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

bool hasOtherThreads() {
    std::error_code failure;
    std::size_t threads = 0;
    for (auto task = std::filesystem::directory_iterator("/proc/self/task", failure);
         !failure && task != std::filesystem::directory_iterator(); task.increment(failure)) {
        ++threads;
    }
    return failure || threads != 1;
}

/// As spawn(), without a program to load. The child leaves by _exit only: what the parent has buffered is the parent's.
int forkChild(const ChildStart& start, int socket, std::uint64_t memory, pid_t& pid) {
    pid = ::fork();
    if (pid != 0) {
        return pid < 0 ? errno : 0;
    }
    ::setpgid(0, 0);
    for (int signal = 1; signal < NSIG; ++signal) {
        (void)::signal(signal, SIG_DFL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    const int quiet = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    const bool ready = quiet >= 0 && (socket == socketInChild || ::dup2(socket, socketInChild) >= 0) &&
                       ::dup2(quiet, STDIN_FILENO) >= 0 && ::dup2(quiet, STDOUT_FILENO) >= 0 && ::dup2(quiet, STDERR_FILENO) >= 0;
    if (ready) {
        try {
            start.serve(socketInChild, memory);
        } catch (...) {
            ::_exit(1);
        }
    }
    ::_exit(1);
}

/// How a child came to its end, in plain words.
std::string ending(int status) {
    if (WIFSIGNALED(status)) {
        switch (WTERMSIG(status)) {
            case SIGSEGV:
            case SIGBUS:
                return "its reader crashed (a memory fault)";
            case SIGABRT:
                return "its reader gave up, most often because it needs more memory than it may have";
            case SIGFPE:
            case SIGILL:
                return "its reader crashed (an arithmetic or instruction fault)";
            case SIGSYS:
                return "its reader tried something that is not allowed";
            case SIGKILL:
                return "its reader was ended from outside, perhaps because the computer ran out of memory";
            default:
                return "its reader was ended by signal " + std::to_string(WTERMSIG(status));
        }
    }
    return "its reader ended unexpectedly";
}

void waitFor(pid_t pid) {
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
}

}  // namespace

WorkerProcess::WorkerProcess(ChildStart start, std::uint64_t memory) : m_start(std::move(start)), m_memory(memory) {}

WorkerProcess::~WorkerProcess() {
    stop();
    for (const pid_t pid : m_dismissed) {
        waitFor(pid);
    }
}

Expected<void> WorkerProcess::start() {
    if (m_pid > 0) {
        return {};
    }
    m_dismissed.erase(
        std::remove_if(m_dismissed.begin(), m_dismissed.end(), [](pid_t pid) { return ::waitpid(pid, nullptr, WNOHANG) != 0; }),
        m_dismissed.end());
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return Error{ErrorCode::Internal,
                     "No connection to a reader process could be made",
                     "",
                     0,
                     "Close some documents or programs.",
                     ""};
    }
    m_socket = UniqueFd(ends[0]);
    const UniqueFd childEnd(ends[1]);
    pid_t pid = 0;
    const bool forks = m_start.serve && !hasOtherThreads();
    if ((forks ? forkChild(m_start, childEnd.get(), m_memory, pid) : spawn(m_start.program, childEnd.get(), m_memory, pid)) !=
        0) {
        m_socket.reset();
        return Error{ErrorCode::MissingComponent,
                     "The reader program can't be started: " + m_start.program.string(),
                     "",
                     0,
                     "Install Withheld again.",
                     ""};
    }
    m_pid = pid;
    return {};
}

void WorkerProcess::stop() {
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        waitFor(m_pid);
        m_pid = 0;
    }
    m_socket.reset();
}

void WorkerProcess::dismiss() {
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        m_dismissed.push_back(m_pid);
        m_pid = 0;
    }
    m_socket.reset();
}

Error WorkerProcess::died(Ending how, const CallTerms& terms) {
    std::string reason = "its reader gave an answer that makes no sense";
    if (how == Ending::Closed) {
        // A dying process closes its sockets just before it can be waited for.
        int status = 0;
        pid_t waited = 0;
        const Clock::time_point until = Clock::now() + graceAfterClose;
        while ((waited = ::waitpid(m_pid, &status, WNOHANG)) == 0 && Clock::now() < until) {
            std::this_thread::sleep_for(milliseconds(2));
        }
        if (waited == m_pid) {
            m_pid = 0;
            reason = ending(status);
        }
    }
    stop();
    return {ErrorCode::WorkerDied,
            (terms.page > 0 ? "The page" : "The file") + std::string(" can't be used: ") + reason,
            terms.file,
            terms.page,
            "Nothing is lost. Try again; if it happens again, ask for another copy of the file.",
            ""};
}

Error WorkerProcess::stoppedByUser(std::uint64_t id, const CallTerms& terms) {
    const Error cancelled{ErrorCode::Cancelled, "Cancelled", terms.file, terms.page, "", ""};
    if (!terms.stopsWhenAsked) {
        stop();
        return cancelled;
    }
    Frame request;
    request.header = {{"cancel", id}};
    const Clock::time_point until = Clock::now() + graceAfterCancel;
    Frame answer;
    if (writeFrame(m_socket.get(), request, until) == Transfer::Done) {
        while (readFrame(m_socket.get(), answer, until) == Transfer::Done) {
            if (!answer.header.contains("progress")) {
                return cancelled;
            }
        }
    }
    stop();
    return cancelled;
}

Expected<Frame> WorkerProcess::call(Frame request, const CallTerms& terms) {
    if (terms.cancel != nullptr && terms.cancel->requested()) {
        return Error{ErrorCode::Cancelled, "Cancelled", terms.file, terms.page, "", ""};
    }
    if (auto started = start(); !started) {
        return started.error();
    }
    const std::uint64_t id = ++m_lastId;
    request.header["id"] = id;
    const Clock::time_point deadline = Clock::now() + terms.limit;
    const auto late = [&] {
        stop();
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(terms.limit).count();
        return Error{ErrorCode::WorkerDied,
                     terms.subject + " took longer than " + std::to_string(seconds) + " s and was stopped",
                     terms.file,
                     terms.page,
                     "Try again; if it happens again, the file is too heavy or broken.",
                     ""};
    };

    Transfer sent = writeFrame(m_socket.get(), request, deadline);
    if (sent == Transfer::Closed) {
        // It may have been ended from outside while idle: that is not this call's fault.
        stop();
        if (auto started = start(); !started) {
            return started.error();
        }
        sent = writeFrame(m_socket.get(), request, deadline);
    }
    if (sent == Transfer::TimedOut) {
        return late();
    }
    if (sent == Transfer::Malformed) {
        return Error{ErrorCode::TooLarge, "There is too much to hand over at once", terms.file, terms.page, "", ""};
    }
    if (sent != Transfer::Done) {
        return died(Ending::Closed, terms);
    }

    while (true) {
        const milliseconds left = std::max(milliseconds(0), std::chrono::ceil<milliseconds>(deadline - Clock::now()));
        if (!waitReadable(m_socket.get(), terms.cancel != nullptr ? std::min(cancelTick, left) : left)) {
            if (terms.cancel != nullptr && terms.cancel->requested()) {
                return stoppedByUser(id, terms);
            }
            if (Clock::now() >= deadline) {
                return late();
            }
            continue;
        }
        Frame answer;
        const Transfer got = readFrame(m_socket.get(), answer, deadline);
        if (got == Transfer::TimedOut) {
            return late();
        }
        if (got != Transfer::Done) {
            return died(got == Transfer::Closed ? Ending::Closed : Ending::Malformed, terms);
        }
        try {
            if (answer.header.at("id").get<std::uint64_t>() != id) {
                return died(Ending::Malformed, terms);
            }
            if (const auto progress = answer.header.find("progress"); progress != answer.header.end()) {
                const Progress step{progress->at("stage").get<std::string>(), progress->at("done").get<int>(),
                                    progress->at("total").get<int>()};
                if (terms.progress) {
                    terms.progress(step);
                }
                if (terms.cancel != nullptr && terms.cancel->requested()) {
                    return stoppedByUser(id, terms);
                }
                continue;
            }
            const bool last = answer.header.value("last", false);
            std::optional<Error> error;
            if (const auto failed = answer.header.find("error"); failed != answer.header.end()) {
                error = errorFromJson(*failed);
                error->file = error->file.empty() ? terms.file : error->file;
                error->page = error->page == 0 ? terms.page : error->page;
            } else {
                answer.header = nlohmann::json(answer.header.at("result"));
            }
            if (last) {
                stop();
            }
            if (error) {
                return *error;
            }
            return answer;
        } catch (const nlohmann::json::exception&) {
            return died(Ending::Malformed, terms);
        }
    }
}

}  // namespace withheld::process
