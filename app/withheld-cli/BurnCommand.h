// withheld-cli burn: one file and its marks, outside any case. For scripts: nobody has approved what comes out, and the report
// says so.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "Command.h"
#include "base/Error.h"
#include "base/Files.h"
#include "burn/Burn.h"
#include "marks/Mark.h"
#include "process/FileClient.h"

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
    [[nodiscard]] Expected<std::optional<Bytes>> ownNames() const;
    /// What the report says of each mark; "not read: …" when the meter could not be made.
    [[nodiscard]] static nlohmann::json readMarks(process::FileClient& client, const std::filesystem::path& working,
                                                  const std::string& shown, const std::vector<Mark>& marks,
                                                  const std::optional<Bytes>& names, const Cancel& cancel);
    [[nodiscard]] Expected<void> writeReport(const burn::BurnReport& burned, const nlohmann::json& marks,
                                             const std::string& verification) const;

    std::string m_input;
    std::string m_marks;
    std::string m_output;
    std::string m_report;
    std::string m_names;
    std::string m_passwordFile;
    std::string m_safeMode;
    bool m_noVerify = false;
};

}  // namespace withheld::cli
