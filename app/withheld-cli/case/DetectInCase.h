#pragma once

#include "case/CaseSubcommand.h"

namespace withheld::cli {

class DetectInCase : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "detect"; }
    [[nodiscard]] const char* description() const override {
        return "Suggest marks on names, telephone numbers, e-mail addresses and the like";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    [[nodiscard]] Expected<void> findFaces(casefile::Case& file) const;

    bool m_faces = false;
};

}  // namespace withheld::cli
