#include "review/Brief.h"

#include <QtGlobal>
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "casefile/Names.h"
#include "review/Delta.h"

namespace withheld::review {

using casefile::CaseMark;
using casefile::CaseState;
using casefile::Document;
using casefile::ReviewDecision;

namespace {

void addDelta(const CaseState& state, std::vector<Gate>& lines) {
    if (!state.reviewed) {
        lines.push_back(
            {Gate::Level::Good, QT_TRANSLATE_NOOP("Sentence", "First round: nothing was given back before"), "", 0, ""});
        return;
    }
    const std::vector<Change> changes = changesSinceLastRound(state);
    const bool wasApproved = state.reviewed->wasApproved;
    const Sentence by = Sentence::data(state.reviewed->by);
    const Sentence on = Sentence::data(state.reviewed->time.substr(0, 10));
    if (changes.empty()) {
        lines.push_back({Gate::Level::Good,
                         {wasApproved ? QT_TRANSLATE_NOOP("Sentence", "No mark differs from the set approved by %1 on %2")
                                      : QT_TRANSLATE_NOOP("Sentence", "No mark differs from the set returned by %1 on %2"),
                          {by, on}},
                         "",
                         0,
                         ""});
        return;
    }
    lines.push_back(
        {Gate::Level::Care,
         wasApproved ? counted(changes.size(), QT_TRANSLATE_NOOP("Sentence", "1 change since the set was approved by %2 on %3"),
                               QT_TRANSLATE_NOOP("Sentence", "%1 changes since the set was approved by %2 on %3"), {by, on})
                     : counted(changes.size(), QT_TRANSLATE_NOOP("Sentence", "1 change since the set was returned by %2 on %3"),
                               QT_TRANSLATE_NOOP("Sentence", "%1 changes since the set was returned by %2 on %3"), {by, on}),
         "", 0, ""});
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Change& change = changes[i];
        // New marks of one page are one line: there can be hundreds.
        std::size_t last = i;
        while (change.kind == Change::Kind::Added && last + 1 < changes.size() && changes[last + 1].document == change.document &&
               changes[last + 1].page == change.page) {
            ++last;
        }
        if (last > i) {
            const Document* document = state.document(change.document);
            lines.push_back({Gate::Level::Care,
                             {QT_TRANSLATE_NOOP("Sentence", "%1, page %2: %3 new marks"),
                              {Sentence::data(document == nullptr ? std::string() : document->fileName),
                               Sentence::number(static_cast<std::size_t>(change.page)), Sentence::number(last - i + 1)}},
                             change.document,
                             change.page,
                             change.markId});
            i = last;
            continue;
        }
        const bool isOpen = change.kind == Change::Kind::Lost || change.kind == Change::Kind::Smaller;
        lines.push_back(
            {isOpen ? Gate::Level::Block : Gate::Level::Care, change.sentence, change.document, change.page, change.markId});
    }
}

void addCounts(const CaseState& state, std::vector<Gate>& lines) {
    std::map<std::string, int> byCode;
    for (const auto& [id, mark] : state.marks) {
        ++byCode[mark.mark.exemptions.empty() ? std::string() : mark.mark.exemptions.front()];
    }
    // One place for what stands first and one for the rest: a code is data, having none is said in words.
    Sentence codes;
    for (const auto& [code, count] : byCode) {
        const Sentence each("%1 × %2",
                            {Sentence::number(static_cast<std::size_t>(count)),
                             code.empty() ? Sentence(QT_TRANSLATE_NOOP("Sentence", "no exemption")) : Sentence::data(code)});
        codes = codes.empty() ? each : Sentence("%1, %2", {codes, each});
    }
    const Sentence marks =
        counted(state.marks.size(), QT_TRANSLATE_NOOP("Sentence", "1 mark"), QT_TRANSLATE_NOOP("Sentence", "%1 marks"));
    lines.push_back({Gate::Level::Good, codes.empty() ? marks : Sentence("%1: %2", {marks, codes}), "", 0, ""});
}

void addPages(const CaseState& state, std::vector<Gate>& lines) {
    std::size_t unmarked = 0;
    std::size_t unseen = 0;
    std::size_t recognised = 0;
    Gate unseenLine{Gate::Level::Care, "", "", 0, ""};
    Gate recognisedLine{Gate::Level::Care, "", "", 0, ""};
    const std::string officer = state.submission ? state.submission->by : state.createdBy;
    // One walk over the marks: asking page by page would walk over all of them for each.
    std::map<std::string, std::set<int>> marked;
    for (const auto& [id, mark] : state.marks) {
        marked[mark.document].insert(mark.mark.page);
    }
    for (const Document& document : state.documents) {
        const std::set<int>& markedHere = marked[document.id];
        const auto ocr = state.ocrPages.find(document.id);
        for (int page = 1; page <= document.pageCount(); ++page) {
            unmarked += markedHere.contains(page) ? 0 : 1;
            if (!state.viewed(officer, document.id, page) && unseen++ == 0) {
                unseenLine.document = document.id;
                unseenLine.page = page;
            }
            if (ocr != state.ocrPages.end() && ocr->second.contains(page) && recognised++ == 0) {
                recognisedLine.document = document.id;
                recognisedLine.page = page;
            }
        }
    }
    if (unseen > 0) {
        unseenLine.sentence =
            counted(unseen, QT_TRANSLATE_NOOP("Sentence", "1 page was never viewed by the officer, %2"),
                    QT_TRANSLATE_NOOP("Sentence", "%1 pages were never viewed by the officer, %2"), {Sentence::data(officer)});
        lines.push_back(unseenLine);
    }
    if (unmarked > 0) {
        lines.push_back({Gate::Level::Good,
                         counted(unmarked, QT_TRANSLATE_NOOP("Sentence", "1 page has no mark"),
                                 QT_TRANSLATE_NOOP("Sentence", "%1 pages have no mark")),
                         "", 0, ""});
    }
    if (recognised > 0) {
        recognisedLine.sentence =
            counted(recognised, QT_TRANSLATE_NOOP("Sentence", "1 page was read by a machine (OCR); search may miss words there"),
                    QT_TRANSLATE_NOOP("Sentence", "%1 pages were read by a machine (OCR); search may miss words there"));
        lines.push_back(recognisedLine);
    }
}

/// What became of the marks that a second person missed.
void addSuggestions(const CaseState& state, std::vector<Gate>& lines) {
    for (const Document& document : state.documents) {
        for (const auto& [id, suggestion] : state.suggestions) {
            const bool isOpen = suggestion.state == casefile::SuggestionState::Open;
            if (suggestion.proposedBy.empty() || suggestion.document != document.id ||
                suggestion.state == casefile::SuggestionState::Accepted) {
                continue;
            }
            const Sentence place(
                QT_TRANSLATE_NOOP("Sentence", "%1, page %2"),
                {Sentence::data(document.fileName), Sentence::number(static_cast<std::size_t>(suggestion.proposed.page))});
            lines.push_back({Gate::Level::Care,
                             isOpen
                                 ? Sentence(QT_TRANSLATE_NOOP("Sentence", "%1: a mark that %2 suggested is not decided: %3"),
                                            {place, Sentence::data(suggestion.proposedBy), Sentence::data(suggestion.words)})
                                 : Sentence(QT_TRANSLATE_NOOP("Sentence", "%1: a mark that %2 suggested was refused by %3: %4"),
                                            {place, Sentence::data(suggestion.proposedBy), Sentence::data(suggestion.decidedBy),
                                             Sentence::data(suggestion.words)}),
                             document.id, suggestion.proposed.page, ""});
        }
    }
}

/// What was said of the case as a whole has no mark to be found at: its words stand here.
void addCaseComments(const CaseState& state, std::vector<Gate>& lines) {
    for (const casefile::Comment& comment : state.comments) {
        if (comment.markId.empty()) {
            lines.push_back(
                {Gate::Level::Care,
                 {QT_TRANSLATE_NOOP("Sentence", "%1 on %2, on the case: %3"),
                  {Sentence::data(comment.author), Sentence::data(comment.time.substr(0, 10)), Sentence::data(comment.text)}},
                 "",
                 0,
                 ""});
        }
    }
}

void addComments(const CaseState& state, const std::string& user, std::vector<Gate>& lines) {
    std::size_t count = 0;
    Gate line{Gate::Level::Care, "", "", 0, ""};
    for (const casefile::Comment& comment : state.comments) {
        if (comment.markId.empty() || casefile::samePerson(comment.author, user)) {
            continue;
        }
        const auto mark = state.marks.find(comment.markId);
        if (mark != state.marks.end() && line.document.empty()) {
            line.document = mark->second.document;
            line.page = mark->second.mark.page;
            line.markId = mark->first;
        }
        ++count;
    }
    if (count > 0) {
        line.sentence = counted(count, QT_TRANSLATE_NOOP("Sentence", "1 comment by others"),
                                QT_TRANSLATE_NOOP("Sentence", "%1 comments by others"));
        lines.push_back(line);
    }
}

void addBulk(const CaseState& state, std::vector<Gate>& lines) {
    std::size_t marks = 0;
    std::set<std::string> pages;
    for (const auto& [id, mark] : state.marks) {
        marks += mark.decidedInBulk ? 1 : 0;
    }
    for (const casefile::BulkDecision& bulk : state.bulkDecisions) {
        pages.insert(bulk.unseenPages.begin(), bulk.unseenPages.end());
    }
    if (marks > 0) {
        const Sentence decided = counted(marks, QT_TRANSLATE_NOOP("Sentence", "1 mark was decided in bulk"),
                                         QT_TRANSLATE_NOOP("Sentence", "%1 marks were decided in bulk"));
        const Sentence unseen =
            counted(pages.size(), QT_TRANSLATE_NOOP("Sentence", "1 page"), QT_TRANSLATE_NOOP("Sentence", "%1 pages"));
        lines.push_back(
            {Gate::Level::Care,
             pages.empty() ? decided : Sentence(QT_TRANSLATE_NOOP("Sentence", "%1; not viewed then: %2"), {decided, unseen}), "",
             0, ""});
    }
}

}  // namespace

