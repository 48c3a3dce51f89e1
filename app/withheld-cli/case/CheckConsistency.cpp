#include "case/CheckConsistency.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "consistency/Check.h"

namespace withheld::cli {

using consistency::Board;
using consistency::Finding;
using consistency::Issue;
using consistency::Place;
using nlohmann::ordered_json;

namespace {

/// As it may be shown: a code is no secret.
std::string shown(const Finding& finding) {
    const bool isCode = finding.issue == Issue::CodeUsedOnce || finding.issue == Issue::HarmMissing;
    return isCode ? finding.text : consistency::masked(finding.text);
}

std::string fileNameOf(const casefile::CaseState& state, const std::string& id) {
    const casefile::Document* document = state.document(id);
    return document == nullptr ? std::string() : document->fileName;
}

ordered_json placeJson(const casefile::CaseState& state, const Place& place) {
    ordered_json quads = ordered_json::array();
    for (const Quad& quad : place.quads) {
        ordered_json corners = ordered_json::array();
        for (const Point& corner : quad.p) {
            corners.push_back({corner.x, corner.y});
        }
        quads.push_back(corners);
    }
    return {{"document", fileNameOf(state, place.document)},
            {"page", place.page},
            {"match", consistency::name(place.match)},
            {"suggested", place.isSuggested},
            {"decided", place.isDecided},
            {"quads", quads}};
}

void printJson(const casefile::CaseState& state, const Board& board) {
    ordered_json root{{"strings", board.strings}, {"documents", board.documents},
                      {"pages", board.pages},     {"pagesWithoutText", board.pagesWithoutText},
                      {"open", board.open()},     {"findings", ordered_json::array()}};
    for (const Finding& finding : board.findings) {
        const casefile::ConsistencyDecision* decision = finding.decision(state);
        ordered_json object{{"issue", consistency::name(finding.issue)},
                            {"string", shown(finding)},
                            {"marked", finding.marked},
                            {"open", finding.open()},
                            {"decision", decision == nullptr ? "" : decision->decision},
                            {"reason", decision == nullptr ? "" : decision->reason},
                            {"places", ordered_json::array()}};
        for (const Place& place : finding.places) {
            object["places"].push_back(placeJson(state, place));
        }
        root["findings"].push_back(std::move(object));
    }
    std::printf("%s\n", root.dump(1, ' ', false, ordered_json::error_handler_t::replace).c_str());
}

void printText(const casefile::CaseState& state, const Board& board) {
    for (const Finding& finding : board.findings) {
        if (finding.open() == 0) {
            continue;
        }
        std::printf("%s: %s, marked %d, open %d\n", consistency::displayName(finding.issue), shown(finding).c_str(),
                    finding.marked, finding.open());
        for (const Place& place : finding.places) {
            if (!place.isSuggested && !place.isDecided) {
                const std::string page = place.page > 0 ? ", page " + std::to_string(place.page) : std::string();
                std::printf("    %s%s: %s\n", fileNameOf(state, place.document).c_str(), page.c_str(),
                            consistency::displayName(place.match));
            }
        }
    }
    std::printf("%s\n", consistency::summary(board).c_str());
}

}  // namespace

void CheckConsistency::setUp(CLI::App& app) {
    addCase(app);
    app.add_flag("--json", m_json, "Print JSON");
}

Expected<void> CheckConsistency::run() {
    const auto file = openForReading();
    if (!file) {
        return file.error();
    }
    const Board board = consistency::check((*file)->state(), consistency::wordsIn(**file));
    m_json ? printJson((*file)->state(), board) : printText((*file)->state(), board);
    return {};
}

}  // namespace withheld::cli
