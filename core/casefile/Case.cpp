#include "casefile/Case.h"

#include <QDate>
#include <QDateTime>
#include <QUuid>

#include "base/Hash.h"
#include "casefile/CaseImplementation.h"
#include "casefile/EventEffects.h"
#include "casefile/Names.h"

namespace withheld::casefile {

namespace fs = std::filesystem;

namespace {

Error nobody() {
    return {ErrorCode::InvalidInput, "Nobody is named as the user", "", 0, "Give the name of the person at work.", ""};
}

Error tampered(const CaseFolder& folder, const std::string& problem) {
    return {ErrorCode::Tampered,
            "This case was changed outside Withheld. " + problem,
            folder.path().string(),
            0,
            "Open it read-only to see its audit, and go on with the last good copy.",
            ""};
}

Expected<void> checkFacts(const CaseFacts& facts) {
    if (facts.reference.empty()) {
        return Error{ErrorCode::InvalidInput, "The case needs a reference", "", 0, "Give the request's reference.", ""};
    }
    if (!QDate::fromString(QString::fromStdString(facts.received), Qt::ISODate).isValid()) {
        return Error{
            ErrorCode::InvalidInput, "The date of receipt is no date: " + facts.received, "", 0, "Write it as YYYY-MM-DD.", ""};
    }
    return {};
}

}  // namespace

void withdrawApprovalFirst(std::vector<Draft>& drafts, const CaseState& state, const std::string& user) {
    const bool holds = state.stage == Stage::Approved || state.stage == Stage::Released;
    for (const Draft& draft : drafts) {
        const bool isImport = draft.payload.is_object() && draft.payload.value("changesTheSet", false);
        if (holds && (isImport || changesTheSet(draft.type))) {
            const std::string what = isImport                            ? " took in changed marks from a review package"
                                     : draft.type == "document-added"    ? " added a document"
                                     : draft.type == "document-removed"  ? " removed a document"
                                     : draft.type == "document-restored" ? " brought a document back"
                                                                         : " changed the marks";
            drafts.insert(drafts.begin(), Draft{"approval-withdrawn", {{"because", user + what + " after the approval"}}});
            return;
        }
    }
}

std::string nowUtc() {
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
}
Event eventOf(const Draft& draft, const HeldStep& step, std::uint64_t number) {
    nlohmann::json payload = draft.payload;
    if (step.act &&
        (draft.type.starts_with("mark-") || draft.type.starts_with("suggestion-") || draft.type == "review-imported")) {
        payload["act"] = toJson(*step.act);
    }
    return {number, step.time, step.user, draft.type, payload.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), ""};
}
std::string newId() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

Case::Case(std::unique_ptr<Implementation> implementation) : m(std::move(implementation)) {}
Case::~Case() = default;

Expected<void> Case::Implementation::openDatabase() {
    auto opened = openDatabaseOf(folder, mode);
    if (!opened) {
        return opened.error();
    }
    copy = std::move(opened->copy);
    database = std::move(opened->database);
    return {};
}

Expected<bool> Case::Implementation::readNew(bool strict) {
    const std::uint64_t before = walk.lastNumber();
    auto done = database->eachEvent(before, [&](Event event, const std::string& previousHash) -> Expected<void> {
        ChainWalk ahead = walk;
        const std::string broken = ahead.step(event, previousHash);
        if (strict && !broken.empty()) {
            return tampered(folder, broken + ".");
        }
        Expected<Effect> effect = effectOf(event);
        if (effect) {
            history.take(event, state, [&] { (*effect)(state); });
        } else if (strict) {
            return effect.error();
        }
        if (problem.empty()) {
            problem = !broken.empty() ? broken : effect ? std::string() : effect.error().message;
        }
        walk = std::move(ahead);
        state.lastEvent = event.number;
        return {};
    });
    if (!done && strict) {
        return done.error();
    }
    if (!done && problem.empty()) {
        problem = done.error().message;
    }
    return walk.lastNumber() != before;
}

