#include "statistics/Summary.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/Csv.h"
#include "disclosure/CaseClock.h"
#include "disclosure/Schedule.h"

namespace withheld::statistics {

namespace {

/// What finders look for, as they write it. A mark that came from outside can claim any kind, and a kind can be a name.
constexpr std::array<const char*, 17> finderKinds{
    "name",          "phone",         "email",  "e-mail",    "postcode", "vehicle", "ni-number",    "nhs-number", "callsign",
    "date-of-birth", "collar-number", "tactic", "call-sign", "address",  "url",     "bank-account", "face"};

bool isKnown(const RuleCount& rule) {
    return rule.source == Source::Finder &&
           std::any_of(finderKinds.begin(), finderKinds.end(), [&rule](const char* kind) { return rule.name == kind; });
}

void addRules(const Statistics& numbers, std::vector<SummaryLine>& lines) {
    std::map<std::string, RuleCount> rules;
    for (const RuleCount& each : numbers.rules) {
        const std::string key = isKnown(each) ? each.name : name(each.source);
        RuleCount& rule = rules.try_emplace(key, RuleCount{each.source, isKnown(each) ? each.name : std::string()}).first->second;
        rule.accepted += each.accepted;
        rule.refused += each.refused;
        rule.open += each.open;
    }
    for (const auto& [key, rule] : rules) {
        const std::string title = rule.name.empty() ? key : disclosure::informationName(rule.name, MarkShape::Text);
        const auto add = [&, &key = key](const char* fate, int count) {
            lines.push_back({"suggestions", key + ", " + fate, std::to_string(count), title + ", " + fate});
        };
        add("accepted", rule.accepted);
        add("refused", rule.refused);
        add("open", rule.open);
    }
}

void addTime(const casefile::CaseState& state, QDate today, std::vector<SummaryLine>& lines) {
    const disclosure::CaseClock clock = disclosure::clockOf(state, today);
    const auto iso = [](QDate day) { return day.toString(Qt::ISODate).toStdString(); };
    lines.push_back({"time", "stage", casefile::name(state.stage)});
    lines.push_back({"time", "received", state.facts.received});
    lines.push_back({"time", "due", iso(clock.face.due)});
    if (state.stage != casefile::Stage::Released) {
        lines.push_back({"time", "working day", std::to_string(clock.face.day)});
        lines.push_back({"time", "working days left", std::to_string(clock.face.daysLeft)});
    } else if (state.release) {
        lines.push_back({"time", "released", state.release->time.substr(0, 10)});
    }
    lines.push_back({"time", "clock", clock.isStopped ? "stopped" : "running"});
    std::map<std::string, int> stops;
    for (const casefile::ClockChange& change : state.clock) {
        if (change.kind == casefile::ClockChange::Kind::Stopped) {
            ++stops[change.reason == "fee" ? "stopped for a fee" : "stopped for clarification"];
        } else if (change.kind == casefile::ClockChange::Kind::Extended) {
            ++stops["extended for the public interest"];
        }
    }
    for (const auto& [what, count] : stops) {
        lines.push_back({"time", what, std::to_string(count)});
    }
}

}  // namespace

std::vector<SummaryLine> summaryOf(const casefile::CaseState& state, const Statistics& numbers, QDate today) {
    std::vector<SummaryLine> lines;
    const auto add = [&lines](const char* section, const std::string& item, int value) {
        lines.push_back({section, item, std::to_string(value)});
    };
    addTime(state, today, lines);
    add("documents", "total", static_cast<int>(numbers.documents.size()));
    add("pages", "total", numbers.pages);
    add("pages", "viewed", numbers.viewed);
    add("pages", "with marks", numbers.withMarks);
    add("marks", "total", numbers.marks);
    int others = 0;
    for (const CodeCount& count : numbers.byCode) {
        // A code that no catalogue knows was typed by somebody.
        if (!count.code.empty() && count.title.empty()) {
            others += count.marks;
        } else {
            add("marks by code", count.code.empty() ? "no code" : count.code, count.marks);
        }
    }
    if (others > 0) {
        add("marks by code", "other code", others);
    }
    for (const SourceCount& count : numbers.bySource) {
        add("marks by source", name(count.source), count.marks);
    }
    addRules(numbers, lines);
    add("review", "agreed", numbers.agreed);
    add("review", "agreed in bulk", numbers.agreedInBulk);
    add("review", "returned", numbers.returned);
    return lines;
}

std::string toCsv(const std::string& reference, const std::vector<SummaryLine>& summary) {
    std::string csv = csvStart + csvLine({"Reference", "Section", "Item", "Value"});
    for (const SummaryLine& line : summary) {
        csv += csvLine({reference, line.section, line.words(), line.value});
    }
    return csv;
}

}  // namespace withheld::statistics
