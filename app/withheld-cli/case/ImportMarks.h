#pragma once

#include <string>

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ImportMarks : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "import-marks"; }
    [[nodiscard]] const char* description() const override {
        return "Add marks that were made elsewhere to a document of a case";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::string m_document;
    std::string m_marks;
    std::string m_passwordFile;
};

}  // namespace withheld::cli
