// withheld-cli case list-marks: the window's table of marks as a file for colleagues.
#pragma once

#include <string>

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class ListMarks : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "list-marks"; }
    [[nodiscard]] const char* description() const override {
        return "Write the table of marks and open suggestions as CSV or a web page, words by their first letters";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::string m_document;  ///< file name; "" = all of the case
    std::string m_output;
    bool m_inFull = false;
};

}  // namespace withheld::cli
