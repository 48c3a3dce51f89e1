#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class AuditCase : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "audit"; }
    [[nodiscard]] const char* description() const override {
        return "Check the chain of events and everything stored with it, and list the events";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    bool m_json = false;
};

}  // namespace withheld::cli
