#include "case/ImportMarks.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <set>

#include "Common.h"
#include "casefile/OneStep.h"
#include "disclosure/Exemptions.h"
#include "release/MarksExchange.h"

namespace withheld::cli {

namespace {

void tellUnknownCodes(const std::vector<Mark>& marks, const disclosure::Catalogue& catalogue) {
    std::set<std::string> unknown;
    for (const Mark& mark : marks) {
        for (const std::string& code : mark.exemptions) {
            if (catalogue.find(code) == nullptr && unknown.insert(code).second) {
                std::fprintf(stderr, "Note: \"%s\" is not in the code set %s.\n", code.c_str(), catalogue.id.c_str());
            }
        }
    }
}

}  // namespace

void ImportMarks::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("DOCUMENT", m_document, "File name of the document as it was added")->required();
    app.add_option("MARKS", m_marks, "JSON, XFDF, or a PDF with redaction annotations; highlights become suggestions")
        ->required();
    app.add_option("--password-file", m_passwordFile, "A file whose first line is the password of the PDF");
    addUser(app);
}

Expected<void> ImportMarks::run() {
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const auto document = documentNamed(**file, m_document);
    if (!document) {
        return document.error();
    }
    const auto password = readPassword(m_passwordFile);
    if (!password) {
        return password.error();
    }
    const auto read = release::readMarks(**file, **document, m_marks, *password);
    if (!read) {
        return read.error();
    }
    tellUnknownCodes(read->marks, disclosure::catalogueOf((*file)->state()));
    const std::string id = (*document)->id;
    const casefile::OneStep step(**file);
    if (!read->marks.empty()) {
        if (const auto added = (*file)->addMarks(id, read->marks); !added) {
            return added.error();
        }
    }
    const auto proposed = (*file)->addSuggestions(id, read->proposals);
    if (!proposed) {
        return proposed.error();
    }
    std::printf("%s: %zu marks added", m_document.c_str(), read->marks.size());
    if (!read->proposals.empty()) {
        std::printf(", %d highlights to decide", *proposed);
    }
    std::printf(read->leftOut > 0 ? ", %d already there\n" : "\n", read->leftOut);
    return {};
}

}  // namespace withheld::cli
