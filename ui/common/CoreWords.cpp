#include "common/CoreWords.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

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
