#include "case/ProposeInCase.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "Common.h"
#include "base/Files.h"
#include "casefile/OneStep.h"
#include "release/FormTemplates.h"
#include "release/RuleProposals.h"
#include "templates/TemplateFolder.h"

namespace withheld::cli {

namespace {

constexpr std::uint64_t largestRules = std::uint64_t{4} << 20U;  // bytes

using Proposals = std::map<std::string, std::vector<casefile::Case::NewSuggestion>>;

Expected<int> add(casefile::Case& file, const Proposals& byDocument) {
    int added = 0;
    for (const auto& [document, suggestions] : byDocument) {
        const auto stored = file.addSuggestions(document, suggestions);
        if (!stored) {
            return stored.error();
        }
        added += *stored;
    }
    return added;
}

}  // namespace

void ProposeInCase::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("--template", m_templates,
                   "Template that `case template` or the window wrote; of several, the one that fits best");
    app.add_option("--rules", m_rules, "Searches under a name, as the window writes them (JSON)");
    addUser(app);
}

Expected<int> ProposeInCase::byTemplates(casefile::Case& file) const {
    std::vector<templates::Template> forms;
    for (const std::string& path : m_templates) {
        auto form = templates::readTemplate(path);
        if (!form) {
            return form.error();
        }
        forms.push_back(std::move(*form));
    }
    const auto proposals = release::proposalsOf(file, forms, progressOnTerminal(), cancelOnInterrupt());
    if (!proposals) {
        return proposals.error();
    }
    std::printf("%d pages are copies of a form, ", proposals->pages);
    return add(file, proposals->byDocument);
}

Expected<int> ProposeInCase::byRules(casefile::Case& file) const {
    const auto bytes = readFile(m_rules, largestRules);
    if (!bytes) {
        return bytes.error();
    }
    auto rules = search::rulesFromJson(*bytes);
    if (!rules) {
        Error error = rules.error();
        error.file = m_rules;
        return error;
    }
    const auto proposals = release::proposalsOf(file, *rules, progressOnTerminal(), cancelOnInterrupt());
    if (!proposals) {
        return proposals.error();
    }
    for (const release::RuleResult& rule : proposals->rules) {
        std::printf("%s: %s%s\n", rule.name.c_str(),
                    rule.places == 0   ? "nothing found"
                    : rule.places == 1 ? "1 place"
                                       : (std::to_string(rule.places) + " places").c_str(),
                    rule.wasStopped ? " (the expression is too slow and was stopped: these are not all)" : "");
    }
    if (proposals->pagesWithoutText > 0) {
        std::fprintf(stderr, "Note: %d pages have no text and were not searched; read them with `case ocr`.\n",
                     proposals->pagesWithoutText);
    }
    return add(file, proposals->byDocument);
}

Expected<void> ProposeInCase::run() {
    if (m_templates.empty() && m_rules.empty()) {
        return Error{ErrorCode::InvalidInput, "Nothing says what to propose", "", 0, "Give --template or --rules.", ""};
    }
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const casefile::OneStep step(**file);
    int added = 0;
    for (const bool isForms : {true, false}) {
        if (isForms ? m_templates.empty() : m_rules.empty()) {
            continue;
        }
        const auto more = isForms ? byTemplates(**file) : byRules(**file);
        if (!more) {
            return more.error();
        }
        added += *more;
    }
    std::printf("%d suggestions added; each has to be accepted or refused by a person\n", added);
    return {};
}

}  // namespace withheld::cli
