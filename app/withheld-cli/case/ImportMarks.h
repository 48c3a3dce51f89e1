#pragma once

#include <string>
#include <vector>

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ImportMarks : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "import-marks"; }
    [[nodiscard]] const char* description() const override { return "Add marks from a JSON file to a document of a case"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    [[nodiscard]] Expected<void> fillText(const casefile::Case& file, const std::string& document,
                                          std::vector<Mark>& marks) const;

    std::string m_document;
    std::string m_marks;
};

}  // namespace withheld::cli
