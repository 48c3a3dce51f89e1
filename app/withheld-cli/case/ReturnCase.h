#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ReturnCase : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "return"; }
    [[nodiscard]] const char* description() const override { return "Return a submitted set to the officer"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::string m_because;
};

}  // namespace withheld::cli
