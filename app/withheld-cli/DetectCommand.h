// withheld-cli detect IN.pdf: what the finders would mark.
#pragma once

#include <string>

#include "Command.h"

namespace withheld::cli {

class DetectCommand : public Command {
public:
    [[nodiscard]] const char* name() const override { return "detect"; }
    [[nodiscard]] const char* description() const override { return "Suggest marks for names, phones, e-mails and the like"; }
    void setUp(CLI::App& app) override;
    int execute() override;

private:
    std::string m_input;
    std::string m_passwordFile;
    bool m_faces = false;
    bool m_json = false;
};

}  // namespace withheld::cli
