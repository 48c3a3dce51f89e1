#include "burn/ResourceEdits.h"

namespace withheld::burn {

pdf::Object ResourceEdits::own(const char* category) {
    if (const auto found = m_own.find(category); found != m_own.end()) {
        return found->second;
    }
    if (!m_changed) {
        m_resources = m_resources.isDictionary() ? m_document.clone(m_resources) : m_document.create("<< >>");
        m_changed = true;
    }
    const pdf::Object shared = m_resources.get(category);
    const pdf::Object copy = shared.isDictionary() ? m_document.clone(shared) : m_document.create("<< >>");
    m_resources.set(category, copy);
    m_own.emplace(category, copy);
    return copy;
}

std::string ResourceEdits::add(const char* category, const pdf::Object& object) {
    const pdf::Object dictionary = own(category);
    std::string name;
    for (int n = 1; name.empty() || dictionary.has(name); ++n) {
        name = "Wh" + std::to_string(n);
    }
    dictionary.set(name, object);
    return name;
}

void ResourceEdits::dropReleased() {
    for (const auto& [category, names] : m_released) {
        for (const std::string& name : names) {
            if (!m_kept[category].contains(name)) {
                own(category.c_str()).remove(name);
            }
        }
    }
}

}  // namespace withheld::burn
