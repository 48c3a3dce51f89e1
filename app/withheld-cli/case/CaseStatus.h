#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class CaseStatus : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "status"; }
    [[nodiscard]] const char* description() const override { return "Show where a case stands and what stands in its way"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    bool m_json = false;
};

}  // namespace withheld::cli
