#include "WorkerCommand.h"

#include <sys/socket.h>
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "process/Server.h"
#include "worker/AllCalls.h"

namespace withheld::cli {

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
    process::serve(m_socket, m_memory, worker::allCalls());
}

}  // namespace withheld::cli
