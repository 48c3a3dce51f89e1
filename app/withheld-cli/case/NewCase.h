#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class NewCase : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "new"; }
    [[nodiscard]] const char* description() const override { return "Make a case"; }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    std::string m_reference;
    std::string m_received;
    std::string m_title;
    std::string m_requestText;
    std::string m_publicBody;
    std::string m_codeSet = "foia-2000";
    std::string m_codes;  ///< file of code sets of one's own
};

}  // namespace withheld::cli
