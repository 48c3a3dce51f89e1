#include "burn/Layers.h"

namespace withheld::burn {

namespace {

/// Takes references to `gone` out of an array and the arrays in it (/Order nests).
void removeFrom(const pdf::Object& array, const std::set<pdf::ObjectId>& gone, int depth = 0) {
    for (std::size_t i = array.size(); i-- > 0;) {
        const pdf::Object item = array.at(i);
        if (gone.contains(item.id())) {
            array.removeAt(i);
        } else if (item.isArray() && depth < 16) {
            removeFrom(item, gone, depth + 1);
        }
    }
}

}  // namespace

Layers::Layers(const pdf::Document& document) {
    const pdf::Object properties = document.catalog().get("OCProperties");
    const pdf::Object standard = properties.get("D");
    const bool baseOff = standard.get("BaseState").isName("OFF");
    if (baseOff) {
        for (const pdf::Object& group : properties.get("OCGs").items()) {
            m_hidden.insert(group.id());
        }
        for (const pdf::Object& group : standard.get("ON").items()) {
            m_hidden.erase(group.id());
        }
    }
    for (const pdf::Object& group : standard.get("OFF").items()) {
        m_hidden.insert(group.id());
    }
    // Usage (8.11.4.4): a group that the view event switches off.
    for (const pdf::Object& usage : standard.get("AS").items()) {
        if (!usage.get("Event").isName("View")) {
            continue;
        }
        for (const pdf::Object& group : usage.get("OCGs").items()) {
            const pdf::Object state = group.get("Usage").get("View").get("ViewState");
            if (state.isName("OFF")) {
                m_hidden.insert(group.id());
            } else if (state.isName("ON")) {
                m_hidden.erase(group.id());
            }
        }
    }
    m_hidden.erase(pdf::ObjectId{});
    if (properties.isDictionary()) {
        for (const pdf::Object& object : document.objects()) {
            if (object.get("Type").isName("OCMD")) {
                m_conditions.push_back(object);
            }
        }
    }
}

bool Layers::isHidden(const pdf::Object& membership) const {
    if (!membership.isDictionary()) {
        return false;
    }
    if (!membership.get("Type").isName("OCMD")) {
        return m_hidden.contains(membership.id());
    }
    if (const pdf::Object expression = membership.get("VE"); expression.isArray()) {
        return !isVisible(expression, 0);
    }
    const pdf::Object groups = membership.get("OCGs");
    const std::vector<pdf::Object> members = groups.isArray() ? groups.items() : std::vector<pdf::Object>{groups};
    std::size_t hidden = 0;
    std::size_t all = 0;
    for (const pdf::Object& group : members) {
        if (group.isDictionary()) {
            ++all;
            hidden += m_hidden.contains(group.id()) ? 1 : 0;
        }
    }
    if (all == 0) {
        return false;
    }
    const std::string policy = membership.get("P").name();
    if (policy == "AllOn") {
        return hidden > 0;
    }
    if (policy == "AnyOff") {
        return hidden == 0;
    }
    if (policy == "AllOff") {
        return hidden < all;
    }
    return hidden == all;  // AnyOn, the default
}

bool Layers::isVisible(const pdf::Object& expression, int depth) const {
    constexpr int deepest = 32;
    if (!expression.isArray()) {
        return !m_hidden.contains(expression.id());
    }
    const std::string connective = expression.at(0).name();
    const bool all = connective == "And";
    if (depth > deepest || (!all && connective != "Or" && connective != "Not")) {
        return true;  // readers show what they do not understand
    }
    if (connective == "Not") {
        return !isVisible(expression.at(1), depth + 1);
    }
    for (std::size_t i = 1; i < expression.size(); ++i) {
        if (isVisible(expression.at(i), depth + 1) != all) {
            return !all;
        }
    }
    return all;
}

void Layers::removeHidden(pdf::Document& document) const {
    for (const pdf::Object& membership : m_conditions) {
        if (!isHidden(membership)) {
            // Without the groups that go it would read otherwise; without any it is always visible (Table 99).
            for (const char* key : {"OCGs", "P", "VE"}) {
                membership.remove(key);
            }
        }
    }
    if (m_hidden.empty()) {
        return;
    }
    const pdf::Object properties = document.catalog().get("OCProperties");
    removeFrom(properties.get("OCGs"), m_hidden);
    properties.remove("Configs");
    const pdf::Object standard = properties.get("D");
    for (const char* key : {"ON", "OFF", "Order", "Locked", "RBGroups"}) {
        removeFrom(standard.get(key), m_hidden);
    }
    standard.remove("AS");
    standard.remove("BaseState");
    for (const pdf::ObjectId id : m_hidden) {
        const pdf::Object group = document.object(id);
        for (const std::string& key : group.keys()) {
            group.remove(key);
        }
    }
}

}  // namespace withheld::burn
