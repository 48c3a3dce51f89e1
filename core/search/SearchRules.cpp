#include "search/SearchRules.h"

#include <QString>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "detect/SearchPattern.h"
#include "detect/TermList.h"

namespace withheld::search {

using nlohmann::json;

namespace {

constexpr std::array<const char*, 4> kindNames{"words", "list", "pattern", "regex"};

Error wrong(const std::string& rule, const std::string& what) {
    return {ErrorCode::InvalidInput, "Rule “" + rule + "”: " + what, "", 0, "", ""};
}

Expected<SearchRule> ruleOf(const json& object, std::size_t number) {
    const auto text = [&object](const char* key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const auto flag = [&object](const char* key, bool otherwise) {
        const auto found = object.find(key);
        return found != object.end() && found->is_boolean() ? found->get<bool>() : otherwise;
    };
    SearchRule rule;
    rule.name = text("name");
    const std::string name = rule.name.empty() ? std::to_string(number) : rule.name;
    const auto kind = std::find(kindNames.begin(), kindNames.end(), text("find"));
    if (kind == kindNames.end()) {
        return wrong(name, "“find” is words, list, pattern or regex");
    }
    rule.kind = static_cast<SearchRule::Kind>(kind - kindNames.begin());
    rule.text = text("text");
    rule.wholeWords = flag("wholeWords", false);
    rule.ignoreCase = flag("ignoreCase", true);
    rule.exemption = text("exemption");
    if (rule.text.empty()) {
        return wrong(name, "it says nothing to find");
    }
    if (const auto finder = finderOf(rule); !finder) {
        return finder.error();
    }
    return rule;
}

PageFinder withExemption(PageFinder finder, const std::string& exemption) {
    if (exemption.empty()) {
        return finder;
    }
    return [finder = std::move(finder), exemption](const PageText& text) {
        PageFindings findings = finder(text);
        for (SearchHit& hit : findings.hits) {
            hit.exemption = hit.exemption.empty() ? exemption : hit.exemption;
        }
        return findings;
    };
}

}  // namespace

std::string toJson(const std::vector<SearchRule>& rules) {
    json list = json::array();
    for (const SearchRule& rule : rules) {
        list.push_back({{"name", rule.name},
                        {"find", kindNames[static_cast<std::size_t>(rule.kind)]},
                        {"text", rule.text},
                        {"wholeWords", rule.wholeWords},
                        {"ignoreCase", rule.ignoreCase},
                        {"exemption", rule.exemption}});
    }
    return json{{"rules", list}}.dump(2, ' ', false, json::error_handler_t::replace);
}

Expected<std::vector<SearchRule>> rulesFromJson(const std::string& text) {
    const json object = json::parse(text, nullptr, false);
    const auto list = object.is_object() ? object.find("rules") : object.end();
    if (!object.is_object() || list == object.end() || !list->is_array()) {
        return Error{ErrorCode::InvalidInput,
                     "This holds no rules",
                     "",
                     0,
                     "Write it like this: {\"rules\": [{\"name\": \"Names\", \"find\": \"words\", \"text\": \"Hannah\"}]}",
                     ""};
    }
    std::vector<SearchRule> rules;
    for (const json& each : *list) {
        if (!each.is_object()) {
            return wrong(std::to_string(rules.size() + 1), "it is no object");
        }
        Expected<SearchRule> rule = ruleOf(each, rules.size() + 1);
        if (!rule) {
            return rule.error();
        }
        rules.push_back(std::move(*rule));
    }
    return rules;
}

Expected<PageFinder> finderOf(const SearchRule& rule) {
    switch (rule.kind) {
        case SearchRule::Kind::Words:
            return withExemption(
                [query = SearchQuery{rule.text, rule.wholeWords, rule.ignoreCase}](const PageText& text) {
                    return PageFindings{find(text, query), false};
                },
                rule.exemption);
        case SearchRule::Kind::List:
            return withExemption(listFinder(detect::parseTermList(rule.text), rule.wholeWords, rule.ignoreCase), rule.exemption);
        case SearchRule::Kind::Pattern: {
            const auto& presets = detect::presets();
            if (std::none_of(presets.begin(), presets.end(), [&](const detect::Preset& each) { return rule.text == each.id; })) {
                return wrong(rule.name, "there is no pattern “" + rule.text + "”");
            }
            return withExemption(patternFinder(detect::SearchPattern::ofPreset(rule.text)), rule.exemption);
        }
        case SearchRule::Kind::Regex:
            break;
    }
    const auto pattern = detect::SearchPattern::ofRegex(QString::fromStdString(rule.text), rule.ignoreCase);
    if (!pattern.isValid()) {
        return wrong(rule.name,
                     "at character " + std::to_string(pattern.problemAt() + 1) + ": " + pattern.problem().toStdString());
    }
    return withExemption(patternFinder(pattern), rule.exemption);
}

}  // namespace withheld::search
