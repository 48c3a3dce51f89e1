// What several commands share: refusals, passwords, progress, interruption.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "process/FileClient.h"

namespace withheld::cli {

/// How a file of marks looks, for --help.
inline constexpr const char* marksHelp =
    R"json(Marks as JSON: {"marks":[{"page":1,"rect":[x0,y0,x1,y1],"exemptions":["s.40(2)"]}]}; points)json";

inline constexpr const char* safeModeHelp =
    "Pages (2,5-7) that become pictures of themselves, with their open words as text: for what the burn refuses";

/// Pages of --safe-mode; none for "".
[[nodiscard]] Expected<std::vector<int>> safeModePages(const std::string& text);

/// Prints an error and gives the exit code for it.
[[nodiscard]] int refuse(const Error& error);

/// First line of the file, "" for no file. A password on the command line would be seen by everybody on the machine.
[[nodiscard]] Expected<std::string> readPassword(const std::string& file);

/// A client whose children are forks of this process: the fastest start.
[[nodiscard]] process::FileClient fileReader();

/// One line on stderr that is overwritten; silent when stderr is no terminal.
[[nodiscard]] ProgressCallback progressOnTerminal();

/// Requested by Ctrl+C (SIGINT) or SIGTERM from now on; work in hand is then undone as after any failure.
[[nodiscard]] Cancel cancelOnInterrupt();

}  // namespace withheld::cli
