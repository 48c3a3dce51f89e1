#include "statistics/Statistics.h"

#include <algorithm>
#include <map>
#include <set>

namespace withheld::statistics {

using casefile::CaseState;
using casefile::ReviewDecision;
using casefile::SuggestionState;

namespace {

void addPages(const CaseState& state, Statistics& numbers) {
    std::map<std::string, std::set<int>> viewed;
    for (const casefile::PageView& view : state.views) {
        viewed[view.document].insert(view.page);
    }
    std::map<std::string, std::set<int>> marked;
    std::map<std::string, int> marks;
    for (const auto& [id, mark] : state.marks) {
        marked[mark.document].insert(mark.mark.page);
        ++marks[mark.document];
    }
    for (const casefile::Document& document : state.documents) {
        numbers.documents.push_back({document.id, document.fileName, document.pageCount(),
                                     static_cast<int>(viewed[document.id].size()), static_cast<int>(marked[document.id].size()),
                                     marks[document.id]});
        const DocumentCount& count = numbers.documents.back();
        numbers.pages += count.pages;
        numbers.viewed += count.viewed;
        numbers.withMarks += count.withMarks;
        numbers.marks += count.marks;
    }
}

void addCodes(const CaseState& state, const disclosure::Catalogue& catalogue, Statistics& numbers) {
    std::map<std::string, int> counts;
    int none = 0;
    for (const auto& [id, mark] : state.marks) {
        for (const std::string& code : mark.mark.exemptions) {
            ++counts[code];
        }
        none += mark.mark.exemptions.empty() ? 1 : 0;
    }
    for (const disclosure::Exemption& exemption : catalogue.exemptions) {
        if (const auto found = counts.find(exemption.id); found != counts.end()) {
            numbers.byCode.push_back({exemption.id, exemption.title, found->second});
            counts.erase(found);
        }
    }
    for (const auto& [code, marks] : counts) {
        numbers.byCode.push_back({code, "", marks});
    }
    if (none > 0) {
        numbers.byCode.push_back({"", "", none});
    }
}

void addSources(const CaseState& state, Statistics& numbers) {
    std::map<Source, int> counts;
    for (const auto& [id, mark] : state.marks) {
        ++counts[sourceOf(mark.mark)];
    }
    for (const auto& [source, marks] : counts) {
        numbers.bySource.push_back({source, marks});
    }
    std::stable_sort(numbers.bySource.begin(), numbers.bySource.end(),
                     [](const SourceCount& a, const SourceCount& b) { return a.marks > b.marks; });
}

void addRules(const CaseState& state, Statistics& numbers) {
    std::map<std::string, RuleCount> rules;
    for (const auto& [id, suggestion] : state.suggestions) {
        const Mark& proposed = suggestion.proposed;
        RuleCount& rule = rules.try_emplace(proposed.origin, RuleCount{sourceOf(proposed), proposed.origin}).first->second;
        rule.accepted += suggestion.state == SuggestionState::Accepted ? 1 : 0;
        rule.refused += suggestion.state == SuggestionState::Refused ? 1 : 0;
        rule.open += suggestion.state == SuggestionState::Open ? 1 : 0;
    }
    for (const auto& [origin, rule] : rules) {
        numbers.rules.push_back(rule);
    }
    std::stable_sort(numbers.rules.begin(), numbers.rules.end(),
                     [](const RuleCount& a, const RuleCount& b) { return a.decided() + a.open > b.decided() + b.open; });
}

void addDecisions(const CaseState& state, Statistics& numbers) {
    for (const auto& [id, mark] : state.marks) {
        const bool isAgreed = mark.decision == ReviewDecision::Agreed;
        numbers.agreed += isAgreed ? 1 : 0;
        numbers.agreedInBulk += isAgreed && mark.decidedInBulk ? 1 : 0;
        numbers.returned += mark.decision == ReviewDecision::Returned ? 1 : 0;
    }
}

double share(int part, int whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / whole;
}

}  // namespace

double RuleCount::acceptedShare() const {
    return share(accepted, decided());
}

double Statistics::bulkShare() const {
    return share(agreedInBulk, agreed);
}

Statistics statisticsOf(const CaseState& state, const disclosure::Catalogue& catalogue) {
    Statistics numbers;
    numbers.reference = state.facts.reference;
    addPages(state, numbers);
    addCodes(state, catalogue, numbers);
    addSources(state, numbers);
    addRules(state, numbers);
    addDecisions(state, numbers);
    return numbers;
}

}  // namespace withheld::statistics
