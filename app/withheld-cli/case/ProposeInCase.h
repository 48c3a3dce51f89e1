// withheld-cli case propose: suggestions on every copy of a form, and wherever kept searches find something.
#pragma once

#include <string>
#include <vector>

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ProposeInCase : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "propose"; }
    [[nodiscard]] const char* description() const override {
        return "Suggest the marks of templates on every page that is their form, and what the rules of a file find";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    [[nodiscard]] Expected<int> byTemplates(casefile::Case& file) const;
    [[nodiscard]] Expected<int> byRules(casefile::Case& file) const;

    std::vector<std::string> m_templates;
    std::string m_rules;
};

}  // namespace withheld::cli
