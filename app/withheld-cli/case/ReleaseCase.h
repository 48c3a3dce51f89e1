#pragma once

#include <string>
#include <vector>

#include "case/CaseSubcommand.h"
#include "release/Release.h"

namespace withheld::cli {

class ReleaseCase : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "release"; }
    [[nodiscard]] const char* description() const override { return "Burn, prove and pack an approved set"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    [[nodiscard]] Expected<release::PicturePages> picturePages(const casefile::Case& file) const;

    [[nodiscard]] Expected<void> tryOut(casefile::Case& file, const release::PicturePages& pictures) const;

    std::string m_pack;
    std::vector<std::string> m_safeMode;
    bool m_isDryRun = false;
};

}  // namespace withheld::cli
