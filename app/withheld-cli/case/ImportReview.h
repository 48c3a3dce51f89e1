#pragma once

#include <string>

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ImportReview : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "import-review"; }
    [[nodiscard]] const char* description() const override {
        return "Join the marks, decisions and comments of a .review package into a case; the order of packages does not matter";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::string m_package;
    bool m_dryRun = false;
};

}  // namespace withheld::cli
