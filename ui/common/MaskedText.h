// Text under marks as it may stand on a screen in an open office: first letters stay, the rest are dots.
#pragma once

#include <QString>
#include <string>

namespace withheld::ui {

/// "Hannah Desmond" → "H••••• D••••••", "07700 900160" → "07••• ••••••", "h.desmond@force.example" → "h••••••••@•••••". At most
/// `limit` characters; line breaks become blanks.
[[nodiscard]] QString maskedText(const std::string& text, int limit = 40);
/// On one line, shortened in the middle to `limit` characters.
[[nodiscard]] QString oneLine(const std::string& text, int limit = 60);

}  // namespace withheld::ui
