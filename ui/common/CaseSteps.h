// The undoable steps of a CaseModel. Each was carried out before it was pushed; undo and redo write to the case again.
#pragma once

#include <QElapsedTimer>
#include <QUndoCommand>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/Error.h"
#include "casefile/Case.h"
#include "common/CaseModel.h"

namespace withheld::ui {

class CaseStep : public QUndoCommand {
public:
    CaseStep(CaseModel& model, const QString& words) : QUndoCommand(words), m_model(model) {}
    void redo() final;
    void undo() final;
    /// Acts of the case's history that this step is; and who did it.
    void setOrigin(std::vector<std::string> acts, std::string user, std::string time);
    [[nodiscard]] const std::string& user() const { return m_user; }
    /// When it was done first: ISO date-time, UTC.
    [[nodiscard]] const std::string& time() const { return m_time; }

protected:
    virtual Expected<void> apply() = 0;
    virtual Expected<void> revert() = 0;
    [[nodiscard]] casefile::Case& theCase() const;
    [[nodiscard]] std::string presentId(const std::string& id) const;
    [[nodiscard]] std::vector<std::string> presentIds(const std::vector<std::string>& ids) const;
    [[nodiscard]] std::vector<casefile::CaseMark> snapshot(const std::vector<std::string>& ids) const;
    void rename(const std::string& id, const std::string& now) const;
    void join(const CaseStep& next) { m_acts.insert(m_acts.end(), next.m_acts.begin(), next.m_acts.end()); }
    CaseModel& m_model;

private:
    void run(bool forward);
    std::vector<std::string> m_acts;
    std::string m_user;
    std::string m_time;
    bool m_carriedOut = true;  ///< QUndoStack::push calls redo() for what has been done already
};

class AddMarksStep : public CaseStep {
public:
    AddMarksStep(CaseModel& model, const QString& words, std::vector<std::string> ids)
        : CaseStep(model, words), m_ids(std::move(ids)) {}

protected:
    Expected<void> apply() override;
    Expected<void> revert() override;

private:
    std::vector<std::string> m_ids;
    std::vector<casefile::CaseMark> m_removed;
};

class RemoveMarksStep : public CaseStep {
public:
    RemoveMarksStep(CaseModel& model, const QString& words, std::vector<casefile::CaseMark> removed);

protected:
    Expected<void> apply() override;
    Expected<void> revert() override;

private:
    std::vector<std::string> m_ids;
    std::vector<casefile::CaseMark> m_removed;
};

/// Moves by arrow keys that follow each other within a second become one step.
class ChangeMarksStep : public CaseStep {
public:
    ChangeMarksStep(CaseModel& model, const QString& words, std::vector<Mark> before, std::vector<Mark> after, bool mayMerge);
    [[nodiscard]] int id() const override { return m_mayMerge ? 1 : -1; }
    bool mergeWith(const QUndoCommand* other) override;

protected:
    Expected<void> apply() override { return write(m_after); }
    Expected<void> revert() override { return write(m_before); }

private:
    [[nodiscard]] Expected<void> write(std::vector<Mark> marks) const;
    std::vector<Mark> m_before;
    std::vector<Mark> m_after;
    bool m_mayMerge;
    QElapsedTimer m_age;
};

/// One mark grows and takes the place of others.
class AbsorbMarksStep : public CaseStep {
public:
    AbsorbMarksStep(CaseModel& model, const QString& words, std::vector<Mark> before, std::vector<Mark> after,
                    std::vector<casefile::CaseMark> absorbed);

protected:
    Expected<void> apply() override;
    Expected<void> revert() override;

private:
    [[nodiscard]] Expected<void> write(std::vector<Mark> marks) const;
    std::vector<Mark> m_before;
    std::vector<Mark> m_after;
    std::vector<std::string> m_ids;
    std::vector<casefile::CaseMark> m_absorbed;
};

/// A proposal can't be taken out of an append-only case: undone, it is refused.
class ProposeStep : public CaseStep {
public:
    ProposeStep(CaseModel& model, const QString& words, std::vector<std::string> ids)
        : CaseStep(model, words), m_ids(std::move(ids)) {}

protected:
    Expected<void> apply() override;
    Expected<void> revert() override;

private:
    std::vector<std::string> m_ids;
};

class AcceptStep : public CaseStep {
public:
    using Twins = CaseModel::Twins;
    /// `marks`: the ids that accepting gave, in the order of `suggestions`. `twins`: marks that were added for them elsewhere.
    AcceptStep(CaseModel& model, const QString& words, std::vector<std::string> suggestions, std::vector<std::string> exemptions,
               std::vector<std::string> marks, Twins twins)
        : CaseStep(model, words),
          m_suggestions(std::move(suggestions)),
          m_exemptions(std::move(exemptions)),
          m_marks(std::move(marks)),
          m_twins(std::move(twins)) {}

protected:
    Expected<void> apply() override;
    Expected<void> revert() override;

private:
    std::vector<std::string> m_suggestions;
    std::vector<std::string> m_exemptions;
    std::vector<std::string> m_marks;
    Twins m_twins;
    std::vector<casefile::CaseMark> m_removed;
};

class RefuseStep : public CaseStep {
public:
    RefuseStep(CaseModel& model, const QString& words, std::vector<std::string> ids)
        : CaseStep(model, words), m_ids(std::move(ids)) {}

protected:
    Expected<void> apply() override;
    Expected<void> revert() override;

private:
    std::vector<std::string> m_ids;
};

/// Two calls into the case, one for each way.
class CallStep : public CaseStep {
public:
    using Call = std::function<Expected<void>(casefile::Case&)>;
    CallStep(CaseModel& model, const QString& words, Call apply, Call revert)
        : CaseStep(model, words), m_apply(std::move(apply)), m_revert(std::move(revert)) {}

protected:
    Expected<void> apply() override { return m_apply(theCase()); }
    Expected<void> revert() override { return m_revert(theCase()); }

private:
    Call m_apply;
    Call m_revert;
};

/// A step of an earlier session, by what it changed.
class EarlierStep : public CaseStep {
public:
    EarlierStep(CaseModel& model, const casefile::Act& act);

protected:
    Expected<void> apply() override;
    Expected<void> revert() override;

private:
    [[nodiscard]] Expected<void> turnSuggestion(const std::string& id, const casefile::SuggestionChange& change, bool forward);
    [[nodiscard]] Expected<void> turnMarks(bool forward);

    casefile::Act m_act;
};

}  // namespace withheld::ui
