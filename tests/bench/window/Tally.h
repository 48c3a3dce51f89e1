// What was measured, as rows of a Markdown table on stdout.
#pragma once

#include <string>
#include <vector>

namespace withheld::bench {

enum class Bound { AtMost, AtLeast, None };

struct Row {
    std::string what;
    Bound bound = Bound::AtMost;
    double budget = 0;
    std::string unit = "ms";
    std::vector<double> values;  ///< one a round; negative: it never came, which fails the row
};

/// Prints the row: what, budget, median, worst of n, verdict. The verdict goes by the median; a worst that misses is named as
/// well.
void tell(const Row& row);
[[nodiscard]] double median(std::vector<double> values);
/// `share` 0–1.
[[nodiscard]] double percentile(std::vector<double> values, double share);
/// How many rows missed their budget.
[[nodiscard]] int missed();

}  // namespace withheld::bench
