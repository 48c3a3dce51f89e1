#include "statistics/ClockCard.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include "common/CoreWords.h"
#include "disclosure/CaseClock.h"

namespace withheld::ui {

using casefile::ClockChange;

ClockCard::ClockCard(QWidget* parent)
    : StatCard(tr("Time limit"), parent),
      m_log(new QVBoxLayout),
      m_stop(new QPushButton(tr("Stop the clock…"))),
      m_start(new QPushButton(tr("Start the clock…"))),
      m_extend(new QPushButton(tr("Extend…"))) {
    m_stop->setObjectName(QStringLiteral("stopClock"));
    m_start->setObjectName(QStringLiteral("startClock"));
    m_extend->setObjectName(QStringLiteral("extendClock"));
    m_log->setSpacing(4);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* each : {m_stop, m_start, m_extend}) {
        buttons->addWidget(each);
    }
    buttons->addStretch(1);
    content().addLayout(m_log);
    content().addLayout(buttons);
    connect(m_stop, &QPushButton::clicked, this, [this] { emit changeRequested(ClockChange::Kind::Stopped); });
    connect(m_start, &QPushButton::clicked, this, [this] { emit changeRequested(ClockChange::Kind::Started); });
    connect(m_extend, &QPushButton::clicked, this, [this] { emit changeRequested(ClockChange::Kind::Extended); });
}

void ClockCard::showClock(const casefile::CaseState& state, bool isWritable) {
    const disclosure::CaseClock clock = disclosure::clockOf(state, QDate::currentDate());
    const bool isReleased = state.stage == casefile::Stage::Released;
    setHeadline(isReleased ? tr("Released") : leftWords(clock));
    setDetail(isReleased || clock.isStopped ? QString() : clockWords(clock));
    while (QLayoutItem* item = m_log->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QDate received = QDate::fromString(QString::fromStdString(state.facts.received), Qt::ISODate);
    QStringList lines{tr("Received on %1").arg(QLocale().toString(received, QStringLiteral("ddd d MMM")))};
    for (const ClockChange& change : state.clock) {
        QString line = changeWords(change);
        if (!change.note.empty()) {
            line += QStringLiteral(" · ") + QString::fromStdString(change.note);
        }
        lines << tr("%1 (%2)").arg(line, QString::fromStdString(change.by));
    }
    for (const QString& line : lines) {
        auto* label = new QLabel(line);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        m_log->addWidget(label);
    }
    m_stop->setVisible(!clock.isStopped);
    m_start->setVisible(clock.isStopped);
    m_extend->setVisible(!clock.isStopped);
    for (QPushButton* each : {m_stop, m_start, m_extend}) {
        each->setEnabled(isWritable && !isReleased && received.isValid());
    }
}

}  // namespace withheld::ui
