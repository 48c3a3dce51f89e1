#include "common/CoreWords.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <algorithm>

#include "marks/MarkSet.h"

namespace withheld::ui {

namespace {

struct CoreWords {
    Q_DECLARE_TR_FUNCTIONS(withheld::ui::CoreWords)
};

QString shortDay(QDate day) {
    return QLocale().toString(day, QStringLiteral("d MMM"));
}

QString shortDay(const std::string& iso) {
    return shortDay(QDate::fromString(QString::fromStdString(iso), Qt::ISODate));
}

QString waitingFor(const std::string& reason) {
    return reason == "clarification"     ? CoreWords::tr("waiting for clarification")
           : reason == "fee"             ? CoreWords::tr("waiting for the fee")
           : reason == "public-interest" ? CoreWords::tr("weighing the public interest")
                                         : QString::fromStdString(reason);
}

}  // namespace

QString said(const Sentence& sentence) {
    return QString::fromStdString(sentence.text(
        [](const std::string& english) { return QCoreApplication::translate("Sentence", english.c_str()).toStdString(); }));
}

QString stageWords(casefile::Stage stage) {
    return QCoreApplication::translate("Stage", casefile::displayName(stage));
}

QString stageWords(const casefile::CaseState& state) {
    switch (state.stage) {
        case casefile::Stage::Marking:
            return state.withdrawnBecause.empty() ? stageWords(state.stage) : CoreWords::tr("Approval withdrawn");
        case casefile::Stage::Returned: {
            const auto marks = std::count_if(state.marks.begin(), state.marks.end(), [](const auto& entry) {
                return entry.second.decision == casefile::ReviewDecision::Returned;
            });
            return marks == 0 ? stageWords(state.stage) : CoreWords::tr("Returned (%1)").arg(marks);
        }
        case casefile::Stage::Approved:
            return state.approval
                       ? CoreWords::tr("Approved set %1").arg(QString::fromStdString(shortHash(state.approval->setHash)))
                       : stageWords(state.stage);
        case casefile::Stage::InReview:
        case casefile::Stage::Released:
            break;
    }
    return stageWords(state.stage);
}

QString stageDetails(const casefile::CaseState& state) {
    const auto when = [](const std::string& time) {
        return QLocale().toString(QDateTime::fromString(QString::fromStdString(time), Qt::ISODate).toLocalTime(),
                                  QLocale::ShortFormat);
    };
    switch (state.stage) {
        case casefile::Stage::Marking:
            return state.withdrawnBecause.empty()
                       ? CoreWords::tr("The officer marks; nothing is submitted yet")
                       : CoreWords::tr("The approval was withdrawn: %1").arg(QString::fromStdString(state.withdrawnBecause));
        case casefile::Stage::InReview:
            return state.submission ? CoreWords::tr("Submitted by %1, %2")
                                          .arg(QString::fromStdString(state.submission->by), when(state.submission->time))
                                    : QString();
        case casefile::Stage::Returned:
            return CoreWords::tr("Returned by %1: %2")
                .arg(QString::fromStdString(state.returnedBy), QString::fromStdString(state.returnedBecause));
        case casefile::Stage::Approved:
            return state.approval
                       ? CoreWords::tr("Approved by %1, %2. The set of marks is frozen: any change withdraws the approval")
                             .arg(QString::fromStdString(state.approval->by), when(state.approval->time))
                       : QString();
        case casefile::Stage::Released:
            break;
    }
    return state.release
               ? CoreWords::tr("Released by %1, %2").arg(QString::fromStdString(state.release->by), when(state.release->time))
               : QString();
}

QString clockWords(const disclosure::CaseClock& clock) {
    const disclosure::ClockFace& face = clock.face;
    if (clock.isStopped) {
        return CoreWords::tr("Clock stopped since %1").arg(shortDay(clock.stoppedOn));
    }
    if (!face.certain || !face.due.isValid()) {
        return QString::fromStdString(face.text());
    }
    return CoreWords::tr("Day %1 of %2 · due %3")
        .arg(face.day)
        .arg(face.limit)
        .arg(QLocale().toString(face.due, QStringLiteral("ddd d MMM")));
}

QString leftWords(const disclosure::CaseClock& clock) {
    return clock.isStopped ? CoreWords::tr("Clock stopped: %1").arg(waitingFor(clock.stoppedFor)) : said(clock.face.left());
}

QString changeWords(const casefile::ClockChange& change) {
    const QString on = shortDay(change.on);
    switch (change.kind) {
        case casefile::ClockChange::Kind::Stopped:
            return CoreWords::tr("Stopped on %1: %2").arg(on, waitingFor(change.reason));
        case casefile::ClockChange::Kind::Started:
            return CoreWords::tr("Started again on %1").arg(on);
        case casefile::ClockChange::Kind::Extended:
            break;
    }
    return CoreWords::tr("Extended on %1 to %2: %3").arg(on, shortDay(change.until), waitingFor(change.reason));
}

}  // namespace withheld::ui
