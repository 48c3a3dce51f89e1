// withheld-cli case propose: suggestions on every copy of a form.
#pragma once

#include <string>
#include <vector>

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ProposeByTemplate : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "propose"; }
    [[nodiscard]] const char* description() const override {
        return "Suggest the marks of templates on every page that is their form";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::vector<std::string> m_templates;
};

}  // namespace withheld::cli
