// withheld-cli case suggest: a mark that the second person misses, for the officer to decide.
#pragma once

#include <string>
#include <vector>

#include "case/CaseSubcommand.h"
#include "marks/Mark.h"

namespace withheld::cli {

class SuggestMark : public CaseSubcommand {
public:
    [[nodiscard]] const char* name() const override { return "suggest"; }
    [[nodiscard]] const char* description() const override {
        return "Suggest a mark that is missing, with a reason; the officer accepts or refuses it";
    }
    void setUp(CLI::App& app) override;

protected:
    Expected<void> run() override;

private:
    [[nodiscard]] Expected<std::vector<Mark>> marksOn(const casefile::Case& file, const casefile::Document& document,
                                                      int page) const;

    std::string m_place;
    std::vector<double> m_rect;
    std::string m_words;
    std::string m_because;
    std::string m_code;
};

}  // namespace withheld::cli
