#include "case/ProposeByTemplate.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "Common.h"
#include "release/FormTemplates.h"
#include "templates/TemplateFolder.h"

namespace withheld::cli {

void ProposeByTemplate::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("--template", m_templates,
                   "Template that `case template` or the window wrote; of several, the one that fits best")
        ->required();
    addUser(app);
}

Expected<void> ProposeByTemplate::run() {
    std::vector<templates::Template> forms;
    for (const std::string& path : m_templates) {
        auto form = templates::readTemplate(path);
        if (!form) {
            return form.error();
        }
        forms.push_back(std::move(*form));
    }
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const auto proposals = release::proposalsOf(**file, forms, progressOnTerminal(), cancelOnInterrupt());
    if (!proposals) {
        return proposals.error();
    }
    int added = 0;
    for (const auto& [document, suggestions] : proposals->byDocument) {
        const auto stored = (*file)->addSuggestions(document, suggestions);
        if (!stored) {
            return stored.error();
        }
        added += *stored;
    }
    std::printf("%d pages are copies of a form, %d suggestions added; each has to be accepted or refused by a person\n",
                proposals->pages, added);
    return {};
}

}  // namespace withheld::cli
