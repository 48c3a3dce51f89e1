// Steps that the disk does not take: kept in memory and in a file on another disk, written when it can be done.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "base/JsonNesting.h"
#include "casefile/CaseImplementation.h"

namespace withheld::casefile {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr int interactivePatience = 1500;  // ms; a person waits for a mark
constexpr std::uint64_t largestRescue = std::uint64_t{1} << 28U;

/// Steps whose meaning does not hang on what others wrote at that moment. What a second person decides about a set is none.
bool mayWait(const Draft& draft) {
    constexpr std::array others{"comment-added",       "page-viewed",  "decision",
                                "consistency-decided", "pages-linked", "pages-unlinked"};
    return draft.type.starts_with("mark-") || draft.type.starts_with("suggestion-") ||
           std::find(others.begin(), others.end(), draft.type) != others.end();
}

std::string lineOf(const HeldStep& step) {
    json drafts = json::array();
    for (const Draft& draft : step.drafts) {
        drafts.push_back({{"type", draft.type}, {"payload", draft.payload}});
    }
    json object{{"user", step.user}, {"time", step.time}, {"drafts", std::move(drafts)}};
    if (step.act) {
        object["act"] = toJson(*step.act);
    }
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

ActNote actFromJson(const json& object) {
    ActNote act;
    act.ids = textsIn(object, "ids");
    act.run = textIn(object, "run");
    const std::string turn = textIn(object, "turn");
    act.turn = turn == "undo" ? ActNote::Turn::Undo : turn == "redo" ? ActNote::Turn::Redo : ActNote::Turn::Do;
    return act;
}

std::optional<HeldStep> stepFrom(const std::string& line) {
    const json object = isNestedAtMost(line, 64) ? json::parse(line, nullptr, false) : json();
    HeldStep step{{}, object.is_object() ? textIn(object, "user") : "", object.is_object() ? textIn(object, "time") : "", {}};
    if (step.user.empty() || step.time.empty() || !object.contains("drafts") || !object["drafts"].is_array()) {
        return std::nullopt;
    }
    for (const json& each : object["drafts"]) {
        Draft draft{each.is_object() ? textIn(each, "type") : "", each.is_object() ? each.value("payload", json()) : json()};
        if (!draft.payload.is_object() || !mayWait(draft)) {
            return std::nullopt;
        }
        step.drafts.push_back(std::move(draft));
    }
    if (object.contains("act") && object["act"].is_object()) {
        step.act = actFromJson(object["act"]);
    }
    return step;
}

/// On disk when it returns, as far as that disk can. Failing is no failure: the step is in memory as well.
void appendSynced(const fs::path& path, const std::string& bytes) {
    std::error_code ignored;
    fs::create_directories(path.parent_path(), ignored);
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file >= 0) {
        std::size_t done = 0;
        while (done < bytes.size()) {
            const ssize_t written = ::write(file, bytes.data() + done, bytes.size() - done);
            if (written <= 0) {
                break;
            }
            done += static_cast<std::size_t>(written);
        }
        ::fsync(file);
        ::close(file);
    }
}

std::string headLine(const ChainWalk& walk) {
    return json{{"after", walk.lastNumber()}, {"hash", walk.lastHash()}}.dump() + "\n";
}

/// Whether the chain in the database goes through the event of this number and hash.
bool holdsEvent(const Database& database, std::uint64_t number, const std::string& hash) {
    bool isThere = false;
    (void)database.eachEvent(number == 0 ? 0 : number - 1, [&](const Event& event, const std::string&) -> Expected<void> {
        isThere = event.number == number && event.hash == hash;
        return Error{ErrorCode::Cancelled, "", "", 0, "", ""};
    });
    return isThere;
}

}  // namespace

Expected<void> Case::Implementation::takeInMemory(const HeldStep& step) {
    std::vector<Draft> drafts = step.drafts;
    withdrawApprovalFirst(drafts, state, step.user);
    std::vector<std::pair<Event, Effect>> effects;
    for (const Draft& draft : drafts) {
        Event event = eventOf(draft, step, state.lastEvent + effects.size() + 1);
        auto effect = effectOf(event);
        if (!effect) {
            return effect.error();
        }
        effects.emplace_back(std::move(event), std::move(*effect));
    }
    for (const auto& [event, effect] : effects) {
        history.take(event, state, [&, &change = effect] { change(state); });
        state.lastEvent = event.number;
    }
    return {};
}

