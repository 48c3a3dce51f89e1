// Suggestions of a case: proposed marks that somebody has to accept or refuse.
#include <algorithm>
#include <map>

#include "casefile/CaseImplementation.h"
#include "marks/MarksJson.h"

namespace withheld::casefile {

using nlohmann::json;

namespace {

constexpr double coveredShare =
    0.6;  // of a quad's area: finders box a word from ascent to descent, officers draw closer to its ink

/// What is already on the pages of one document.
class Occupied {
public:
    Occupied(const CaseState& state, const std::string& document) {
        for (const auto& [id, suggestion] : state.suggestions) {
            if (suggestion.document == document) {
                addSuggestion(suggestion.proposed);
            }
        }
        for (const auto& [id, mark] : state.marks) {
            if (mark.document == document) {
                auto& quads = m_marked[mark.mark.page];
                quads.insert(quads.end(), mark.mark.quads.begin(), mark.mark.quads.end());
            }
        }
    }
    void addSuggestion(const Mark& mark) { m_suggested[mark.page].push_back(mark.quads); }
    [[nodiscard]] bool holds(const Mark& mark) const { return isSuggested(mark) || isMarked(mark); }

private:
    [[nodiscard]] bool isSuggested(const Mark& mark) const {
        const auto found = m_suggested.find(mark.page);
        return found != m_suggested.end() &&
               std::find(found->second.begin(), found->second.end(), mark.quads) != found->second.end();
    }
    [[nodiscard]] bool isMarked(const Mark& mark) const {
        const auto found = m_marked.find(mark.page);
        return found != m_marked.end() && std::all_of(mark.quads.begin(), mark.quads.end(), [&found](const Quad& quad) {
                   double covered = 0;
                   for (const Quad& marked : found->second) {
                       covered += sharedArea(quad, marked);
                   }
                   return covered >= coveredShare * area(quad);
               });
    }

    std::map<int, std::vector<std::vector<Quad>>> m_suggested;
    std::map<int, std::vector<Quad>> m_marked;
};

Error noSuchSuggestion() {
    return {ErrorCode::InvalidInput, "This suggestion is no longer open", "", 0, "", ""};
}

const CaseSuggestion* suggestionIn(const CaseState& state, const std::string& id) {
    const auto found = state.suggestions.find(id);
    return found == state.suggestions.end() ? nullptr : &found->second;
}

}  // namespace

Expected<int> Case::addSuggestions(const std::string& document, const std::vector<NewSuggestion>& suggestions) {
    int added = 0;
    auto written = m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        const Document* owner = state.document(document);
        if (owner == nullptr) {
            return Error{ErrorCode::InvalidInput, "This document is not in the case", "", 0, "", ""};
        }
        Occupied occupied(state, document);
        std::vector<Draft> drafts;
        for (const NewSuggestion& suggestion : suggestions) {
            const Mark& proposed = suggestion.proposed;
            if (proposed.quads.empty() || proposed.page < 1 || proposed.page > owner->pageCount()) {
                return Error{ErrorCode::InvalidInput, "A suggestion lies on no page", owner->fileName, proposed.page, "", ""};
            }
            if (occupied.holds(proposed)) {
                continue;
            }
            occupied.addSuggestion(proposed);
            drafts.push_back({"suggestion-added",
                              {{"id", newId()},
                               {"document", document},
                               {"proposed", toJson(proposed)},
                               {"confidence", suggestion.confidence}}});
        }
        added = static_cast<int>(drafts.size());
        return drafts;
    });
    if (!written) {
        return written.error();
    }
    return added;
}

Expected<std::string> Case::acceptSuggestion(const std::string& id, const std::vector<std::string>& exemptions) {
    const std::string markId = newId();
    auto written = m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        const CaseSuggestion* suggestion = suggestionIn(state, id);
        if (suggestion == nullptr || suggestion->state == SuggestionState::Accepted) {
            return noSuchSuggestion();
        }
        Mark mark = suggestion->proposed;
        mark.id = markId;
        mark.author = m->user;
        if (!exemptions.empty()) {
            mark.exemptions = exemptions;
        }
        return std::vector<Draft>{{"mark-added", {{"document", suggestion->document}, {"mark", toJson(mark)}}},
                                  {"suggestion-accepted", {{"id", id}, {"markId", markId}}}};
    });
    if (!written) {
        return written.error();
    }
    return markId;
}

Expected<void> Case::refuseSuggestion(const std::string& id) {
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        const CaseSuggestion* suggestion = suggestionIn(state, id);
        if (suggestion == nullptr || suggestion->state != SuggestionState::Open) {
            return noSuchSuggestion();
        }
        return std::vector<Draft>{{"suggestion-refused", {{"id", id}}}};
    });
}

Expected<void> Case::reopenSuggestion(const std::string& id) {
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        const CaseSuggestion* suggestion = suggestionIn(state, id);
        if (suggestion == nullptr || suggestion->state == SuggestionState::Open) {
            return noSuchSuggestion();
        }
        std::vector<Draft> drafts;
        if (state.marks.contains(suggestion->markId)) {
            drafts.push_back({"mark-removed", {{"id", suggestion->markId}}});
        }
        drafts.push_back({"suggestion-reopened", {{"id", id}}});
        return drafts;
    });
}

}  // namespace withheld::casefile
