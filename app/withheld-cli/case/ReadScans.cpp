#include "case/ReadScans.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "Common.h"
#include "release/Release.h"

namespace withheld::cli {

void ReadScans::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("--user", m_user, "Name of the person at work")->capture_default_str();
    app.add_option("--jobs", m_jobs, "Pages read at the same time")->check(CLI::Range(1, 64))->capture_default_str();
    app.add_option("--lang", m_language, "Language of the pages: eng, cym, eng+cym")->capture_default_str();
}

Expected<void> ReadScans::run() {
    if (m_user.empty()) {
        m_user = "withheld-cli";  // reading a page decides nothing
    }
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const auto summary = release::ocrCase(**file, m_jobs, m_language, progressOnTerminal(), cancelOnInterrupt());
    if (!summary) {
        return summary.error();
    }
    std::printf("%d pages read, %d had words already; %.1f pages a second\n", summary->pagesRead, summary->pagesSkipped,
                summary->pagesPerSecond);
    return withoutFailures(summary->failures, "could not be read");
}

}  // namespace withheld::cli
