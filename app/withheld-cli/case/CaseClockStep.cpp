#include "case/CaseClockStep.h"

#include <CLI/CLI.hpp>
#include <QDate>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "disclosure/CaseClock.h"

namespace withheld::cli {

using casefile::ClockChange;
using nlohmann::ordered_json;

namespace {

const char* kindName(ClockChange::Kind kind) {
    return kind == ClockChange::Kind::Stopped ? "stopped" : kind == ClockChange::Kind::Started ? "started" : "extended";
}

void printClockJson(const casefile::CaseState& state, const disclosure::CaseClock& clock) {
    ordered_json root{{"received", state.facts.received},
                      {"countedFrom", clock.countedFrom.toString(Qt::ISODate).toStdString()},
                      {"due", clock.face.due.toString(Qt::ISODate).toStdString()},
                      {"day", clock.face.day},
                      {"limit", clock.face.limit},
                      {"daysLeft", clock.face.daysLeft},
                      {"stopped", clock.isStopped},
                      {"stoppedFor", clock.stoppedFor},
                      {"extended", clock.isExtended},
                      {"changes", ordered_json::array()}};
    for (const ClockChange& change : state.clock) {
        root["changes"].push_back({{"kind", kindName(change.kind)},
                                   {"on", change.on},
                                   {"reason", change.reason},
                                   {"until", change.until},
                                   {"note", change.note},
                                   {"by", change.by},
                                   {"time", change.time}});
    }
    std::printf("%s\n", root.dump(1, ' ', false, ordered_json::error_handler_t::replace).c_str());
}

}  // namespace

void CaseClockStep::setUp(CLI::App& app) {
    addCase(app);
    app.add_option("--user", m_user, "Name of the person at work; needed for a change");
    auto* stop = app.add_option("--stop", m_stopFor, "Stop the clock; why: clarification or fee");
    auto* start = app.add_flag("--start", m_start, "Start the stopped clock: the answer, or the fee, has come");
    auto* extend = app.add_option("--extend-to", m_extendTo, "New last day (YYYY-MM-DD), to weigh the public interest");
    stop->excludes(start)->excludes(extend);
    start->excludes(extend);
    app.add_option("--on", m_on, "Day of the change, YYYY-MM-DD (default: today)");
    app.add_option("--note", m_note, "Why, in a few words; stays in the case. An extension needs it");
    app.add_flag("--json", m_json, "Print JSON");
}

Expected<void> CaseClockStep::change() const {
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    const auto day = [](const std::string& iso) { return QDate::fromString(QString::fromStdString(iso), Qt::ISODate); };
    const QDate on = m_on.empty() ? QDate::currentDate() : day(m_on);
    return m_start             ? disclosure::startClock(**file, on, m_note)
           : m_stopFor.empty() ? disclosure::extendClock(**file, on, day(m_extendTo), m_note)
                               : disclosure::stopClock(**file, on, m_stopFor, m_note);
}

Expected<void> CaseClockStep::run() {
    if (m_start || !m_stopFor.empty() || !m_extendTo.empty()) {
        if (auto changed = change(); !changed) {
            return changed;
        }
    }
    const auto file = openForReading();
    if (!file) {
        return file.error();
    }
    const casefile::CaseState& state = (*file)->state();
    const disclosure::CaseClock clock = disclosure::clockOf(state, QDate::currentDate());
    if (m_json) {
        printClockJson(state, clock);
        return {};
    }
    std::printf("%s%s\n", clock.text().c_str(), clock.isStopped ? "" : (", " + clock.leftText()).c_str());
    for (const ClockChange& change : state.clock) {
        std::printf("    %s (%s)%s\n", disclosure::changeText(change).c_str(), change.by.c_str(),
                    change.note.empty() ? "" : (": " + change.note).c_str());
    }
    return {};
}

}  // namespace withheld::cli
