// Words for steps of the undo list.
#pragma once

#include <QString>
#include <string>
#include <vector>

namespace withheld::ui {

/// "1 mark", "3 marks", in the language of the window; and so on.
[[nodiscard]] QString countedMarks(std::size_t count);
[[nodiscard]] QString countedWords(std::size_t count);
[[nodiscard]] QString countedSuggestions(std::size_t count);
/// " s.40(2), s.38" with the blank before it; "" without codes.
[[nodiscard]] QString codeOf(const std::vector<std::string>& exemptions);

}  // namespace withheld::ui
