// withheld-cli case inspect: what the documents hide, read once more.
#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class InspectDocuments : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "inspect"; }
    [[nodiscard]] const char* description() const override {
        return "Read again what the documents hide, with their bookmarks and properties";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;
};

}  // namespace withheld::cli
