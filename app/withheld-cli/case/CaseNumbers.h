#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

/// Numbers of the case without names.
class CaseNumbers : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "stats"; }
    [[nodiscard]] const char* description() const override { return "Count pages, marks and decisions, without any name"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    bool m_csv = false;
    bool m_json = false;
};

}  // namespace withheld::cli
