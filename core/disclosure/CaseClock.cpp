#include "disclosure/CaseClock.h"

#include <QLocale>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace withheld::disclosure {

using casefile::CaseState;
using casefile::ClockChange;

namespace {

QDate dayOf(const std::string& iso) {
    return QDate::fromString(QString::fromStdString(iso), Qt::ISODate);
}

std::string isoOf(QDate day) {
    return day.toString(Qt::ISODate).toStdString();
}

std::string shown(QDate day) {
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, QStringLiteral("ddd d MMM")).toStdString();
}

Error badDay(const std::string& message, const std::string& remedy) {
    return {ErrorCode::InvalidInput, message, "", 0, remedy, ""};
}

Error notNow(const std::string& message) {
    return {ErrorCode::NotAllowed, message, "", 0, "", ""};
}

/// Each change stands after the one before it: else the days between could not be told.
Expected<void> checkDay(const CaseState& state, QDate on) {
    if (!on.isValid()) {
        return badDay("The day is no date", "Write it as YYYY-MM-DD.");
    }
    if (on > QDate::currentDate()) {
        return badDay("The day " + isoOf(on) + " is yet to come", "Write it down when it has happened.");
    }
    const QDate received = dayOf(state.facts.received);
    if (received.isValid() && on < received) {
        return badDay("The day " + isoOf(on) + " is before the request came, on " + isoOf(received), "");
    }
    if (!state.clock.empty() && on < dayOf(state.clock.back().on)) {
        return badDay("The day " + isoOf(on) + " is before the last change of the clock, on " + state.clock.back().on, "");
    }
    return {};
}

std::string dumped(const nlohmann::json& payload) {
    return payload.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

CaseClock clockOf(const CaseState& state, QDate today) {
    CaseClock clock;
    clock.countedFrom = dayOf(state.facts.received);
    QDate extendedTo;
    for (const ClockChange& change : state.clock) {
        const QDate on = dayOf(change.on);
        switch (change.kind) {
            case ClockChange::Kind::Stopped:
                clock.isStopped = true;
                clock.stoppedOn = on;
                clock.stoppedFor = change.reason;
                break;
            case ClockChange::Kind::Started:
                if (clock.stoppedFor == "fee") {
                    // From the day of the notice to that of the payment, both left out.
                    clock.uncountedDays += workingDaysBetween(clock.stoppedOn.addDays(-1), on);
                } else {
                    clock.countedFrom = on;
                    clock.uncountedDays = 0;
                    extendedTo = QDate();
                }
                clock.isStopped = false;
                clock.stoppedOn = QDate();
                clock.stoppedFor.clear();
                break;
            case ClockChange::Kind::Extended:
                extendedTo = dayOf(change.until);
                break;
        }
    }
    clock.face = clockFace(clock.countedFrom, clock.isStopped ? clock.stoppedOn : today, clock.uncountedDays);
    if (extendedTo.isValid()) {
        clock.isExtended = true;
        clock.face = moved(clock.face, extendedTo, clock.isStopped ? clock.stoppedOn : today);
    }
    return clock;
}

std::string CaseClock::text() const {
    return isStopped ? "Clock stopped since " + shown(stoppedOn) + " (" + stoppedFor + ")" : face.text();
}

std::string CaseClock::leftText() const {
    return isStopped ? "Clock stopped (" + stoppedFor + ")" : face.leftText();
}

std::string reasonText(const std::string& reason) {
    return reason == "clarification"     ? "Waiting for clarification"
           : reason == "fee"             ? "Waiting for the fee"
           : reason == "public-interest" ? "Weighing the public interest"
                                         : reason;
}

std::string changeText(const ClockChange& change) {
    const std::string on = shown(dayOf(change.on));
    std::string reason = reasonText(change.reason);
    if (!reason.empty() && reason[0] >= 'A' && reason[0] <= 'Z') {
        reason[0] = static_cast<char>(reason[0] - 'A' + 'a');
    }
    switch (change.kind) {
        case ClockChange::Kind::Stopped:
            return "Stopped on " + on + ": " + reason;
        case ClockChange::Kind::Started:
            return "Started again on " + on;
        case ClockChange::Kind::Extended:
            break;
    }
    return "Extended on " + on + " to " + shown(dayOf(change.until)) + ": " + reason;
}

Expected<void> stopClock(casefile::Case& file, QDate on, const std::string& reason, const std::string& note) {
    if (reason != "clarification" && reason != "fee") {
        return badDay("The clock stops for a clarification or for a fee, not for \"" + reason + "\"",
                      "To weigh the public interest, extend it.");
    }
    return file.appendIf("clock-stopped", dumped({{"on", isoOf(on)}, {"reason", reason}, {"note", note}}),
                         [&](const CaseState& state) -> Expected<void> {
                             if (clockOf(state, QDate::currentDate()).isStopped) {
                                 return notNow("The clock is stopped already");
                             }
                             return checkDay(state, on);
                         });
}

Expected<void> startClock(casefile::Case& file, QDate on, const std::string& note) {
    return file.appendIf("clock-started", dumped({{"on", isoOf(on)}, {"note", note}}),
                         [&](const CaseState& state) -> Expected<void> {
                             if (!clockOf(state, QDate::currentDate()).isStopped) {
                                 return notNow("The clock runs already");
                             }
                             return checkDay(state, on);
                         });
}

Expected<void> extendClock(casefile::Case& file, QDate on, QDate until, const std::string& note) {
    return file.appendIf(
        "clock-extended", dumped({{"on", isoOf(on)}, {"until", isoOf(until)}, {"reason", "public-interest"}, {"note", note}}),
        [&](const CaseState& state) -> Expected<void> {
            const CaseClock clock = clockOf(state, QDate::currentDate());
            if (clock.isStopped) {
                return notNow("The clock is stopped. Start it before you extend it");
            }
            if (!until.isValid() || until <= clock.face.due) {
                return badDay("The new last day has to be after " + isoOf(clock.face.due), "Write it as YYYY-MM-DD.");
            }
            if (note.find_first_not_of(" \t\r\n") == std::string::npos) {
                return badDay("An extension needs its reason", "Say what has to be weighed, as in the notice to the applicant.");
            }
            return checkDay(state, on);
        });
}

}  // namespace withheld::disclosure
