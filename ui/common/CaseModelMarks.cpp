// Undoable changes of marks.
#include <algorithm>

#include "common/CaseModel.h"
#include "common/CaseSteps.h"
#include "common/StepWords.h"

namespace withheld::ui {

namespace {

/// "Mark 3 words s.40(2)", "Mark area", "Mark page 4".
QString stepForAdding(const std::vector<Mark>& marks) {
    const Mark& first = marks.front();
    if (marks.size() > 1) {
        return CaseModel::tr("Add %1").arg(countedMarks(marks.size())) + codeOf(first.exemptions);
    }
    if (first.shape == MarkShape::Page) {
        return CaseModel::tr("Mark page %1").arg(first.page) + codeOf(first.exemptions);
    }
    if (first.shape == MarkShape::Text) {
        const auto words = QString::fromStdString(first.text).split(' ', Qt::SkipEmptyParts).size();
        return CaseModel::tr("Mark %1").arg(countedWords(static_cast<std::size_t>(std::max<qsizetype>(1, words)))) +
               codeOf(first.exemptions);
    }
    return CaseModel::tr("Mark area") + codeOf(first.exemptions);
}

}  // namespace

QStringList CaseModel::addMarks(const QString& document, std::vector<Mark> marks, const QString& step) {
    if (marks.empty() || !mayChange()) {
        return {};
    }
    for (Mark& mark : marks) {
        if (mark.text.empty()) {
            mark.text = textUnder(document, mark.page, mark.quads);
        }
        if (mark.origin.empty()) {
            mark.origin = "by hand";
        }
    }
    std::vector<casefile::Case::PlacedMark> placed;
    for (const Mark& mark : marks) {
        placed.push_back({document.toStdString(), mark});
    }
    std::vector<std::string> ids;
    std::vector<std::string> own;
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        Expected<std::vector<std::string>> added = addGroups(withTwins(placed), &own);
        if (!added) {
            return added.error();
        }
        ids = *added;
        return {};
    });
    if (!done) {
        fail(done.error());
        return {};
    }
    push(std::make_unique<AddMarksStep>(*this, step.isEmpty() ? stepForAdding(marks) : step, ids));
    QStringList result;
    for (const std::string& id : own) {
        result << QString::fromStdString(id);
    }
    const std::vector<std::string>& codes = marks.front().exemptions;
    emit announced(
        (own.size() == 1 ? tr("Mark added, %1, %2 on page %3") : tr("%1 marks added, %2, %3 on page %4").arg(own.size()))
            .arg(codes.empty() ? tr("no code yet") : codeOf(codes).trimmed())
            .arg(this->marks(document, marks.front().page).size())
            .arg(marks.front().page));
    return result;
}

bool CaseModel::acceptProposedExemptions(const QStringList& markIds) {
    std::vector<Mark> changed;
    for (const std::string& id : presentIds(markIds)) {
        const auto found = state().marks.find(id);
        if (found != state().marks.end() && !found->second.proposedExemptions.empty()) {
            changed.push_back(found->second.mark);
            changed.back().exemptions = found->second.proposedExemptions;
        }
    }
    if (changed.empty()) {
        return false;
    }
    const QString words = tr("Accept the reviewer’s code%1").arg(codeOf(changed.front().exemptions));
    if (!changeMarks(std::move(changed), words, false)) {
        return false;
    }
    emit announced(words);
    return true;
}

bool CaseModel::changeMarks(std::vector<Mark> after, const QString& words, bool mayMerge) {
    std::vector<Mark> before;
    for (Mark& mark : after) {
        mark.id = presentId(mark.id);
    }
    followChanges(after);
    for (const Mark& mark : after) {
        const auto found = state().marks.find(mark.id);
        if (found == state().marks.end()) {
            return false;
        }
        before.push_back(found->second.mark);
    }
    if (after.empty() || before == after || !mayChange()) {
        return false;
    }
    if (const Expected<void> done = carryOut([&] { return m_case->changeMarks(after); }); !done) {
        fail(done.error());
        return false;
    }
    push(std::make_unique<ChangeMarksStep>(*this, words, std::move(before), std::move(after), mayMerge));
    return true;
}

