// The time limit of one case with its stops and extensions: what the law lets a body do to the 20 working days, and the rules for
// writing it down.
//
//   clarification  FOIA s.1(3): nothing is due until the answer comes; the 20 days then start anew with it
//   fee            FOIA s.10(2): the days between the fees notice and the payment do not count; the rest go on
//   public interest  FOIA s.10(3): a later last day, told to the applicant; the days are not stopped
#pragma once

#include <QDate>
#include <string>
#include <vector>

#include "base/Error.h"
#include "casefile/Case.h"
#include "disclosure/FoiClock.h"

namespace withheld::disclosure {

struct CaseClock {
    ClockFace face;
    bool isStopped = false;
    std::string stoppedFor;                  ///< "clarification", "fee"; "" while it runs
    QDate stoppedOn;                         ///< invalid while it runs
    QDate countedFrom;                       ///< receipt, or the day on which the answer to a clarification came
    int uncountedDays = 0;                   ///< working days between a fees notice and its payment
    bool isExtended = false;                 ///< the last day was set for the public interest
    [[nodiscard]] std::string text() const;  ///< "Day 12 of 20 · due Mon 14 Dec", "Clock stopped since Thu 3 Dec (clarification)"
    [[nodiscard]] std::string leftText() const;  ///< "8 days left", "Clock stopped (clarification)"
};

[[nodiscard]] CaseClock clockOf(const casefile::CaseState& state, QDate today);

/// "clarification" → "Waiting for clarification"
[[nodiscard]] std::string reasonText(const std::string& reason);
/// "Stopped on 3 Dec: waiting for clarification", without who did it.
[[nodiscard]] std::string changeText(const casefile::ClockChange& change);

// One event each, undone by its opposite. Errors: InvalidInput for a day before the receipt or the last change, or to come, or
// no day; NotAllowed when the clock is stopped (or runs) already.
[[nodiscard]] Expected<void> stopClock(casefile::Case& file, QDate on, const std::string& reason, const std::string& note);
[[nodiscard]] Expected<void> startClock(casefile::Case& file, QDate on, const std::string& note);
/// `until` must be a later last day than the present one; the note says why, as the notice to the applicant does.
[[nodiscard]] Expected<void> extendClock(casefile::Case& file, QDate on, QDate until, const std::string& note);

}  // namespace withheld::disclosure
