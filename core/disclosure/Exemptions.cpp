#include "disclosure/Exemptions.h"

#include <QtGlobal>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "disclosure/OwnCatalogues.h"
#include "disclosure/Resources.h"

namespace withheld::disclosure {

using nlohmann::json;

namespace {

Error invalid(const std::string& what) {
    return {ErrorCode::InvalidInput, "The exemption catalogue is not valid: " + what, "", 0, "Correct the catalogue file.", ""};
}

bool isColour(const std::string& text) {
    return text.size() == 7 && text[0] == '#' &&
           std::all_of(text.begin() + 1, text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isPattern(const std::string& text) {
    constexpr std::array<const char*, 4> known{"diagonal", "dots", "cross", "plain"};
    return std::find(known.begin(), known.end(), text) != known.end();
}

Exemption exemptionFrom(const json& object) {
    Exemption exemption;
    exemption.id = object.at("id").get<std::string>();
    exemption.section = object.at("section").get<std::string>();
    exemption.shortName = object.at("shortName").get<std::string>();
    exemption.title = object.at("title").get<std::string>();
    exemption.wording = object.at("wording").get<std::string>();
    exemption.absolute = object.at("absolute").get<bool>();
    exemption.test = object.at("test").get<std::string>();
    exemption.isExemption = object.value("isExemption", true);
    exemption.colour = object.value("colour", "#5a6572");
    exemption.pattern = object.value("pattern", "plain");
    exemption.slot = object.value("slot", -1);
    exemption.harm = object.value("harm", "");
    exemption.interestFor = object.value("interestFor", "");
    exemption.interestAgainst = object.value("interestAgainst", "");
    return exemption;
}

/// "" when good.
std::string problemWith(const Exemption& exemption) {
    if (exemption.id.empty()) {
        return "it has no id";
    }
    if (!isColour(exemption.colour)) {
        return "its colour is not like #1b5fc1";
    }
    if (!isPattern(exemption.pattern)) {
        return "its pattern is none of diagonal, dots, cross, plain";
    }
    if (exemption.slot < hiddenSlot || exemption.slot > 9) {
        return "its slot is not from 0 to 9";
    }
    return "";
}

Expected<Catalogue> catalogueFrom(const json& object) {
    Catalogue catalogue;
    catalogue.id = object.at("id").get<std::string>();
    catalogue.name = object.at("name").get<std::string>();
    catalogue.version = object.at("version").get<std::string>();
    std::set<std::string> ids;
    std::set<int> taken;
    for (const json& entry : object.at("exemptions")) {
        Exemption exemption = exemptionFrom(entry);
        const std::string where = "entry " + std::to_string(catalogue.exemptions.size() + 1) + " (" + exemption.id + ")";
        if (const std::string problem = problemWith(exemption); !problem.empty()) {
            return invalid(where + ": " + problem);
        }
        if (!ids.insert(exemption.id).second) {
            return invalid(where + ": this id stands twice");
        }
        if (exemption.slot >= 0 && !taken.insert(exemption.slot).second) {
            return invalid(where + ": this slot is taken");
        }
        catalogue.exemptions.push_back(std::move(exemption));
    }
    return catalogue;
}

}  // namespace

const Exemption* Catalogue::find(const std::string& wanted) const {
    const auto found =
        std::find_if(exemptions.begin(), exemptions.end(), [&wanted](const Exemption& each) { return each.id == wanted; });
    return found == exemptions.end() ? nullptr : &*found;
}

Expected<std::vector<Catalogue>> parseCatalogues(std::string_view text) {
    const json root = json::parse(text, nullptr, false);
    if (!root.is_object()) {
        return invalid("it is not a JSON object");
    }
    try {
        std::vector<Catalogue> catalogues;
        for (const json& object : root.contains("sets") ? root.at("sets") : json::array({root})) {
            Expected<Catalogue> catalogue = catalogueFrom(object);
            if (!catalogue) {
                return catalogue.error();
            }
            catalogues.push_back(std::move(*catalogue));
        }
        if (catalogues.empty()) {
            return invalid("it holds no code set");
        }
        return catalogues;
    } catch (const json::exception& error) {
        return invalid(error.what());
    }
}

Expected<Catalogue> parseCatalogue(std::string_view text) {
    Expected<std::vector<Catalogue>> catalogues = parseCatalogues(text);
    return catalogues ? Expected<Catalogue>(std::move(catalogues->front())) : Expected<Catalogue>(catalogues.error());
}

const std::vector<Catalogue>& builtInCatalogues() {
    static const std::vector<Catalogue> catalogues = [] {
        Expected<std::vector<Catalogue>> parsed = parseCatalogues(compiledFile("exemptions.json").toStdString());
        Q_ASSERT_X(parsed.hasValue(), "builtInCatalogues", parsed ? "" : parsed.error().message.c_str());
        return parsed ? std::move(*parsed) : std::vector<Catalogue>(1);
    }();
    return catalogues;
}

const Catalogue& builtInCatalogue() {
    return builtInCatalogues().front();
}

}  // namespace withheld::disclosure
