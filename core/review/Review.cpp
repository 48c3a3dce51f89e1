#include "review/Review.h"

#include <QUuid>
#include <nlohmann/json.hpp>

#include "casefile/Names.h"
#include "marks/MarksJson.h"

namespace withheld::review {

using casefile::Case;
using casefile::CaseState;
using casefile::ReviewDecision;
using casefile::Stage;
using nlohmann::json;

namespace {

Error notAllowed(const std::string& message, const std::string& remedy = "") {
    return {ErrorCode::NotAllowed, message, "", 0, remedy, ""};
}

bool isBlank(const std::string& text) {
    return casefile::tidyName(text).empty();
}

std::string dumped(const json& payload) {
    return payload.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// The payload has to name the set as it is on disk at the moment of writing. It is made from a state that may be older, so the
/// condition compares: another process that got between is noticed, not overwritten.
Expected<void> sameSet(const CaseState& state, const std::string& setHash) {
    return state.setHash() == setHash
               ? Expected<void>()
               : Expected<void>(notAllowed("Somebody changed the marks a moment ago", "Look at the changes and try again."));
}

}  // namespace

Expected<void> submit(Case& file, const std::string& note) {
    if (auto current = file.refresh(); !current) {
        return current.error();
    }
    const std::string setHash = file.state().setHash();
    return file.appendIf("submitted", dumped({{"setHash", setHash}, {"note", note}}),
                         [&](const CaseState& state) -> Expected<void> {
                             auto open = passable(submitGates(state, file.user()));
                             return open ? sameSet(state, setHash) : open;
                         });
}

Expected<void> returnToOfficer(Case& file, const std::string& because) {
    return file.appendIf("returned", dumped({{"because", because}}), [&](const CaseState& state) -> Expected<void> {
        if (state.stage != Stage::InReview && state.stage != Stage::Approved) {
            return notAllowed("Only a set that is in review or approved can be returned");
        }
        if (isBlank(because)) {
            return notAllowed("A return needs a reason", "Tell the officer what has to change.");
        }
        return {};
    });
}

const char* decisionWord(ReviewDecision decision) {
    return decision == ReviewDecision::Agreed ? "agreed" : decision == ReviewDecision::Returned ? "returned" : "undecided";
}

Expected<void> mayDecide(const CaseState& state, const std::string& user, const std::string& markId, ReviewDecision decision,
                         const std::string& reason) {
    const auto found = state.marks.find(markId);
    if (found == state.marks.end()) {
        return Error{ErrorCode::InvalidInput, "This mark is no longer in the case", "", 0, "", ""};
    }
    if (state.stage != Stage::InReview) {
        return notAllowed("Marks are decided only while the set is in review");
    }
    for (const std::string& author : found->second.authors) {
        if (casefile::samePerson(author, user)) {
            return notAllowed(user + " made this mark and cannot decide it. A second person has to");
        }
    }
    if (decision == ReviewDecision::Returned && isBlank(reason)) {
        return notAllowed("A returned mark needs a reason", "Tell the officer what is wrong with it.");
    }
    return {};
}

Expected<void> decide(Case& file, const std::string& markId, ReviewDecision decision, const std::string& reason) {
    return file.appendIf("decision", dumped({{"mark", markId}, {"decision", decisionWord(decision)}, {"reason", reason}}),
                         [&](const CaseState& state) { return mayDecide(state, file.user(), markId, decision, reason); });
}

Expected<void> proposeExemptions(Case& file, const std::string& markId, const std::vector<std::string>& exemptions,
                                 const std::string& reason) {
    const json payload{
        {"mark", markId}, {"decision", decisionWord(ReviewDecision::Returned)}, {"reason", reason}, {"exemptions", exemptions}};
    return file.appendIf("decision", dumped(payload), [&](const CaseState& state) -> Expected<void> {
        if (auto allowed = mayDecide(state, file.user(), markId, ReviewDecision::Returned, reason); !allowed) {
            return allowed;
        }
        if (exemptions.empty() || exemptions == state.marks.at(markId).mark.exemptions) {
            return Error{ErrorCode::InvalidInput, "The mark has this exemption already", "", 0, "Choose another one.", ""};
        }
        return {};
    });
}

Expected<std::string> suggestMark(Case& file, const std::string& document, Mark proposed, const std::string& words) {
    const std::string id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    proposed.id.clear();
    proposed.author = file.user();
    proposed.origin = "proposed in review";  // without a name: statistics go by it
    proposed.note = file.user() + ": " + words;
    const json payload{
        {"id", id}, {"document", document}, {"proposed", toJson(proposed)}, {"confidence", 1.0F}, {"words", words}};
    const auto written = file.appendIf("suggestion-added", dumped(payload), [&](const CaseState& state) -> Expected<void> {
        const casefile::Document* owner = state.document(document);
        if (owner == nullptr || proposed.quads.empty() || proposed.page < 1 || proposed.page > owner->pageCount()) {
            return Error{ErrorCode::InvalidInput,
                         "A suggestion lies on no page",
                         owner == nullptr ? "" : owner->fileName,
                         proposed.page,
                         "",
                         ""};
        }
        if (state.stage == Stage::Released) {
            return notAllowed("The set is already released");
        }
        if (isBlank(words)) {
            return notAllowed("A suggested mark needs a reason", "Tell the officer what is missing.");
        }
        return {};
    });
    return written ? Expected<std::string>(id) : Expected<std::string>(written.error());
}

Expected<void> approve(Case& file, const std::string& unseenBecause, bool byPin) {
    if (auto current = file.refresh(); !current) {
        return current.error();
    }
    const std::string setHash = file.state().setHash();
    const std::vector<std::string> unseen = unseenPages(file.state(), file.user());
    const json payload{{"setHash", setHash},
                       {"unseenPages", unseen},
                       {"unseenBecause", unseen.empty() ? std::string() : unseenBecause},
                       {"byPin", byPin}};
    return file.appendIf("approved", dumped(payload), [&](const CaseState& state) -> Expected<void> {
        if (auto open = passable(approveGates(state, file.user())); !open) {
            return open;
        }
        if (!unseen.empty() && isBlank(unseenBecause)) {
            return notAllowed(file.user() + " never had " +
                                  (unseen.size() == 1 ? "1 page" : std::to_string(unseen.size()) + " pages") +
                                  " on screen, first " + unseen.front(),
                              "View them, or give a reason for approving them unseen.");
        }
        return sameSet(state, setHash);
    });
}

Expected<void> mayRelease(const CaseState& state) {
    return passable(releaseGates(state, ""));
}

}  // namespace withheld::review
