// One command of withheld-cli: a subcommand of CLI11.
//
// Each is a class withheld::cli::FooCommand in FooCommand.h, named in CMakeLists.txt.
#pragma once

#include <memory>
#include <vector>

namespace CLI {
class App;
}

namespace withheld::cli {

/// Exit codes that execute() returns; a command line that CLI11 cannot parse gives `usage` before that.
struct Exit {
    static constexpr int done = 0;
    static constexpr int refused = 1;  ///< refused, failed, or a check that did not pass; the reason is on stderr
    static constexpr int usage = 2;
};

class Command {
public:
    Command() = default;
    virtual ~Command();
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    [[nodiscard]] virtual const char* name() const = 0;
    [[nodiscard]] virtual const char* description() const = 0;
    /// Adds options and positional arguments; `app` is this command's own subcommand (hide it with app.group("")).
    virtual void setUp(CLI::App& app) = 0;
    virtual int execute() = 0;
};

/// The commands of this program, in the order in which --help lists them; written by CMake.
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

/// Makes each command a subcommand of `app`; exactly one of them has to be given.
void addCommands(CLI::App& app, const std::vector<std::unique_ptr<Command>>& commands);
/// Executes the one that the parsed command line named.
[[nodiscard]] int executeParsed(CLI::App& app, const std::vector<std::unique_ptr<Command>>& commands);
/// The whole program: parses, executes, gives the exit code.
[[nodiscard]] int runCommandLine(int argc, char** argv, const std::vector<std::unique_ptr<Command>>& commands);

}  // namespace withheld::cli
