#include "WorkerCommand.h"

#include <sys/socket.h>
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "process/KeptMemory.h"
#include "process/Server.h"
#include "worker/AllCalls.h"

namespace withheld::cli {

namespace {

/// Drawing a page of 4 megapixels takes some 40 MB; it is the largest picture that the window asks for at once.
constexpr std::size_t keptBetweenPages = std::size_t{64} << 20U;

}  // namespace

void WorkerCommand::setUp(CLI::App& app) {
    app.group("");
    app.add_option("--fd", m_socket, "Connected Unix stream socket")->check(CLI::Range(3, 1023));
    app.add_option("--memory", m_memory, "Address space in bytes");
}

int WorkerCommand::execute() {
    struct stat status {};
    if (::fstat(m_socket, &status) != 0 || !S_ISSOCK(status.st_mode)) {
        std::fprintf(stderr, "This command is for other programs of Withheld, which give it a socket.\n");
        return Exit::usage;
    }
    process::keepFreedMemory(keptBetweenPages);
    process::serve(m_socket, m_memory, worker::allCalls());
}

}  // namespace withheld::cli
