#include "burn/KnownKeys.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "burn/Annotations.h"
#include "burn/KeyTables.h"
#include "content/Operation.h"

namespace withheld::burn {

namespace {

bool isContainer(const pdf::Object& value) {
    return value.isDictionary() || value.isArray();
}

/// Readers take the short names of an inline image's entries (table 91) from every stream. What writes the file does not, and
/// would filter the data once more. A string or dictionary under /F would be a file beside the document (7.3.8.2).
void nameFilterInFull(const pdf::Object& stream) {
    const pdf::Object filter = stream.get("F");
    const std::vector<std::string> names = filter.isName() || filter.isArray() ? stream.filters() : std::vector<std::string>();
    if (!stream.has("Filter") && !names.empty()) {
        std::string all;
        for (const std::string& name : names) {
            all += content::nameText(name) + " ";
        }
        stream.set("Filter", "[" + all + "]");
        if (const pdf::Object parameters = stream.get("DP"); !stream.has("DecodeParms") && parameters) {
            stream.set("DecodeParms", parameters);
        }
    }
    stream.remove("F");
    stream.remove("DP");
}

class KnownKeys {
public:
    explicit KnownKeys(pdf::Document& document) : m_document(document) {}

    int keep() {
        note(m_document.catalog(), Role::Catalog);
        while (!m_waiting.empty()) {
            const auto [id, role] = m_waiting.back();
            m_waiting.pop_back();
            walk(m_document.object(id), role);
        }
        for (const auto& [id, roles] : m_roles) {
            if (roles.contains(Role::ContentReference) && isLost(m_document.object(id))) {
                m_lost.insert(id);
            }
        }
        for (const auto& [id, roles] : m_roles) {
            clean(m_document.object(id), roles);
        }
        return m_removed;
    }

private:
    using Roles = std::set<Role>;

    void note(const pdf::Object& value, Role role) {
        // Both may be arrays, in which only such things stand.
        if (!isContainer(value) || (value.isDictionary() && (role == Role::Weak || role == Role::Plain))) {
            return;
        }
        role = value.isDictionary() ? narrowed(role, value) : role;
        if (value.id().number == 0) {
            walk(value, role);
        } else if (m_roles[value.id()].insert(role).second) {
            m_waiting.emplace_back(value.id(), role);
        }
    }

    void walk(const pdf::Object& value, Role role) {
        if (value.isStream()) {
            nameFilterInFull(value);
        }
        for (std::size_t i = 0; i < value.size(); ++i) {
            note(value.at(i), itemRole(role, value, i));
        }
        const KeyTable* table = value.isDictionary() ? keyTable(role) : nullptr;
        for (const std::string& key : table != nullptr ? value.keys() : std::vector<std::string>()) {
            if (const std::optional<Role> next = table->roleOf(key)) {
                note(value.get(key), *next);
            }
        }
    }

    /// Something besides tags and destinations leads to it.
    [[nodiscard]] bool isReached(const pdf::Object& value) const { return m_roles.contains(value.id()); }

    /// A tag's reference to an image, form or annotation that stands nowhere any more.
    [[nodiscard]] bool isLost(const pdf::Object& reference) const {
        const auto lost = [&](const char* key) { return reference.has(key) && !isReached(reference.get(key)); };
        const bool empty = reference.get("Type").isName("OBJR") && !reference.has("Obj");
        return m_lost.contains(reference.id()) || empty || lost("Obj") || lost("Stm");
    }

    [[nodiscard]] bool mayStand(const pdf::Object& value, const Roles& roles) const {
        if (!isContainer(value)) {
            return true;
        }
        return std::any_of(roles.begin(), roles.end(), [&](Role role) {
            if (role == Role::Weak) {
                return value.isArray() || isReached(value);
            }
            if (value.isArray()) {
                return true;
            }
            role = narrowed(role, value);
            const bool unwanted =
                (role == Role::Action && !isHarmlessAction(value)) || (role == Role::ContentReference && isLost(value));
            return keyTable(role) != nullptr && !unwanted;
        });
    }

    /// Direct containers of an object are cleaned with it, the others by themselves.
    void cleanInside(const pdf::Object& value, const Roles& roles) {
        if (!isContainer(value) || value.id().number != 0) {
            return;
        }
        Roles narrow;
        for (const Role role : roles) {
            narrow.insert(value.isDictionary() ? narrowed(role, value) : role);
        }
        clean(value, narrow);
    }

    void clean(const pdf::Object& value, const Roles& roles) {
        if (value.isArray()) {
            cleanArray(value, roles);
        }
        for (const std::string& key : value.keys()) {
            Roles next;
            for (const Role role : roles) {
                const KeyTable* table = keyTable(role);
                if (const std::optional<Role> known = table != nullptr ? table->roleOf(key) : std::nullopt) {
                    next.insert(*known);
                }
            }
            const pdf::Object entry = value.get(key);
            if (next.empty() || !mayStand(entry, next)) {
                value.remove(key);
                ++m_removed;
            } else {
                cleanInside(entry, next);
            }
        }
    }

    void cleanArray(const pdf::Object& array, const Roles& roles) {
        for (std::size_t i = array.size(); i-- > 0;) {
            Roles next;
            for (const Role role : roles) {
                next.insert(itemRole(role, array, i));
            }
            const pdf::Object item = array.at(i);
            if (mayStand(item, next)) {
                cleanInside(item, next);
            } else if (roles.contains(Role::StructureElement)) {
                array.removeAt(i);
                ++m_removed;
            } else {
                // The others are told by their places.
                array.replaceAt(i, m_document.create("null"));
                ++m_removed;
            }
        }
    }

    pdf::Document& m_document;
    std::map<pdf::ObjectId, Roles> m_roles;
    std::vector<std::pair<pdf::ObjectId, Role>> m_waiting;
    std::set<pdf::ObjectId> m_lost;
    int m_removed = 0;
};

}  // namespace

int keepOnly(const pdf::Object& dictionary, std::initializer_list<std::string_view> keys) {
    int removed = 0;
    for (const std::string& key : dictionary.keys()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            dictionary.remove(key);
            ++removed;
        }
    }
    return removed;
}

int keepKnownKeys(pdf::Document& document) {
    return KnownKeys(document).keep();
}

}  // namespace withheld::burn
