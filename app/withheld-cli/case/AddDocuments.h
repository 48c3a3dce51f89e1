#pragma once

#include <string>
#include <vector>

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class AddDocuments : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "add"; }
    [[nodiscard]] const char* description() const override { return "Add PDF files to a case"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::vector<std::string> m_files;
    std::string m_passwordFile;
};

}  // namespace withheld::cli
