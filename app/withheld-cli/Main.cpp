#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>

#include "Command.h"

namespace {

using namespace withheld::cli;

bool isAmong(const std::vector<std::unique_ptr<Command>>& commands, const char* name) {
    return std::any_of(commands.begin(), commands.end(),
                       [&](const auto& command) { return std::string(command->name()) == name; });
}

/// The program with all commands, beside this one, in place of this one.
int handOver(char** argv) {
    std::error_code failure;
    const std::filesystem::path running = std::filesystem::read_symlink("/proc/self/exe", failure);
    const std::string program =
        ((failure ? std::filesystem::path("/usr/bin") : running.parent_path()) / "withheld-cli-full").string();
    ::execv(program.c_str(), argv);
    std::fprintf(stderr, "A part of the program is missing: %s. Install Withheld again.\n", program.c_str());
    return Exit::refused;
}

}  // namespace

int main(int argc, char** argv) {
    const auto commands = allCommands();
    return argc > 1 && isAmong(commands, argv[1]) ? runCommandLine(argc, argv, commands) : handOver(argv);
}
