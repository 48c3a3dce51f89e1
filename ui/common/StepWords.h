// Words for steps of the undo list.
#pragma once

#include <QString>
#include <string>
#include <vector>

namespace withheld::ui {

/// "1 mark", "3 marks".
[[nodiscard]] QString counted(std::size_t count, const char* one, const char* many);
/// " s.40(2), s.38" with the blank before it; "" without codes.
[[nodiscard]] QString codeOf(const std::vector<std::string>& exemptions);

}  // namespace withheld::ui