void CaseModel::readTextUnder(std::vector<Mark>& marks) const {
    for (Mark& each : marks) {
        if (const casefile::CaseMark* known = mark(QString::fromStdString(each.id))) {
            each.text = textUnder(QString::fromStdString(known->document), each.page, each.quads);
        }
    }
}

bool CaseModel::reshape(std::vector<Mark> changed, const QString& step) {
    readTextUnder(changed);
    if (!changeMarks(std::move(changed), step, false)) {
        return false;
    }
    emit announced(step);
    return true;
}

bool CaseModel::reshapeAndAbsorb(const Mark& changed, const QStringList& absorbedIds, const QString& step) {
    const std::vector<std::string> ids = withInStep(presentIds(absorbedIds));
    if (ids.empty()) {
        return reshape({changed}, step);
    }
    const casefile::CaseMark* known = mark(QString::fromStdString(changed.id));
    if (!known || !mayChange()) {
        return false;
    }
    std::vector<Mark> after{changed};
    after.front().id = known->mark.id;
    readTextUnder(after);
    followChanges(after);
    std::vector<Mark> before;
    for (const Mark& each : after) {
        before.push_back(state().marks.at(each.id).mark);
    }
    std::vector<casefile::CaseMark> absorbed;
    for (const std::string& id : ids) {
        absorbed.push_back(state().marks.at(id));
    }
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        // The larger mark first: should removing fail, nothing has come open.
        Expected<void> shaped = m_case->changeMarks(after);
        return shaped ? m_case->removeMarks(ids) : shaped;
    });
    if (!done) {
        fail(done.error());
        return false;
    }
    push(std::make_unique<AbsorbMarksStep>(*this, step, before, std::move(after), std::move(absorbed)));
    emit announced(step);
    return true;
}

bool CaseModel::moveMarks(const std::vector<Mark>& changed) {
    std::vector<Mark> after = changed;
    readTextUnder(after);
    return changeMarks(std::move(after), tr("Move or resize %1").arg(countedMarks(changed.size())), true);
}

bool CaseModel::setExemptions(const QStringList& markIds, const std::vector<std::string>& exemptions) {
    std::vector<Mark> after;
    for (const std::string& id : presentIds(markIds)) {
        after.push_back(state().marks.at(id).mark);
        after.back().exemptions = exemptions;
    }
    const std::size_t count = after.size();
    const QString codes = codeOf(exemptions).trimmed();
    const QString words = codes.isEmpty() ? tr("Take the code off %1").arg(countedMarks(count))
                                          : tr("Code %1 for %2").arg(codes, countedMarks(count));
    const bool done = changeMarks(std::move(after), words, false);
    if (done) {
        emit announced(codes.isEmpty() ? tr("Code taken off, %1").arg(countedMarks(count))
                                       : tr("Code %1, %2").arg(codes, countedMarks(count)));
    }
    return done;
}

bool CaseModel::toggleExemption(const QStringList& markIds, const QString& exemption) {
    const std::string code = exemption.toStdString();
    const std::vector<std::string> ids = presentIds(markIds);
    const bool allHave = std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
        const auto& codes = state().marks.at(id).mark.exemptions;
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    });
    std::vector<Mark> after;
    for (const std::string& id : ids) {
        Mark changed = state().marks.at(id).mark;
        std::erase(changed.exemptions, code);
        if (!allHave) {
            const auto& had = state().marks.at(id).mark.exemptions;
            if (std::find(had.begin(), had.end(), code) != had.end()) {
                continue;
            }
            changed.exemptions.push_back(code);
        }
        after.push_back(std::move(changed));
    }
    const QString words = (allHave ? tr("Take %1 off %2") : tr("Add %1 to %2")).arg(exemption, countedMarks(after.size()));
    return changeMarks(std::move(after), words, false);
}

bool CaseModel::addExemption(const QStringList& markIds, const QString& exemption) {
    const std::string code = exemption.toStdString();
    std::vector<Mark> after;
    for (const std::string& id : presentIds(markIds)) {
        Mark changed = state().marks.at(id).mark;
        if (std::find(changed.exemptions.begin(), changed.exemptions.end(), code) == changed.exemptions.end()) {
            changed.exemptions.push_back(code);
            after.push_back(std::move(changed));
        }
    }
    const QString words = tr("Add %1 to %2").arg(exemption, countedMarks(after.size()));
    const bool done = changeMarks(std::move(after), words, false);
    if (done) {
        emit announced(words);
    }
    return done;
}

