#pragma once

#include <string>

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ExportReview : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "export-review"; }
    [[nodiscard]] const char* description() const override {
        return "Write marks, decisions and comments of a case into a .review package, without its documents";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::string m_output;
};

}  // namespace withheld::cli
