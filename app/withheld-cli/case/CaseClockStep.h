#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

/// Shows the time limit, or stops, starts or extends it.
class CaseClockStep : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "clock"; }
    [[nodiscard]] const char* description() const override { return "Show, stop, start or extend the time limit"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    [[nodiscard]] Expected<void> change() const;

    std::string m_stopFor;
    bool m_start = false;
    std::string m_extendTo;
    std::string m_on;
    std::string m_note;
    bool m_json = false;
};

}  // namespace withheld::cli