std::string Case::Implementation::headProblem(const std::optional<ChainHead>& head) const {
    if (walk.lastNumber() == 0) {
        return "It holds no events.";
    }
    if (head && head->number > walk.lastNumber()) {
        return "Its last events are missing: " + std::to_string(walk.lastNumber()) + " of " + std::to_string(head->number) +
               " are here. Was it copied without the file case.sqlite-wal?";
    }
    if (head && head->number == walk.lastNumber() && head->hash != walk.lastHash()) {
        return "Its last event is not the one that was written.";
    }
    return "";
}

Expected<std::unique_ptr<Case>> Case::create(const fs::path& path, const CaseFacts& facts, const std::string& user) {
    if (tidyName(user).empty()) {
        return nobody();
    }
    if (auto good = checkFacts(facts); !good) {
        return good.error();
    }
    std::error_code failed;
    if (fs::exists(path, failed)) {
        return Error{ErrorCode::InvalidInput,
                     "There is already something of this name",
                     path.string(),
                     0,
                     "Choose another name for the case.",
                     ""};
    }
    // Whole or not there: made under a hidden name, renamed when the first event is on disk.
    const fs::path parent = path.has_parent_path() ? path.parent_path() : fs::path(".");
    auto making = std::make_unique<Implementation>(parent / ("." + path.filename().string() + "." + newId()));
    making->user = tidyName(user);
    const auto giveUp = [&making](Error error) {
        std::error_code ignored;
        making->database.reset();
        fs::remove_all(making->folder.path(), ignored);
        return error;
    };
    if (auto made = making->folder.make(); !made) {
        return giveUp(made.error());
    }
    auto database = Database::create(making->folder.database());
    if (!database) {
        return giveUp(database.error());
    }
    making->database = std::move(*database);
    nlohmann::json genesis = toJson(facts);
    genesis["caseId"] = newId();
    const std::vector<Draft> first{{"case-created", std::move(genesis)}};
    if (auto written = making->write([&first](const CaseState&) { return first; }); !written) {
        return giveUp(written.error());
    }
    making->database.reset();  // SQLite knows its files by name
    fs::rename(making->folder.path(), path, failed);
    if (failed) {
        return giveUp(
            {ErrorCode::Io, "The case cannot be made: " + failed.message(), path.string(), 0, "Choose another folder.", ""});
    }
    return open(path, user);
}

Expected<std::unique_ptr<Case>> Case::open(const fs::path& folder, const std::string& user, OpenMode mode) {
    if (mode == OpenMode::ReadWrite && tidyName(user).empty()) {
        return nobody();
    }
    auto opening = std::make_unique<Implementation>(folder);
    opening->user = tidyName(user);
    opening->mode = mode;
    if (auto opened = opening->openDatabase(); !opened) {
        return opened.error();
    }
    const bool strict = mode == OpenMode::ReadWrite;
    // Noted after its event is on disk: read before the events, it can never be ahead of them while others append.
    const std::optional<ChainHead> head = opening->folder.head();
    if (auto read = opening->readNew(strict); !read) {
        return read.error();
    }
    if (const std::string atEnd = opening->headProblem(head); !atEnd.empty()) {
        if (strict) {
            return tampered(opening->folder, atEnd);
        }
        if (opening->problem.empty()) {
            opening->problem = atEnd;
        }
    }
    return std::unique_ptr<Case>(new Case(std::move(opening)));
}

const fs::path& Case::folder() const {
    return m->folder.path();
}
const std::string& Case::user() const {
    return m->user;
}
void Case::setUser(const std::string& user) {
    m->user = tidyName(user);
}
const CaseState& Case::state() const {
    return m->state;
}
const History& Case::history() const {
    return m->history;
}
void Case::setAct(std::optional<ActNote> note) {
    m->act = std::move(note);
}
bool Case::hasAct() const {
    return m->act.has_value();
}
const std::string& Case::problem() const {
    return m->problem;
}
void Case::setObserver(std::function<void()> observer) {
    m->observer = std::move(observer);
}

Expected<bool> Case::refresh() {
    if (m->hasHeld()) {
        return false;  // what others appended is taken in when the held steps are written
    }
    auto changed = m->readNew(m->mode == OpenMode::ReadWrite);
    if (changed && *changed && m->observer) {
        m->observer();
    }
    return changed;
}

