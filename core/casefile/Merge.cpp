#include "casefile/Merge.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "casefile/EventPayloads.h"
#include "casefile/Names.h"
#include "marks/MarksJson.h"

namespace withheld::casefile {

using nlohmann::json;

namespace {

/// A mark, there or removed, as both copies know it.
struct Register {
    CaseMark mark;
    std::optional<RemovedMark> removal;  ///< of exactly this content
};

auto orderOf(const CaseMark& mark) {
    return std::make_tuple(mark.changed, mark.mark.author, toJson(mark.mark).dump());
}

bool isAuthor(const CaseMark& mark, const std::string& name) {
    return std::any_of(mark.authors.begin(), mark.authors.end(),
                       [&name](const std::string& author) { return samePerson(author, name); });
}

void clearDecision(CaseMark& mark) {
    mark.decision = ReviewDecision::Undecided;
    mark.decisionBy.clear();
    mark.decisionReason.clear();
    mark.decisionTime.clear();
    mark.decidedInBulk = false;
    mark.proposedExemptions.clear();
}

/// The later decision of two on the same content.
void takeDecision(CaseMark& mark, const CaseMark& other) {
    const auto of = [](const CaseMark& each) {
        return std::make_tuple(each.decisionTime, each.decisionBy, static_cast<int>(each.decision), each.decisionReason,
                               each.decidedInBulk, each.proposedExemptions);
    };
    if (of(mark) < of(other)) {
        mark.decision = other.decision;
        mark.decisionBy = other.decisionBy;
        mark.decisionReason = other.decisionReason;
        mark.decisionTime = other.decisionTime;
        mark.decidedInBulk = other.decidedInBulk;
        mark.proposedExemptions = other.proposedExemptions;
    }
}

/// What is dropped here can never count again: a content that lost against a later one, and a removal of such a content.
Register joined(const Register& a, const Register& b) {
    const bool aWins = orderOf(a.mark) >= orderOf(b.mark);
    Register result = aWins ? a : b;
    const Register& other = aWins ? b : a;
    CaseMark& mark = result.mark;
    if (stampOf(mark) == stampOf(other.mark)) {
        takeDecision(mark, other.mark);
        const auto key = [](const Register& each) { return std::tie(each.removal->time, each.removal->by); };
        if (result.removal && other.removal) {
            const bool isLater = key(result) < key(other);
            mark.versions.insert(stampOf(isLater ? *result.removal : *other.removal));
            result.removal = isLater ? other.removal : result.removal;
        } else if (other.removal) {
            result.removal = other.removal;
        }
    } else {
        mark.versions.insert(stampOf(other.mark));
        if (other.removal) {
            mark.versions.insert(stampOf(*other.removal));
        }
    }
    mark.created = std::min(mark.created, other.mark.created);
    mark.authors.insert(other.mark.authors.begin(), other.mark.authors.end());
    mark.versions.insert(other.mark.versions.begin(), other.mark.versions.end());
    mark.versions.erase(stampOf(mark));
    if (result.removal) {
        mark.versions.erase(stampOf(*result.removal));
    }
    if (isAuthor(mark, mark.decisionBy)) {
        clearDecision(mark);
    }
    return result;
}

std::map<std::string, Register> registersOf(const CaseState& state) {
    std::map<std::string, Register> registers;
    for (const auto& [id, removed] : state.removedMarks) {
        registers[id] = {removed.mark, removed};
    }
    for (const auto& [id, mark] : state.marks) {
        registers[id] = {mark, std::nullopt};
    }
    return registers;
}

std::string idOfSource(const CaseState& state, const std::string& sha256) {
    const auto found = std::find_if(state.documents.begin(), state.documents.end(),
                                    [&sha256](const Document& each) { return each.sha256 == sha256; });
    return found == state.documents.end() ? std::string() : found->id;
}

void mergeMarks(CaseState& state, const CopyState& copy) {
    std::map<std::string, Register> registers = registersOf(state);
    const auto take = [&](Register incoming) {
        incoming.mark.document = idOfSource(state, incoming.mark.document);
        if (incoming.mark.document.empty()) {
            return;
        }
        const std::string id = incoming.mark.mark.id;
        const auto [entry, isNew] = registers.try_emplace(id, incoming);
        if (!isNew) {
            entry->second = joined(entry->second, incoming);
        } else if (isAuthor(entry->second.mark, entry->second.mark.decisionBy)) {
            clearDecision(entry->second.mark);
        }
    };
    for (const CaseMark& mark : copy.marks) {
        take({mark, std::nullopt});
    }
    for (const RemovedMark& removed : copy.removed) {
        take({removed.mark, removed});
    }
    for (const auto& [id, each] : registers) {
        if (!each.removal) {
            state.marks[id] = each.mark;
            state.removedMarks.erase(id);
            state.removedBy.erase(id);
            continue;
        }
        const std::string& by = each.removal->by;
        state.marks.erase(id);
        state.removedMarks[id] = {each.mark, by, each.removal->time};
        if (std::any_of(each.mark.authors.begin(), each.mark.authors.end(),
                        [&by](const std::string& author) { return !samePerson(author, by); })) {
            state.removedBy[id] = by;
        }
    }
}

/// Of two decisions on one suggestion what is withheld stands, then what was decided at all.
int rankOf(SuggestionState state) {
    return state == SuggestionState::Accepted ? 2 : state == SuggestionState::Refused ? 1 : 0;
}

void mergeSuggestions(CaseState& state, const CopyState& copy) {
    for (CaseSuggestion incoming : copy.suggestions) {
        incoming.document = idOfSource(state, incoming.document);
        if (incoming.document.empty()) {
            continue;
        }
        const auto [known, isNew] = state.suggestions.try_emplace(incoming.id, incoming);
        const auto of = [](const CaseSuggestion& each) {
            return std::make_tuple(rankOf(each.state), each.decidedBy, each.markId);
        };
        if (!isNew && of(known->second) < of(incoming)) {
            known->second.state = incoming.state;
            known->second.decidedBy = incoming.decidedBy;
            known->second.markId = incoming.markId;
        }
    }
}

const char* wordOf(SuggestionState state) {
    return state == SuggestionState::Accepted ? "accepted" : state == SuggestionState::Refused ? "refused" : "open";
}

Expected<CaseSuggestion> suggestionFromJson(const json& object) {
    Expected<Mark> proposed = markFromJson(object.at("proposed"));
    if (!proposed) {
        return proposed.error();
    }
    CaseSuggestion suggestion;
    suggestion.id = textIn(object, "id");
    suggestion.document = textIn(object, "document");
    suggestion.proposed = std::move(*proposed);
    const std::string word = textIn(object, "state");
    for (const SuggestionState state : {SuggestionState::Accepted, SuggestionState::Refused}) {
        suggestion.state = word == wordOf(state) ? state : suggestion.state;
    }
    suggestion.markId = textIn(object, "markId");
    suggestion.decidedBy = textIn(object, "decidedBy");
    suggestion.proposedBy = textIn(object, "proposedBy");
    suggestion.words = textIn(object, "words");
    return suggestion;
}

}  // namespace

std::string stampOf(const CaseMark& mark) {
    return mark.changed + "|" + mark.mark.author;
}

std::string stampOf(const RemovedMark& removed) {
    return "removed " + removed.time + "|" + removed.by;
}

std::string laterThan(const std::string& earlier, const std::string& time) {
    return time > earlier ? time : earlier + "+";
}

CopyState copyOf(const CaseState& state, const std::string& by, const std::string& time) {
    CopyState copy{state.facts.reference, by, time, state.setHash(), {}, {}, {}, state.comments, {}, {}};
    const auto sourceOf = [&state](const std::string& id) {
        const Document* document = state.document(id);
        return document == nullptr ? std::string() : document->sha256;
    };
    for (const Document& document : state.documents) {
        copy.documents.push_back({document.sha256, document.fileName, document.pageCount()});
    }
    for (const auto& [id, mark] : state.marks) {
        copy.marks.push_back(mark);
        copy.marks.back().document = sourceOf(mark.document);
    }
    for (const auto& [id, removed] : state.removedMarks) {
        copy.removed.push_back(removed);
        copy.removed.back().mark.document = sourceOf(removed.mark.document);
    }
    for (const PageView& view : state.views) {
        copy.views.push_back({view.user, sourceOf(view.document), view.page});
    }
    for (const auto& [id, suggestion] : state.suggestions) {
        if (!suggestion.proposedBy.empty()) {
            copy.suggestions.push_back(suggestion);
            copy.suggestions.back().document = sourceOf(suggestion.document);
        }
    }
    return copy;
}

void mergeInto(CaseState& state, const CopyState& copy) {
    const std::string before = state.setHash();
    mergeMarks(state, copy);
    mergeSuggestions(state, copy);
    for (const Comment& comment : copy.comments) {
        const bool isKnown = std::any_of(state.comments.begin(), state.comments.end(),
                                         [&comment](const Comment& each) { return each.id == comment.id; });
        if (!isKnown) {
            state.comments.push_back(comment);
        }
    }
    std::stable_sort(state.comments.begin(), state.comments.end(),
                     [](const Comment& a, const Comment& b) { return std::tie(a.time, a.id) < std::tie(b.time, b.id); });
    for (const PageView& view : copy.views) {
        if (const std::string id = idOfSource(state, view.document); !id.empty()) {
            state.viewers.insert(view.user);
            state.views.insert({view.user, id, view.page});
        }
    }
    if (state.stage == Stage::InReview && state.setHash() != before) {
        state.stage = Stage::Marking;
    }
}

json toJson(const CopyState& copy) {
    json object{{"reference", copy.reference}, {"by", copy.by}, {"time", copy.time}, {"setHash", copy.setHash}};
    for (const char* list : {"documents", "marks", "removed", "comments", "views", "suggestions"}) {
        object[list] = json::array();
    }
    for (const auto& document : copy.documents) {
        object["documents"].push_back({{"sha256", document.sha256}, {"fileName", document.fileName}, {"pages", document.pages}});
    }
    for (const CaseMark& mark : copy.marks) {
        object["marks"].push_back(toJson(mark));
    }
    for (const RemovedMark& removed : copy.removed) {
        json entry = toJson(removed.mark);
        entry["removed"] = {{"by", removed.by}, {"time", removed.time}};
        object["removed"].push_back(std::move(entry));
    }
    for (const Comment& comment : copy.comments) {
        object["comments"].push_back({{"id", comment.id},
                                      {"markId", comment.markId},
                                      {"author", comment.author},
                                      {"time", comment.time},
                                      {"text", comment.text}});
    }
    for (const PageView& view : copy.views) {
        object["views"].push_back({{"user", view.user}, {"document", view.document}, {"page", view.page}});
    }
    for (const CaseSuggestion& suggestion : copy.suggestions) {
        object["suggestions"].push_back({{"id", suggestion.id},
                                         {"document", suggestion.document},
                                         {"proposed", toJson(suggestion.proposed)},
                                         {"state", wordOf(suggestion.state)},
                                         {"markId", suggestion.markId},
                                         {"decidedBy", suggestion.decidedBy},
                                         {"proposedBy", suggestion.proposedBy},
                                         {"words", suggestion.words}});
    }
    return object;
}

Expected<CopyState> copyFromJson(const json& object) {
    const Error broken{ErrorCode::InvalidInput, "The package is not complete", "", 0, "Ask for it again.", ""};
    const auto listOf = [&object](const char* name) {
        const auto found = object.find(name);
        return found != object.end() && found->is_array() ? *found : json::array();
    };
    if (!object.is_object()) {
        return broken;
    }
    try {
        CopyState copy{textIn(object, "reference"),
                       textIn(object, "by"),
                       textIn(object, "time"),
                       textIn(object, "setHash"),
                       {},
                       {},
                       {},
                       {},
                       {},
                       {}};
        for (const json& each : listOf("documents")) {
            copy.documents.push_back({textIn(each, "sha256"), textIn(each, "fileName"), each.value("pages", 0)});
        }
        for (const char* list : {"marks", "removed"}) {
            for (const json& each : listOf(list)) {
                auto mark = caseMarkFromJson(each);
                if (!mark) {
                    return broken;
                }
                if (std::string_view(list) == "marks") {
                    copy.marks.push_back(std::move(*mark));
                    continue;
                }
                const json& removed = each.at("removed");
                copy.removed.push_back({std::move(*mark), textIn(removed, "by"), textIn(removed, "time")});
            }
        }
        for (const json& each : listOf("comments")) {
            copy.comments.push_back(
                {textIn(each, "id"), textIn(each, "markId"), textIn(each, "author"), textIn(each, "time"), textIn(each, "text")});
        }
        for (const json& each : listOf("views")) {
            copy.views.push_back({textIn(each, "user"), textIn(each, "document"), each.value("page", 0)});
        }
        for (const json& each : listOf("suggestions")) {
            auto suggestion = suggestionFromJson(each);
            if (!suggestion || suggestion->id.empty() || suggestion->proposedBy.empty()) {
                return broken;
            }
            copy.suggestions.push_back(std::move(*suggestion));
        }
        return copy;
    } catch (const json::exception&) {
        return broken;
    }
}

}  // namespace withheld::casefile
