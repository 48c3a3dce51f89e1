#include "case/DetectInCase.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <thread>

#include "Common.h"
#include "casefile/OneStep.h"
#include "faces/WhatIsMissed.h"
#include "release/Release.h"

namespace withheld::cli {

void DetectInCase::setUp(CLI::App& app) {
    addCase(app);
    addUser(app);
    app.add_flag("--faces", m_faces, "Look for faces in pictures as well");
}

Expected<void> DetectInCase::findFaces(casefile::Case& file) const {
    const int jobs = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const auto found = release::findFaces(file, jobs, progressOnTerminal(), cancelOnInterrupt());
    if (!found) {
        return found.error();
    }
    std::printf("%d faces suggested on %d pages with pictures. %s\n", found->added, found->pagesWithPictures,
                faces::whatIsMissed().text().c_str());
    return withoutFailures(found->failures, "could not be looked at");
}

Expected<void> DetectInCase::run() {
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const casefile::OneStep step(**file);
    const auto added = release::detectCase(**file, progressOnTerminal(), cancelOnInterrupt());
    if (!added) {
        return added.error();
    }
    std::printf("%d suggestions added; each has to be accepted or refused by a person\n", *added);
    return m_faces ? findFaces(**file) : Expected<void>{};
}

}  // namespace withheld::cli
