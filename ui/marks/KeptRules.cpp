#include "marks/KeptRules.h"

#include <QSettings>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "common/CaseModel.h"

namespace withheld::ui {

namespace {

constexpr auto kRulesKey = "search/rules";

using Rules = std::vector<search::SearchRule>;

Rules rulesIn(const std::string& json) {
    Expected<Rules> rules = search::rulesFromJson(json);
    return rules ? std::move(*rules) : Rules();
}

Rules ofPerson() {
    return rulesIn(QSettings().value(QLatin1String(kRulesKey)).toString().toStdString());
}

Rules ofCase(const CaseModel& model) {
    return rulesIn(model.state().searchRules);
}

bool store(CaseModel& model, const Rules& rules, bool isOfCase) {
    const std::string json = search::toJson(rules);
    if (isOfCase) {
        return model.record("rules-kept", nlohmann::json{{"rules", json}}.dump());
    }
    QSettings().setValue(QLatin1String(kRulesKey), QString::fromStdString(json));
    return true;
}

Rules without(Rules rules, const std::string& name) {
    std::erase_if(rules, [&name](const search::SearchRule& each) { return each.name == name; });
    return rules;
}

}  // namespace

QList<KeptRule> keptRules(const CaseModel& model) {
    QList<KeptRule> kept;
    for (const bool isOfCase : {true, false}) {
        Rules rules = isOfCase ? ofCase(model) : ofPerson();
        std::sort(rules.begin(), rules.end(), [](const search::SearchRule& a, const search::SearchRule& b) {
            return QString::localeAwareCompare(QString::fromStdString(a.name), QString::fromStdString(b.name)) < 0;
        });
        for (search::SearchRule& rule : rules) {
            kept.append({std::move(rule), isOfCase});
        }
    }
    return kept;
}

bool keepRule(CaseModel& model, const KeptRule& rule) {
    Rules rules = without(rule.isOfCase ? ofCase(model) : ofPerson(), rule.rule.name);
    rules.push_back(rule.rule);
    return store(model, rules, rule.isOfCase);
}

bool deleteRule(CaseModel& model, const KeptRule& rule) {
    return store(model, without(rule.isOfCase ? ofCase(model) : ofPerson(), rule.rule.name), rule.isOfCase);
}

}  // namespace withheld::ui
