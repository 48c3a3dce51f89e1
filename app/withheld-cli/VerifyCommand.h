// withheld-cli verify SOURCE.pdf OUT.pdf --marks M.json: is what stood under the marks really gone?
// withheld-cli verify OUT.pdf: does a released file hide something?
#pragma once

#include <string>

#include "Command.h"
#include "base/Error.h"
#include "inspect/ReleaseCheck.h"
#include "verify/Verify.h"

namespace withheld::cli {

class VerifyCommand : public Command {
public:
    [[nodiscard]] const char* name() const override { return "verify"; }
    [[nodiscard]] const char* description() const override {
        return "Prove that a burned PDF holds nothing of what was marked, and all else; or check a released PDF by itself";
    }
    void setUp(CLI::App& app) override;
    int execute() override;

private:
    [[nodiscard]] Expected<verify::Report> prove() const;
    [[nodiscard]] Expected<inspect::ReleaseCheck> checkAlone() const;
    /// Prints the report and gives the exit code for it.
    template <typename Report>
    [[nodiscard]] int tell(const Report& report, const std::string& file) const;

    std::string m_source;
    std::string m_output;
    std::string m_marks;
    std::string m_passwordFile;
    std::string m_safeMode;
    std::string m_html;
    bool m_wordsMayBeAdded = false;
    bool m_json = false;
};

}  // namespace withheld::cli