bool CaseModel::setHarm(const QStringList& markIds, const QString& words) {
    std::vector<Mark> after;
    for (const std::string& id : presentIds(markIds)) {
        after.push_back(state().marks.at(id).mark);
        after.back().harm = words.trimmed().toStdString();
    }
    const std::size_t count = after.size();
    return changeMarks(std::move(after), tr("Harm noted for %1").arg(countedMarks(count)), false);
}

bool CaseModel::setPublicInterest(const QStringList& markIds, const QString& words) {
    std::vector<Mark> after;
    for (const std::string& id : presentIds(markIds)) {
        after.push_back(state().marks.at(id).mark);
        after.back().publicInterest = words.trimmed().toStdString();
    }
    const std::size_t count = after.size();
    return changeMarks(std::move(after), tr("Public interest noted for %1").arg(countedMarks(count)), false);
}

bool CaseModel::setNote(const QString& markId, const QString& note) {
    const casefile::CaseMark* found = mark(markId);
    if (!found) {
        return false;
    }
    Mark after = found->mark;
    after.note = note.toStdString();
    return changeMarks({std::move(after)}, tr("Note on a mark"), false);
}

bool CaseModel::propagate(const QString& from, const QStringList& to) {
    const casefile::CaseMark* source = mark(from);
    if (source == nullptr) {
        return false;
    }
    std::vector<Mark> after;
    for (const std::string& id : presentIds(to)) {
        Mark changed = state().marks.at(id).mark;
        changed.exemptions = source->mark.exemptions;
        changed.harm = source->mark.harm;
        changed.publicInterest = source->mark.publicInterest;
        if (changed != state().marks.at(id).mark) {
            after.push_back(std::move(changed));
        }
    }
    const QString words = tr("Codes and reasons of one mark for %1").arg(countedMarks(after.size()));
    const bool done = changeMarks(std::move(after), words, false);
    if (done) {
        emit announced(words);
    }
    return done;
}

bool CaseModel::removeMarks(const QStringList& ids) {
    const std::vector<std::string> present = withInStep(presentIds(ids));
    if (present.empty() || !mayChange()) {
        return false;
    }
    std::vector<casefile::CaseMark> removed;
    for (const std::string& id : present) {
        removed.push_back(state().marks.at(id));
    }
    if (const Expected<void> done = carryOut([&] { return m_case->removeMarks(present); }); !done) {
        fail(done.error());
        return false;
    }
    const QString count = countedMarks(removed.size());
    push(std::make_unique<RemoveMarksStep>(*this, tr("Remove %1").arg(count), std::move(removed)));
    emit announced(tr("%1 removed").arg(count));
    return true;
}

QString CaseModel::nextReturnedMark(const QString& after) const {
    QStringList returned;
    qsizetype from = 0;
    const std::string present = after.toStdString();
    for (const casefile::Document& document : state().documents) {
        for (const casefile::CaseMark* each : marks(QString::fromStdString(document.id), 0)) {
            if (each->decision == casefile::ReviewDecision::Returned) {
                returned << QString::fromStdString(each->mark.id);
            }
            from = each->mark.id == present ? returned.size() : from;
        }
    }
    return returned.isEmpty() ? QString() : returned[from % returned.size()];
}

int CaseModel::markAll(const std::map<std::string, std::vector<Mark>>& byDocument, const QString& words) {
    if (!mayChange()) {
        return 0;
    }
    std::vector<std::string> ids;
    const Expected<void> done = carryOut([&]() -> Expected<void> {
        std::vector<casefile::Case::PlacedMark> placed;
        for (const auto& [document, marks] : byDocument) {
            for (const Mark& mark : marks) {
                placed.push_back({document, mark});
            }
        }
        Expected<std::vector<std::string>> added = addGroups(withTwins(placed), nullptr);
        if (!added) {
            return added.error();
        }
        ids = *added;
        return {};
    });
    if (!ids.empty()) {
        push(std::make_unique<AddMarksStep>(*this, words, ids));
        emit announced(tr("%1 added").arg(countedMarks(ids.size())));
    }
    if (!done) {
        fail(done.error());
    }
    return static_cast<int>(ids.size());
}

}  // namespace withheld::ui
