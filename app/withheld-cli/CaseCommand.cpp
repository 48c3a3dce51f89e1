#include "CaseCommand.h"

#include <CLI/CLI.hpp>

#include "case/AddDocuments.h"
#include "case/ApproveCase.h"
#include "case/AuditCase.h"
#include "case/CaseClockStep.h"
#include "case/CaseNumbers.h"
#include "case/CaseStatus.h"
#include "case/CheckConsistency.h"
#include "case/DetectInCase.h"
#include "case/ExportMarks.h"
#include "case/ExportReview.h"
#include "case/ImportMarks.h"
#include "case/ImportReview.h"
#include "case/InspectDocuments.h"
#include "case/ListMarks.h"
#include "case/MakeTemplate.h"
#include "case/NewCase.h"
#include "case/ProposeInCase.h"
#include "case/ReadScans.h"
#include "case/ReleaseCase.h"
#include "case/ReturnCase.h"
#include "case/SubmitCase.h"
#include "case/SuggestMark.h"

namespace withheld::cli {

CaseCommand::CaseCommand() {
    m_commands.push_back(std::make_unique<NewCase>());
    m_commands.push_back(std::make_unique<AddDocuments>());
    m_commands.push_back(std::make_unique<ReadScans>());
    m_commands.push_back(std::make_unique<DetectInCase>());
    m_commands.push_back(std::make_unique<ImportMarks>());
    m_commands.push_back(std::make_unique<ExportMarks>());
    m_commands.push_back(std::make_unique<ListMarks>());
    m_commands.push_back(std::make_unique<MakeTemplate>());
    m_commands.push_back(std::make_unique<ProposeInCase>());
    m_commands.push_back(std::make_unique<InspectDocuments>());
    m_commands.push_back(std::make_unique<CaseStatus>());
    m_commands.push_back(std::make_unique<CaseClockStep>());
    m_commands.push_back(std::make_unique<CaseNumbers>());
    m_commands.push_back(std::make_unique<CheckConsistency>());
    m_commands.push_back(std::make_unique<SubmitCase>());
    m_commands.push_back(std::make_unique<SuggestMark>());
    m_commands.push_back(std::make_unique<ReturnCase>());
    m_commands.push_back(std::make_unique<ApproveCase>());
    m_commands.push_back(std::make_unique<ExportReview>());
    m_commands.push_back(std::make_unique<ImportReview>());
    m_commands.push_back(std::make_unique<ReleaseCase>());
    m_commands.push_back(std::make_unique<AuditCase>());
}

void CaseCommand::setUp(CLI::App& app) {
    m_app = &app;
    addCommands(app, m_commands);
}

int CaseCommand::execute() {
    return executeParsed(*m_app, m_commands);
}

}  // namespace withheld::cli
