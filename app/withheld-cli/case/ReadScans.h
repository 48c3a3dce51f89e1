#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ReadScans : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "ocr"; }
    [[nodiscard]] const char* description() const override { return "Read the words of scanned pages"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    int m_jobs = 2;
    std::string m_language = "eng";
};

}  // namespace withheld::cli
