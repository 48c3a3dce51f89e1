#include "burn/ButtonStates.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace withheld::burn {

namespace {

class ButtonStates {
public:
    ButtonStates(BurnContext& context, const WithheldWords& words) : m_objects(context.document.objects()) {
        std::vector<std::string> repeating;
        forEachAppearance([&](const pdf::Object& states) {
            for (const std::string& state : states.keys()) {
                m_taken.insert(state);
                if (states.get(state).isDictionary() && words.standIn(state)) {
                    repeating.push_back(state);
                }
            }
        });
        // Writers also name a state that has no appearance of its own.
        for (const pdf::Object& object : m_objects) {
            const std::string state = object.get("AS").name();
            m_taken.insert(state);
            if (words.standIn(state)) {
                repeating.push_back(state);
            }
        }
        for (const std::string& state : repeating) {
            if (m_names.contains(state)) {
                continue;
            }
            std::string name;
            for (std::size_t n = m_names.size() + 1; name.empty() || !m_taken.insert(name).second; ++n) {
                name = "State" + std::to_string(n);
            }
            m_names.emplace(state, name);
        }
    }

    [[nodiscard]] bool anyRepeats() const { return !m_names.empty(); }

    int rename() {
        if (m_names.empty()) {
            return 0;
        }
        forEachAppearance([&](const pdf::Object& states) {
            for (const std::string& state : states.keys()) {
                if (const auto found = m_names.find(state); found != m_names.end()) {
                    states.set(found->second, states.get(state));
                    states.remove(state);
                }
            }
        });
        for (const pdf::Object& object : m_objects) {
            for (const char* key : {"AS", "V", "DV"}) {
                const pdf::Object value = object.get(key);
                const auto found = value.isName() ? m_names.find(value.name()) : m_names.end();
                if (found != m_names.end()) {
                    object.set(key, "/" + found->second);
                }
            }
        }
        return static_cast<int>(m_names.size());
    }

private:
    /// `visit` gets each dictionary of appearances by state (12.5.5).
    template <typename Visit>
    void forEachAppearance(const Visit& visit) {
        for (const pdf::Object& object : m_objects) {
            for (const char* kind : {"N", "R", "D"}) {
                const pdf::Object states = object.get("AP").get(kind);
                if (states.isDictionary() && !states.isStream()) {
                    visit(states);
                }
            }
        }
    }

    std::vector<pdf::Object> m_objects;
    std::set<std::string> m_taken;
    std::map<std::string, std::string> m_names;
};

}  // namespace

bool anyButtonStateRepeats(BurnContext& context, const WithheldWords& words) {
    return ButtonStates(context, words).anyRepeats();
}

int renameButtonStates(BurnContext& context, const WithheldWords& words) {
    return ButtonStates(context, words).rename();
}

}  // namespace withheld::burn
