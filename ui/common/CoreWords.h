// What the core says to people, in the language of the window.
#pragma once

#include <QString>

#include "base/Sentence.h"
#include "casefile/CaseState.h"
#include "disclosure/CaseClock.h"

namespace withheld::ui {

[[nodiscard]] QString said(const Sentence& sentence);
/// "In review"
[[nodiscard]] QString stageWords(casefile::Stage stage);
/// "In review", "Returned (2)", "Approved set 7F3A-91C2", "Approval withdrawn".
[[nodiscard]] QString stageWords(const casefile::CaseState& state);
/// Who brought it there, when and why.
[[nodiscard]] QString stageDetails(const casefile::CaseState& state);
/// "Day 12 of 20 · due Mon 14 Dec", "Clock stopped since 3 Dec".
[[nodiscard]] QString clockWords(const disclosure::CaseClock& clock);
/// "8 days left", "Clock stopped: waiting for the fee".
[[nodiscard]] QString leftWords(const disclosure::CaseClock& clock);
/// "Stopped on 3 Dec: waiting for clarification", without who did it.
[[nodiscard]] QString changeWords(const casefile::ClockChange& change);

}  // namespace withheld::ui
