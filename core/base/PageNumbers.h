// Page numbers as people write them: "2,5-7".
#pragma once

#include <string>
#include <vector>

#include "base/Error.h"

namespace withheld {

/// Sorted, each once, from 1. Fails with InvalidInput on anything but numbers, commas, blanks and ranges up to `most`.
[[nodiscard]] Expected<std::vector<int>> parsePageNumbers(const std::string& text, int most = 100'000);

/// "2, 5-7"
[[nodiscard]] std::string pageNumbersText(const std::vector<int>& pages);

}  // namespace withheld
