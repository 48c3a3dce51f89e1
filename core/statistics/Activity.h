// How long a person worked on which document. This belongs to that person: it is kept in a file of their own account, never in
// the case, which others share; nothing reads it but their own window, and nobody but they can export or delete it
// (docs/decisions/017-working-time-is-personal.md). It names cases and documents by their ids only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/Error.h"
#include "casefile/CaseState.h"

namespace withheld::statistics {

using SecondsByDocument = std::map<std::string, double>;  ///< Document::id → seconds

/// Turns signs of life (a key, a click, the wheel) into time. A pause longer than a minute is not counted, not one second of it.
class ActivityMeter {
public:
    static constexpr std::int64_t longestPause = 60'000;  ///< ms
    /// At `now`, in milliseconds of a steady clock, the person did something in `document`; "" = nowhere. The time since the last
    /// sign goes to the document that was before their eyes.
    void touch(const std::string& document, std::int64_t now);
    /// What was counted since it was last asked for.
    [[nodiscard]] SecondsByDocument take();

private:
    std::string m_document;
    std::int64_t m_last = 0;
    bool m_isRunning = false;
    std::map<std::string, std::int64_t> m_milliseconds;
};

/// The file of one account; several windows may write to it at the same time. Io when that cannot be.
class ActivityRecord {
public:
    explicit ActivityRecord(std::filesystem::path file) : m_file(std::move(file)) {}
    [[nodiscard]] Expected<void> add(const std::string& caseId, const std::string& user, const SecondsByDocument& seconds);
    /// A file that cannot be read counts as empty: lost working times stop nobody from working.
    [[nodiscard]] SecondsByDocument of(const std::string& caseId, const std::string& user) const;
    /// Everything that is kept of this person and case.
    [[nodiscard]] Expected<void> forget(const std::string& caseId, const std::string& user);

private:
    std::filesystem::path m_file;
};

/// What is left at the speed so far.
struct Pace {
    double secondsPerPage = 0;
    int pagesLeft = 0;  ///< that this person has not had on screen
    [[nodiscard]] double secondsLeft() const { return secondsPerPage * pagesLeft; }
};

/// Nothing while too little is known: under three pages viewed, or under a minute of work.
[[nodiscard]] std::optional<Pace> paceOf(const casefile::CaseState& state, const std::string& user,
                                         const SecondsByDocument& seconds);

/// "2 h 10 min", "45 min", "under a minute"
[[nodiscard]] std::string durationText(double seconds);

/// Document, minutes: for the person themselves.
[[nodiscard]] std::string toCsv(const casefile::CaseState& state, const SecondsByDocument& seconds);

}  // namespace withheld::statistics
