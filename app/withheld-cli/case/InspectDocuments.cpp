#include "case/InspectDocuments.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "Common.h"
#include "release/Release.h"

namespace withheld::cli {

void InspectDocuments::setUp(CLI::App& app) {
    addCase(app);
    addUser(app);
}

Expected<void> InspectDocuments::run() {
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const auto changed = release::inspectAgain(**file, progressOnTerminal(), cancelOnInterrupt());
    if (!changed) {
        return changed.error();
    }
    std::printf("%zu documents read, more is known of %d\n", (*file)->state().documents.size(), *changed);
    return {};
}

}  // namespace withheld::cli