Expected<void> Case::Implementation::holdInstead(const Decide& decide, const Error& error) {
    auto decided = decide(state);
    if (!decided) {
        return decided.error();
    }
    if (!std::all_of(decided->begin(), decided->end(), mayWait)) {
        return error;
    }
    if (decided->empty()) {
        return {};
    }
    HeldStep step{std::move(*decided), user, nowUtc(), act};
    const bool isFirst = holding->steps.empty();
    if (isFirst) {
        holding->stateOnDisk = state;
        holding->historyOnDisk = history;
    }
    if (auto taken = takeInMemory(step); !taken) {
        return taken;
    }
    if (!holding->rescueFile.empty()) {
        appendSynced(holding->rescueFile, (isFirst ? headLine(walk) : std::string()) + lineOf(step));
    }
    holding->steps.push_back(std::move(step));
    holding->because = error;
    if (observer) {
        observer();
    }
    return {};
}

Expected<void> Case::Implementation::writeHeld() {
    if (!hasHeld()) {
        return {};
    }
    const auto fail = [this](const Error& error) {
        holding->because = error;
        return error;
    };
    // A connection whose disk was gone may not come back to life: a new one.
    auto fresh = folder.isWritable() ? Database::open(folder.database(), OpenMode::ReadWrite)
                                     : Expected<std::unique_ptr<Database>>(
                                           Error{ErrorCode::Io, "The case cannot be written: its folder is read-only or gone",
                                                 folder.path().string(), 0, "", ""});
    if (!fresh) {
        return fail(fresh.error());
    }
    if (!holdsEvent(**fresh, walk.lastNumber(), walk.lastHash())) {
        return fail({ErrorCode::Tampered, "The case in this folder is not the one that was open", folder.path().string(), 0,
                     "Save the case elsewhere.", ""});
    }
    database = std::move(*fresh);
    database->setPatience(0);
    auto begun = database->begin();
    database->setPatience(interactivePatience);
    if (!begun) {
        return fail(begun.error());
    }
    // All of it on copies: when anything fails, the steps are held as before.
    const CaseState stateBefore = std::move(state);
    const History historyBefore = std::move(history);
    const ChainWalk walkBefore = walk;
    state = holding->stateOnDisk;
    history = holding->historyOnDisk;
    Expected<void> done;
    if (auto read = readNew(true); !read) {
        done = read.error();
    }
    for (const HeldStep& step : holding->steps) {
        if (!done) {
            break;
        }
        ChainWalk ahead = walk;
        auto inserted = insertStep(step, ahead);
        if (!inserted) {
            done = inserted.error();
            break;
        }
        walk = ahead;
        for (const auto& [event, effect] : *inserted) {
            history.take(event, state, [&, &change = effect] { change(state); });
            state.lastEvent = event.number;
        }
    }
    if (done) {
        done = database->commit();
    }
    if (!done) {
        database->rollBack();
        state = stateBefore;
        history = historyBefore;
        walk = walkBefore;
        return fail(done.error());
    }
    folder.noteHead({walk.lastNumber(), walk.lastHash()});
    holding->steps.clear();
    holding->stateOnDisk = {};
    holding->historyOnDisk = {};
    std::error_code ignored;
    fs::remove(holding->rescueFile, ignored);
    if (observer) {
        observer();
    }
    return {};
}

