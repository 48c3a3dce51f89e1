// What stands before submitting, approving and releasing, as lines that a screen can show and jump from.
#include <QtGlobal>
#include <algorithm>

#include "casefile/Names.h"
#include "marks/MarkSet.h"
#include "review/Review.h"

namespace withheld::review {

using casefile::CaseMark;
using casefile::CaseState;
using casefile::Document;
using casefile::ReviewDecision;
using casefile::samePerson;
using casefile::Stage;
using casefile::SuggestionState;

namespace {

Gate whole(Gate::Level level, Sentence sentence) {
    return {level, std::move(sentence), "", 0, ""};
}

Gate at(Gate::Level level, Sentence sentence, const CaseMark& mark) {
    return {level, std::move(sentence), mark.document, mark.mark.page, mark.mark.id};
}

/// Marks for which `wanted` holds, in reading order over all documents.
template <typename Wanted>
std::vector<const CaseMark*> marksWhere(const CaseState& state, Wanted wanted) {
    std::vector<const CaseMark*> found;
    for (const Document& document : state.documents) {
        for (const CaseMark* mark : state.marksOf(document.id)) {
            if (wanted(*mark)) {
                found.push_back(mark);
            }
        }
    }
    return found;
}

/// Whether `user` made or changed a mark that is in the set.
bool hadAHandInTheSet(const CaseState& state, const std::string& user) {
    const auto isUser = [&user](const std::string& name) { return samePerson(name, user); };
    return std::any_of(state.marks.begin(), state.marks.end(), [&](const auto& each) {
        return std::any_of(each.second.authors.begin(), each.second.authors.end(), isUser);
    });
}

bool liftedAMark(const CaseState& state, const std::string& user) {
    return std::any_of(state.removedBy.begin(), state.removedBy.end(),
                       [&](const auto& each) { return samePerson(each.second, user); });
}

void addCodeGates(const CaseState& state, std::vector<Gate>& gates) {
    const auto uncoded = marksWhere(state, [](const CaseMark& mark) { return mark.mark.exemptions.empty(); });
    if (uncoded.empty()) {
        gates.push_back(whole(Gate::Level::Good, QT_TRANSLATE_NOOP("Sentence", "Every mark has an exemption")));
    } else {
        gates.push_back(at(Gate::Level::Block,
                           counted(uncoded.size(), QT_TRANSLATE_NOOP("Sentence", "1 mark has no exemption"),
                                   QT_TRANSLATE_NOOP("Sentence", "%1 marks have no exemption")),
                           *uncoded.front()));
    }
}

/// The officer is asked to say it, the reviewer told that it is missing; what is said may still be thin, which no program sees.
void addHarmGates(const CaseState& state, std::vector<Gate>& gates) {
    const auto missing = marksWhere(state, [](const CaseMark& mark) { return consistency::lacksHarm(mark.mark); });
    if (!missing.empty()) {
        gates.push_back(
            at(Gate::Level::Care,
               counted(missing.size(), QT_TRANSLATE_NOOP("Sentence", "1 mark under section 31 says nothing of the harm"),
                       QT_TRANSLATE_NOOP("Sentence", "%1 marks under section 31 say nothing of the harm")),
               *missing.front()));
    }
}

void addSuggestionGates(const CaseState& state, std::vector<Gate>& gates) {
    std::size_t open = 0;
    const casefile::CaseSuggestion* first = nullptr;
    for (const Document& document : state.documents) {
        const auto suggestions = state.openSuggestionsOf(document.id);
        open += suggestions.size();
        first = first == nullptr && !suggestions.empty() ? suggestions.front() : first;
    }
    if (first == nullptr) {
        gates.push_back(whole(Gate::Level::Good, QT_TRANSLATE_NOOP("Sentence", "No suggestion is open")));
    } else {
        gates.push_back({Gate::Level::Care,
                         counted(open, QT_TRANSLATE_NOOP("Sentence", "1 suggestion is still open"),
                                 QT_TRANSLATE_NOOP("Sentence", "%1 suggestions are still open")),
                         first->document, first->proposed.page, ""});
    }
}

/// Nothing is due while the clock stands still: who releases then should know that nobody asked yet.
void addClockGate(const CaseState& state, std::vector<Gate>& gates) {
    const auto last = std::find_if(state.clock.rbegin(), state.clock.rend(), [](const casefile::ClockChange& change) {
        return change.kind != casefile::ClockChange::Kind::Extended;
    });
    if (last != state.clock.rend() && last->kind == casefile::ClockChange::Kind::Stopped) {
        gates.push_back(whole(Gate::Level::Care, Sentence(QT_TRANSLATE_NOOP("Sentence", "The clock is stopped since %1 (%2)"),
                                                          {Sentence::data(last->on), Sentence::data(last->reason)})));
    }
}

void addUnseenGates(const CaseState& state, const std::string& user, std::vector<Gate>& gates) {
    std::size_t unseen = 0;
    Gate gate{Gate::Level::Care, "", "", 0, ""};
    for (const Document& document : state.documents) {
        for (int page = 1; page <= document.pageCount(); ++page) {
            if (!state.viewed(user, document.id, page)) {
                if (++unseen == 1) {
                    gate.document = document.id;
                    gate.page = page;
                }
            }
        }
    }
    if (unseen == 0) {
        gates.push_back(whole(Gate::Level::Good, QT_TRANSLATE_NOOP("Sentence", "You have had every page on screen")));
    } else {
        gate.sentence = counted(unseen, QT_TRANSLATE_NOOP("Sentence", "1 page was never on your screen"),
                                QT_TRANSLATE_NOOP("Sentence", "%1 pages were never on your screen"));
        gates.push_back(gate);
    }
}

/// Approving the set says yes to each of its marks: those that nobody looked at one by one should not pass in silence.
void addUndecidedGate(const CaseState& state, std::vector<Gate>& gates) {
    const auto open = marksWhere(state, [](const CaseMark& mark) { return mark.decision == ReviewDecision::Undecided; });
    if (!open.empty()) {
        gates.push_back(at(Gate::Level::Care,
                           counted(open.size(), QT_TRANSLATE_NOOP("Sentence", "1 mark has no decision"),
                                   QT_TRANSLATE_NOOP("Sentence", "%1 marks have no decision")),
                           *open.front()));
    } else if (!state.marks.empty()) {
        gates.push_back(whole(Gate::Level::Good, QT_TRANSLATE_NOOP("Sentence", "Every mark is decided")));
    }
}

void addBulkGate(const CaseState& state, std::vector<Gate>& gates) {
    const auto inBulk = marksWhere(state, [](const CaseMark& mark) { return mark.decidedInBulk; });
    if (!inBulk.empty()) {
        gates.push_back(at(Gate::Level::Care,
                           counted(inBulk.size(), QT_TRANSLATE_NOOP("Sentence", "1 mark was approved in bulk"),
                                   QT_TRANSLATE_NOOP("Sentence", "%1 marks were approved in bulk")),
                           *inBulk.front()));
    }
}

/// Wanted by every step after marking: documents there, stage right.
bool addDocumentGate(const CaseState& state, std::vector<Gate>& gates) {
    if (state.documents.empty()) {
        gates.push_back(whole(Gate::Level::Block, QT_TRANSLATE_NOOP("Sentence", "The case holds no document")));
        return false;
    }
    return true;
}

Sentence stageRefusal(const CaseState& state) {
    switch (state.stage) {
        case Stage::Marking:
            return state.withdrawnBecause.empty()
                       ? Sentence(QT_TRANSLATE_NOOP("Sentence", "The set has not been submitted for review"))
                       : Sentence(QT_TRANSLATE_NOOP("Sentence", "The approval was withdrawn: %1. Submit the set again"),
                                  {Sentence::data(state.withdrawnBecause)});
        case Stage::Returned:
            return {QT_TRANSLATE_NOOP("Sentence", "The set was returned by %1 and has not been submitted again"),
                    {Sentence::data(state.returnedBy)}};
        case Stage::InReview:
            return QT_TRANSLATE_NOOP("Sentence",
                                     "The set is in review; a second person has to approve it before you can release it");
        case Stage::Approved:
            return state.approval ? Sentence(QT_TRANSLATE_NOOP("Sentence", "The set is already approved by %1"),
                                             {Sentence::data(state.approval->by)})
                                  : Sentence(QT_TRANSLATE_NOOP("Sentence", "The set is already approved"));
        case Stage::Released:
            break;
    }
    return QT_TRANSLATE_NOOP("Sentence", "The set is already released");
}

}  // namespace

std::vector<std::string> unseenPages(const CaseState& state, const std::string& user) {
    std::vector<std::string> pages;
    for (const Document& document : state.documents) {
        for (int page = 1; page <= document.pageCount(); ++page) {
            if (!state.viewed(user, document.id, page)) {
                pages.push_back(document.fileName + ", page " + std::to_string(page));
            }
        }
    }
    return pages;
}

std::vector<Gate> submitGates(const CaseState& state, const std::string& user) {
    std::vector<Gate> gates;
    if (state.stage != Stage::Marking && state.stage != Stage::Returned) {
        gates.push_back(whole(Gate::Level::Block, state.stage == Stage::InReview
                                                      ? Sentence(QT_TRANSLATE_NOOP("Sentence", "The set is already in review"))
                                                      : stageRefusal(state)));
    }
    if (!addDocumentGate(state, gates)) {
        return gates;
    }
    addCodeGates(state, gates);
    addHarmGates(state, gates);
    const auto returned = marksWhere(state, [](const CaseMark& mark) { return mark.decision == ReviewDecision::Returned; });
    if (!returned.empty()) {
        gates.push_back(at(Gate::Level::Care,
                           counted(returned.size(), QT_TRANSLATE_NOOP("Sentence", "1 returned mark was not changed"),
                                   QT_TRANSLATE_NOOP("Sentence", "%1 returned marks were not changed")),
                           *returned.front()));
    }
    addSuggestionGates(state, gates);
    if (state.marks.empty()) {
        gates.push_back(
            whole(Gate::Level::Care, QT_TRANSLATE_NOOP("Sentence", "There are no marks: everything would be disclosed")));
    }
    addUnseenGates(state, user, gates);
    return gates;
}

std::vector<Gate> approveGates(const CaseState& state, const std::string& user) {
    std::vector<Gate> gates;
    const auto block = [&gates](Sentence sentence) { gates.push_back(whole(Gate::Level::Block, std::move(sentence))); };
    if (state.stage != Stage::InReview) {
        block(stageRefusal(state));
    }
    if (!addDocumentGate(state, gates)) {
        return gates;
    }
    const Sentence name = Sentence::data(user);
    if (casefile::foldedName(user).empty()) {
        block(QT_TRANSLATE_NOOP("Sentence", "Nobody is named as the approver"));
    } else if (hadAHandInTheSet(state, user)) {
        block({QT_TRANSLATE_NOOP("Sentence", "%1 made marks in this set and cannot approve it. A second person has to"), {name}});
    } else if (liftedAMark(state, user)) {
        block({QT_TRANSLATE_NOOP("Sentence", "%1 removed marks from this set and cannot approve it. A second person has to"),
               {name}});
    } else if (state.submission && samePerson(state.submission->by, user)) {
        block({QT_TRANSLATE_NOOP("Sentence", "%1 submitted this set and cannot approve it. A second person has to"), {name}});
    } else {
        gates.push_back(whole(Gate::Level::Good, QT_TRANSLATE_NOOP("Sentence", "You are not an author of any mark in this set")));
    }
    if (state.stage == Stage::InReview && state.submission && state.submission->setHash != state.setHash()) {
        block(QT_TRANSLATE_NOOP("Sentence", "The set was changed after it was submitted. Submit it again"));
    }
    addCodeGates(state, gates);
    addHarmGates(state, gates);
    const auto returned = marksWhere(state, [](const CaseMark& mark) { return mark.decision == ReviewDecision::Returned; });
    if (!returned.empty()) {
        gates.push_back(at(
            Gate::Level::Block,
            counted(returned.size(),
                    QT_TRANSLATE_NOOP("Sentence", "1 mark is returned. Return the set to the officer, or agree to the marks"),
                    QT_TRANSLATE_NOOP("Sentence", "%1 marks are returned. Return the set to the officer, or agree to the marks")),
            *returned.front()));
    }
    addUndecidedGate(state, gates);
    addBulkGate(state, gates);
    addSuggestionGates(state, gates);
    addUnseenGates(state, user, gates);
    return gates;
}

std::vector<Gate> releaseGates(const CaseState& state, const std::string&) {
    std::vector<Gate> gates;
    if (!addDocumentGate(state, gates)) {
        return gates;
    }
    if (state.approval && (state.stage == Stage::Approved || state.stage == Stage::Released)) {
        if (state.approval->setHash == state.setHash()) {
            gates.push_back(whole(Gate::Level::Good, Sentence(QT_TRANSLATE_NOOP("Sentence", "Set %1 is approved by %2"),
                                                              {Sentence::data(shortHash(state.approval->setHash)),
                                                               Sentence::data(state.approval->by)})));
        } else {
            gates.push_back(
                whole(Gate::Level::Block,
                      QT_TRANSLATE_NOOP("Sentence", "The marks are not the ones that were approved. Submit the set again")));
        }
        if (!state.approval->unseenPages.empty()) {
            gates.push_back(
                whole(Gate::Level::Care, counted(state.approval->unseenPages.size(),
                                                 QT_TRANSLATE_NOOP("Sentence", "The approver did not see 1 page; reason: %2"),
                                                 QT_TRANSLATE_NOOP("Sentence", "The approver did not see %1 pages; reason: %2"),
                                                 {Sentence::data(state.approval->unseenBecause)})));
        }
    } else {
        gates.push_back(whole(Gate::Level::Block, stageRefusal(state)));
    }
    addCodeGates(state, gates);
    addSuggestionGates(state, gates);
    addClockGate(state, gates);
    if (state.stage == Stage::Released) {
        gates.push_back(whole(Gate::Level::Care, QT_TRANSLATE_NOOP("Sentence", "This set was already released")));
    }
    return gates;
}

Gate consistencyGate(const consistency::Board& board) {
    Gate gate = whole(Gate::Level::Good, consistency::summarySentence(board));
    for (const consistency::Finding& finding : board.findings) {
        if (finding.issue != consistency::Issue::Readable || finding.open() == 0) {
            continue;
        }
        gate.level = Gate::Level::Care;
        const auto open = std::find_if(finding.places.begin(), finding.places.end(), [](const consistency::Place& place) {
            return !place.isSuggested && !place.isDecided && place.page > 0;
        });
        if (open != finding.places.end()) {
            gate.document = open->document;
            gate.page = open->page;
            break;
        }
    }
    return gate;
}

Expected<void> passable(const std::vector<Gate>& gates) {
    const auto blocking =
        std::find_if(gates.begin(), gates.end(), [](const Gate& gate) { return gate.level == Gate::Level::Block; });
    return blocking == gates.end() ? Expected<void>()
                                   : Expected<void>(Error{ErrorCode::NotAllowed, blocking->text(), "", 0, "", ""});
}

}  // namespace withheld::review
