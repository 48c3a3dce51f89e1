#include "disclosure/CaseClock.h"

#include <gtest/gtest.h>

#include "core/casefile/SampleCase.h"

namespace withheld::disclosure {

namespace {

using casefile::ClockChange;

QDate date(const char* iso) {
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

/// Received on Monday 13 October 2025; no holiday until Christmas but 1 December (St Andrew's Day, substitute).
casefile::CaseState received() {
    casefile::CaseState state;
    state.facts.received = "2025-10-13";
    return state;
}

ClockChange change(ClockChange::Kind kind, const char* on, const char* reason = "", const char* until = "") {
    return {kind, on, reason, until, "", "Amy Shah", ""};
}

/// Came a fortnight ago, whenever the test runs.
struct RecentRequest {
    PrivateFolder folder;
    std::unique_ptr<casefile::Case> file;
    RecentRequest() {
        casefile::CaseFacts facts = casefile::sampleFacts();
        facts.received = QDate::currentDate().addDays(-14).toString(Qt::ISODate).toStdString();
        file = std::move(casefile::Case::create(folder.path() / "a.withheld", facts, "Amy Shah")).value();
    }
};

}  // namespace

TEST(CaseClock, WithoutChangesIsTheStatutoryClock) {
    const CaseClock clock = clockOf(received(), date("2025-10-20"));
    EXPECT_FALSE(clock.isStopped);
    EXPECT_EQ(clock.text(), clockFace(date("2025-10-13"), date("2025-10-20")).text());
    EXPECT_EQ(clock.face.limit, 20);
    EXPECT_EQ(clock.face.due, date("2025-11-10"));
}

TEST(CaseClock, AClarificationStopsItAndItsAnswerStartsItAnew) {
    casefile::CaseState state = received();
    state.clock.push_back(change(ClockChange::Kind::Stopped, "2025-10-20", "clarification"));
    CaseClock clock = clockOf(state, date("2025-12-22"));
    EXPECT_TRUE(clock.isStopped);
    EXPECT_EQ(clock.leftText(), "Clock stopped (clarification)");
    EXPECT_EQ(clock.text(), "Clock stopped since Mon 20 Oct (clarification)");
    EXPECT_EQ(clock.face.daysLeft, 15) << "what was left when it stopped";
    state.clock.push_back(change(ClockChange::Kind::Started, "2025-10-27"));
    clock = clockOf(state, date("2025-10-28"));
    EXPECT_FALSE(clock.isStopped);
    EXPECT_EQ(clock.countedFrom, date("2025-10-27"));
    EXPECT_EQ(clock.face.day, 1);
    EXPECT_EQ(clock.face.due, date("2025-11-24")) << "twenty days from the answer";
}

TEST(CaseClock, DaysBetweenFeesNoticeAndPaymentDoNotCount) {
    casefile::CaseState state = received();
    state.clock.push_back(change(ClockChange::Kind::Stopped, "2025-10-20", "fee"));
    state.clock.push_back(change(ClockChange::Kind::Started, "2025-10-24"));
    const CaseClock clock = clockOf(state, date("2025-10-27"));
    EXPECT_EQ(clock.uncountedDays, 5) << "Monday to Friday, both left out (s.10(2))";
    EXPECT_EQ(clock.face.due, date("2025-11-17"));
    EXPECT_EQ(clock.face.day, 5) << "Tuesday to Friday of the first week, and the Monday after the payment";
    EXPECT_EQ(clock.face.limit, 20);
    EXPECT_EQ(clock.face.daysLeft, 15);
}

TEST(CaseClock, AnExtensionMovesTheLastDay) {
    casefile::CaseState state = received();
    state.clock.push_back(change(ClockChange::Kind::Extended, "2025-11-03", "public-interest", "2025-12-08"));
    const CaseClock clock = clockOf(state, date("2025-11-11"));
    EXPECT_TRUE(clock.isExtended);
    EXPECT_EQ(clock.face.due, date("2025-12-08"));
    EXPECT_EQ(clock.face.limit, 39) << "1 December is no working day";
    EXPECT_EQ(clock.face.day, 21);
    EXPECT_EQ(clock.face.daysLeft, 18);
    EXPECT_EQ(clock.text(), "Day 21 of 39 \xC2\xB7 due Mon 8 Dec");
    EXPECT_EQ(changeText(state.clock[0]), "Extended on Mon 3 Nov to Mon 8 Dec: weighing the public interest");
}

TEST(CaseClock, ChangesAreEventsWithRules) {
    RecentRequest sample;
    auto& file = *sample.file;
    const QDate today = QDate::currentDate();
    const QDate stop = today.addDays(-10);
    const QDate start = today.addDays(-8);
    EXPECT_FALSE(startClock(file, today, "")) << "it runs";
    EXPECT_FALSE(stopClock(file, today.addDays(-15), "clarification", "")) << "before the request";
    EXPECT_FALSE(stopClock(file, today.addDays(1), "clarification", "")) << "to come";
    EXPECT_FALSE(stopClock(file, QDate(), "clarification", ""));
    EXPECT_FALSE(stopClock(file, stop, "holiday", "")) << "no reason of the law";
    ASSERT_TRUE(stopClock(file, stop, "clarification", "which deployments?"));
    EXPECT_FALSE(stopClock(file, start, "fee", "")) << "stopped already";
    EXPECT_FALSE(extendClock(file, start, today.addDays(90), "much to weigh"));
    EXPECT_FALSE(startClock(file, stop.addDays(-1), "")) << "before it stopped";
    ASSERT_TRUE(startClock(file, start, "all three"));
    EXPECT_FALSE(extendClock(file, start, today, "much to weigh")) << "earlier than it is";
    EXPECT_FALSE(extendClock(file, start, today.addDays(90), " ")) << "no reason";
    ASSERT_TRUE(extendClock(file, start, today.addDays(90), "much to weigh"));
    sample.file.reset();
    sample.file = std::move(casefile::Case::open(sample.folder.path() / "a.withheld", "Amy Shah")).value();
    const auto& changes = sample.file->state().clock;
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes[0].note, "which deployments?");
    EXPECT_EQ(changes[0].by, "Amy Shah");
    EXPECT_EQ(changes[1].on, start.toString(Qt::ISODate).toStdString());
    EXPECT_EQ(clockOf(sample.file->state(), today).face.due, today.addDays(90));
    EXPECT_TRUE(sample.file->audit()->intact);
}

TEST(CaseClock, ANewClarificationDropsAnExtension) {
    casefile::CaseState state = received();
    state.clock.push_back(change(ClockChange::Kind::Extended, "2025-10-14", "public-interest", "2025-12-08"));
    state.clock.push_back(change(ClockChange::Kind::Stopped, "2025-10-20", "clarification"));
    state.clock.push_back(change(ClockChange::Kind::Started, "2025-10-27"));
    const CaseClock clock = clockOf(state, date("2025-10-28"));
    EXPECT_FALSE(clock.isExtended);
    EXPECT_EQ(clock.face.due, date("2025-11-24"));
}

TEST(CaseClock, StoppingItChangesNoStage) {
    RecentRequest sample;
    ASSERT_TRUE(sample.file->append("submitted", R"({"setHash": "abc"})"));
    ASSERT_TRUE(stopClock(*sample.file, QDate::currentDate(), "fee", ""));
    EXPECT_EQ(sample.file->state().stage, casefile::Stage::InReview);
}

}  // namespace withheld::disclosure
