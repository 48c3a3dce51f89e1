#include "case/ExportMarks.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "release/MarksExchange.h"

namespace withheld::cli {

void ExportMarks::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("DOCUMENT", m_document, "File name of the document as it was added")->required();
    app.add_option("-o,--output", m_output, "Where they go: .json, .xfdf or .pdf")->required();
}

Expected<void> ExportMarks::run() {
    const auto file = openForReading();
    if (!file) {
        return file.error();
    }
    const auto document = documentNamed(**file, m_document);
    if (!document) {
        return document.error();
    }
    if (auto written = release::writeMarks(**file, **document, m_output); !written) {
        return written;
    }
    std::printf("%s: written. Nothing is removed: not for release.\n", m_output.c_str());
    return {};
}

}  // namespace withheld::cli
