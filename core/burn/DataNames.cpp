#include "burn/DataNames.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "burn/StandardTags.h"
#include "burn/StructureElement.h"
#include "content/Operation.h"

namespace withheld::burn {

namespace {

constexpr int deepestDirect = 64;  // of direct objects in one another

/// What names stand for, by what their successors are called.
enum class NameKind { Type, Class, Owner, Choice, Ink };

const char* wordFor(NameKind kind) {
    switch (kind) {
        case NameKind::Type:
            return "Type";
        case NameKind::Class:
            return "Class";
        case NameKind::Owner:
            return "Owner";
        case NameKind::Choice:
            return "Choice";
        case NameKind::Ink:
            break;
    }
    return "Ink";
}

bool isStandard(NameKind kind, const std::string& name) {
    static constexpr std::array<std::string_view, 10> inks{"All",   "None", "Cyan",  "Magenta", "Yellow",
                                                           "Black", "Red",  "Green", "Blue",    "Gray"};
    switch (kind) {
        case NameKind::Type:
            return isStandardStructureType(name);
        case NameKind::Owner:
            return isStandardOwner(name);
        case NameKind::Choice:
            return name == "Off";
        case NameKind::Ink:
            return std::find(inks.begin(), inks.end(), name) != inks.end();
        case NameKind::Class:
            break;
    }
    return false;
}

/// Goes to all such names of a document, and tells `name` of each.
class DataNames {
public:
    /// Returns what the name is called from now on: "" to remove the entry, the same name to leave it. `kind` null: a name that
    /// stands for nothing.
    using NewName = std::function<std::string(const NameKind* kind, const std::string& name)>;

    DataNames(pdf::Document& document, NewName newName) : m_document(document), m_newName(std::move(newName)) {}

    void visitAll() {
        visitTags();
        visitFields();
        for (const pdf::Object& object : m_document.objects()) {
            visitInside(object);
        }
    }

private:
    /// Whether an entry goes for a name that stands for nothing.
    [[nodiscard]] bool goes(const std::string& name) const { return !name.empty() && m_newName(nullptr, name).empty(); }
    [[nodiscard]] std::string next(NameKind kind, const std::string& name) const {
        return name.empty() || isStandard(kind, name) ? name : m_newName(&kind, name);
    }

    void visitValue(NameKind kind, const pdf::Object& dictionary, const char* key) {
        const pdf::Object value = dictionary.get(key);
        if (value.isName()) {
            if (const std::string name = next(kind, value.name()); name != value.name()) {
                dictionary.set(key, content::nameText(name));
            }
        } else {
            visitItems(kind, value);
        }
    }

    void visitItems(NameKind kind, const pdf::Object& array) {
        for (std::size_t i = 0; i < array.size(); ++i) {
            if (const pdf::Object item = array.at(i); item.isName()) {
                if (const std::string name = next(kind, item.name()); name != item.name()) {
                    array.replaceAt(i, namesAsArray(name).at(0));
                }
            }
        }
    }
    /// Direct, as a name should stand where it is used.
    [[nodiscard]] pdf::Object namesAsArray(const std::string& name) const {
        return m_document.create("[" + content::nameText(name) + "]");
    }

    void visitKeys(NameKind kind, const pdf::Object& dictionary) {
        for (const std::string& key : dictionary.keys()) {
            if (const std::string name = next(kind, key); name != key) {
                dictionary.set(name, dictionary.get(key));
                dictionary.remove(key);
            }
        }
    }

