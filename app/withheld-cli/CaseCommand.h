// withheld-cli case …: everything that is done to a case, one class a subcommand (folder case/).
#pragma once

#include "Command.h"

namespace withheld::cli {

class CaseCommand : public Command {
public:
    CaseCommand();
    [[nodiscard]] const char* name() const override { return "case"; }
    [[nodiscard]] const char* description() const override { return "Make, fill, review and release a case"; }
    void setUp(CLI::App& app) override;
    int execute() override;

private:
    std::vector<std::unique_ptr<Command>> m_commands;
    CLI::App* m_app = nullptr;
};

}  // namespace withheld::cli
