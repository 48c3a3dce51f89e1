#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>
#include <thread>
#include <vector>

#include "process/Calls.h"

namespace withheld::process {

namespace {

using nlohmann::json;

Expected<Frame> crash(const CallContext& context) {
    ::raise(context.header.value("signal", SIGSEGV));
    return Frame{};
}

Expected<Frame> hang(const CallContext& context) {
    const bool listens = context.header.value("listens", false);
    while (!(listens && context.cancel.requested())) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return Error{ErrorCode::Cancelled, "Cancelled", "", 0, "", ""};
}

/// Takes memory until there is none, or as if there were none beyond "most" bytes (for builds that can't limit themselves).
Expected<Frame> grow(const CallContext& context) {
    constexpr std::size_t step = std::size_t{64} << 20U;
    const auto most = context.header.value("most", std::numeric_limits<std::size_t>::max());
    std::vector<std::vector<char>> held;
    while (held.size() < most / step) {
        held.emplace_back(step, 'x');
    }
    throw std::bad_alloc();
}

Expected<Frame> count(const CallContext& context) {
    const int total = context.header.value("total", 3);
    for (int i = 1; i <= total; ++i) {
        context.progress({"Counting", i, total});
        std::this_thread::sleep_for(std::chrono::milliseconds(context.header.value("pause", 40)));
    }
    Frame answer;
    answer.header = {{"counted", total}};
    return answer;
}

/// Sends something that is no frame.
Expected<Frame> babble(const CallContext& context) {
    const std::string noise = context.header.value("noise", std::string("this is no frame at all"));
    (void)!::write(context.header.value("fd", 3), noise.data(), noise.size());
    return Frame{};
}

/// What confinement denies: errno of each attempt, 0 when it succeeded.
Expected<Frame> attempts(const CallContext& context) {
    const std::string path = context.header.at("path").get<std::string>();
    const auto result = [](long value) { return value < 0 ? errno : 0; };
    json tried = json::object();
    tried["inet"] = result(::socket(AF_INET, SOCK_STREAM, 0));
    tried["unix"] = result(::socket(AF_UNIX, SOCK_STREAM, 0));
    tried["write"] = result(::open(path.c_str(), O_WRONLY));
    tried["create"] = result(::open((path + ".new").c_str(), O_RDONLY | O_CREAT, 0600));
    tried["read"] = result(::open(path.c_str(), O_RDONLY));
    tried["list"] = result(::open(path.substr(0, path.rfind('/')).c_str(), O_RDONLY | O_DIRECTORY));
    char byte = 0;
    tried["given"] = result(::pread(fileOf(context).descriptor, &byte, 1, 0));
    tried["system"] = result(UniqueFd(::open("/usr/share", O_RDONLY | O_DIRECTORY | O_CLOEXEC)).get());
    tried["unlink"] = result(::unlink(path.c_str()));
    tried["rename"] = result(::rename(path.c_str(), (path + ".moved").c_str()));
    tried["kill"] = result(::kill(::getppid(), 0));
    char* const arguments[] = {const_cast<char*>("true"), nullptr};
    tried["exec"] = result(::execv("/bin/true", arguments));
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(0);
    }
    tried["fork"] = result(child);
    if (child > 0) {
        ::waitpid(child, nullptr, 0);
    }
    int thread = 0;
    std::thread([&thread] { thread = 1; }).join();
    tried["thread"] = thread == 1 ? 0 : EAGAIN;
    json descriptors = json::array();
    for (int fd = 0; fd < 256; ++fd) {
        if (::fcntl(fd, F_GETFD) >= 0) {
            descriptors.push_back(fd);
        }
    }
    Frame answer;
    answer.header = {{"tried", tried}, {"descriptors", descriptors}};
    return answer;
}

}  // namespace

void addTestingCalls(CallTable& calls) {
    const char* allowed = std::getenv("WITHHELD_WORKER_TESTING");
    if (allowed == nullptr || std::strcmp(allowed, "1") != 0) {
        return;
    }
    calls["test-crash"] = crash;
    calls["test-hang"] = hang;
    calls["test-grow"] = grow;
    calls["test-count"] = count;
    calls["test-babble"] = babble;
    calls["test-attempts"] = attempts;
}

}  // namespace withheld::process
