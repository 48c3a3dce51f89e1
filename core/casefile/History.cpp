#include "casefile/History.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "casefile/Case.h"
#include "casefile/EventPayloads.h"

namespace withheld::casefile {

namespace {

std::optional<CaseMark> markIn(const CaseState& state, const std::string& id) {
    const auto found = state.marks.find(id);
    return found == state.marks.end() ? std::nullopt : std::optional<CaseMark>(found->second);
}

std::optional<SuggestionState> suggestionIn(const CaseState& state, const std::string& id) {
    const auto found = state.suggestions.find(id);
    return found == state.suggestions.end() ? std::nullopt : std::optional<SuggestionState>(found->second.state);
}

void noteMark(Act& act, const std::string& id, const std::optional<CaseMark>& before, const std::optional<CaseMark>& after) {
    const auto [entry, isNew] = act.marks.try_emplace(id, MarkChange{before, after});
    entry->second.after = after;
    if (!isNew && !entry->second.before && !after) {
        act.marks.erase(entry);
    }
}

/// What a package that was taken in did to marks: it is one event for all of them.
void noteImport(Act& act, const std::map<std::string, CaseMark>& before, const std::map<std::string, CaseMark>& after) {
    for (const auto& [id, mark] : after) {
        const auto known = before.find(id);
        if (known == before.end()) {
            noteMark(act, id, std::nullopt, mark);
        } else if (known->second.mark != mark.mark) {
            noteMark(act, id, known->second, mark);
        }
    }
    for (const auto& [id, mark] : before) {
        if (!after.contains(id)) {
            noteMark(act, id, mark, std::nullopt);
        }
    }
}

}  // namespace

Act* History::find(const std::string& id) {
    const auto found = std::find_if(m_acts.begin(), m_acts.end(), [&id](const Act& act) { return act.id == id; });
    return found == m_acts.end() ? nullptr : &*found;
}

void History::forgetIf(const std::function<bool(const Act&)>& is) {
    std::erase_if(m_acts, [&](const Act& act) {
        const bool goes = is(act);
        if (goes) {
            m_ids.erase(act.id);
        }
        return goes;
    });
}

Act* History::actOf(const Event& event, const std::vector<std::string>& ids, const std::string& turn, const std::string& run) {
    if (ids.empty()) {
        return nullptr;
    }
    if (turn == "undo") {
        for (const std::string& id : ids) {
            if (Act* act = find(id)) {
                act->isUndone = true;
            }
        }
        return nullptr;
    }
    if (turn == "redo") {
        Act* act = find(ids.front());
        if (act != nullptr && run != m_run) {
            m_run = run;
            m_before = *act;
            act->isUndone = false;
            act->marks.clear();
            act->suggestions.clear();
            // Joined steps are one from now on.
            forgetIf([&](const Act& each) {
                return each.id != ids.front() && std::find(ids.begin(), ids.end(), each.id) != ids.end();
            });
            act = find(ids.front());
        }
        return act;
    }
    if (!m_acts.empty() && m_acts.back().id == ids.front() && !m_acts.back().isUndone) {
        return &m_acts.back();
    }
    if (m_ids.contains(ids.front())) {
        // Long work writes from time to time, and others' steps come in between: it is one step all the same.
        if (Act* act = find(ids.front()); act != nullptr && !act->isUndone) {
            return act;
        }
    }
    // What was undone can't be done again after something new.
    forgetIf([](const Act& act) { return act.isUndone; });
    m_acts.push_back({ids.front(), event.user, event.time, {}, {}, false});
    m_ids.insert(ids.front());
    return &m_acts.back();
}

void History::take(const Event& event, const CaseState& state, const std::function<void()>& apply) {
    if (event.payload.find("\"act\"") == std::string::npos) {
        apply();
        return;
    }
    const nlohmann::json payload = nlohmann::json::parse(event.payload, nullptr, false);
    const auto note = payload.is_object() ? payload.find("act") : payload.end();
    if (!payload.is_object() || note == payload.end() || !note->is_object()) {
        apply();
        return;
    }
    if (event.type == "review-imported") {
        const std::map<std::string, CaseMark> before = state.marks;
        apply();
        if (Act* act = actOf(event, textsIn(*note, "ids"), textIn(*note, "turn"), textIn(*note, "run"))) {
            noteImport(*act, before, state.marks);
        }
        return;
    }
    const bool isSuggestion = event.type.starts_with("suggestion-");
    const auto mark = payload.find("mark");
    const std::string id = mark != payload.end() && mark->is_object() ? textIn(*mark, "id") : textIn(payload, "id");
    const std::optional<CaseMark> markBefore = isSuggestion ? std::nullopt : markIn(state, id);
    const std::optional<SuggestionState> suggestionBefore = isSuggestion ? suggestionIn(state, id) : std::nullopt;
    apply();
    const bool isMark = event.type.starts_with("mark-");
    if (id.empty() || (!isMark && !isSuggestion)) {
        return;
    }
    Act* act = actOf(event, textsIn(*note, "ids"), textIn(*note, "turn"), textIn(*note, "run"));
    if (act == nullptr) {
        return;
    }
    if (isMark) {
        noteMark(*act, id, markBefore, markIn(state, id));
        return;
    }
    SuggestionChange& change =
        act->suggestions.try_emplace(id, SuggestionChange{suggestionBefore, SuggestionState::Open, ""}).first->second;
    change.after = suggestionIn(state, id).value_or(SuggestionState::Open);
    change.markId = textIn(payload, "markId");
    const auto earlier = m_before.suggestions.find(id);
    if (m_before.id == act->id && earlier != m_before.suggestions.end() && earlier->second.markId != change.markId) {
        for (auto& [first, present] : m_renamed) {
            present = present == earlier->second.markId ? change.markId : present;
        }
        m_renamed[earlier->second.markId] = change.markId;
    }
}

}  // namespace withheld::casefile
