#include "casefile/EventEffects.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "casefile/EventPayloads.h"
#include "casefile/Merge.h"
#include "casefile/Names.h"
#include "marks/MarksJson.h"

namespace withheld::casefile {

namespace {

using nlohmann::json;

Error malformed(const Event& event, const std::string& what) {
    return {ErrorCode::InvalidInput, "Event " + std::to_string(event.number) + " (" + event.type + ") " + what, "", 0, "", ""};
}

/// An approval is withdrawn by its own event, which stands before the change.
void leaveReview(CaseState& state) {
    if (state.stage == Stage::InReview) {
        state.stage = Stage::Marking;
    }
}

using EffectReader = Expected<Effect> (*)(const Event&, const json&);

Expected<Effect> caseCreated(const Event& event, const json& payload) {
    return Effect([facts = factsFromJson(payload), id = textIn(payload, "caseId"), user = event.user](CaseState& state) {
        state.caseId = id;
        state.facts = facts;
        state.createdBy = user;
    });
}

Expected<Effect> documentAdded(const Event& event, const json& payload) {
    Document document = documentFromJson(payload);
    if (document.id.empty() || document.sha256.size() != 64 || document.fileName.empty()) {
        return malformed(event, "names no document");
    }
    return Effect([document = std::move(document)](CaseState& state) {
        leaveReview(state);
        state.documents.push_back(document);
    });
}

Expected<Effect> documentInspected(const Event& event, const json& payload) {
    std::string id = textIn(payload, "document");
    if (id.empty()) {
        return malformed(event, "names no document");
    }
    return Effect([id = std::move(id), findings = textIn(payload, "findings")](CaseState& state) {
        for (Document& document : state.documents) {
            if (document.id == id) {
                document.findings = findings;
            }
        }
    });
}

Expected<Effect> codesKept(const Event&, const json& payload) {
    return Effect([codes = textIn(payload, "codes")](CaseState& state) { state.codes = codes; });
}

Expected<Effect> rulesKept(const Event&, const json& payload) {
    return Effect([rules = textIn(payload, "rules")](CaseState& state) { state.searchRules = rules; });
}

Expected<Effect> ocrRead(const Event& event, const json& payload) {
    std::vector<int> pages = pagesIn(payload);
    std::string document = textIn(payload, "document");
    if (pages.empty() || document.empty()) {
        return malformed(event, "names no page");
    }
    return Effect([pages = std::move(pages), document = std::move(document)](CaseState& state) {
        state.ocrPages[document].insert(pages.begin(), pages.end());
    });
}

/// mark-added, and mark-restored, which also brings the old authors and times back.
Expected<Effect> markAdded(const Event& event, const json& payload) {
    const auto object = payload.find("mark");
    Expected<Mark> mark = object == payload.end() ? Expected<Mark>(Error{}) : markFromJson(*object);
    if (!mark || mark->id.empty()) {
        return malformed(event, "holds no valid mark");
    }
    CaseMark made{std::move(*mark),
                  textIn(payload, "document"),
                  event.time,
                  event.time,
                  {},
                  ReviewDecision::Undecided,
                  "",
                  "",
                  false,
                  "",
                  {},
                  {}};
    made.decision = decisionNamed(textIn(payload, "decision"));
    made.decisionBy = textIn(payload, "decisionBy");
    made.decisionReason = textIn(payload, "decisionReason");
    made.decisionTime = textIn(payload, "decisionTime");
    made.decidedInBulk = payload.value("inBulk", false);
    made.proposedExemptions = textsIn(payload, "proposedExemptions");
    if (std::string created = textIn(payload, "created"); !created.empty()) {
        made.created = std::move(created);
    }
    const std::vector<std::string> authors = textsIn(payload, "authors");
    made.authors.insert(authors.begin(), authors.end());
    if (made.authors.empty()) {
        made.authors.insert(event.user);
    }
    if (made.mark.author.empty()) {
        made.mark.author = event.user;
    }
    return Effect([made = std::move(made)](CaseState& state) {
        leaveReview(state);
        state.removedBy.erase(made.mark.id);
        CaseMark& placed = state.marks[made.mark.id] = made;
        if (const auto removed = state.removedMarks.find(made.mark.id); removed != state.removedMarks.end()) {
            placed.versions = removed->second.mark.versions;
            placed.versions.insert({stampOf(removed->second.mark), stampOf(removed->second)});
            placed.changed = laterThan(std::max(removed->second.mark.changed, removed->second.time), made.changed);
            state.removedMarks.erase(removed);
        }
        ++state.touches[made.document];
    });
}

Expected<Effect> markChanged(const Event& event, const json& payload) {
    const auto object = payload.find("mark");
    Expected<Mark> mark = object == payload.end() ? Expected<Mark>(Error{}) : markFromJson(*object);
    if (!mark || mark->id.empty()) {
        return malformed(event, "holds no valid mark");
    }
    mark->author = event.user;
    return Effect([mark = std::move(*mark), user = event.user, time = event.time](CaseState& state) {
        leaveReview(state);
        const auto found = state.marks.find(mark.id);
        if (found == state.marks.end()) {
            return;
        }
        CaseMark& changed = found->second;
        ++state.touches[changed.document];
        changed.versions.insert(stampOf(changed));
        changed.mark = mark;
        changed.changed = laterThan(changed.changed, time);
        changed.authors.insert(user);
        changed.decision = ReviewDecision::Undecided;
        changed.decisionBy.clear();
        changed.decisionReason.clear();
        changed.decidedInBulk = false;
        changed.decisionTime.clear();
        changed.proposedExemptions.clear();
    });
}

Expected<Effect> markRemoved(const Event& event, const json& payload) {
    std::string id = textIn(payload, "id");
    if (id.empty()) {
        return malformed(event, "names no mark");
    }
    return Effect([id = std::move(id), user = event.user, time = event.time](CaseState& state) {
        leaveReview(state);
        const auto found = state.marks.find(id);
        if (found == state.marks.end()) {
            return;
        }
        ++state.touches[found->second.document];
        state.removedMarks[id] = {found->second, user, time};
        // Taking back one's own mark leaves no trace; lifting somebody else's decides what goes out.
        const auto& authors = found->second.authors;
        if (std::any_of(authors.begin(), authors.end(), [&user](const std::string& each) { return !samePerson(each, user); })) {
            state.removedBy[id] = user;
        }
        state.marks.erase(found);
    });
}

Expected<Effect> suggestionAdded(const Event& event, const json& payload) {
    const auto object = payload.find("proposed");
    Expected<Mark> mark = object == payload.end() ? Expected<Mark>(Error{}) : markFromJson(*object);
    std::string id = textIn(payload, "id");
    if (!mark || id.empty()) {
        return malformed(event, "holds no valid suggestion");
    }
    CaseSuggestion suggestion;
    suggestion.id = std::move(id);
    suggestion.document = textIn(payload, "document");
    suggestion.proposed = std::move(*mark);
    suggestion.confidence = payload.value("confidence", 1.0F);
    suggestion.words = textIn(payload, "words");
    suggestion.proposedBy = suggestion.words.empty() ? std::string() : event.user;
    return Effect([suggestion = std::move(suggestion)](CaseState& state) {
        state.suggestions[suggestion.id] = suggestion;
        ++state.touches[suggestion.document];
    });
}

Expected<Effect> suggestionDecided(const Event& event, const json& payload) {
    std::string id = textIn(payload, "id");
    if (id.empty()) {
        return malformed(event, "names no suggestion");
    }
    const SuggestionState decided = event.type == "suggestion-accepted"  ? SuggestionState::Accepted
                                    : event.type == "suggestion-refused" ? SuggestionState::Refused
                                                                         : SuggestionState::Open;
    const std::string user = decided == SuggestionState::Open ? std::string() : event.user;
    return Effect([id = std::move(id), decided, user, markId = textIn(payload, "markId")](CaseState& state) {
        const auto found = state.suggestions.find(id);
        if (found != state.suggestions.end()) {
            found->second.state = decided;
            found->second.markId = markId;
            found->second.decidedBy = user;
            ++state.touches[found->second.document];
        }
    });
}

Expected<Effect> commentAdded(const Event& event, const json& payload) {
    Comment comment{textIn(payload, "id"), textIn(payload, "markId"), event.user, event.time, textIn(payload, "text")};
    if (comment.text.empty()) {
        return malformed(event, "holds no text");
    }
    return Effect([comment = std::move(comment)](CaseState& state) { state.comments.push_back(comment); });
}

Expected<Effect> pageViewed(const Event& event, const json& payload) {
    const std::vector<int> pages = pagesIn(payload);
    PageView view{event.user, textIn(payload, "document"), pages.empty() ? 0 : pages.front()};
    if (view.page == 0 || view.document.empty()) {
        return malformed(event, "names no page");
    }
    return Effect([view = std::move(view)](CaseState& state) {
        state.viewers.insert(view.user);
        state.views.insert(view);
    });
}

Expected<Effect> submitted(const Event& event, const json& payload) {
    Submission submission{event.user, event.time, textIn(payload, "setHash"), textIn(payload, "note")};
    if (submission.setHash.empty()) {
        return malformed(event, "names no set");
    }
    return Effect([submission = std::move(submission)](CaseState& state) {
        state.stage = Stage::InReview;
        state.submission = submission;
        state.withdrawnBecause.clear();
        state.returnedBy.clear();
        state.returnedBecause.clear();
    });
}

void rememberRound(CaseState& state, const Event& event, bool wasApproved) {
    state.reviewed = ReviewedSet{event.user, event.time, wasApproved, state.marks};
}

Expected<Effect> returned(const Event& event, const json& payload) {
    return Effect([event, because = textIn(payload, "because")](CaseState& state) {
        rememberRound(state, event, false);
        state.stage = Stage::Returned;
        state.approval.reset();
        state.returnedBy = event.user;
        state.returnedBecause = because;
    });
}

/// One mark ("mark"), or a group ("marks", with the pages of it that were not viewed).
Expected<Effect> decided(const Event& event, const json& payload) {
    std::vector<std::string> ids = textsIn(payload, "marks");
    const bool inBulk = !ids.empty();
    if (std::string id = textIn(payload, "mark"); !id.empty()) {
        ids.push_back(std::move(id));
    }
    if (ids.empty()) {
        return malformed(event, "names no mark");
    }
    BulkDecision bulk{event.user, event.time, ids, textsIn(payload, "unseenPages")};
    const ReviewDecision decision = decisionNamed(textIn(payload, "decision"));
    return Effect([bulk = std::move(bulk), inBulk, decision, reason = textIn(payload, "reason"),
                   proposed = textsIn(payload, "exemptions")](CaseState& state) {
        for (const std::string& id : bulk.marks) {
            if (const auto found = state.marks.find(id); found != state.marks.end()) {
                found->second.decision = decision;
                found->second.decisionBy = bulk.by;
                found->second.decisionReason = reason;
                found->second.decisionTime = bulk.time;
                found->second.decidedInBulk = inBulk && decision != ReviewDecision::Undecided;
                found->second.proposedExemptions = proposed;
            }
        }
        if (inBulk) {
            state.bulkDecisions.push_back(bulk);
        }
    });
}

Expected<Effect> approved(const Event& event, const json& payload) {
    Approval approval{event.user,
                      event.time,
                      textIn(payload, "setHash"),
                      textIn(payload, "unseenBecause"),
                      textsIn(payload, "unseenPages"),
                      payload.value("byPin", false)};
    if (approval.setHash.empty()) {
        return malformed(event, "names no set");
    }
    return Effect([approval = std::move(approval), event](CaseState& state) {
        rememberRound(state, event, true);
        state.stage = Stage::Approved;
        state.approval = approval;
    });
}

Expected<Effect> approvalWithdrawn(const Event&, const json& payload) {
    return Effect([because = textIn(payload, "because")](CaseState& state) {
        state.stage = Stage::Marking;
        state.approval.reset();
        state.withdrawnBecause = because;
    });
}

Expected<Effect> released(const Event& event, const json& payload) {
    Release release{event.user, event.time, textIn(payload, "setHash"), textIn(payload, "manifestSha256"),
                    textIn(payload, "folder")};
    return Effect([release = std::move(release)](CaseState& state) {
        state.stage = Stage::Released;
        state.release = release;
    });
}

/// Marks, decisions and comments of another copy of the case.
Expected<Effect> reviewImported(const Event& event, const json& payload) {
    const auto package = payload.find("copy");
    Expected<CopyState> copy = package == payload.end() ? Expected<CopyState>(Error{}) : copyFromJson(*package);
    if (!copy) {
        return malformed(event, "holds no copy of a case");
    }
    return Effect([copy = std::move(*copy)](CaseState& state) { mergeInto(state, copy); });
}

/// "undecided" takes an earlier decision back.
Expected<Effect> consistencyDecided(const Event& event, const json& payload) {
    const std::vector<std::string> places = textsIn(payload, "places");
    ConsistencyDecision decision{textIn(payload, "finding"),
                                 textIn(payload, "shown"),
                                 textIn(payload, "decision"),
                                 textIn(payload, "reason"),
                                 {places.begin(), places.end()},
                                 event.user,
                                 event.time};
    if (decision.finding.empty() || decision.decision.empty()) {
        return malformed(event, "names no finding or no decision");
    }
    return Effect([decision = std::move(decision)](CaseState& state) {
        if (decision.decision == "undecided") {
            state.consistencyDecisions.erase(decision.finding);
        } else {
            state.consistencyDecisions[decision.finding] = decision;
        }
    });
}

Expected<Effect> clockChanged(const Event& event, const json& payload) {
    const ClockChange::Kind kind = event.type == "clock-stopped"   ? ClockChange::Kind::Stopped
                                   : event.type == "clock-started" ? ClockChange::Kind::Started
                                                                   : ClockChange::Kind::Extended;
    ClockChange change{kind,
                       textIn(payload, "on"),
                       textIn(payload, "reason"),
                       textIn(payload, "until"),
                       textIn(payload, "note"),
                       event.user,
                       event.time};
    if (change.on.empty() || (kind == ClockChange::Kind::Extended && change.until.empty())) {
        return malformed(event, "names no day");
    }
    return Effect([change = std::move(change)](CaseState& state) { state.clock.push_back(change); });
}

/// Into the bin, with its marks, its suggestions and the pages that are kept in step with its own.
Expected<Effect> documentRemoved(const Event& event, const json& payload) {
    std::string id = textIn(payload, "document");
    if (id.empty()) {
        return malformed(event, "names no document");
    }
    return Effect([id = std::move(id), user = event.user, time = event.time](CaseState& state) {
        const auto found =
            std::find_if(state.documents.begin(), state.documents.end(), [&id](const Document& each) { return each.id == id; });
        if (found == state.documents.end()) {
            return;
        }
        leaveReview(state);
        RemovedDocument removed;
        removed.document = *found;
        removed.place = static_cast<std::size_t>(found - state.documents.begin());
        removed.by = user;
        removed.time = time;
        const auto move = [](auto& from, auto& to, const auto& belongs) {
            for (auto each = from.begin(); each != from.end();) {
                if (belongs(*each)) {
                    to.insert(*each);
                    each = from.erase(each);
                } else {
                    ++each;
                }
            }
        };
        const auto isOfIt = [&id](const auto& entry) { return entry.second.document == id; };
        move(state.marks, removed.marks, isOfIt);
        move(state.suggestions, removed.suggestions, isOfIt);
        move(state.pageLinks, removed.pageLinks,
             [&id](const PageLink& link) { return link.document == id || link.otherDocument == id; });
        state.documents.erase(found);
        state.removedDocuments.push_back(std::move(removed));
    });
}

Expected<Effect> documentRestored(const Event& event, const json& payload) {
    std::string id = textIn(payload, "document");
    if (id.empty()) {
        return malformed(event, "names no document");
    }
    return Effect([id = std::move(id)](CaseState& state) {
        const auto found = std::find_if(state.removedDocuments.begin(), state.removedDocuments.end(),
                                        [&id](const RemovedDocument& each) { return each.document.id == id; });
        if (found == state.removedDocuments.end()) {
            return;
        }
        leaveReview(state);
        const auto place = std::min(found->place, state.documents.size());
        state.documents.insert(state.documents.begin() + static_cast<std::ptrdiff_t>(place), found->document);
        state.marks.insert(found->marks.begin(), found->marks.end());
        state.suggestions.insert(found->suggestions.begin(), found->suggestions.end());
        for (const PageLink& link : found->pageLinks) {
            if (state.document(link.document) != nullptr && state.document(link.otherDocument) != nullptr) {
                state.pageLinks.insert(link);
            }
        }
        state.removedDocuments.erase(found);
    });
}

/// Words left the case: for the audit alone.
Expected<Effect> marksExported(const Event& /*event*/, const json& /*payload*/) {
    return Effect([](CaseState& /*state*/) {});
}

Expected<Effect> pagesLinked(const Event& event, const json& payload) {
    PageLink link{textIn(payload, "document"), payload.value("page", 0), textIn(payload, "otherDocument"),
                  payload.value("otherPage", 0)};
    if (link.document.empty() || link.otherDocument.empty() || link.page < 1 || link.otherPage < 1) {
        return malformed(event, "names no two pages");
    }
    return Effect([link = std::move(link), isLinked = event.type == "pages-linked"](CaseState& state) {
        if (isLinked) {
            state.pageLinks.insert(link);
        } else {
            state.pageLinks.erase(link);
        }
    });
}

/// mark-linked: these stand for each other from now on, with whatever they were linked to before; mark-unlinked: each for itself.
Expected<Effect> markLinked(const Event& event, const json& payload) {
    std::vector<std::string> ids = textsIn(payload, "marks");
    std::string link = textIn(payload, "link");
    if (ids.empty() || (event.type == "mark-linked" && link.empty())) {
        return malformed(event, "names no mark or no link");
    }
    return Effect([ids = std::move(ids), link = std::move(link)](CaseState& state) {
        for (const std::string& id : ids) {
            const auto known = state.markLinks.find(id);
            if (link.empty()) {
                state.markLinks.erase(id);
            } else if (known != state.markLinks.end()) {
                const std::string before = known->second;
                for (auto& [mark, of] : state.markLinks) {
                    of = of == before ? link : of;
                }
            } else {
                state.markLinks[id] = link;
            }
        }
    });
}

struct KnownType {
    const char* name;
    EffectReader read;
    bool changesTheSet;
};

constexpr std::array<KnownType, 34> knownTypes{{{"case-created", caseCreated, false},
                                                {"document-added", documentAdded, true},
                                                {"document-inspected", documentInspected, false},
                                                {"document-removed", documentRemoved, true},
                                                {"document-restored", documentRestored, true},
                                                {"ocr-read", ocrRead, false},
                                                {"mark-added", markAdded, true},
                                                {"mark-changed", markChanged, true},
                                                {"mark-removed", markRemoved, true},
                                                {"mark-restored", markAdded, true},
                                                {"mark-linked", markLinked, false},
                                                {"mark-unlinked", markLinked, false},
                                                {"pages-linked", pagesLinked, false},
                                                {"pages-unlinked", pagesLinked, false},
                                                {"suggestion-added", suggestionAdded, false},
                                                {"suggestion-accepted", suggestionDecided, false},
                                                {"suggestion-refused", suggestionDecided, false},
                                                {"suggestion-reopened", suggestionDecided, false},
                                                {"comment-added", commentAdded, false},
                                                {"page-viewed", pageViewed, false},
                                                {"submitted", submitted, false},
                                                {"returned", returned, false},
                                                {"decision", decided, false},
                                                {"consistency-decided", consistencyDecided, false},
                                                {"approved", approved, false},
                                                {"approval-withdrawn", approvalWithdrawn, false},
                                                {"released", released, false},
                                                {"review-imported", reviewImported, false},
                                                {"clock-stopped", clockChanged, false},
                                                {"clock-started", clockChanged, false},
                                                {"clock-extended", clockChanged, false},
                                                {"codes-kept", codesKept, false},
                                                {"rules-kept", rulesKept, false},
                                                {"marks-exported", marksExported, false}}};

const KnownType* typeNamed(const std::string& name) {
    const auto* found =
        std::find_if(knownTypes.begin(), knownTypes.end(), [&name](const KnownType& type) { return name == type.name; });
    return found == knownTypes.end() ? nullptr : found;
}

}  // namespace

Expected<Effect> effectOf(const Event& event) {
    const KnownType* type = typeNamed(event.type);
    if (type == nullptr) {
        return Error{ErrorCode::Unsupported,
                     "Event " + std::to_string(event.number) + " is of a type that this version does not know: " + event.type,
                     "",
                     0,
                     "Open the case with the version of Withheld that wrote it.",
                     ""};
    }
    const json payload = json::parse(event.payload, nullptr, false);
    if (!payload.is_object()) {
        return malformed(event, "holds no JSON object");
    }
    try {
        return type->read(event, payload);
    } catch (const json::exception&) {
        return malformed(event, "holds values of the wrong kind");
    }
}

bool changesTheSet(const std::string& type) {
    const KnownType* known = typeNamed(type);
    return known != nullptr && known->changesTheSet;
}

}  // namespace withheld::casefile
