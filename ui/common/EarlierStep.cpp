// Steps of earlier sessions: undone by what they changed, not by how.
#include <algorithm>

#include "common/CaseModel.h"
#include "common/CaseSteps.h"
#include "common/StepWords.h"

namespace withheld::ui {

namespace {

using casefile::Act;
using casefile::MarkChange;
using casefile::SuggestionChange;
using casefile::SuggestionState;

std::size_t countOf(const Act& act, SuggestionState after, bool isNew) {
    return static_cast<std::size_t>(std::count_if(act.suggestions.begin(), act.suggestions.end(), [&](const auto& entry) {
        return entry.second.after == after && entry.second.before.has_value() != isNew;
    }));
}

std::size_t countOf(const Act& act, bool hadBefore, bool hasAfter) {
    return static_cast<std::size_t>(std::count_if(act.marks.begin(), act.marks.end(), [&](const auto& entry) {
        return entry.second.before.has_value() == hadBefore && entry.second.after.has_value() == hasAfter;
    }));
}

QString wordsOf(const Act& act) {
    QStringList parts;
    const auto suggestions = [&parts](const QString& words, std::size_t count) {
        parts << (count > 0 ? words.arg(countedSuggestions(count)) : QString());
    };
    const auto marks = [&parts](const QString& words, std::size_t count) {
        parts << (count > 0 ? words.arg(countedMarks(count)) : QString());
    };
    const std::size_t accepted = countOf(act, SuggestionState::Accepted, false);
    const std::size_t reopened = countOf(act, SuggestionState::Open, false);
    suggestions(CaseModel::tr("Propose %1"), countOf(act, SuggestionState::Open, true));
    suggestions(CaseModel::tr("Accept %1"), accepted);
    suggestions(CaseModel::tr("Refuse %1"), countOf(act, SuggestionState::Refused, false));
    suggestions(CaseModel::tr("Take %1 back"), reopened);
    marks(CaseModel::tr("Add %1"), accepted == 0 ? countOf(act, false, true) : 0);
    marks(CaseModel::tr("Change %1"), countOf(act, true, true));
    marks(CaseModel::tr("Remove %1"), countOf(act, true, false));
    parts.removeAll(QString());
    const auto first = act.marks.begin();
    const QString codes =
        first == act.marks.end() || !first->second.after ? QString() : codeOf(first->second.after->mark.exemptions);
    return parts.join(QStringLiteral(", ")) + codes;
}

}  // namespace

EarlierStep::EarlierStep(CaseModel& model, const Act& act) : CaseStep(model, wordsOf(act)), m_act(act) {}

Expected<void> EarlierStep::turnSuggestion(const std::string& id, const SuggestionChange& change, bool forward) {
    const SuggestionState wanted = forward ? change.after : change.before.value_or(SuggestionState::Refused);
    const auto found = theCase().state().suggestions.find(id);
    if (found == theCase().state().suggestions.end() || found->second.state == wanted) {
        return {};
    }
    if (wanted == SuggestionState::Accepted) {
        const auto mark = m_act.marks.find(change.markId);
        const Expected<std::string> made = theCase().acceptSuggestion(id, mark == m_act.marks.end() || !mark->second.after
                                                                              ? std::vector<std::string>()
                                                                              : mark->second.after->mark.exemptions);
        if (!made) {
            return made.error();
        }
        rename(change.markId, *made);
        return {};
    }
    if (found->second.state != SuggestionState::Open) {
        if (Expected<void> open = theCase().reopenSuggestion(id); !open || wanted == SuggestionState::Open) {
            return open;
        }
    }
    return theCase().refuseSuggestion(id);
}

Expected<void> EarlierStep::turnMarks(bool forward) {
    std::vector<casefile::CaseMark> restored;
    std::vector<Mark> changed;
    std::vector<std::string> removed;
    const auto& there = theCase().state().marks;
    for (const auto& [id, change] : m_act.marks) {
        const std::optional<casefile::CaseMark>& wanted = forward ? change.after : change.before;
        const auto found = there.find(presentId(id));
        if (!wanted) {
            if (found != there.end()) {
                removed.push_back(found->first);
            }
            continue;
        }
        casefile::CaseMark target = *wanted;
        target.mark.id = presentId(id);
        if (found == there.end()) {
            restored.push_back(std::move(target));
            continue;
        }
        target.mark.author = found->second.mark.author;
        if (found->second.mark != target.mark) {
            changed.push_back(std::move(target.mark));
        }
    }
    // What is put back goes first, so that nothing comes open on the way.
    if (!restored.empty()) {
        if (Expected<void> done = theCase().restoreMarks(restored); !done) {
            return done;
        }
    }
    if (!changed.empty()) {
        if (Expected<void> done = theCase().changeMarks(changed); !done) {
            return done;
        }
    }
    return removed.empty() ? Expected<void>() : theCase().removeMarks(removed);
}

Expected<void> EarlierStep::apply() {
    for (const auto& [id, change] : m_act.suggestions) {
        if (Expected<void> done = turnSuggestion(id, change, true); !done) {
            return done;
        }
    }
    return turnMarks(true);
}

Expected<void> EarlierStep::revert() {
    if (Expected<void> done = turnMarks(false); !done) {
        return done;
    }
    for (const auto& [id, change] : m_act.suggestions) {
        if (Expected<void> done = turnSuggestion(id, change, false); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace withheld::ui
