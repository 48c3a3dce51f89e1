#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class CheckConsistency : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "consistency"; }
    [[nodiscard]] const char* description() const override {
        return "List strings that are redacted somewhere and readable elsewhere, first letters only";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    bool m_json = false;
};

}  // namespace withheld::cli
