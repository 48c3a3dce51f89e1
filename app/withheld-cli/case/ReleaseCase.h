#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ReleaseCase : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "release"; }
    [[nodiscard]] const char* description() const override { return "Burn, prove and pack an approved set"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::string m_pack;
};

}  // namespace withheld::cli
