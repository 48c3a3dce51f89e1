// The exemption catalogue: the law as data (resources/exemptions.json).
#pragma once

#include <string>
#include <vector>

#include "base/Error.h"

namespace withheld::disclosure {

struct Exemption {
    std::string id;         ///< "s.40(2)", "s.31(1)(a)"
    std::string section;    ///< "40"
    std::string shortName;  ///< for the palette: "personal", "crime"
    std::string title;      ///< "Personal information"
    std::string wording;    ///< for the schedule and the letter
    bool absolute = false;
    std::string test;       ///< "class", "prejudice", "endangerment", …
    bool isExemption = true;///< false: "out of scope", "duplicate"
    std::string colour;     ///< "#1b5fc1" light theme
    std::string pattern;    ///< "diagonal", "dots", "cross", "plain"
    int slot = -1;          ///< palette slot 1–9, 0; -1 = under "More…"
};

struct Catalogue {
    std::string id;       ///< "foia-2000"
    std::string name;
    std::string version;
    std::vector<Exemption> exemptions;
    /// nullptr if unknown.
    [[nodiscard]] const Exemption* find(const std::string& id) const;
};

[[nodiscard]] Expected<Catalogue> parseCatalogue(std::string_view json);
/// The one built in (compiled from resources/exemptions.json). Reference stays valid for the program's life.
[[nodiscard]] const Catalogue& builtInCatalogue();

}  // namespace withheld::disclosure
