// Known given names and surnames.
#pragma once

#include <QString>

namespace withheld::detect {

enum class Known {
    No,
    Ambiguous,  ///< a name, and an everyday word or place as well
    Yes
};

/// Case, accents and apostrophes do not matter; of a double-barrelled name the surest part counts.
[[nodiscard]] Known knownFirstName(const QString& word);
[[nodiscard]] Known knownSurname(const QString& word);

/// Lower case without accents, apostrophes and hyphens: how names are compared.
[[nodiscard]] QString nameKey(const QString& word);

}  // namespace withheld::detect
