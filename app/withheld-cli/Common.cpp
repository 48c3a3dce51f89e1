#include "Common.h"

#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "Command.h"
#include "base/Files.h"
#include "base/PageNumbers.h"
#include "process/KeptMemory.h"
#include "process/Server.h"

namespace withheld::cli {

namespace {

constexpr std::uint64_t longestPassword = 4096;

const Cancel& interruption() {
    static const Cancel cancel;
    return cancel;
}

}  // namespace

int refuse(const Error& error) {
    std::fprintf(stderr, "%s\n", error.text().c_str());
    return Exit::refused;
}

Expected<std::string> readPassword(const std::string& file) {
    if (file.empty()) {
        return std::string();
    }
    const Expected<Bytes> bytes = readFile(file, longestPassword);
    return bytes ? Expected<std::string>(bytes->substr(0, bytes->find_first_of("\r\n"))) : bytes.error();
}

Expected<std::vector<int>> safeModePages(const std::string& text) {
    return text.empty() ? Expected<std::vector<int>>(std::vector<int>()) : parsePageNumbers(text);
}

process::FileClient fileReader() {
    const auto serve = [](int socket, std::uint64_t memory) {
        constexpr std::size_t keptByAShortLife = std::size_t{512} << 20U;
        process::keepFreedMemory(keptByAShortLife);
        process::growInLargePages();
        process::CallTable calls;
        process::addFileCalls(calls);
        process::serve(socket, memory, std::move(calls));
    };
    return process::FileClient({}, {process::workerProgram(), serve});
}

ProgressCallback progressOnTerminal() {
    if (::isatty(STDERR_FILENO) == 0) {
        return {};
    }
    return [](const Progress& progress) {
        if (progress.total > 0) {
            std::fprintf(stderr, "\r\x1b[K%3d %%  %s", progress.done * 100 / progress.total, progress.stage.c_str());
        } else {
            std::fprintf(stderr, "\r\x1b[K%s", progress.stage.c_str());
        }
        if (progress.total > 0 && progress.done >= progress.total) {
            std::fputs("\r\x1b[K", stderr);
        }
    };
}

Cancel cancelOnInterrupt() {
    const Cancel cancel = interruption();  // made before a signal can come
    for (const int signal : {SIGINT, SIGTERM}) {
        std::signal(signal, [](int) { interruption().request(); });
    }
    return cancel;
}

}  // namespace withheld::cli
