#include "consistency/Decide.h"

#include <nlohmann/json.hpp>

namespace withheld::consistency {

namespace {

const char* wordOf(Decision decision) {
    switch (decision) {
        case Decision::LeftOpen:
            return "left-open";
        case Decision::DifferentPerson:
            return "different-person";
        case Decision::Undecided:
            break;
    }
    return "undecided";
}

Expected<void> write(casefile::Case& file, const casefile::ConsistencyDecision& decision) {
    const nlohmann::json payload{{"finding", decision.finding},
                                 {"shown", decision.shown},
                                 {"decision", decision.decision},
                                 {"reason", decision.reason},
                                 {"places", decision.places}};
    return file.append("consistency-decided", payload.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace

Expected<void> decide(casefile::Case& file, const Finding& finding, Decision decision, const std::string& reason) {
    if (decision == Decision::LeftOpen && reason.find_first_not_of(' ') == std::string::npos) {
        return Error{ErrorCode::InvalidInput, "Leaving a string readable needs a reason", "", 0, "", ""};
    }
    casefile::ConsistencyDecision made;
    made.finding = finding.id;
    const bool isCode = finding.issue == Issue::CodeUsedOnce || finding.issue == Issue::HarmMissing;
    made.shown = isCode ? finding.text : masked(finding.text);
    made.decision = wordOf(decision);
    made.reason = reason;
    for (const Place& place : finding.places) {
        made.places.insert(placeKey(place));
    }
    return write(file, made);
}

Expected<void> restore(casefile::Case& file, const std::string& finding,
                       const std::optional<casefile::ConsistencyDecision>& decision) {
    casefile::ConsistencyDecision undecided;
    undecided.finding = finding;
    undecided.decision = wordOf(Decision::Undecided);
    return write(file, decision.value_or(undecided));
}

std::string placeKey(const Place& place) {
    std::string key = place.document + "/" + std::to_string(place.page);
    if (!place.quads.empty()) {
        const Rect box = place.quads.front().bounds();
        key += "/" + std::to_string(std::lround(box.x0)) + "," + std::to_string(std::lround(box.y0));
    }
    return key + "/" + name(place.match);
}

std::map<std::string, std::vector<casefile::Case::NewSuggestion>> proposals(const Finding& finding) {
    std::map<std::string, std::vector<casefile::Case::NewSuggestion>> byDocument;
    for (const Place& place : finding.places) {
        if (place.quads.empty() || place.isSuggested || place.isDecided || place.match == Match::Marked) {
            continue;
        }
        Mark mark;
        mark.page = place.page;
        mark.shape = MarkShape::Text;
        mark.quads = place.quads;
        mark.exemptions = finding.exemptions;
        mark.kind = finding.kind;
        mark.text = place.text;
        mark.origin = "redacted elsewhere";
        byDocument[place.document].push_back({std::move(mark), 1});
    }
    return byDocument;
}

}  // namespace withheld::consistency
