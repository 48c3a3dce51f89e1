// The code sets that a person has changed, in a file of the form that the program's own have (resources/exemptions.json).
#pragma once

#include <QString>
#include <vector>

#include "base/Error.h"
#include "disclosure/Exemptions.h"

namespace withheld::ui {

/// At the program's start: puts them in use. A file that can't be read is left alone; the built-in sets then stand.
[[nodiscard]] Expected<void> useKeptCodeSets();
/// Those that differ from the built-in ones; puts them in use.
[[nodiscard]] Expected<void> keepCodeSets(const std::vector<disclosure::Catalogue>& sets);
[[nodiscard]] Expected<std::vector<disclosure::Catalogue>> codeSetsIn(const QString& file);
[[nodiscard]] Expected<void> writeCodeSets(const QString& file, const std::vector<disclosure::Catalogue>& sets);

}  // namespace withheld::ui
