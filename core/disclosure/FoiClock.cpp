#include "disclosure/FoiClock.h"

#include <QLocale>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>

#include "disclosure/Resources.h"

namespace withheld::disclosure {

namespace {

constexpr int statutoryDays = 20;

struct Holidays {
    std::set<QDate> days;
    int completeFrom = 0;
    int completeTo = 0;
};

const Holidays& holidays() {
    static const Holidays table = [] {
        Holidays read;
        const auto root = nlohmann::json::parse(compiledFile("uk-bank-holidays.json").toStdString(), nullptr, false);
        for (const auto& entry : root.at("holidays")) {
            read.days.insert(QDate::fromString(QString::fromStdString(entry.at("date").get<std::string>()), Qt::ISODate));
        }
        read.completeFrom = root.at("completeFrom").get<int>();
        read.completeTo = root.at("completeTo").get<int>();
        return read;
    }();
    return table;
}

/// Christmas Day is excluded by name in s.10(6), whatever day of the week it is and whatever the table holds.
bool isChristmasDay(QDate day) {
    return day.month() == 12 && day.day() == 25;
}

}  // namespace

bool isWorkingDay(QDate day) {
    return day.isValid() && day.dayOfWeek() < Qt::Saturday && !isChristmasDay(day) && !holidays().days.contains(day);
}

QDate dueDate(QDate received, int workingDays) {
    QDate day = received;
    for (int passed = 0; day.isValid() && passed < workingDays;) {
        day = day.addDays(1);
        passed += isWorkingDay(day) ? 1 : 0;
    }
    return day;
}

int workingDaysBetween(QDate from, QDate to) {
    if (!from.isValid() || !to.isValid()) {
        return 0;
    }
    if (to < from) {
        return -workingDaysBetween(to, from);
    }
    int passed = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1)) {
        passed += isWorkingDay(day) ? 1 : 0;
    }
    return passed;
}

int holidaysKnownTo() {
    return holidays().completeTo;
}

ClockFace moved(ClockFace face, QDate due, QDate today) {
    face.limit += due > face.due ? workingDaysBetween(face.due, due) : 0;
    face.due = due;
    face.daysLeft = workingDaysBetween(today, due);
    if (today > due && face.daysLeft == 0) {
        face.daysLeft = -1;  // the weekend after the last day is late, too
    }
    face.certain = face.certain && due.year() <= holidays().completeTo;
    return face;
}

ClockFace clockFace(QDate received, QDate today, int uncounted) {
    ClockFace face;
    face.day = workingDaysBetween(received, today) - uncounted;
    face = moved(face, dueDate(received, statutoryDays + uncounted), today);
    face.limit = statutoryDays;
    face.certain = received.isValid() && received.year() >= holidays().completeFrom && face.due.year() <= holidays().completeTo;
    return face;
}

std::string ClockFace::text() const {
    if (!due.isValid()) {
        return "No date of receipt";
    }
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    std::string line = "Day " + std::to_string(day) + " of " + std::to_string(limit) + " \xC2\xB7 due " +
                       british.toString(due, QStringLiteral("ddd d MMM")).toStdString();
    if (!certain) {
        line += " (bank holidays are known from " + std::to_string(holidays().completeFrom) + " to " +
                std::to_string(holidays().completeTo) + " only)";
    }
    return line;
}

Sentence ClockFace::left() const {
    if (!due.isValid()) {
        return QT_TRANSLATE_NOOP("Sentence", "No date of receipt");
    }
    const auto days = static_cast<std::size_t>(std::abs(daysLeft));
    return daysLeft == 0 ? Sentence(QT_TRANSLATE_NOOP("Sentence", "Due today"))
           : daysLeft > 0
               ? counted(days, QT_TRANSLATE_NOOP("Sentence", "1 day left"), QT_TRANSLATE_NOOP("Sentence", "%1 days left"))
               : counted(days, QT_TRANSLATE_NOOP("Sentence", "1 day over"), QT_TRANSLATE_NOOP("Sentence", "%1 days over"));
}

std::string ClockFace::leftText() const {
    return left().text();
}

}  // namespace withheld::disclosure
