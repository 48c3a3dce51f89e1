// Writes /ToUnicode CMaps (ISO 32000-1 9.10.3).
#pragma once

#include <map>
#include <string>

#include "fonts/Font.h"

namespace withheld::fonts {

/// `useCMap`: name of the predefined CMap that fills what `texts` leaves open, "" for none.
[[nodiscard]] std::string toUnicodeFile(const std::map<Code, std::u32string>& texts, const std::string& useCMap);

}  // namespace withheld::fonts
