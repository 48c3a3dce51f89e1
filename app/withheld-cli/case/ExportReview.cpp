#include "case/ExportReview.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/Files.h"
#include "review/Package.h"

namespace withheld::cli {

void ExportReview::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("-o,--output", m_output,
                   "The package to write: FILE.review. It holds words of the documents: keep it as safe as they are")
        ->required();
    addUser(app);
}

Expected<void> ExportReview::run() {
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    if (auto written = writeFileAtomically(m_output, review::packageText(**file)); !written) {
        return written;
    }
    const casefile::CaseState& state = (*file)->state();
    std::printf("%s: %zu marks, %zu comments\n", m_output.c_str(), state.marks.size(), state.comments.size());
    return {};
}

}  // namespace withheld::cli
