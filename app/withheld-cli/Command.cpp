#include "Command.h"

#include <CLI/CLI.hpp>

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

}  // namespace withheld::cli