std::vector<Gate> brief(const CaseState& state, const std::string& user) {
    std::vector<Gate> lines;
    if (state.submission && !state.submission->note.empty()) {
        lines.push_back({Gate::Level::Good,
                         {QT_TRANSLATE_NOOP("Sentence", "%1 writes: %2"),
                          {Sentence::data(state.submission->by), Sentence::data(state.submission->note)}},
                         "",
                         0,
                         ""});
    }
    addDelta(state, lines);
    addCounts(state, lines);
    addPages(state, lines);
    addBulk(state, lines);
    addSuggestions(state, lines);
    addComments(state, user, lines);
    addCaseComments(state, lines);
    return lines;
}

std::vector<std::string> groupOf(const CaseState& state, const std::string& markId) {
    const auto found = state.marks.find(markId);
    if (found == state.marks.end()) {
        return {};
    }
    const CaseMark& first = found->second;
    const std::string words = casefile::foldedName(first.mark.text);
    std::vector<std::string> group;
    for (const Document& document : state.documents) {
        for (const CaseMark* mark : state.marksOf(document.id)) {
            const bool isAlike = words.empty() ? mark->mark.text.empty() && mark->document == first.document &&
                                                     mark->mark.origin == first.mark.origin
                                               : casefile::foldedName(mark->mark.text) == words;
            const bool isOpen = mark->decision == ReviewDecision::Undecided || mark->mark.id == markId;
            if (isAlike && isOpen && mark->mark.exemptions == first.mark.exemptions) {
                group.push_back(mark->mark.id);
            }
        }
    }
    return group;
}

