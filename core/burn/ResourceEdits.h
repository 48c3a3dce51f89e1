// Changing the resources of one content stream without touching those of others: dictionaries are cloned when first changed.
#pragma once

#include <map>
#include <set>
#include <string>

#include "pdf/Document.h"

namespace withheld::burn {

class ResourceEdits {
public:
    ResourceEdits(pdf::Document& document, const pdf::Object& resources) : m_document(document), m_resources(resources) {}

    /// Adds `object` under a new name of `category` ("XObject"). Returns the name.
    std::string add(const char* category, const pdf::Object& object);
    /// Puts `object` in the place of what has this name.
    void replace(const char* category, const std::string& name, const pdf::Object& object) { own(category).set(name, object); }
    /// An operation that stays uses this name.
    void keep(const char* category, const std::string& name) { m_kept[category].insert(name); }
    /// An operation that used this name was replaced or removed.
    void release(const char* category, const std::string& name) { m_released[category].insert(name); }
    /// Takes names out that were released and are not used by any operation that stays. Call once, at the end.
    void dropReleased();
    [[nodiscard]] bool changed() const { return m_changed; }
    [[nodiscard]] const pdf::Object& resources() const { return m_resources; }

private:
    /// The category's dictionary in this stream's own copy.
    [[nodiscard]] pdf::Object own(const char* category);

    pdf::Document& m_document;
    pdf::Object m_resources;
    bool m_changed = false;
    std::map<std::string, pdf::Object> m_own;
    std::map<std::string, std::set<std::string>> m_kept;
    std::map<std::string, std::set<std::string>> m_released;
};

}  // namespace withheld::burn
