// withheld-cli ocr IN.pdf -o OUT.pdf: adds an invisible text layer to pages that have none.
#pragma once

#include <string>

#include "Command.h"
#include "base/Error.h"

namespace withheld::cli {

class OcrCommand : public Command {
public:
    [[nodiscard]] const char* name() const override { return "ocr"; }
    [[nodiscard]] const char* description() const override { return "Read scanned pages and add their words as invisible text"; }
    void setUp(CLI::App& app) override;
    int execute() override;

private:
    [[nodiscard]] Expected<void> checkOutput() const;
    /// Whether every page could be read; those that could not are named on stderr.
    [[nodiscard]] Expected<bool> addWords() const;

    std::string m_input;
    std::string m_output;
    std::string m_language = "eng";
    std::string m_passwordFile;
    int m_jobs = 0;
    int m_timeLimit = 180;
};

}  // namespace withheld::cli
