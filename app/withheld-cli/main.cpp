#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "Command.h"

int main(int argc, char** argv) {
    using namespace withheld::cli;
    CLI::App app("Redaction for Freedom of Information requests: marks, burns, proves and releases PDF files.", "withheld-cli");
    app.set_version_flag("--version", WITHHELD_VERSION);
    const auto commands = allCommands();
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
