// Code sets that a person has made his own: built-in ones with other wording, slots or further codes, and sets from a file.
#pragma once

#include <string>
#include <vector>

#include "disclosure/Exemptions.h"

namespace withheld::casefile {
class Case;
}

namespace withheld::disclosure {

/// "slot" of a code that is no longer offered for new marks. Marks that have it keep it, and its words.
inline constexpr int hiddenSlot = -2;

/// As parseCatalogues() reads them: {"sets": […]}.
[[nodiscard]] std::string toJson(const std::vector<Catalogue>& catalogues);

/// From now on catalogueOf() and knownCatalogues() give these in place of the built-in ones of the same id. What was in use
/// before stays where it is: references to it go on being valid.
void useOwnCatalogues(std::vector<Catalogue> own);

/// The built-in ones, or one's own in their place; then those of one's own that are not built in.
[[nodiscard]] std::vector<const Catalogue*> knownCatalogues();

/// Whether it says the same as the built-in one of its id.
[[nodiscard]] bool isBuiltIn(const Catalogue& catalogue);

/// From now on the case brings this code set along; nothing is written when it is built in and the case never had another.
[[nodiscard]] Expected<void> keepInCase(casefile::Case& file, const Catalogue& catalogue);

/// The code in place of `id` ("" = a new one, at the end). A slot that another code has is taken from it. InvalidInput when the
/// id is empty or stands twice, or a field is not as catalogues want it.
[[nodiscard]] Expected<Catalogue> withCode(Catalogue catalogue, const std::string& id, const Exemption& code);

}  // namespace withheld::disclosure
