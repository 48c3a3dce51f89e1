// Comma-separated values as RFC 4180 has them, for people who open them in a spreadsheet.
#pragma once

#include <string>
#include <vector>

namespace withheld {

/// So that a spreadsheet takes the file for UTF-8.
inline constexpr const char* csvStart = "\xEF\xBB\xBF";

/// One line with its end. A field that a spreadsheet would take for a formula gets an apostrophe before it.
[[nodiscard]] std::string csvLine(const std::vector<std::string>& fields);

}  // namespace withheld
