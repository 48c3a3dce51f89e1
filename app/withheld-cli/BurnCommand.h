// withheld-cli burn: one file and its marks, outside any case. For scripts: nobody has approved what comes out, and the report
// says so.
#pragma once

#include <string>
#include <vector>

#include "Command.h"
#include "base/Error.h"
#include "burn/Burn.h"
#include "marks/Mark.h"

namespace withheld::cli {

class BurnCommand : public Command {
public:
    [[nodiscard]] const char* name() const override { return "burn"; }
    [[nodiscard]] const char* description() const override {
        return "Remove what is under the marks from a PDF file, and prove it (nobody approves: not a release)";
    }
    void setUp(CLI::App& app) override;
    int execute() override;

private:
    [[nodiscard]] Expected<void> refuseSameFile() const;
    [[nodiscard]] Expected<std::string> burnAndProve() const;
    [[nodiscard]] Expected<void> writeReport(const burn::BurnReport& burned, const std::string& verification) const;

    std::string m_input;
    std::string m_marks;
    std::string m_output;
    std::string m_report;
    std::string m_passwordFile;
    bool m_noVerify = false;
};

}  // namespace withheld::cli
