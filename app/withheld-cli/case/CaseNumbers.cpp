#include "case/CaseNumbers.h"

#include <CLI/CLI.hpp>
#include <QDate>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "statistics/Summary.h"

namespace withheld::cli {

using nlohmann::ordered_json;
using statistics::SummaryLine;

namespace {

void printNumbersJson(const std::string& reference, const std::vector<SummaryLine>& lines) {
    ordered_json root{{"reference", reference}};
    for (const SummaryLine& line : lines) {
        const bool isNumber = line.value.find_first_not_of("-0123456789") == std::string::npos && line.value.size() < 10 &&
                              line.value.find('-', 1) == std::string::npos && !line.value.empty();
        root[line.section][line.item] = isNumber ? ordered_json(std::stoi(line.value)) : ordered_json(line.value);
    }
    std::printf("%s\n", root.dump(1, ' ', false, ordered_json::error_handler_t::replace).c_str());
}

void printNumbers(const std::string& reference, const std::vector<SummaryLine>& lines) {
    std::printf("%s\n", reference.c_str());
    std::string section;
    for (const SummaryLine& line : lines) {
        if (line.section != section) {
            section = line.section;
            std::printf("%s\n", section.c_str());
        }
        std::printf("    %-40s %s\n", line.words().c_str(), line.value.c_str());
    }
}

}  // namespace

void CaseNumbers::setUp(CLI::App& app) {
    addCase(app);
    auto* csv = app.add_flag("--csv", m_csv, "Print comma-separated values, to add up over cases");
    app.add_flag("--json", m_json, "Print JSON")->excludes(csv);
}

Expected<void> CaseNumbers::run() {
    const auto file = openForReading();
    if (!file) {
        return file.error();
    }
    const casefile::CaseState& state = (*file)->state();
    const auto numbers = statistics::statisticsOf(state, disclosure::catalogueOf(state));
    const auto lines = statistics::summaryOf(state, numbers, QDate::currentDate());
    if (m_csv) {
        std::printf("%s", statistics::toCsv(state.facts.reference, lines).c_str());
    } else if (m_json) {
        printNumbersJson(state.facts.reference, lines);
    } else {
        printNumbers(state.facts.reference, lines);
    }
    return {};
}

}  // namespace withheld::cli
