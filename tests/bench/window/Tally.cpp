#include "window/Tally.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace withheld::bench {

namespace {

int g_missed = 0;

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, value < 100 ? "%.1f" : "%.0f", value);
    return text;
}

}  // namespace

double percentile(std::vector<double> values, double share) {
    if (values.empty()) {
        return -1;
    }
    std::sort(values.begin(), values.end());
    const double at = share * static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(std::lround(at))];
}

double median(std::vector<double> values) {
    return percentile(std::move(values), 0.5);
}

int missed() {
    return g_missed;
}

void tell(const Row& row) {
    const bool failed = row.values.empty() || *std::min_element(row.values.begin(), row.values.end()) < 0;
    const bool most = row.bound != Bound::AtLeast;
    const double middle = median(row.values);
    const double worst = failed ? -1
                         : most ? *std::max_element(row.values.begin(), row.values.end())
                                : *std::min_element(row.values.begin(), row.values.end());
    const auto keeps = [&](double value) { return most ? value <= row.budget : value >= row.budget; };
    std::string verdict;
    if (failed) {
        verdict = "never came";
    } else if (row.bound == Bound::None) {
        verdict = "";
    } else {
        verdict = !keeps(middle) ? "misses" : keeps(worst) ? "keeps" : "keeps, not always";
    }
    g_missed += failed || verdict == "misses" ? 1 : 0;
    const std::string budget = row.bound == Bound::None ? "" : (most ? "≤ " : "≥ ") + number(row.budget) + " " + row.unit;
    std::printf("| %s | %s | %s %s | %s of %zu | %s |\n", row.what.c_str(), budget.c_str(), failed ? "–" : number(middle).c_str(),
                row.unit.c_str(), failed ? "–" : number(worst).c_str(), row.values.size(), verdict.c_str());
    std::fflush(stdout);
}

}  // namespace withheld::bench
