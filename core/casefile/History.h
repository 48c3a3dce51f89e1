// The steps of a case as they can be undone, read from its chain: undo outlives the program. Events of one step carry its name
// (payload "act"); what a step did is what its events changed.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "casefile/CaseState.h"

namespace withheld::casefile {

struct Event;

struct MarkChange {
    std::optional<CaseMark> before;
    std::optional<CaseMark> after;
};

struct SuggestionChange {
    std::optional<SuggestionState> before;  ///< nothing: the step made it
    SuggestionState after = SuggestionState::Open;
    std::string markId;  ///< of the mark that accepting made
};

struct Act {
    std::string id;
    std::string user;  ///< who did it first
    std::string time;
    std::map<std::string, MarkChange> marks;
    std::map<std::string, SuggestionChange> suggestions;
    bool isUndone = false;
};

/// What an event that is about to be written belongs to.
struct ActNote {
    enum class Turn { Do, Undo, Redo };
    Turn turn = Turn::Do;
    std::vector<std::string> ids;  ///< one; several when steps were joined (a mark moved by many presses of an arrow key)
    std::string run;               ///< sets one redo apart from the next
};

class History {
public:
    /// `apply` lets the event act on `state`, which is looked at before and after.
    void take(const Event& event, const CaseState& state, const std::function<void()>& apply);
    /// In the order they were done; the undone ones are at the end.
    [[nodiscard]] const std::vector<Act>& acts() const { return m_acts; }
    /// Marks that came back under another id when an acceptance was done again: first id → present id.
    [[nodiscard]] const std::map<std::string, std::string>& renamed() const { return m_renamed; }

private:
    [[nodiscard]] Act* actOf(const Event& event, const std::vector<std::string>& ids, const std::string& turn,
                             const std::string& run);
    [[nodiscard]] Act* find(const std::string& id);
    void forgetIf(const std::function<bool(const Act&)>& is);

    std::vector<Act> m_acts;
    std::unordered_set<std::string> m_ids;  ///< of m_acts
    std::map<std::string, std::string> m_renamed;
    std::string m_run;
    Act m_before;  ///< of the act that is being done again
};

}  // namespace withheld::casefile
