#include "review/Package.h"

#include <QDateTime>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/Hash.h"
#include "base/JsonNesting.h"

namespace withheld::review {

using casefile::CaseMark;
using casefile::CaseState;
using casefile::RemovedMark;
using nlohmann::json;

namespace {

constexpr const char* kFormat = "withheld-review";
constexpr int kVersion = 1;

std::string dumpedCopy(const json& copy) {
    return copy.dump(-1, ' ', false, json::error_handler_t::replace);
}

Error noPackage(const std::string& message, const std::string& fileName) {
    return {ErrorCode::InvalidInput, message, fileName, 0, "Ask for the package again.", ""};
}

std::string minute(const std::string& time) {
    return time.size() < 16 ? time : time.substr(0, 10) + " " + time.substr(11, 5);
}

Sentence described(const CaseMark& mark) {
    std::string codes;
    for (const std::string& code : mark.mark.exemptions) {
        codes += (codes.empty() ? "" : ", ") + code;
    }
    return {QT_TRANSLATE_NOOP("Sentence", "%1, changed by %2 on %3"),
            {codes.empty() ? Sentence(QT_TRANSLATE_NOOP("Sentence", "no exemption")) : Sentence::data(codes),
             Sentence::data(mark.mark.author), Sentence::data(minute(mark.changed))}};
}

Sentence described(const RemovedMark& removed) {
    return {QT_TRANSLATE_NOOP("Sentence", "removed by %1 on %2"),
            {Sentence::data(removed.by), Sentence::data(minute(removed.time))}};
}

bool isSameContent(const CaseMark& a, const CaseMark& b) {
    return casefile::stampOf(a) == casefile::stampOf(b);
}

/// Neither grew out of the other.
bool areApart(const CaseMark& a, const CaseMark& b) {
    return !isSameContent(a, b) && !a.versions.contains(casefile::stampOf(b)) && !b.versions.contains(casefile::stampOf(a));
}

/// Whether who removed it had seen this content.
bool knows(const RemovedMark& removed, const CaseMark& content) {
    return isSameContent(removed.mark, content) || removed.mark.versions.contains(casefile::stampOf(content));
}

class Conflicts {
public:
    Conflicts(const CaseState& before, const CaseState& after) : m_before(before), m_after(after) {}

    void look(const CaseMark& there) {
        const std::string& id = there.mark.id;
        if (const auto here = m_before.marks.find(id); here != m_before.marks.end()) {
            if (areApart(here->second, there)) {
                add(here->second, described(here->second), described(there), true);
            } else if (isSameContent(here->second, there) && here->second.decision != there.decision &&
                       here->second.decision != casefile::ReviewDecision::Undecided &&
                       there.decision != casefile::ReviewDecision::Undecided) {
                add(here->second, decided(here->second), decided(there), false);
            }
        } else if (const auto gone = m_before.removedMarks.find(id);
                   gone != m_before.removedMarks.end() && !knows(gone->second, there)) {
            add(gone->second.mark, described(gone->second), described(there), true);
        }
    }
    void look(const RemovedMark& there) {
        const auto here = m_before.marks.find(there.mark.mark.id);
        if (here != m_before.marks.end() && !knows(there, here->second) &&
            !here->second.versions.contains(casefile::stampOf(there))) {
            add(here->second, described(here->second), described(there), true);
        }
    }
    [[nodiscard]] std::vector<Conflict> found() && { return std::move(m_found); }

private:
    static Sentence decided(const CaseMark& mark) {
        const bool agreed = mark.decision == casefile::ReviewDecision::Agreed;
        return {agreed ? QT_TRANSLATE_NOOP("Sentence", "approved by %1 on %2")
                       : QT_TRANSLATE_NOOP("Sentence", "returned by %1 on %2"),
                {Sentence::data(mark.decisionBy), Sentence::data(minute(mark.decisionTime))}};
    }
    void add(const CaseMark& here, const Sentence& hereWords, const Sentence& thereWords, bool isOpenToChoice) {
        const casefile::Document* document = m_before.document(here.document);
        const auto now = m_after.marks.find(here.mark.id);
        const auto before = m_before.marks.find(here.mark.id);
        Sentence stands = QT_TRANSLATE_NOOP("Sentence", "It is removed");
        if (now != m_after.marks.end()) {
            const bool isHere = before != m_before.marks.end() && isSameContent(before->second, now->second) &&
                                before->second.decisionTime == now->second.decisionTime;
            stands = before == m_before.marks.end()
                         ? QT_TRANSLATE_NOOP("Sentence", "The mark stands: what is open can't be taken back")
                     : isHere ? QT_TRANSLATE_NOOP("Sentence", "What is here stands")
                              : QT_TRANSLATE_NOOP("Sentence", "The package's stands: it is later");
        }
        m_found.push_back({here.document,
                           here.mark.page,
                           here.mark.id,
                           {QT_TRANSLATE_NOOP("Sentence", "%1, page %2"),
                            {Sentence::data(document == nullptr ? std::string() : document->fileName),
                             Sentence::number(static_cast<std::size_t>(here.mark.page))}},
                           hereWords,
                           thereWords,
                           stands,
                           isOpenToChoice});
    }

