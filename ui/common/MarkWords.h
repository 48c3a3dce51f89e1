// What a mark is of and where it comes from, in the language of the window. A case keeps both as fixed English words, because
// they are looked for by search, statistics and other programs.
#pragma once

#include <QString>

#include "marks/Mark.h"

namespace withheld::ui {

/// Short, for tables: "NI number", "tactics"; a kind that is not known stays as it is; "" for none.
[[nodiscard]] QString kindWords(const std::string& kind);
/// As the schedule calls it: "Policing tactics or resources".
[[nodiscard]] QString informationWords(const std::string& kind, MarkShape shape);
/// "by hand", "repeated from page 3", "search “H•••••”"; what a finder looks for in its short form.
[[nodiscard]] QString originWords(const std::string& origin);
/// Why a mark stands, as the table says it: its kind where a finder made it, else where it comes from.
[[nodiscard]] QString whyWords(const Mark& mark);

}  // namespace withheld::ui
