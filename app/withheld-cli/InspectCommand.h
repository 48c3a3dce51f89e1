// withheld-cli inspect IN.pdf: what a PDF hides.
#pragma once

#include <string>

#include "Command.h"

namespace withheld::cli {

class InspectCommand : public Command {
public:
    [[nodiscard]] const char* name() const override { return "inspect"; }
    [[nodiscard]] const char* description() const override {
        return "List what a PDF hides: covered text, layers, comments, attachments, revisions";
    }
    void setUp(CLI::App& app) override;
    int execute() override;

private:
    std::string m_input;
    std::string m_passwordFile;
    bool m_json = false;
};

}  // namespace withheld::cli