    const CaseState& m_before;
    const CaseState& m_after;
    std::vector<Conflict> m_found;
};

Expected<void> belongsHere(const CaseState& state, const casefile::CopyState& copy) {
    if (copy.reference != state.facts.reference) {
        return Error{ErrorCode::InvalidInput,
                     "This package is of another case: " + copy.reference,
                     "",
                     0,
                     "Open the case " + copy.reference + " first.",
                     ""};
    }
    for (const auto& document : copy.documents) {
        const bool isHere = std::any_of(state.documents.begin(), state.documents.end(),
                                        [&document](const casefile::Document& each) { return each.sha256 == document.sha256; });
        if (!isHere) {
            return Error{ErrorCode::InvalidInput,
                         "The package has marks for a document that this case does not hold",
                         document.fileName,
                         0,
                         "Add exactly the same file to this case first.",
                         ""};
        }
    }
    return {};
}

}  // namespace

std::string Merging::text() const {
    std::string all;
    for (const Sentence& each : sentences()) {
        all += (all.empty() ? "" : ", ") + each.text();
    }
    return all;
}

std::vector<Sentence> Merging::sentences() const {
    std::vector<Sentence> all;
    const auto say = [&all](int count, const char* one, const char* many) {
        if (count > 0) {
            all.push_back(counted(static_cast<std::size_t>(count), one, many));
        }
    };
    say(added, QT_TRANSLATE_NOOP("Sentence", "1 mark added"), QT_TRANSLATE_NOOP("Sentence", "%1 marks added"));
    say(changed, QT_TRANSLATE_NOOP("Sentence", "1 mark changed"), QT_TRANSLATE_NOOP("Sentence", "%1 marks changed"));
    say(removed, QT_TRANSLATE_NOOP("Sentence", "1 mark removed"), QT_TRANSLATE_NOOP("Sentence", "%1 marks removed"));
    say(decided, QT_TRANSLATE_NOOP("Sentence", "1 decision"), QT_TRANSLATE_NOOP("Sentence", "%1 decisions"));
    say(comments, QT_TRANSLATE_NOOP("Sentence", "1 comment"), QT_TRANSLATE_NOOP("Sentence", "%1 comments"));
    say(suggestions, QT_TRANSLATE_NOOP("Sentence", "1 suggestion"), QT_TRANSLATE_NOOP("Sentence", "%1 suggestions"));
    say(static_cast<int>(conflicts.size()), QT_TRANSLATE_NOOP("Sentence", "1 conflict"),
        QT_TRANSLATE_NOOP("Sentence", "%1 conflicts"));
    return all.empty() ? std::vector<Sentence>{QT_TRANSLATE_NOOP("Sentence", "Nothing new")} : all;
}

std::string packageText(const casefile::Case& file) {
    const std::string now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
    const json copy = casefile::toJson(casefile::copyOf(file.state(), file.user(), now));
    const json package{{"format", kFormat}, {"version", kVersion}, {"sha256", sha256Hex(dumpedCopy(copy))}, {"copy", copy}};
    return package.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

Expected<Package> readPackage(const std::string& text, const std::string& fileName) {
    constexpr int deepest = 32;
    const json package = isNestedAtMost(text, deepest) ? json::parse(text, nullptr, false) : json();
    if (!package.is_object() || package.value("format", json()) != kFormat) {
        return noPackage("This is no review package", fileName);
    }
    if (package.value("version", json()) != kVersion) {
        return Error{ErrorCode::InvalidInput,
                     "This package was made by a later version of Withheld",
                     fileName,
                     0,
                     "Take it in with that version.",
                     ""};
    }
    const auto copy = package.find("copy");
    if (copy == package.end() || package.value("sha256", json()) != sha256Hex(dumpedCopy(*copy))) {
        return noPackage("This package was changed after it was made", fileName);
    }
    auto read = casefile::copyFromJson(*copy);
    if (!read) {
        return read.error();
    }
    return Package{std::move(*read), sha256Hex(text)};
}

Expected<Merging> preview(const CaseState& state, const Package& package) {
    if (auto here = belongsHere(state, package.copy); !here) {
        return here.error();
    }
    CaseState after = state;
    casefile::mergeInto(after, package.copy);
    Merging merging;
    for (const auto& [id, mark] : after.marks) {
        const auto before = state.marks.find(id);
        merging.added += before == state.marks.end() ? 1 : 0;
        merging.changed += before != state.marks.end() && !isSameContent(before->second, mark) ? 1 : 0;
        const std::string decisionBefore = before == state.marks.end() ? std::string() : before->second.decisionTime;
        merging.decided += !mark.decisionTime.empty() && mark.decisionTime != decisionBefore ? 1 : 0;
    }
    for (const auto& [id, mark] : state.marks) {
        merging.removed += after.marks.contains(id) ? 0 : 1;
    }
    merging.comments = static_cast<int>(after.comments.size() - state.comments.size());
    merging.suggestions = static_cast<int>(after.suggestions.size() - state.suggestions.size());
    merging.changesTheSet = after.setHash() != state.setHash();
    Conflicts conflicts(state, after);
    for (const CaseMark& mark : package.copy.marks) {
        conflicts.look(mark);
    }
    for (const RemovedMark& removed : package.copy.removed) {
        conflicts.look(removed);
    }
    merging.conflicts = std::move(conflicts).found();
    return merging;
}

namespace {

/// What one copy holds of a mark: nothing when it is removed there.
std::optional<Mark> contentHere(const CaseState& state, const std::string& id) {
    const auto found = state.marks.find(id);
    return found == state.marks.end() ? std::nullopt : std::optional(found->second.mark);
}

std::optional<Mark> contentThere(const Package& package, const std::string& id) {
    for (const CaseMark& mark : package.copy.marks) {
        if (mark.mark.id == id) {
            return mark.mark;
        }
    }
    return std::nullopt;
}

/// The marks as they shall be where that is not what the rule made of them.
struct Corrections {
    std::vector<Mark> changed;
    std::vector<CaseMark> restored;
    std::vector<std::string> removed;

    Corrections(const CaseState& before, const CaseState& after, const Package& package, const std::vector<Conflict>& conflicts,
                const Choices& choices) {
        for (const Conflict& conflict : conflicts) {
            const auto choice = choices.find(conflict.markId);
            if (!conflict.isOpenToChoice || choice == choices.end() || choice->second == Choice::Rule) {
                continue;
            }
            const std::optional<Mark> wanted =
                choice->second == Choice::Here ? contentHere(before, conflict.markId) : contentThere(package, conflict.markId);
            const auto now = after.marks.find(conflict.markId);
            if (!wanted && now != after.marks.end()) {
                removed.push_back(conflict.markId);
            } else if (wanted && now == after.marks.end()) {
                CaseMark back = after.removedMarks.at(conflict.markId).mark;
                back.mark = *wanted;
                restored.push_back(std::move(back));
            } else if (wanted && now->second.mark != *wanted) {
                changed.push_back(*wanted);
            }
        }
    }
    [[nodiscard]] Expected<void> write(casefile::Case& file) const {
        // What is put back goes first, so that nothing comes open on the way.
        Expected<void> done = restored.empty() ? Expected<void>() : file.restoreMarks(restored);
        done = done && !changed.empty() ? file.changeMarks(changed) : done;
        return done && !removed.empty() ? file.removeMarks(removed) : done;
    }
};

const char* wordsOf(Choice choice) {
    return choice == Choice::Here ? "what is here" : "what the package says";
}

}  // namespace

Expected<Merging> importPackage(casefile::Case& file, const Package& package, const Choices& choices) {
    if (auto current = file.refresh(); !current) {
        return current.error();
    }
    Expected<Merging> merging = preview(file.state(), package);
    if (!merging) {
        return merging;
    }
    CaseState after = file.state();
    casefile::mergeInto(after, package.copy);
    const auto knows = [](const CaseState& state) { return casefile::toJson(casefile::copyOf(state, "", "")); };
    if (knows(after) == knows(file.state())) {
        return merging;
    }
    json conflicts = json::array();
    for (const Conflict& conflict : merging->conflicts) {
        const auto choice = choices.find(conflict.markId);
        const bool isChosen = conflict.isOpenToChoice && choice != choices.end() && choice->second != Choice::Rule;
        conflicts.push_back(conflict.place.text() + ": here " + conflict.here.text() + "; in the package " +
                            conflict.there.text() + ". " +
                            (isChosen ? file.user() + " chose " + wordsOf(choice->second) : conflict.stands.text()));
    }
    const json payload{{"copy", casefile::toJson(package.copy)},
                       {"packageSha256", package.sha256},
                       {"conflicts", conflicts},
                       {"changesTheSet", merging->changesTheSet}};
    const Corrections corrections(file.state(), after, package, merging->conflicts, choices);
    const std::uint64_t seen = file.state().lastEvent;
    auto done = file.appendIf("review-imported", dumpedCopy(payload), [&](const CaseState& state) -> Expected<void> {
        // The payload tells of conflicts with the case as it was looked at.
        return state.lastEvent == seen ? Expected<void>()
                                       : Expected<void>(Error{ErrorCode::NotAllowed, "Somebody changed the case a moment ago", "",
                                                              0, "Take the package in again.", ""});
    });
    if (!done) {
        return done.error();
    }
    if (auto chosen = corrections.write(file); !chosen) {
        return chosen.error();
    }
    return merging;
}

}  // namespace withheld::review
