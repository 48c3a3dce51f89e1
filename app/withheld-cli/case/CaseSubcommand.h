// Base of the subcommands of `withheld-cli case`: the folder of the case, who works, and opening it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "Command.h"
#include "base/Error.h"
#include "casefile/Case.h"

namespace withheld::cli {

class CaseSubcommand : public Command {
public:
    int execute() override;

protected:
    /// The work itself, on m_folder and m_user. What it returns as an error is told on stderr and ends in Exit::refused.
    [[nodiscard]] virtual Expected<void> run() = 0;

    void addCase(CLI::App& app);
    void addUser(CLI::App& app);
    [[nodiscard]] Expected<std::unique_ptr<casefile::Case>> openCase() const;
    /// Only for reading; a case whose chain does not hold is refused like any other opening.
    [[nodiscard]] Expected<std::unique_ptr<casefile::Case>> openForReading() const;

    /// Fails with InvalidInput, naming the command that lists the documents.
    [[nodiscard]] static Expected<const casefile::Document*> documentNamed(const casefile::Case& file, const std::string& name);

    /// Tells of each page that failed while the others went on. Fails when there is one; `what`: "could not be read".
    [[nodiscard]] Expected<void> withoutFailures(const std::vector<Error>& failures, const std::string& what) const;

    std::string m_folder;
    std::string m_user;
};

}  // namespace withheld::cli
