// The open case as widgets see it: reads from its projection, changes through undoable, named steps.
//
// Every change is in the case file when the call returns, or, when the disk does not take it, held in memory and tried again:
// held() says so. A change that fails otherwise leaves the case as it was, is taken off the undo stack and comes out as failed();
// editing goes on. All calls belong on the UI thread.
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/PageText.h"
#include "casefile/Case.h"
#include "disclosure/Exemptions.h"

Q_DECLARE_METATYPE(withheld::Error)

class QTimer;

namespace withheld::ui {

class CaseStep;

class CaseModel : public QObject {
    Q_OBJECT
public:
    explicit CaseModel(std::unique_ptr<casefile::Case> theCase, QObject* parent = nullptr);
    ~CaseModel() override;

    [[nodiscard]] const casefile::CaseState& state() const;
    /// The case itself, for review:: and release::. What they append comes out as this object's signals.
    [[nodiscard]] casefile::Case& caseFile() { return *m_case; }
    [[nodiscard]] const casefile::Case& caseFile() const { return *m_case; }
    [[nodiscard]] const disclosure::Catalogue& catalogue() const;
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    [[nodiscard]] const casefile::Document* document(const QString& id) const;
    [[nodiscard]] const casefile::CaseMark* mark(const QString& id) const;
    [[nodiscard]] const casefile::CaseSuggestion* suggestion(const QString& id) const;
    /// In reading order. Page 0 = the whole document. Cached; valid until the next change.
    [[nodiscard]] const std::vector<const casefile::CaseMark*>& marks(const QString& document, int page) const;
    [[nodiscard]] const std::vector<const casefile::CaseSuggestion*>& openSuggestions(const QString& document, int page) const;
    /// The first open suggestion of this document, else of those that follow it in the case, else of those before it; "" when
    /// nothing is open. `isPast`: the document's own come last.
    [[nodiscard]] QString nextOpenSuggestion(const QString& document, bool isPast = false) const;
    /// The returned mark after this one, in reading order over the case and from its end on from its start; "" for none.
    [[nodiscard]] QString nextReturnedMark(const QString& after) const;
    /// The normalised copy to show; failed() and an empty path when it can't be had.
    [[nodiscard]] std::filesystem::path workingPath(const QString& document);
    /// nullptr = not read yet. Kept in memory once asked for.
    [[nodiscard]] std::shared_ptr<const PageText> pageText(const QString& document, int page) const;
    /// Words under the quads, joined; "" when the page has none there.
    [[nodiscard]] std::string textUnder(const QString& document, int page, const std::vector<Quad>& quads) const;

    /// Asked before a change that sends the case back (submitted or approved); gets the consequence in words and answers whether
    /// to go on. Without a guard changes go on.
    void setEditGuard(std::function<bool(const QString& consequence)> guard) { m_guard = std::move(guard); }
    /// False: every change is refused (case open read-only, reviewer's view).
    void setEditable(bool editable) { m_editable = editable; }
    [[nodiscard]] bool isEditable() const { return m_editable; }

