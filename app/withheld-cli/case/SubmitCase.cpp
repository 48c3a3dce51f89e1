#include "case/SubmitCase.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "marks/MarkSet.h"
#include "review/Review.h"

namespace withheld::cli {

void SubmitCase::setUp(CLI::App& app) {
    addCase(app);
    addUser(app);
    app.add_option("--note", m_note, "A covering note for the reviewer");
}

Expected<void> SubmitCase::run() {
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    if (auto submitted = review::submit(**file, m_note); !submitted) {
        return submitted;
    }
    std::printf("Set %s is submitted for review\n", shortHash((*file)->state().submission->setHash).c_str());
    return {};
}

}  // namespace withheld::cli
