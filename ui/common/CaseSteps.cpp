#include "common/CaseSteps.h"

#include "common/CaseModel.h"

namespace withheld::ui {

namespace {

template <typename Call>
Expected<void> forEach(const std::vector<std::string>& ids, const Call& call) {
    for (const std::string& id : ids) {
        if (Expected<void> done = call(id); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace

casefile::Case& CaseStep::theCase() const {
    return *m_model.m_case;
}
std::string CaseStep::presentId(const std::string& id) const {
    return m_model.presentId(id);
}
void CaseStep::rename(const std::string& id, const std::string& now) const {
    m_model.rename(id, now);
}

std::vector<std::string> CaseStep::presentIds(const std::vector<std::string>& ids) const {
    std::vector<std::string> present;
    for (const std::string& id : ids) {
        present.push_back(presentId(id));
    }
    return present;
}

std::vector<casefile::CaseMark> CaseStep::snapshot(const std::vector<std::string>& ids) const {
    std::vector<casefile::CaseMark> marks;
    for (const std::string& id : ids) {
        const auto& all = theCase().state().marks;
        if (const auto found = all.find(presentId(id)); found != all.end()) {
            marks.push_back(found->second);
        }
    }
    return marks;
}

void CaseStep::setOrigin(std::vector<std::string> acts, std::string user, std::string time) {
    m_acts = std::move(acts);
    m_user = std::move(user);
    m_time = std::move(time);
}

void CaseStep::run(bool forward) {
    if (m_model.m_isRestoring) {
        return;
    }
    m_model.m_turn = casefile::ActNote{forward ? casefile::ActNote::Turn::Redo : casefile::ActNote::Turn::Undo, m_acts, ""};
    const Expected<void> done = m_model.carryOut([&] { return forward ? apply() : revert(); });
    if (!done) {
        m_model.m_stepFailed = true;
        m_model.fail(done.error());
        setObsolete(true);
    }
}

void CaseStep::redo() {
    if (m_carriedOut) {
        m_carriedOut = false;
        return;
    }
    run(true);
}

void CaseStep::undo() {
    run(false);
}

Expected<void> AddMarksStep::apply() {
    return theCase().restoreMarks(m_removed);
}

Expected<void> AddMarksStep::revert() {
    m_removed = snapshot(m_ids);
    return theCase().removeMarks(presentIds(m_ids));
}

RemoveMarksStep::RemoveMarksStep(CaseModel& model, const QString& words, std::vector<casefile::CaseMark> removed)
    : CaseStep(model, words), m_removed(std::move(removed)) {
    for (const casefile::CaseMark& mark : m_removed) {
        m_ids.push_back(mark.mark.id);
    }
}

Expected<void> RemoveMarksStep::apply() {
    m_removed = snapshot(m_ids);
    return theCase().removeMarks(presentIds(m_ids));
}

Expected<void> RemoveMarksStep::revert() {
    return theCase().restoreMarks(m_removed);
}

ChangeMarksStep::ChangeMarksStep(CaseModel& model, const QString& words, std::vector<Mark> before, std::vector<Mark> after,
                                 bool mayMerge)
    : CaseStep(model, words), m_before(std::move(before)), m_after(std::move(after)), m_mayMerge(mayMerge) {
    m_age.start();
}

bool ChangeMarksStep::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const ChangeMarksStep*>(other);
    if (!next || m_age.hasExpired(1000) || next->m_after.size() != m_after.size()) {
        return false;
    }
    for (std::size_t i = 0; i < m_after.size(); ++i) {
        if (m_after[i].id != next->m_after[i].id) {
            return false;
        }
    }
    m_after = next->m_after;
    join(*next);
    m_age.restart();
    return true;
}

Expected<void> ChangeMarksStep::write(std::vector<Mark> marks) const {
    for (Mark& mark : marks) {
        mark.id = presentId(mark.id);
    }
    return theCase().changeMarks(marks);
}

AbsorbMarksStep::AbsorbMarksStep(CaseModel& model, const QString& words, std::vector<Mark> before, std::vector<Mark> after,
                                 std::vector<casefile::CaseMark> absorbed)
    : CaseStep(model, words), m_before(std::move(before)), m_after(std::move(after)), m_absorbed(std::move(absorbed)) {
    for (const casefile::CaseMark& mark : m_absorbed) {
        m_ids.push_back(mark.mark.id);
    }
}

Expected<void> AbsorbMarksStep::write(std::vector<Mark> marks) const {
    for (Mark& mark : marks) {
        mark.id = presentId(mark.id);
    }
    return theCase().changeMarks(marks);
}

Expected<void> AbsorbMarksStep::apply() {
    m_absorbed = snapshot(m_ids);
    const Expected<void> done = write(m_after);
    return done ? theCase().removeMarks(presentIds(m_ids)) : done;
}

Expected<void> AbsorbMarksStep::revert() {
    const Expected<void> done = theCase().restoreMarks(m_absorbed);
    return done ? write(m_before) : done;
}

Expected<void> ProposeStep::apply() {
    return forEach(m_ids, [this](const std::string& id) { return theCase().reopenSuggestion(id); });
}

Expected<void> ProposeStep::revert() {
    return forEach(m_ids, [this](const std::string& id) { return theCase().refuseSuggestion(id); });
}

Expected<void> AcceptStep::apply() {
    for (std::size_t i = 0; i < m_suggestions.size(); ++i) {
        const Expected<std::string> mark = theCase().acceptSuggestion(m_suggestions[i], m_exemptions);
        if (!mark) {
            return mark.error();
        }
        rename(m_marks[i], *mark);
    }
    if (!m_removed.empty()) {
        if (Expected<void> restored = theCase().restoreMarks(m_removed); !restored) {
            return restored;
        }
    }
    // Accepting again made marks of other ids.
    std::vector<std::vector<std::string>> links;
    for (const std::vector<std::string>& link : m_twins.links) {
        links.push_back(presentIds(link));
    }
    return links.empty() ? Expected<void>() : theCase().linkMarks(links);
}

Expected<void> AcceptStep::revert() {
    m_removed = snapshot(m_twins.added);
    if (!m_removed.empty()) {
        if (Expected<void> removed = theCase().removeMarks(presentIds(m_twins.added)); !removed) {
            return removed;
        }
    }
    return forEach(m_suggestions, [this](const std::string& id) { return theCase().reopenSuggestion(id); });
}

Expected<void> RefuseStep::apply() {
    return forEach(m_ids, [this](const std::string& id) { return theCase().refuseSuggestion(id); });
}

Expected<void> RefuseStep::revert() {
    return forEach(m_ids, [this](const std::string& id) { return theCase().reopenSuggestion(id); });
}

}  // namespace withheld::ui
