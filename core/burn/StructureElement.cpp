#include "burn/StructureElement.h"

#include <algorithm>
#include <array>
#include <vector>

namespace withheld::burn {

namespace {

bool holdsText(const pdf::Object& value) {
    if (value.isString()) {
        return true;
    }
    for (const pdf::Object& item : value.items()) {
        if (holdsText(item)) {
            return true;
        }
    }
    return false;
}

/// User properties (14.8.5.4.2) are all text; of the others those that hold a string, but for /Headers, which names cells.
std::vector<std::string> textsOf(const pdf::Object& attributes) {
    std::vector<std::string> keys;
    for (const std::string& key : attributes.keys()) {
        const bool properties = key == "P" && attributes.get("O").isName("UserProperties");
        if (properties || (key != "Headers" && holdsText(attributes.get(key)))) {
            keys.push_back(key);
        }
    }
    return keys;
}

/// Calls `change` with each attribute dictionary of the element; what it returns stands there afterwards. /A holds one of them,
/// or an array of them with revision numbers between (14.7.5.2).
void replaceAttributes(const pdf::Object& element, const std::function<pdf::Object(const pdf::Object&)>& change) {
    const pdf::Object attributes = element.get("A");
    if (attributes.isDictionary()) {
        if (const pdf::Object changed = change(attributes)) {
            element.set("A", changed);
        }
        return;
    }
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        if (attributes.at(i).isDictionary()) {
            if (const pdf::Object changed = change(attributes.at(i))) {
                attributes.replaceAt(i, changed);
            }
        }
    }
}

std::string newName(const Bytes& id, Renamed& renamed) {
    std::string& name = renamed.names[id];
    for (std::size_t n = renamed.names.size(); name.empty(); ++n) {
        std::string next = "element-" + std::to_string(n);
        if (renamed.taken.insert(next).second) {
            name = std::move(next);
        }
    }
    return name;
}

bool clearAttributes(pdf::Document& document, const pdf::Object& element) {
    bool any = false;
    replaceAttributes(element, [&](const pdf::Object& attributes) {
        const std::vector<std::string> texts = textsOf(attributes);
        if (texts.empty()) {
            return pdf::Object();
        }
        any = true;
        const pdf::Object own = document.clone(attributes);  // other elements may share the dictionary
        for (const std::string& key : texts) {
            own.remove(key);
        }
        return own;
    });
    return any;
}

}  // namespace

bool clearTexts(pdf::Document& document, const pdf::Object& element, Renamed& renamed) {
    bool any = clearAttributes(document, element);
    for (const char* key : {"ActualText", "Alt", "E", "T", "Phoneme"}) {
        any = any || element.has(key);
        element.remove(key);
    }
    if (const pdf::Object id = element.get("ID"); id.isString()) {
        element.set("ID", "(" + newName(id.string(), renamed) + ")");
        any = true;
    }
    return any;
}

bool clearTraces(pdf::Document& document, const pdf::Object& element) {
    bool any = element.has("Lang");
    element.remove("Lang");
    replaceAttributes(element, [&](const pdf::Object& attributes) {
        constexpr std::array<const char*, 3> sizes{"BBox", "Width", "Height"};
        if (std::none_of(sizes.begin(), sizes.end(), [&](const char* key) { return attributes.has(key); })) {
            return pdf::Object();
        }
        any = true;
        const pdf::Object own = document.clone(attributes);  // other elements may share the dictionary
        for (const char* key : sizes) {
            own.remove(key);
        }
        return own;
    });
    return any;
}

void replaceHeaders(pdf::Document& document, const pdf::Object& element, const Renamed& renamed) {
    replaceAttributes(element, [&](const pdf::Object& attributes) {
        const pdf::Object headers = attributes.get("Headers");
        pdf::Object own;
        for (std::size_t i = 0; i < headers.size(); ++i) {
            if (const auto found = renamed.names.find(headers.at(i).string()); found != renamed.names.end()) {
                if (own.isNull()) {
                    own = document.clone(headers);
                }
                own.replaceAt(i, document.create("(" + found->second + ")"));
            }
        }
        if (own.isNull()) {
            return pdf::Object();
        }
        const pdf::Object changed = document.clone(attributes);
        changed.set("Headers", own);
        return changed;
    });
}

void readTree(const pdf::Object& root, const char* leaf,
              const std::function<void(const pdf::Object& key, const pdf::Object& value)>& visit) {
    std::vector<pdf::Object> waiting{root};
    std::set<pdf::ObjectId> seen;
    while (!waiting.empty()) {
        const pdf::Object node = waiting.back();
        waiting.pop_back();
        if (!node.isDictionary() || (node.id().number != 0 && !seen.insert(node.id()).second)) {
            continue;
        }
        const pdf::Object entries = node.get(leaf);
        for (std::size_t i = 0; i + 1 < entries.size(); i += 2) {
            visit(entries.at(i), entries.at(i + 1));
        }
        for (const pdf::Object& kid : node.get("Kids").items()) {
            waiting.push_back(kid);
        }
    }
}

}  // namespace withheld::burn
