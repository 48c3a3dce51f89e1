#include "disclosure/FoiClock.h"

#include <gtest/gtest.h>

namespace withheld::disclosure {

namespace {

QDate day(const char* iso) {
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

}  // namespace

TEST(FoiClock, DayOneIsTheFirstWorkingDayAfterReceipt) {
    // No holiday between: 13 October 2025 was a Monday, twenty working days are four weeks.
    EXPECT_EQ(dueDate(day("2025-10-13")), day("2025-11-10"));
    EXPECT_EQ(dueDate(day("2025-10-11")), day("2025-11-07")) << "received on a Saturday";
    EXPECT_EQ(dueDate(day("2025-10-13"), 1), day("2025-10-14"));
}

TEST(FoiClock, SaintAndrewsDayCountsForAnEnglishForce) {
    EXPECT_EQ(dueDate(day("2026-11-13")), day("2026-12-14"));
    EXPECT_FALSE(isWorkingDay(day("2026-11-30")));
    EXPECT_FALSE(isWorkingDay(day("2025-12-01"))) << "substitute: 30 November 2025 was a Sunday";
}

TEST(FoiClock, HolidaysOfEveryPartOfTheKingdomCount) {
    for (const char* holiday :
         {"2025-03-17", "2026-03-17", "2025-01-02", "2027-01-04", "2025-07-14", "2026-07-13", "2025-08-04", "2026-04-06",
          "2026-06-15", "2026-12-28", "2027-12-27", "2027-12-28", "2028-01-03", "2028-01-04", "2024-03-18"}) {
        EXPECT_FALSE(isWorkingDay(day(holiday))) << holiday;
    }
    for (const char* working : {"2025-03-18", "2026-01-05", "2025-12-24", "2026-04-07", "2027-12-29", "2024-03-19"}) {
        EXPECT_TRUE(isWorkingDay(day(working))) << working;
    }
    EXPECT_FALSE(isWorkingDay(day("2025-10-11")));
    EXPECT_FALSE(isWorkingDay(QDate()));
}

TEST(FoiClock, ChristmasIsLong) {
    // Ten days to Christmas Eve, 29 to 31 December, seven in January; 25 and 26 December, 1 and 2 January are out.
    EXPECT_EQ(dueDate(day("2025-12-10")), day("2026-01-13"));
}

TEST(FoiClock, EveryYearOfTheTableHasItsHolidays) {
    for (int year = 2024; year <= holidaysKnownTo(); ++year) {
        int holidays = 0;
        for (QDate d(year, 1, 1); d.year() == year; d = d.addDays(1)) {
            holidays += d.dayOfWeek() < Qt::Saturday && !isWorkingDay(d) ? 1 : 0;
        }
        EXPECT_GE(holidays, 13) << year;
        EXPECT_LE(holidays, 14) << year;
    }
    EXPECT_EQ(holidaysKnownTo(), 2028);
}

TEST(FoiClock, CountsWorkingDaysBothWays) {
    EXPECT_EQ(workingDaysBetween(day("2025-10-13"), day("2025-10-13")), 0);
    EXPECT_EQ(workingDaysBetween(day("2025-10-13"), day("2025-10-20")), 5);
    EXPECT_EQ(workingDaysBetween(day("2025-10-20"), day("2025-10-13")), -5);
    EXPECT_EQ(workingDaysBetween(QDate(), day("2025-10-13")), 0);
}

TEST(FoiClock, TheFaceSaysWhereOneStands) {
    const ClockFace face = clockFace(day("2026-11-13"), day("2026-12-02"));
    EXPECT_EQ(face.text(), "Day 12 of 20 \xC2\xB7 due Mon 14 Dec");
    EXPECT_EQ(face.leftText(), "8 days left");
    EXPECT_TRUE(face.certain);
    EXPECT_EQ(clockFace(day("2026-11-13"), day("2026-12-11")).leftText(), "1 day left");
    EXPECT_EQ(clockFace(day("2026-11-13"), day("2026-12-14")).leftText(), "Due today");
    EXPECT_EQ(clockFace(day("2026-11-13"), day("2026-12-15")).leftText(), "1 day over");
    EXPECT_EQ(clockFace(day("2026-11-13"), day("2026-12-16")).leftText(), "2 days over");
    EXPECT_EQ(clockFace(day("2025-10-10"), day("2025-11-08")).leftText(), "1 day over")
        << "due on a Friday, seen on the Saturday";
}

TEST(FoiClock, WarnsBeyondItsTable) {
    EXPECT_FALSE(clockFace(day("2028-12-20"), day("2028-12-20")).certain);
    EXPECT_NE(clockFace(day("2029-02-01"), day("2029-02-01")).text().find("2028"), std::string::npos);
    EXPECT_FALSE(clockFace(QDate(), day("2026-01-05")).certain);
    EXPECT_EQ(clockFace(QDate(), day("2026-01-05")).text(), "No date of receipt");
}

}  // namespace withheld::disclosure
