// withheld-cli case export-marks: the marks of a document for another program.
#pragma once

#include <string>

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ExportMarks : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "export-marks"; }
    [[nodiscard]] const char* description() const override {
        return "Write the marks of a document as JSON, XFDF or annotations in a PDF (nothing is removed from it)";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::string m_document;
    std::string m_output;
};

}  // namespace withheld::cli
