// What a Case holds, shared by its source files.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "casefile/Case.h"
#include "casefile/CaseFolder.h"
#include "casefile/Chain.h"
#include "casefile/Database.h"
#include "casefile/EventEffects.h"
#include "casefile/EventPayloads.h"

namespace withheld::casefile {

[[nodiscard]] std::string nowUtc();
[[nodiscard]] std::string newId();
/// InvalidInput when it covers nothing, or lies on no page of the document.
[[nodiscard]] Expected<void> checkMark(const Document& document, const Mark& mark);

struct OpenedDatabase {
    std::unique_ptr<PrivateFolder> copy;  ///< of a database in a folder that SQLite may not write its index into
    std::unique_ptr<Database> database;
};
/// Fails with Io when the folder is no case, or may not be written to and should be.
[[nodiscard]] Expected<OpenedDatabase> openDatabaseOf(const CaseFolder& folder, OpenMode mode);
/// The words of a page as they were stored (Case::pageText); `fileName` is for messages.
[[nodiscard]] Expected<std::optional<PageText>> checkedWords(const Database& database, const std::string& document, int page,
                                                             const std::string& fileName);

/// One step that could not be written.
struct HeldStep {
    std::vector<Draft> drafts;  ///< as decided; what has to be said before them is added when they are written
    std::string user;
    std::string time;
    std::optional<ActNote> act;
};

/// As it is written, but for its hash.
[[nodiscard]] Event eventOf(const Draft& draft, const HeldStep& step, std::uint64_t number);
/// An approval does not outlive a change of what it approved; both stand in one transaction.
void withdrawApprovalFirst(std::vector<Draft>& drafts, const CaseState& state, const std::string& user);

struct Case::Implementation {
    explicit Implementation(std::filesystem::path path) : folder(std::move(path)) {}

    CaseFolder folder;
    std::string user;
    OpenMode mode = OpenMode::ReadWrite;
    std::unique_ptr<PrivateFolder> copy;  ///< of a database in a folder that SQLite may not write its index into
    std::unique_ptr<Database> database;
    CaseState state;
    History history;
    std::optional<ActNote> act;
    ChainWalk walk;
    std::string problem;  ///< the first one, when a broken case is open read-only
    std::function<void()> observer;
    std::set<std::string> checkedFiles;  ///< working copies whose hash was found right since opening

    /// What one step wants to write, decided on the state that is true under the write lock. No draft: nothing to do.
    using Decide = std::function<Expected<std::vector<Draft>>(const CaseState&)>;
    /// Written in the same transaction, before the events.
    using Also = std::function<Expected<void>(Database&)>;
    /// One transaction, one step. The state changes only after the commit; on failure nothing has happened.
    [[nodiscard]] Expected<void> write(const Decide& decide, const Also& also = {});

    // Steps that wait for the disk (CaseHolding.cpp).
    struct Holding {
        std::filesystem::path rescueFile;
        std::vector<HeldStep> steps;
        Error because;
        CaseState stateOnDisk;  ///< without the steps; `state` has them
        History historyOnDisk;
    };
    std::optional<Holding> holding;
    /// Keeps the step when all of it may wait, else gives `error` back.
    [[nodiscard]] Expected<void> holdInstead(const Decide& decide, const Error& error);
    [[nodiscard]] Expected<void> takeInMemory(const HeldStep& step);
    [[nodiscard]] Expected<void> writeHeld();
    [[nodiscard]] Expected<void> takeRescued();
    [[nodiscard]] bool hasHeld() const { return holding && !holding->steps.empty(); }

    [[nodiscard]] Expected<void> openDatabase();
    /// Takes in events that are not in `state` yet; true when there were any. `strict`: a broken chain fails with Tampered.
    [[nodiscard]] Expected<bool> readNew(bool strict);
    /// "" when the chain ends where the note beside the database says.
    [[nodiscard]] std::string headProblem(const std::optional<ChainHead>& head) const;

private:
    [[nodiscard]] Expected<void> writeLocked(const Decide& decide, const Also& also);
    /// Inserts the events of one step after `ahead`, which moves on.
    [[nodiscard]] Expected<std::vector<std::pair<Event, Effect>>> insertStep(const HeldStep& step, ChainWalk& ahead);
};

}  // namespace withheld::casefile
