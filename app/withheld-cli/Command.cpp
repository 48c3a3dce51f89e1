#include "Command.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

namespace withheld::cli {

Command::~Command() = default;

void addCommands(CLI::App& app, const std::vector<std::unique_ptr<Command>>& commands) {
    app.require_subcommand(1);
    for (const auto& command : commands) {
        command->setUp(*app.add_subcommand(command->name(), command->description()));
    }
}

int executeParsed(CLI::App& app, const std::vector<std::unique_ptr<Command>>& commands) {
    for (const auto& command : commands) {
        if (app.got_subcommand(command->name())) {
            return command->execute();
        }
    }
    return Exit::usage;
}

int runCommandLine(int argc, char** argv, const std::vector<std::unique_ptr<Command>>& commands) {
    CLI::App app("Redaction for Freedom of Information requests: marks, burns, proves and releases PDF files.", "withheld-cli");
    app.set_version_flag("--version", WITHHELD_VERSION);
    addCommands(app, commands);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? Exit::done : Exit::usage;
    }
    try {
        return executeParsed(app, commands);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "The program cannot go on: %s\n", error.what());
        return Exit::refused;
    }
}

}  // namespace withheld::cli
