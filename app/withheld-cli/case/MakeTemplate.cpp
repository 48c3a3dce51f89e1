#include "case/MakeTemplate.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdio>
#include <filesystem>

#include "base/Files.h"
#include "release/FormTemplates.h"

namespace withheld::cli {

void MakeTemplate::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("PLACE", m_place, "Document and page: 'cia.pdf:3'")->required();
    app.add_option("-o,--output", m_output, "The file to write, JSON")->required();
    app.add_option("--name", m_name, "What it is called in lists and in the reason of a suggestion; else the file's name");
}

Expected<void> MakeTemplate::run() {
    const std::size_t colon = m_place.rfind(':');
    int page = 0;
    if (colon != std::string::npos) {
        const char* end = m_place.data() + m_place.size();
        const auto read = std::from_chars(m_place.data() + colon + 1, end, page);
        page = read.ec == std::errc() && read.ptr == end ? page : 0;
    }
    if (page < 1) {
        return Error{ErrorCode::InvalidInput, "No page is named", m_place, 0, "Write document and page as 'cia.pdf:3'.", ""};
    }
    const auto file = openForReading();
    if (!file) {
        return file.error();
    }
    const auto document = documentNamed(**file, m_place.substr(0, colon));
    if (!document) {
        return document.error();
    }
    const std::string name = m_name.empty() ? std::filesystem::path(m_output).stem().string() : m_name;
    const auto form = release::templateOfPage(**file, (*document)->id, page, name);
    if (!form) {
        return form.error();
    }
    if (auto written = writeFileAtomically(m_output, templates::templateToJson(*form)); !written) {
        return written;
    }
    std::printf("%s: template \"%s\", %zu %s, %zu anchors\n", m_output.c_str(), form->name.c_str(), form->fields.size(),
                form->fields.size() == 1 ? "mark" : "marks", form->anchors.size());
    return {};
}

}  // namespace withheld::cli
