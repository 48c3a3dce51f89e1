#include "case/CaseSubcommand.h"

#include <CLI/CLI.hpp>

#include "Common.h"

namespace withheld::cli {

int CaseSubcommand::execute() {
    const auto done = run();
    return done ? Exit::done : refuse(done.error());
}

void CaseSubcommand::addCase(CLI::App& app) {
    app.add_option("CASE", m_folder, "Folder of the case")->required();
}

void CaseSubcommand::addUser(CLI::App& app) {
    app.add_option("--user", m_user, "Name of the person at work")->required();
}

Expected<std::unique_ptr<casefile::Case>> CaseSubcommand::openCase() const {
    return casefile::Case::open(m_folder, m_user);
}

Expected<const casefile::Document*> CaseSubcommand::documentNamed(const casefile::Case& file, const std::string& name) {
    const casefile::Document* document = file.state().documentNamed(name);
    if (document == nullptr) {
        return Error{ErrorCode::InvalidInput,
                     "There is no document of this name in the case",
                     name,
                     0,
                     "`withheld-cli case status` lists the documents.",
                     ""};
    }
    return document;
}

Expected<std::unique_ptr<casefile::Case>> CaseSubcommand::openForReading() const {
    auto file = casefile::Case::open(m_folder, "", casefile::OpenMode::ReadOnly);
    if (file && !(*file)->problem().empty()) {
        return Error{ErrorCode::Tampered,
                     "This case was changed outside Withheld. " + (*file)->problem(),
                     m_folder,
                     0,
                     "See `withheld-cli case audit`.",
                     ""};
    }
    return file;
}

Expected<void> CaseSubcommand::withoutFailures(const std::vector<Error>& failures, const std::string& what) const {
    for (const Error& failure : failures) {
        (void)refuse(failure);
    }
    if (failures.empty()) {
        return {};
    }
    return Error{ErrorCode::WorkerDied,
                 std::to_string(failures.size()) + " pages " + what,
                 m_folder,
                 0,
                 "Look at these pages by eye.",
                 ""};
}

}  // namespace withheld::cli