    void visitTags() {
        const pdf::Object root = m_document.catalog().get("StructTreeRoot");
        std::vector<pdf::Object> waiting = itemsOrSelf(root.get("K"));
        readTree(root.get("ParentTree"), "Nums", [&](const pdf::Object&, const pdf::Object& value) {
            const std::vector<pdf::Object> elements = itemsOrSelf(value);
            waiting.insert(waiting.end(), elements.begin(), elements.end());
        });
        std::set<pdf::ObjectId> seen;
        while (!waiting.empty()) {
            const pdf::Object element = waiting.back();
            waiting.pop_back();
            if (!element.isDictionary() || !element.get("S").isName() ||
                (element.id().number != 0 && !seen.insert(element.id()).second)) {
                continue;
            }
            if (!isStandardNamespace(element.get("NS").get("NS").string())) {
                visitValue(NameKind::Type, element, "S");
            }
            visitValue(NameKind::Class, element, "C");
            for (const pdf::Object& attributes : itemsOrSelf(element.get("A"))) {
                visitAttributes(attributes);
            }
            const std::vector<pdf::Object> kids = itemsOrSelf(element.get("K"));
            waiting.insert(waiting.end(), kids.begin(), kids.end());
        }
        visitMap(root.get("RoleMap"));
        for (const pdf::Object& space : root.get("Namespaces").items()) {
            visitMap(space.get("RoleMapNS"));
        }
        const pdf::Object classes = root.get("ClassMap");
        visitKeys(NameKind::Class, classes);
        for (const std::string& key : classes.keys()) {
            for (const pdf::Object& attributes : itemsOrSelf(classes.get(key))) {
                visitAttributes(attributes);
            }
        }
    }

    static std::vector<pdf::Object> itemsOrSelf(const pdf::Object& value) {
        return value.isArray() ? value.items() : std::vector<pdf::Object>{value};
    }

    void visitMap(const pdf::Object& map) {
        visitKeys(NameKind::Type, map);
        for (const std::string& key : map.keys()) {
            visitValue(NameKind::Type, map, key.c_str());
        }
    }

    void visitAttributes(const pdf::Object& attributes) {
        visitValue(NameKind::Owner, attributes, "O");
        const bool known = isStandardOwner(attributes.get("O").name());
        for (const std::string& key : attributes.keys()) {
            if (known && isStandardAttribute(key)) {
                continue;
            }
            const pdf::Object value = attributes.get(key);
            const std::vector<pdf::Object> values = itemsOrSelf(value);
            if (goes(key) || (key != "O" && std::any_of(values.begin(), values.end(),
                                                        [this](const pdf::Object& item) { return goes(item.name()); }))) {
                attributes.remove(key);
            }
        }
        for (const pdf::Object& property : attributes.get("P").items()) {
            if (goes(property.get("V").name())) {
                property.remove("V");
            }
        }
    }

    void visitFields() {
        for (int page = 1; page <= m_document.pageCount(); ++page) {
            for (const pdf::Object& annotation : m_document.page(page).get("Annots").items()) {
                visitField(annotation);
            }
        }
        std::vector<pdf::Object> waiting = m_document.catalog().get("AcroForm").get("Fields").items();
        std::set<pdf::ObjectId> seen;
        while (!waiting.empty()) {
            const pdf::Object field = waiting.back();
            waiting.pop_back();
            if (field.isDictionary() && (field.id().number == 0 || seen.insert(field.id()).second)) {
                visitField(field);
                const std::vector<pdf::Object> kids = field.get("Kids").items();
                waiting.insert(waiting.end(), kids.begin(), kids.end());
            }
        }
    }
    void visitField(const pdf::Object& field) {
        if (const pdf::Object states = field.get("AP").get("N"); !states.isStream()) {
            visitKeys(NameKind::Choice, states);
        }
        for (const char* key : {"AS", "V", "DV"}) {
            visitName(field, key);
        }
    }
    void visitName(const pdf::Object& field, const char* key) {
        if (field.get(key).isName()) {
            visitValue(NameKind::Choice, field, key);
        }
    }

    void visitInside(const pdf::Object& container, int depth = 0) {
        if (depth > deepestDirect) {
            return;
        }
        visitColourSpace(container);
        visitObsoleteName(container);
        if (container.get("HalftoneType").integer() == 5) {
            visitKeys(NameKind::Ink, container);
        }
        for (const std::string& key : container.keys()) {
            if (const pdf::Object value = container.get(key); value.id().number == 0) {
                visitInside(value, depth + 1);
            }
        }
        for (std::size_t i = 0; i < container.size(); ++i) {
            if (const pdf::Object item = container.at(i); item.id().number == 0) {
                visitInside(item, depth + 1);
            }
        }
    }