Expected<void> Case::Implementation::write(const Decide& decide, const Also& also) {
    if (mode == OpenMode::ReadOnly) {
        return Error{
            ErrorCode::NotAllowed, "This case is open read-only", folder.path().string(), 0, "Open it for writing first.", ""};
    }
    if (user.empty()) {
        return nobody();
    }
    if (hasHeld()) {
        // In their order: after steps that wait, this one waits as well, or they go first.
        if (!also) {
            if (auto held = holdInstead(decide, holding->because); held || held.error().code != holding->because.code) {
                return held;
            }
        }
        if (auto written = writeHeld(); !written) {
            return written;
        }
    }
    const auto mayWait = [&](const Error& error) {
        return holding && !also && (error.code == ErrorCode::Io || error.code == ErrorCode::DiskFull);
    };
    if (auto begun = database->begin(); !begun) {
        return mayWait(begun.error()) ? holdInstead(decide, begun.error()) : begun;
    }
    const std::uint64_t before = state.lastEvent;
    auto done = writeLocked(decide, also);
    if (!done) {
        database->rollBack();
        if (mayWait(done.error())) {
            return holdInstead(decide, done.error());
        }
    }
    if (state.lastEvent != before && observer) {
        observer();
    }
    return done;
}

Expected<void> Case::Implementation::writeLocked(const Decide& decide, const Also& also) {
    // What others appended is true whether or not our own step succeeds; taking it in under the lock keeps the chain from
    // forking.
    if (auto read = readNew(true); !read) {
        return read.error();
    }
    auto decided = decide(state);
    if (!decided) {
        return decided.error();
    }
    const HeldStep step{std::move(*decided), user, nowUtc(), act};
    if (also) {
        if (auto done = also(*database); !done) {
            return done;
        }
    }
    ChainWalk ahead = walk;
    auto inserted = insertStep(step, ahead);
    if (!inserted) {
        return inserted.error();
    }
    const std::vector<std::pair<Event, Effect>>& effects = *inserted;
    if (auto committed = database->commit(); !committed) {
        return committed;
    }
    walk = ahead;
    for (const auto& [event, effect] : effects) {
        history.take(event, state, [&, &change = effect] { change(state); });
    }
    if (!effects.empty()) {
        state.lastEvent = walk.lastNumber();
        folder.noteHead({walk.lastNumber(), walk.lastHash()});
    }
    return {};
}

Expected<std::vector<std::pair<Event, Effect>>> Case::Implementation::insertStep(const HeldStep& step, ChainWalk& ahead) {
    std::vector<Draft> drafts = step.drafts;
    withdrawApprovalFirst(drafts, state, step.user);
    std::vector<std::pair<Event, Effect>> effects;
    const std::uint64_t first = ahead.lastNumber() + 1;
    for (Draft& draft : drafts) {
        draft.payload["step"] = first;
        Event event = eventOf(draft, step, ahead.lastNumber() + 1);
        event.hash = eventHash(ahead.lastHash(), event);
        auto effect = effectOf(event);
        if (!effect) {
            return effect.error();
        }
        effects.emplace_back(event, std::move(*effect));
        if (auto inserted = database->insert(event, ahead.lastHash()); !inserted) {
            return inserted.error();
        }
        ahead = ChainWalk(event.number, event.hash);
    }
    return effects;
}

Expected<void> Case::append(const std::string& type, const std::string& payloadJson) {
    return appendIf(type, payloadJson, [](const CaseState&) { return Expected<void>(); });
}

Expected<void> Case::appendIf(const std::string& type, const std::string& payloadJson, const Condition& condition) {
    nlohmann::json payload = nlohmann::json::parse(payloadJson, nullptr, false);
    if (!payload.is_object()) {
        return Error{ErrorCode::InvalidInput, "The event \"" + type + "\" holds no JSON object", "", 0, "", ""};
    }
    return m->write([&](const CaseState& state) -> Expected<std::vector<Draft>> {
        if (auto allowed = condition(state); !allowed) {
            return allowed.error();
        }
        return std::vector<Draft>{{type, payload}};
    });
}

}  // namespace withheld::casefile