std::vector<std::string> unseenPagesOf(const CaseState& state, const std::string& user, const std::vector<std::string>& markIds) {
    std::vector<std::string> pages;
    for (const Document& document : state.documents) {
        std::set<int> wanted;
        for (const std::string& id : markIds) {
            const auto found = state.marks.find(id);
            if (found != state.marks.end() && found->second.document == document.id) {
                wanted.insert(found->second.mark.page);
            }
        }
        for (const int page : wanted) {
            if (!state.viewed(user, document.id, page)) {
                pages.push_back(document.fileName + ", page " + std::to_string(page));
            }
        }
    }
    return pages;
}

Expected<void> decideInBulk(casefile::Case& file, const std::vector<std::string>& markIds, ReviewDecision decision,
                            const std::string& reason) {
    const nlohmann::json payload{{"marks", markIds},
                                 {"decision", decisionWord(decision)},
                                 {"reason", reason},
                                 {"unseenPages", unseenPagesOf(file.state(), file.user(), markIds)}};
    return file.appendIf("decision", payload.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                         [&](const CaseState& state) -> Expected<void> {
                             if (markIds.empty()) {
                                 return Error{ErrorCode::InvalidInput, "No mark is chosen", "", 0, "", ""};
                             }
                             for (const std::string& id : markIds) {
                                 if (auto allowed = mayDecide(state, file.user(), id, decision, reason); !allowed) {
                                     return allowed;
                                 }
                             }
                             return {};
                         });
}

}  // namespace withheld::review
