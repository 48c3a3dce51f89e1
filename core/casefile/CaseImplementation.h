// What a Case holds, shared by its source files.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "casefile/Case.h"
#include "casefile/CaseFolder.h"
#include "casefile/Chain.h"
#include "casefile/Database.h"
#include "casefile/EventPayloads.h"

namespace withheld::casefile {

[[nodiscard]] std::string nowUtc();
[[nodiscard]] std::string newId();

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

    [[nodiscard]] Expected<void> openDatabase();
    /// Takes in events that are not in `state` yet; true when there were any. `strict`: a broken chain fails with Tampered.
    [[nodiscard]] Expected<bool> readNew(bool strict);
    /// "" when the chain ends where the note beside the database says.
    [[nodiscard]] std::string headProblem(const std::optional<ChainHead>& head) const;

private:
    [[nodiscard]] Expected<void> writeLocked(const Decide& decide, const Also& also);
};

}  // namespace withheld::casefile
