#include "CaseCommand.h"

#include <CLI/CLI.hpp>

namespace withheld::cli {

CaseCommand::CaseCommand() = default;

void CaseCommand::setUp(CLI::App& app) {
    m_app = &app;
    addCommands(app, m_commands);
}

int CaseCommand::execute() {
    return executeParsed(*m_app, m_commands);
}

}  // namespace withheld::cli
