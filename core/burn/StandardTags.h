// What ISO 32000 itself defines for tags: these names tell nothing of a document.
#pragma once

#include <string_view>

namespace withheld::burn {

/// A standard structure type (ISO 32000-1 14.8.4, ISO 32000-2 14.8.4).
[[nodiscard]] bool isStandardStructureType(std::string_view name);
/// A namespace whose types are defined elsewhere (ISO 32000-2 14.8.6): those of the standard, and MathML. `name`: its /NS.
[[nodiscard]] bool isStandardNamespace(std::string_view name);
/// An owner of attributes (ISO 32000-2 table 376).
[[nodiscard]] bool isStandardOwner(std::string_view name);
/// An attribute of such an owner (ISO 32000-2 14.8.5).
[[nodiscard]] bool isStandardAttribute(std::string_view name);

}  // namespace withheld::burn
