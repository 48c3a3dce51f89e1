// The audit reads everything again from disk, through a connection of its own: nothing that is cached counts.
#include "base/Hash.h"
#include "casefile/CaseImplementation.h"
#include "casefile/EventEffects.h"

namespace withheld::casefile {

namespace {

void auditEvents(const Database& database, const CaseFolder& folder, Audit& audit, CaseState& state) {
    ChainWalk walk;
    const std::optional<ChainHead> head = folder.head();
    bool headSeen = false;
    auto done = database.eachEvent(0, [&](Event event, const std::string& previousHash) -> Expected<void> {
        if (const std::string problem = walk.step(event, previousHash); !problem.empty()) {
            audit.problems.push_back(problem);
        }
        if (auto effect = effectOf(event)) {
            (*effect)(state);
        } else {
            audit.problems.push_back(effect.error().message);
        }
        if (head && event.number == head->number) {
            headSeen = event.hash == head->hash;
        }
        audit.events.push_back(std::move(event));
        return {};
    });
    if (!done) {
        audit.problems.push_back(done.error().message);
    }
    if (audit.events.empty()) {
        audit.problems.emplace_back("The case holds no events");
    } else if (!head) {
        audit.problems.emplace_back("The note of the last event (case.head) is missing");
    } else if (head->number > walk.lastNumber()) {
        audit.problems.push_back("Events are missing at the end: " + std::to_string(walk.lastNumber()) + " of " +
                                 std::to_string(head->number) + " are here");
    } else if (!headSeen) {
        audit.problems.push_back("The note of the last event (case.head) does not agree with event " +
                                 std::to_string(head->number));
    }
}

void auditWords(const Database& database, const CaseState& state, Audit& audit) {
    auto done = database.eachWords([&](const WordsRow& row) {
        if (wordsHash(row.document, row.page, row.blob) != row.sha256) {
            const Document* document = state.document(row.document);
            audit.problems.push_back("The stored words of page " + std::to_string(row.page) + " of " +
                                     (document == nullptr ? "an unknown document" : document->fileName) + " were changed");
        }
    });
    if (!done) {
        audit.problems.push_back(done.error().message);
    }
}

void auditFile(const std::filesystem::path& path, const std::string& sha256, const std::string& what, Audit& audit) {
    const Expected<Bytes> bytes = readFile(path);
    if (!bytes) {
        audit.problems.push_back(what + " cannot be read: " + bytes.error().message);
    } else if (sha256Hex(*bytes) != sha256) {
        audit.problems.push_back(what + " was changed");
    }
}

}  // namespace

Expected<Audit> Case::audit() const {
    Implementation fresh(m->folder.path());
    fresh.mode = OpenMode::ReadOnly;
    if (auto opened = fresh.openDatabase(); !opened) {
        if (opened.error().code != ErrorCode::Tampered) {
            return opened.error();
        }
        return Audit{{}, false, {opened.error().message}};
    }
    Audit audit;
    CaseState state;
    auditEvents(*fresh.database, fresh.folder, audit, state);
    auditWords(*fresh.database, state, audit);
    for (const Document& document : state.documents) {
        auditFile(fresh.folder.source(document.sha256), document.sha256, "The source of " + document.fileName, audit);
        auditFile(fresh.folder.working(document.sha256), document.workingSha256, "The working copy of " + document.fileName,
                  audit);
    }
    for (std::string& problem : fresh.database->problems()) {
        audit.problems.push_back(std::move(problem));
    }
    audit.intact = audit.problems.empty();
    return audit;
}

}  // namespace withheld::casefile
