#include "case/CaseStatus.h"

#include <CLI/CLI.hpp>
#include <QDate>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "disclosure/CaseClock.h"
#include "marks/MarkSet.h"
#include "review/Review.h"

namespace withheld::cli {

using casefile::CaseState;
using casefile::Stage;
using nlohmann::ordered_json;

namespace {

/// The gates of the next step.
std::vector<review::Gate> gatesAhead(const CaseState& state, const std::string& user) {
    switch (state.stage) {
        case Stage::Marking:
        case Stage::Returned:
            return review::submitGates(state, user.empty() ? state.createdBy : user);
        case Stage::InReview:
            return user.empty() ? review::releaseGates(state, user) : review::approveGates(state, user);
        case Stage::Approved:
        case Stage::Released:
            break;
    }
    return review::releaseGates(state, user);
}

ordered_json documentsOf(const CaseState& state) {
    ordered_json documents = ordered_json::array();
    for (const casefile::Document& document : state.documents) {
        const auto ocr = state.ocrPages.find(document.id);
        documents.push_back({{"name", document.fileName},
                             {"pages", document.pageCount()},
                             {"sha256", document.sha256},
                             {"marks", state.marksOf(document.id).size()},
                             {"openSuggestions", state.openSuggestionsOf(document.id).size()},
                             {"pagesReadByOcr", ocr == state.ocrPages.end() ? 0 : ocr->second.size()}});
    }
    return documents;
}

ordered_json approvalOf(const CaseState& state) {
    if (!state.approval) {
        return nullptr;
    }
    const casefile::Approval& approval = *state.approval;
    return {{"by", approval.by},
            {"time", approval.time},
            {"setHash", approval.setHash},
            {"unseenPages", approval.unseenPages},
            {"unseenBecause", approval.unseenBecause}};
}

ordered_json statusOf(const CaseState& state, const std::string& user) {
    std::size_t undecided = 0;
    std::size_t open = 0;
    for (const auto& [id, mark] : state.marks) {
        undecided += mark.mark.exemptions.empty() ? 1 : 0;
    }
    for (const auto& [id, suggestion] : state.suggestions) {
        open += suggestion.state == casefile::SuggestionState::Open ? 1 : 0;
    }
    const disclosure::CaseClock clock = disclosure::clockOf(state, QDate::currentDate());
    const disclosure::ClockFace& face = clock.face;
    ordered_json status{{"reference", state.facts.reference}, {"title", state.facts.title}, {"received", state.facts.received}};
    status["stage"] = casefile::name(state.stage);
    status["documents"] = documentsOf(state);
    status["marks"] = state.marks.size();
    status["undecided"] = undecided;
    status["openSuggestions"] = open;
    status["setHash"] = state.setHash();
    status["clock"] = {{"due", face.due.toString(Qt::ISODate).toStdString()},
                       {"day", face.day},
                       {"daysLeft", face.daysLeft},
                       {"certain", face.certain},
                       {"stopped", clock.isStopped},
                       {"extended", clock.isExtended},
                       {"text", clock.text()},
                       {"left", clock.leftText()}};
    status["approval"] = approvalOf(state);
    status["approvalWithdrawn"] = state.withdrawnBecause;
    status["returned"] = state.returnedBecause;
    status["inTheWay"] = ordered_json::array();
    for (const review::Gate& gate : gatesAhead(state, user)) {
        if (gate.level != review::Gate::Level::Good) {
            const casefile::Document* document = state.document(gate.document);
            status["inTheWay"].push_back({{"blocks", gate.level == review::Gate::Level::Block},
                                          {"text", gate.text()},
                                          {"document", document == nullptr ? "" : document->fileName},
                                          {"page", gate.page}});
        }
    }
    status["events"] = state.lastEvent;
    return status;
}

std::string textOf(const ordered_json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void print(const CaseState& state, const ordered_json& status) {
    const auto line = [](const std::string& heading, const std::string& text) {
        std::printf("%-14s %s\n", heading.c_str(), text.c_str());
    };
    line("Case", state.facts.reference + (state.facts.title.empty() ? "" : " " + state.facts.title));
    line("Stage", casefile::displayName(state.stage));
    line("Clock", textOf(status["clock"]["text"]) +
                      (status["clock"]["stopped"].get<bool>() ? std::string() : ", " + textOf(status["clock"]["left"])));
    line("Marks", textOf(status["marks"]) + ", " + textOf(status["undecided"]) + " without a code");
    line("Suggestions", textOf(status["openSuggestions"]) + " open");
    line("Set", shortHash(textOf(status["setHash"])));
    if (state.approval) {
        line("Approved", "by " + state.approval->by + ", " + state.approval->time);
        if (!state.approval->unseenBecause.empty()) {
            line("", std::to_string(state.approval->unseenPages.size()) + " pages unseen: " + state.approval->unseenBecause);
        }
    } else {
        line("Approved", state.withdrawnBecause.empty() ? "no" : "withdrawn: " + state.withdrawnBecause);
    }
    if (state.stage == Stage::Returned) {
        line("Returned", "by " + state.returnedBy + ": " + state.returnedBecause);
    }
    for (const auto& document : status["documents"]) {
        line("Document", textOf(document["name"]) + ", " + textOf(document["pages"]) + " pages, " + textOf(document["marks"]) +
                             " marks, " + textOf(document["openSuggestions"]) + " open suggestions");
    }
    for (const auto& gate : status["inTheWay"]) {
        line(gate["blocks"].get<bool>() ? "In the way" : "Take care", textOf(gate["text"]));
    }
}

}  // namespace

void CaseStatus::setUp(CLI::App& app) {
    addCase(app);
    app.add_flag("--json", m_json, "Print JSON");
    app.add_option("--user", m_user, "For whom: what stands in this person's way");
}

Expected<void> CaseStatus::run() {
    const auto file = openForReading();
    if (!file) {
        return file.error();
    }
    const CaseState& state = (*file)->state();
    const ordered_json status = statusOf(state, m_user);
    if (m_json) {
        std::printf("%s\n", status.dump(1, ' ', false, ordered_json::error_handler_t::replace).c_str());
    } else {
        print(state, status);
    }
    return {};
}

}  // namespace withheld::cli
