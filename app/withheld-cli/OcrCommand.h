// withheld-cli ocr IN.pdf -o OUT.pdf: adds an invisible text layer to pages that have none.
#pragma once

#include <string>
#include <vector>

#include "Command.h"
#include "base/Error.h"
#include "ocr/ReadPages.h"
#include "pdf/Intake.h"

namespace withheld::cli {

class OcrCommand : public Command {
public:
    [[nodiscard]] const char* name() const override { return "ocr"; }
    [[nodiscard]] const char* description() const override { return "Read scanned pages and add their words as invisible text"; }
    void setUp(CLI::App& app) override;
    int execute() override;

private:
    [[nodiscard]] Expected<void> checkOutput() const;
    [[nodiscard]] Expected<std::vector<ocr::PageToRead>> pagesToRead(const pdf::IntakeResult& document) const;
    [[nodiscard]] Expected<std::vector<Expected<PageText>>> read(const pdf::IntakeResult& document,
                                                                 const std::vector<ocr::PageToRead>& pages) const;

    std::string m_input;
    std::string m_output;
    std::string m_language = "eng";
    std::string m_passwordFile;
    int m_jobs = 0;
    int m_timeLimit = 180;
};

}  // namespace withheld::cli
