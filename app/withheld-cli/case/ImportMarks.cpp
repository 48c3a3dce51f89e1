#include "case/ImportMarks.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <set>

#include "Common.h"
#include "base/Files.h"
#include "disclosure/Exemptions.h"
#include "marks/MarksJson.h"

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
    app.add_option("MARKS", m_marks, marksHelp)->required();
    addUser(app);
}

Expected<void> ImportMarks::fillText(const casefile::Case& file, const std::string& document, std::vector<Mark>& marks) const {
    for (Mark& mark : marks) {
        if (!mark.text.empty()) {
            continue;
        }
        const auto text = file.pageText(document, mark.page);
        if (!text) {
            return text.error();
        }
        for (const Quad& quad : mark.quads) {
            const std::string under = text->has_value() ? textIn(**text, quad.bounds()) : std::string();
            mark.text += (mark.text.empty() || under.empty() ? "" : " ") + under;
        }
    }
    return {};
}

Expected<void> ImportMarks::run() {
    const auto json = readFile(m_marks);
    if (!json) {
        return json.error();
    }
    auto marks = parseMarks(*json, m_marks);
    if (!marks) {
        return marks.error();
    }
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const casefile::Document* document = (*file)->state().documentNamed(m_document);
    if (document == nullptr) {
        return Error{ErrorCode::InvalidInput,
                     "There is no document of this name in the case",
                     m_document,
                     0,
                     "`withheld-cli case status` lists the documents.",
                     ""};
    }
    for (Mark& mark : *marks) {
        mark.id.clear();  // ids belong to the case that gave them
        if (mark.origin.empty()) {
            mark.origin = "imported";
        }
    }
    if (auto filled = fillText(**file, document->id, *marks); !filled) {
        return filled;
    }
    tellUnknownCodes(*marks, disclosure::catalogueOf((*file)->state().facts.codeSet));
    const auto added = (*file)->addMarks(document->id, *marks);
    if (!added) {
        return added.error();
    }
    std::printf("%s: %zu marks added\n", m_document.c_str(), added->size());
    return {};
}

}  // namespace withheld::cli
