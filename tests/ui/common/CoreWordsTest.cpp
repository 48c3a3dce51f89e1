#include "common/CoreWords.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTranslator>

namespace withheld::ui {

namespace {

/// A language in which the parts of a sentence come in another order.
class Backwards : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* words, const char*, int) const override {
        const QString asked = QString::fromUtf8(words);
        return QLatin1String(context) != QLatin1String("Sentence") ? QString()
               : asked == QLatin1String("%1, page %2")             ? QStringLiteral("%2 tudalen, %1")
               : asked == QLatin1String("no exemption")            ? QStringLiteral("dim esemptiad")
                                                                   : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

}  // namespace

TEST(CoreWords, EnglishIsWhatTheCoreSays) {
    const Sentence place("%1, page %2", {Sentence::data("a %2.pdf"), Sentence::number(3)});
    EXPECT_EQ(said(place).toStdString(), place.text());
    EXPECT_EQ(said(Sentence("%1: %2", {place, "no exemption"})), QStringLiteral("a %2.pdf, page 3: no exemption"));
}

TEST(CoreWords, SentencesAreTranslatedAndNamesAreNot) {
    Backwards language;
    ASSERT_TRUE(QCoreApplication::installTranslator(&language));
    EXPECT_EQ(said({"%1, page %2", {Sentence::data("no exemption"), Sentence::number(3)}}),
              QStringLiteral("3 tudalen, no exemption"));
    EXPECT_EQ(said({"%1 · %2", {"no exemption", Sentence::data("x")}}), QStringLiteral("dim esemptiad · x"));
    QCoreApplication::removeTranslator(&language);
}

TEST(CoreWords, AClockSaysWhyItStandsStill) {
    disclosure::CaseClock clock;
    clock.isStopped = true;
    clock.stoppedFor = "fee";
    clock.stoppedOn = QDate(2026, 12, 3);
    EXPECT_EQ(leftWords(clock), QStringLiteral("Clock stopped: waiting for the fee"));
    EXPECT_EQ(clockWords(clock), QStringLiteral("Clock stopped since 3 Dec"));
    clock = {};
    clock.face = disclosure::clockFace(QDate(2026, 11, 13), QDate(2026, 12, 11));
    EXPECT_EQ(leftWords(clock), QStringLiteral("1 day left"));
}

TEST(CoreWords, TheStageSaysHowManyAreReturnedAndWhichSetIsApproved) {
    casefile::CaseState state;
    EXPECT_EQ(stageWords(state), QStringLiteral("Marking"));
    state.withdrawnBecause = "Amy Shah changed marks";
    EXPECT_EQ(stageWords(state), QStringLiteral("Approval withdrawn"));
    EXPECT_TRUE(stageDetails(state).contains(QStringLiteral("Amy Shah changed marks")));
    state.stage = casefile::Stage::InReview;
    EXPECT_EQ(stageWords(state), QStringLiteral("In review"));
    state.stage = casefile::Stage::Returned;
    state.returnedBecause = "One is missing";
    state.marks["a"].decision = casefile::ReviewDecision::Returned;
    state.marks["b"].decision = casefile::ReviewDecision::Agreed;
    EXPECT_EQ(stageWords(state), QStringLiteral("Returned (1)"));
    EXPECT_TRUE(stageDetails(state).contains(QStringLiteral("One is missing")));
    state.stage = casefile::Stage::Approved;
    state.approval = casefile::Approval{"Ben Okoro", "2026-11-25T10:31:00Z", "7f3a91c2" + std::string(56, '0'), "", {}};
    EXPECT_EQ(stageWords(state), QStringLiteral("Approved set 7F3A-91C2"));
    EXPECT_TRUE(stageDetails(state).contains(QStringLiteral("Ben Okoro")));
}

}  // namespace withheld::ui
