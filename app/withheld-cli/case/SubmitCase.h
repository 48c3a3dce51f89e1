#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class SubmitCase : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "submit"; }
    [[nodiscard]] const char* description() const override { return "Submit the marks for review by a second person"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::string m_note;
};

}  // namespace withheld::cli