    // Undoable steps. Empty or false: nothing was changed.
    /// `step`: its name in the history; "" makes one.
    QStringList addMarks(const QString& document, std::vector<Mark> marks, const QString& step = {});
    bool moveMarks(const std::vector<Mark>& changed);
    /// Other shapes for marks, under a name of its own; never joined with other steps.
    bool reshape(std::vector<Mark> changed, const QString& step);
    /// The same for one mark, which takes the place of the absorbed ones, in one step.
    bool reshapeAndAbsorb(const Mark& changed, const QStringList& absorbed, const QString& step);
    bool setExemptions(const QStringList& markIds, const std::vector<std::string>& exemptions);
    /// Adds the code to those that lack it, or takes it off when all have it.
    bool toggleExemption(const QStringList& markIds, const QString& exemption);
    /// Adds the code to those that lack it; false when none does.
    bool addExemption(const QStringList& markIds, const QString& exemption);
    /// The codes that the second person named when he returned them; marks without such are left.
    bool acceptProposedExemptions(const QStringList& markIds);
    bool setNote(const QString& markId, const QString& note);
    /// Why these may not go out, in the officer's words: what disclosure would harm, and where the public interest lies.
    bool setHarm(const QStringList& markIds, const QString& words);
    bool setPublicInterest(const QStringList& markIds, const QString& words);
    bool removeMarks(const QStringList& ids);
    /// Suggestions over any documents in one step, "Propose 6 same as “H••••• D••••••”". Returns how many are new.
    int propose(const std::map<std::string, std::vector<casefile::Case::NewSuggestion>>& byDocument, const QString& step);
    /// The same as marks at once.
    int markAll(const std::map<std::string, std::vector<Mark>>& byDocument, const QString& step);
    bool acceptSuggestions(const QStringList& ids, const std::vector<std::string>& exemptions = {});
    bool refuseSuggestions(const QStringList& ids);
    /// Refused ones become open again.
    bool reopenSuggestions(const QStringList& ids);
    /// Marks are removed and open suggestions refused, in one step; how many of both.
    int takeOff(const QStringList& markIds, const QStringList& suggestionIds, const QString& step);
    /// Marks and suggestions that were made elsewhere, in one step; how many suggestions are new. Nothing: it failed.
    std::optional<int> takeInMarks(const QString& document, std::vector<Mark> marks,
                                   const std::vector<casefile::Case::NewSuggestion>& proposals, const QString& step);
    /// The codes of this mark, and why it may not go out, for the others; false when all have them already.
    bool propagate(const QString& from, const QStringList& to);
    /// What long work on the same folder wrote as one step of history, to be undone here like any other. Call it when that work
    /// is over; nothing happens when it wrote nothing.
    void takeInStep(const QString& act, const QString& step);
    /// A step that changes no mark, such as a decision: `apply` is carried out now, `revert` undoes it. Asks no edit
    /// guard, and a reviewer may take it.
    using CaseCall = std::function<Expected<void>(casefile::Case&)>;
    bool carryOutStep(const QString& step, CaseCall apply, CaseCall revert);
    /// Changes of marks that `call` makes in one go (a review package that is taken in): undone by what they were, in this
    /// session and in later ones. Asks no edit guard.
    bool carryOutChanges(const QString& step, const CaseCall& call);
    /// Through these, not through the stack: they ask the edit guard first.
    bool undo();
    bool redo();
    /// Back or forward to the state after `index` steps.
    bool goToStep(int index);

    // Copies of a page in step (CaseModelLinks.cpp). What is added, changed, accepted or removed on one page is added, changed
    // and removed on the pages it is kept in step with, in the same step.
    /// Links the marks that both pages have, and adds to each what only the other has.
    bool keepInStep(const casefile::PageLink& pages);
    bool stopKeepingInStep(const casefile::PageLink& pages);
    /// These marks stand for themselves from now on; the pages stay in step.
    bool unlinkMarks(const QStringList& ids);
    /// The marks that stand for this one elsewhere.
    [[nodiscard]] QStringList inStepWith(const QString& markId) const;

    /// Into the case's bin with its marks, and back.
    bool removeDocument(const QString& id);
    bool restoreDocument(const QString& id);

    /// Tries to write what is held; false when it still can't be.
    bool writeHeld();
    /// A copy of the case with what is held, in a folder that is not there yet.
    bool saveElsewhere(const QString& folder);

