#include "case/DetectInCase.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "Common.h"
#include "release/Release.h"

namespace withheld::cli {

void DetectInCase::setUp(CLI::App& app) {
    addCase(app);
    addUser(app);
}

Expected<void> DetectInCase::run() {
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const auto added = release::detectCase(**file, progressOnTerminal(), cancelOnInterrupt());
    if (!added) {
        return added.error();
    }
    std::printf("%d suggestions added; each has to be accepted or refused by a person\n", *added);
    return {};
}

}  // namespace withheld::cli
