// withheld-cli case template: the marks of a page as a template.
#pragma once

#include <string>

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class MakeTemplate : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "template"; }
    [[nodiscard]] const char* description() const override {
        return "Write the marks of a page as a template for other copies of the form; no withheld word gets into it";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::string m_place;
    std::string m_name;
    std::string m_output;
};

}  // namespace withheld::cli
