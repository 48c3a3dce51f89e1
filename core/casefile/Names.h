// People's names, as they type them.
#pragma once

#include <string>

namespace withheld::casefile {

/// As it is written into events: blanks trimmed and collapsed, control and invisible characters gone, NFC.
[[nodiscard]] std::string tidyName(const std::string& name);
/// For comparing only: tidy, compatibility forms joined, case folded.
[[nodiscard]] std::string foldedName(const std::string& name);
/// "amy  shah " and "Amy Shah" are one person: a second spelling is no second pair of eyes.
[[nodiscard]] bool samePerson(const std::string& a, const std::string& b);

}  // namespace withheld::casefile
