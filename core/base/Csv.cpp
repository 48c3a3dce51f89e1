#include "base/Csv.h"

#include <string_view>

namespace withheld {

namespace {

/// OWASP's list: a spreadsheet evaluates a field that starts so.
bool looksLikeFormula(const std::string& field) {
    const std::size_t first = field.find_first_not_of(' ');
    return first != std::string::npos && std::string_view("=+-@\t\r\n").find(field[first]) != std::string_view::npos;
}

std::string csvField(const std::string& field) {
    const std::string safe = looksLikeFormula(field) ? "'" + field : field;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) {
        return safe;
    }
    std::string quoted = "\"";
    for (const char c : safe) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

}  // namespace

std::string csvLine(const std::vector<std::string>& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        line += (i == 0 ? "" : ",") + csvField(fields[i]);
    }
    return line + "\r\n";
}

}  // namespace withheld
