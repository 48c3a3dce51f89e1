#include <algorithm>
#include <deque>

#include "detect/Finder.h"
#include "detect/SameNames.h"
#include "detect/Suggestion.h"

namespace withheld::detect {

namespace {

bool overlap(const Match& a, const Match& b) {
    return a.passage == b.passage && a.begin < b.end && b.begin < a.end;
}

/// A sentence about tactics and a name in it fall under different exemptions, so both stay; its callsign is part of it.
bool mayStandTogether(const Match& a, const Match& b) {
    return (a.kind == "tactic") != (b.kind == "tactic") && a.exemption != b.exemption;
}

/// Adds what does not overlap surer matches; a name that two finders see is as long as the longer of both.
void merge(std::vector<Match>& kept, std::vector<Match> found) {
    std::stable_sort(found.begin(), found.end(), [](const Match& a, const Match& b) { return a.confidence > b.confidence; });
    for (Match& match : found) {
        const auto rival = std::find_if(kept.begin(), kept.end(), [&](const Match& other) {
            return overlap(match, other) && !mayStandTogether(match, other);
        });
        if (rival == kept.end()) {
            kept.push_back(std::move(match));
        } else if (rival->kind == match.kind) {
            rival->begin = std::min(rival->begin, match.begin);
            rival->end = std::max(rival->end, match.end);
        } else if (match.kind == "tactic") {
            *rival = std::move(match);
        }
    }
}

std::vector<Match> matchesOn(const Reading& reading) {
    std::vector<Match> found;
    for (const std::unique_ptr<Finder>& finder : allFinders()) {
        std::vector<Match> matches = finder->find(reading);
        found.insert(found.end(), std::make_move_iterator(matches.begin()), std::make_move_iterator(matches.end()));
    }
    std::vector<Match> kept;
    merge(kept, std::move(found));
    return kept;
}

Suggestion suggestionOf(const Reading& reading, const Match& match) {
    Suggestion suggestion;
    suggestion.page = reading.page().page;
    suggestion.quads = reading.quads(match.passage, match.begin, match.end);
    QString text = reading.passages()[match.passage].text.mid(match.begin, match.end - match.begin);
    // An address broken at a line's end is one word; anything else was parted by a blank.
    text.replace(QLatin1Char('\n'), match.kind == "e-mail" ? QString() : QStringLiteral(" "));
    suggestion.text = text.toStdString();
    suggestion.kind = match.kind;
    suggestion.exemption = match.exemption;
    suggestion.why = match.why;
    suggestion.confidence = match.confidence;
    return suggestion;
}

}  // namespace

std::vector<Suggestion> detect(const PageText& page) {
    return detect(std::vector<PageText>{page});
}

std::vector<Suggestion> detect(const std::vector<PageText>& pages) {
    std::deque<Reading> readings;
    std::vector<std::vector<Match>> matches;
    SameNames names;
    for (const PageText& page : pages) {
        readings.emplace_back(page);
        matches.push_back(matchesOn(readings.back()));
        names.learn(readings.back(), matches.back());
    }
    std::vector<Suggestion> suggestions;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const Reading& reading = readings[i];
        merge(matches[i], names.find(reading, matches[i]));
        std::sort(matches[i].begin(), matches[i].end(), [](const Match& a, const Match& b) {
            return a.passage != b.passage ? a.passage < b.passage : a.begin < b.begin;
        });
        for (const Match& match : matches[i]) {
            Suggestion suggestion = suggestionOf(reading, match);
            if (!suggestion.quads.empty()) {
                suggestions.push_back(std::move(suggestion));
            }
        }
    }
    return suggestions;
}

}  // namespace withheld::detect