    // Not undoable.
    bool addComment(const QString& markId, const QString& text);
    /// The same words on several marks, all of them or none.
    bool addComments(const QStringList& markIds, const QString& text);
    /// An event that changes nothing of the case, for its audit.
    bool record(const std::string& type, const std::string& payloadJson);
    bool storePageTexts(const QString& document, const std::vector<PageText>& texts);
    void recordPageView(const QString& document, int page);
    bool addDocument(const casefile::NewDocument& document);
    /// Takes in what another process appended.
    void refresh();

signals:
    void marksChanged(const QString& document);
    void suggestionsChanged(const QString& document);
    /// Once after all of these that one change brings.
    void settled();
    void documentsChanged();
    void stageChanged();
    void commentsChanged();
    void viewsChanged(const QString& document, int page);
    void pageTextChanged(const QString& document, int page);
    /// True after each change that reached the disk, false when one could not be written.
    void savedStateChanged(bool saved);
    void failed(const withheld::Error& error);
    /// So many steps are not on disk, and why; 0 when all are again.
    void held(int steps, const withheld::Error& because);
    /// For the status bar and screen readers: "Mark added, s.40(2), 5 on this page".
    void announced(const QString& words);

private:
    friend class CaseStep;
    struct Index;
    struct Seen;
    /// One call into the case (or several that belong together): signals come out once, at its end.
    Expected<void> carryOut(const std::function<Expected<void>()>& change);
    bool mayChange();
    void readTextUnder(std::vector<Mark>& marks) const;
    using Groups = std::vector<std::vector<casefile::Case::PlacedMark>>;
    /// Each mark with those that are to stand for it on the pages in step: marks that are there (with their ids), or new ones.
    [[nodiscard]] Groups withTwins(const std::vector<casefile::Case::PlacedMark>& marks) const;
    /// Where the mark lies on another page.
    [[nodiscard]] Mark followedTo(const Mark& mark, const std::string& document, const std::string& other, int page) const;
    /// Also those that stand for them elsewhere, changed alike.
    void followChanges(std::vector<Mark>& after) const;
    [[nodiscard]] std::vector<std::string> withInStep(const std::vector<std::string>& ids) const;
    /// Ids of the marks that were made; the first of each group that was new comes in `own`.
    Expected<std::vector<std::string>> addGroups(Groups groups, std::vector<std::string>* own);
    /// Open suggestions at the same place of pages in step.
    [[nodiscard]] QStringList suggestionsInStepWith(const casefile::CaseSuggestion& suggestion) const;
    /// For marks that accepting made: links them with marks on pages in step, which are added where there are none.
    struct Twins {
        std::vector<std::string> added;
        std::vector<std::vector<std::string>> links;
    };
    friend class AcceptStep;
    Expected<void> addTwinsOf(const std::vector<std::string>& marks, Twins& twins);
    void tellHeld();
    bool changeMarks(std::vector<Mark> after, const QString& words, bool mayMerge);
    /// The act of the case's history, if it changed anything, as a step that is done.
    bool pushAct(const std::string& act, const QString& step);
    void push(std::unique_ptr<CaseStep> step);
    /// Fills the undo stack with what the case's chain knows of earlier sessions.
    void restoreHistory();
    /// "This undoes 2 steps of Ben Okoro." for steps from the present one back to `target`; "" when all are one's own.
    [[nodiscard]] QString othersSteps(int target) const;
    /// Ids change when an undone acceptance is done again; later steps still name the first one.
    [[nodiscard]] std::string presentId(const std::string& id) const;
    void rename(const std::string& id, const std::string& now);
    void fail(const Error& error);
    void noticeChanges();
    /// Documents whose marks or suggestions may be others than at `before`: all of them when it can't be told.
    [[nodiscard]] std::vector<std::string> touchedSince(const Seen& before) const;
    void forgetIndex();
    struct Touched {
        std::set<int> pages;
        std::uint64_t changes = 0;
    };
    /// By document: what the step under way has changed so far, as the case's history knows it.
    [[nodiscard]] std::map<std::string, Touched> touchedByAct() const;
    void renewPages(const std::string& document, const std::set<int>& touched);
    [[nodiscard]] Index& index() const;
    [[nodiscard]] std::vector<std::string> presentIds(const QStringList& ids) const;

    std::unique_ptr<casefile::Case> m_case;
    QUndoStack m_undo;
    std::function<bool(const QString&)> m_guard;
    bool m_editable = true;
    int m_underWay = 0;
    bool m_stepFailed = false;
    bool m_isRestoring = false;
    std::optional<casefile::ActNote> m_turn;  ///< undo or redo that is under way
    std::size_t m_heldSteps = 0;              ///< as told last
    QTimer* m_retry;
    std::vector<std::string> m_actIds;  ///< of the change that is under way
    std::string m_lastAct;              ///< of the change that was carried out last
    std::map<std::string, std::string> m_renamed;
    mutable std::unique_ptr<Index> m_index;
    mutable std::map<std::pair<std::string, int>, std::shared_ptr<const PageText>> m_texts;
    std::unique_ptr<Seen> m_seen;
};

}  // namespace withheld::ui