    void visitColourSpace(const pdf::Object& array) {
        const std::string family = array.at(0).name();
        if (family == "Separation" && array.at(1).isName()) {
            if (const std::string name = next(NameKind::Ink, array.at(1).name()); name != array.at(1).name()) {
                array.replaceAt(1, namesAsArray(name).at(0));
            }
        } else if (family == "DeviceN") {
            visitItems(NameKind::Ink, array.at(1));
            const pdf::Object attributes = array.at(4);
            visitKeys(NameKind::Ink, attributes.get("Colorants"));
            visitItems(NameKind::Ink, attributes.get("Process").get("Components"));
            const pdf::Object hints = attributes.get("MixingHints");
            visitKeys(NameKind::Ink, hints.get("Solidities"));
            visitKeys(NameKind::Ink, hints.get("DotGain"));
            visitItems(NameKind::Ink, hints.get("PrintingOrder"));
        }
    }

    /// Tables 87, 93 and 109: nothing reads it since PDF 1.0.
    void visitObsoleteName(const pdf::Object& object) {
        if ((object.isStream() || object.get("Type").isName("Font")) && goes(object.get("Name").name())) {
            object.remove("Name");
        }
    }

    pdf::Document& m_document;
    NewName m_newName;
};

/// Those that repeat withheld words, and all that there are.
struct Inventory {
    std::map<NameKind, std::vector<std::string>> repeated;
    std::map<NameKind, std::set<std::string>> taken;
    int entries = 0;  ///< that stand for nothing
};

/// A tree of tags says the same few names a hundred thousand times.
class KnownAnswers {
public:
    explicit KnownAnswers(const WithheldWords& words) : m_words(words) {}
    bool of(const std::string& name) {
        const auto [known, isNew] = m_answers.try_emplace(name, false);
        if (isNew) {
            known->second = m_words.standInBytes(name);
        }
        return known->second;
    }

private:
    const WithheldWords& m_words;
    std::map<std::string, bool> m_answers;
};

Inventory inventoryOf(const BurnContext& context, const WithheldWords& words) {
    Inventory found;
    KnownAnswers repeats(words);
    DataNames(context.document, [&](const NameKind* kind, const std::string& name) {
        if (kind == nullptr) {
            found.entries += repeats.of(name) ? 1 : 0;
        } else if (found.taken[*kind].insert(name).second && repeats.of(name)) {
            found.repeated[*kind].push_back(name);
        }
        return name;
    }).visitAll();
    return found;
}

}  // namespace

bool anyDataNameRepeats(const BurnContext& context, const WithheldWords& words) {
    const Inventory found = inventoryOf(context, words);
    return !found.repeated.empty() || found.entries > 0;
}

int renameData(const BurnContext& context, const WithheldWords& words) {
    Inventory found = inventoryOf(context, words);
    std::map<std::pair<NameKind, std::string>, std::string> names;
    for (const auto& [kind, repeated] : found.repeated) {
        std::size_t n = 0;
        for (const std::string& name : repeated) {
            std::string next;
            do {
                next = wordFor(kind) + std::to_string(++n);
            } while (!found.taken[kind].insert(next).second);
            names.emplace(std::pair(kind, name), next);
        }
    }
    if (names.empty() && found.entries == 0) {
        return 0;
    }
    KnownAnswers repeats(words);
    DataNames(context.document, [&](const NameKind* kind, const std::string& name) {
        if (kind == nullptr) {
            return repeats.of(name) ? std::string() : name;
        }
        const auto renamed = names.find({*kind, name});
        return renamed == names.end() ? name : renamed->second;
    }).visitAll();
    return static_cast<int>(names.size()) + found.entries;
}

}  // namespace withheld::burn