Expected<void> Case::Implementation::takeRescued() {
    std::error_code failed;
    if (holding->rescueFile.empty() || !fs::exists(holding->rescueFile, failed)) {
        return {};
    }
    const Expected<Bytes> bytes = readFile(holding->rescueFile, largestRescue);
    if (!bytes) {
        return bytes.error();
    }
    const std::size_t end = bytes->find('\n');
    const json head = json::parse(bytes->substr(0, end), nullptr, false);
    if (end == Bytes::npos || !head.is_object() ||
        !holdsEvent(*database, head.value("after", std::uint64_t{0}), textIn(head, "hash"))) {
        // Not of this case, or of another copy of it: kept for a person to look at, out of the way of new steps.
        fs::rename(holding->rescueFile, holding->rescueFile.string() + ".not-taken-in", failed);
        return Error{ErrorCode::Tampered,
                     "Steps that could not be written earlier do not belong to this copy of the case",
                     holding->rescueFile.string() + ".not-taken-in",
                     0,
                     "",
                     ""};
    }
    holding->stateOnDisk = state;
    holding->historyOnDisk = history;
    for (std::size_t at = end + 1; at < bytes->size();) {
        const std::size_t next = bytes->find('\n', at);
        auto step = stepFrom(bytes->substr(at, next - at));
        if (next == Bytes::npos || !step) {
            break;  // the line that was being written when the program ended
        }
        if (auto taken = takeInMemory(*step); !taken) {
            return taken;
        }
        holding->steps.push_back(std::move(*step));
        at = next + 1;
    }
    return {};
}

Expected<std::size_t> Case::holdWhatCannotBeWritten(const fs::path& rescueFile) {
    if (m->mode == OpenMode::ReadOnly) {
        return std::size_t{0};
    }
    m->holding = Implementation::Holding{rescueFile, {}, {}, {}, {}};
    m->database->setPatience(interactivePatience);
    auto taken = m->takeRescued();
    const std::size_t count = m->holding->steps.size();
    if (count > 0) {
        (void)m->writeHeld();  // or later
    }
    if (!taken) {
        return taken.error();
    }
    return count;
}

std::size_t Case::heldSteps() const {
    return m->holding ? m->holding->steps.size() : 0;
}

const Error& Case::heldBecause() const {
    static const Error none;
    return m->holding ? m->holding->because : none;
}

Expected<void> Case::writeHeld() {
    return m->writeHeld();
}

Expected<void> Case::saveElsewhere(const fs::path& target) {
    std::error_code failed;
    if (fs::exists(target, failed)) {
        return Error{ErrorCode::InvalidInput,
                     "There is already something of this name",
                     target.string(),
                     0,
                     "Choose another name for the case.",
                     ""};
    }
    const fs::path making = target.parent_path() / ("." + target.filename().string() + "." + newId());
    const auto giveUp = [&making](Error error) {
        std::error_code ignored;
        fs::remove_all(making, ignored);
        return error;
    };
    const CaseFolder copy(making);
    if (auto made = copy.make(); !made) {
        return giveUp(made.error());
    }
    for (const char* part : {"sources", "working"}) {
        for (const fs::directory_entry& file : fs::directory_iterator(m->folder.path() / part, failed)) {
            std::error_code wrong;
            fs::copy_file(file.path(), making / part / file.path().filename(), wrong);
            if (wrong) {
                return giveUp(
                    {ErrorCode::Io, "A document cannot be copied: " + wrong.message(), file.path().string(), 0, "", ""});
            }
        }
        if (failed) {
            return giveUp({ErrorCode::Io, "The case's folder cannot be read: " + failed.message(), m->folder.path().string(), 0,
                           "Get its disk or network share back first.", ""});
        }
    }
    if (auto copied = m->database->copyTo(copy.database()); !copied) {
        return giveUp(copied.error());
    }
    {
        auto opened = open(making, m->user);
        if (!opened) {
            return giveUp(opened.error());
        }
        if (m->hasHeld()) {
            Implementation& other = *(*opened)->m;
            other.holding = Implementation::Holding{{}, m->holding->steps, {}, other.state, other.history};
            if (auto written = other.writeHeld(); !written) {
                return giveUp(written.error());
            }
        }
    }
    fs::rename(making, target, failed);
    if (failed) {
        return giveUp({ErrorCode::Io, "The case cannot be made: " + failed.message(), target.string(), 0, "", ""});
    }
    if (m->hasHeld()) {
        // They are in the copy now; here they would be written a second time.
        m->state = m->holding->stateOnDisk;
        m->history = m->holding->historyOnDisk;
        m->holding->steps.clear();
        fs::remove(m->holding->rescueFile, failed);
        if (m->observer) {
            m->observer();
        }
    }
    return {};
}

}  // namespace withheld::casefile
