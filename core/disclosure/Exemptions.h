// The exemption catalogue: the law as data (resources/exemptions.json).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"

namespace withheld::casefile {
struct CaseState;
}

namespace withheld::disclosure {

struct Exemption {
    std::string id;         ///< "s.40(2)", "s.31(1)(a)"
    std::string section;    ///< "40"
    std::string shortName;  ///< for the palette: "personal", "crime"
    std::string title;      ///< "Personal information"
    std::string wording;    ///< for the schedule and the letter
    bool absolute = false;
    std::string test;             ///< "class", "prejudice", "endangerment", …
    bool isExemption = true;      ///< false: "out of scope", "duplicate"
    std::string colour;           ///< "#1b5fc1" light theme
    std::string pattern;          ///< "diagonal", "dots", "cross", "plain"
    std::string harm;             ///< for prejudice-based exemptions, where the letter has to state it
    std::string interestFor;      ///< public interest in disclosure, for qualified exemptions
    std::string interestAgainst;  ///< public interest in maintaining the exemption
    int slot = -1;                ///< palette slot 1–9, 0; -1 = under "More…"
};

struct Catalogue {
    std::string id;  ///< "foia-2000"
    std::string name;
    std::string version;
    std::vector<Exemption> exemptions;
    /// nullptr if unknown.
    [[nodiscard]] const Exemption* find(const std::string& id) const;
};

/// One code set, or the first of {"sets": […]}. Fails with InvalidInput naming the entry and what is wrong with it.
[[nodiscard]] Expected<Catalogue> parseCatalogue(std::string_view json);
[[nodiscard]] Expected<std::vector<Catalogue>> parseCatalogues(std::string_view json);

/// The ones built in (compiled from resources/exemptions.json), FOIA 2000 first. References stay valid for the program's life.
[[nodiscard]] const std::vector<Catalogue>& builtInCatalogues();
[[nodiscard]] const Catalogue& builtInCatalogue();
/// By Catalogue::id; the first of the built-in ones when there is none of this id.
[[nodiscard]] const Catalogue& catalogueOf(const std::string& codeSet);
/// The one that the case brings along, on whatever computer it is opened; else by its name. The reference stays valid.
[[nodiscard]] const Catalogue& catalogueOf(const casefile::CaseState& state);

}  // namespace withheld::disclosure
