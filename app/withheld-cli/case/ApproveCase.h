#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ApproveCase : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "approve"; }
    [[nodiscard]] const char* description() const override { return "Approve exactly the submitted set, as a second person"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::string m_unseenBecause;
};

}  // namespace withheld::cli
