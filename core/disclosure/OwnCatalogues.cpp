#include "disclosure/OwnCatalogues.h"

#include <algorithm>
#include <list>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>

#include "casefile/Case.h"

namespace withheld::disclosure {

using nlohmann::ordered_json;

namespace {

/// Those in use, and all that were: somebody may still point at them.
std::list<Catalogue>& everUsed() {
    static std::list<Catalogue> all;
    return all;
}

std::vector<const Catalogue*>& inUse() {
    static std::vector<const Catalogue*> own;
    return own;
}

const Catalogue* ownOf(const std::string& id) {
    const auto& own = inUse();
    const auto found = std::find_if(own.begin(), own.end(), [&id](const Catalogue* each) { return each->id == id; });
    return found == own.end() ? nullptr : *found;
}

ordered_json toJson(const Exemption& exemption) {
    return {{"id", exemption.id},
            {"section", exemption.section},
            {"shortName", exemption.shortName},
            {"title", exemption.title},
            {"wording", exemption.wording},
            {"absolute", exemption.absolute},
            {"test", exemption.test},
            {"isExemption", exemption.isExemption},
            {"colour", exemption.colour},
            {"pattern", exemption.pattern},
            {"slot", exemption.slot},
            {"harm", exemption.harm},
            {"interestFor", exemption.interestFor},
            {"interestAgainst", exemption.interestAgainst}};
}

}  // namespace

std::string toJson(const std::vector<Catalogue>& catalogues) {
    ordered_json sets = ordered_json::array();
    for (const Catalogue& catalogue : catalogues) {
        ordered_json exemptions = ordered_json::array();
        for (const Exemption& exemption : catalogue.exemptions) {
            exemptions.push_back(toJson(exemption));
        }
        sets.push_back({{"id", catalogue.id},
                        {"name", catalogue.name},
                        {"version", catalogue.version},
                        {"exemptions", std::move(exemptions)}});
    }
    return ordered_json{{"sets", std::move(sets)}}.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

void useOwnCatalogues(std::vector<Catalogue> own) {
    inUse().clear();
    for (Catalogue& catalogue : own) {
        everUsed().push_back(std::move(catalogue));
        inUse().push_back(&everUsed().back());
    }
}

std::vector<const Catalogue*> knownCatalogues() {
    std::vector<const Catalogue*> known;
    for (const Catalogue& builtIn : builtInCatalogues()) {
        const Catalogue* own = ownOf(builtIn.id);
        known.push_back(own == nullptr ? &builtIn : own);
    }
    for (const Catalogue* own : inUse()) {
        if (std::find(known.begin(), known.end(), own) == known.end()) {
            known.push_back(own);
        }
    }
    return known;
}

const Catalogue& catalogueOf(const std::string& codeSet) {
    if (const Catalogue* own = ownOf(codeSet)) {
        return *own;
    }
    const auto& all = builtInCatalogues();
    const auto found = std::find_if(all.begin(), all.end(), [&codeSet](const Catalogue& each) { return each.id == codeSet; });
    return found == all.end() ? all.front() : *found;
}

bool isBuiltIn(const Catalogue& catalogue) {
    const auto& all = builtInCatalogues();
    return std::any_of(all.begin(), all.end(), [&catalogue](const Catalogue& builtIn) {
        return builtIn.id == catalogue.id && toJson(std::vector{builtIn}) == toJson(std::vector{catalogue});
    });
}

const Catalogue& catalogueOf(const casefile::CaseState& state) {
    if (state.codes.empty()) {
        return catalogueOf(state.facts.codeSet);
    }
    // Asked for by everything that paints a mark: read once.
    static std::mutex one;
    static std::map<std::string, Catalogue> read;
    const std::lock_guard lock(one);
    const auto known = read.find(state.codes);
    if (known != read.end()) {
        return known->second;
    }
    Expected<Catalogue> codes = parseCatalogue(state.codes);
    return codes ? read.emplace(state.codes, std::move(*codes)).first->second : catalogueOf(state.facts.codeSet);
}

Expected<void> keepInCase(casefile::Case& file, const Catalogue& catalogue) {
    const std::string codes = toJson(std::vector{catalogue});
    if (codes == file.state().codes || (file.state().codes.empty() && isBuiltIn(catalogue))) {
        return {};
    }
    return file.append("codes-kept", nlohmann::json{{"codes", codes}}.dump());
}

Expected<Catalogue> withCode(Catalogue catalogue, const std::string& id, const Exemption& code) {
    const auto place = std::find_if(catalogue.exemptions.begin(), catalogue.exemptions.end(),
                                    [&id](const Exemption& each) { return each.id == id; });
    for (Exemption& other : catalogue.exemptions) {
        if (code.slot >= 0 && other.slot == code.slot && other.id != id) {
            other.slot = -1;
        }
    }
    if (id.empty() || place == catalogue.exemptions.end()) {
        catalogue.exemptions.push_back(code);
    } else {
        *place = code;
    }
    // What a file may not hold, an editor may not make.
    return parseCatalogue(toJson(std::vector<Catalogue>{catalogue}));
}

}  // namespace withheld::disclosure
