// The 20-working-day clock of FOIA 2000 s.10(1), (6): not Saturdays, Sundays, Christmas Day, Good Friday, nor a bank holiday in
// any part of the United Kingdom.
#pragma once

#include <QDate>
#include <string>

#include "base/Sentence.h"

namespace withheld::disclosure {

[[nodiscard]] bool isWorkingDay(QDate day);
/// 20th working day following receipt (day 1 is the first working day after).
[[nodiscard]] QDate dueDate(QDate received, int workingDays = 20);
/// Working days from `from` (exclusive) to `to` (inclusive); negative when `to` is before `from`.
[[nodiscard]] int workingDaysBetween(QDate from, QDate to);
/// The last year for which the holiday table is complete.
[[nodiscard]] int holidaysKnownTo();

struct ClockFace {
    QDate due;
    int day = 0;                                 ///< "Day 12 of 20"
    int daysLeft = 0;                            ///< negative = over
    int limit = 20;                              ///< "of 20": working days there are in all
    bool certain = true;                         ///< false when the table does not reach that far
    [[nodiscard]] std::string text() const;      ///< "Day 12 of 20 · due Mon 14 Dec"
    [[nodiscard]] Sentence left() const;         ///< "8 days left", "Due today", "2 days over"
    [[nodiscard]] std::string leftText() const;  ///< the same in English
};
/// `uncounted`: working days that the law leaves out (CaseClock).
[[nodiscard]] ClockFace clockFace(QDate received, QDate today, int uncounted = 0);
/// The same with another last day.
[[nodiscard]] ClockFace moved(ClockFace face, QDate due, QDate today);

}  // namespace withheld::disclosure
