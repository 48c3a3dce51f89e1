#include "case/ListMarks.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "base/Files.h"
#include "disclosure/MarksList.h"

namespace withheld::cli {

void ListMarks::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("-o,--output", m_output, "Where it goes: .csv or .html")->required();
    app.add_option("--document", m_document, "Only of the document of this file name");
    auto* user = app.add_option("--user", m_user, "Name of the person at work; needed with --in-full");
    app.add_flag("--in-full", m_inFull, "Words, notes and comments in full; the case records who wrote them out")->needs(user);
}

Expected<void> ListMarks::run() {
    const std::string extension = std::filesystem::path(m_output).extension().string();
    if (extension != ".csv" && extension != ".html") {
        return Error{ErrorCode::InvalidInput,
                     "The table of marks is written as .csv or .html",
                     m_output,
                     0,
                     "Give the file one of these endings.",
                     ""};
    }
    const auto file = m_inFull ? openCase() : openForReading();
    if (!file) {
        return file.error();
    }
    const casefile::CaseState& state = (*file)->state();
    std::vector<std::string> ids;
    if (m_document.empty()) {
        for (const casefile::Document& document : state.documents) {
            const auto more = disclosure::listedOf(state, document.id);
            ids.insert(ids.end(), more.begin(), more.end());
        }
    } else {
        const auto document = documentNamed(**file, m_document);
        if (!document) {
            return document.error();
        }
        ids = disclosure::listedOf(state, (*document)->id);
    }
    const disclosure::MarksList list = disclosure::marksList(state, ids, m_inFull);
    if (m_inFull) {
        // Before the file: words in full never leave a case that does not say so.
        if (auto kept = (*file)->append("marks-exported", disclosure::exportPayload(list, extension.substr(1))); !kept) {
            return kept;
        }
    }
    const std::string bytes = extension == ".csv" ? disclosure::toCsv(list) : disclosure::toHtml(list);
    if (auto written = writeFileAtomically(m_output, bytes); !written) {
        return written;
    }
    std::printf("%s: %zu rows, %s\n", m_output.c_str(), list.marks.size(),
                m_inFull ? "words in full; the case recorded it. Not for release." : "first letters only");
    return {};
}

}  // namespace withheld::cli
