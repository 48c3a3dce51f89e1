#include "release/ReadyStep.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

#include "marks/MarkSet.h"
#include "release/StepWidgets.h"
#include "review/GateList.h"
#include "review/Review.h"

namespace withheld::ui {

ReadyStep::ReadyStep(QWidget* parent)
    : QWidget(parent),
      m_verdict(makeHeading()),
      m_set(makeQuietText()),
      m_gates(new GateList),
      m_next(makePrimaryButton(tr("Next: what goes out"), QStringLiteral("releaseNext"))) {
    m_verdict->setObjectName(QStringLiteral("releaseReady"));
    m_gates->setObjectName(QStringLiteral("releaseGates"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_verdict);
    layout->addWidget(m_set);
    layout->addSpacing(12);
    layout->addWidget(m_gates, 1);
    layout->addSpacing(12);
    layout->addWidget(m_next, 0, Qt::AlignLeft);
    setMainControl(this, m_next);
    connect(m_gates, &GateList::showRequested, this, &ReadyStep::showRequested);
    connect(m_next, &QPushButton::clicked, this, &ReadyStep::nextRequested);
}

void ReadyStep::reload(const casefile::CaseState& state, const std::string& user, bool isReadOnly,
                       const consistency::Board* board) {
    auto gates = review::releaseGates(state, user);
    if (board != nullptr && board->documents > 0) {
        gates.push_back(review::consistencyGate(*board));
    }
    m_gates->setGates(std::move(gates));
    const int blocks = m_gates->count(review::Gate::Level::Block);
    m_isPassable = blocks == 0 && !isReadOnly;
    tint(m_verdict, m_isPassable ? Colour::Good : Colour::Bad);
    m_verdict->setText(blocks == 0   ? (isReadOnly ? tr("✗ The case is open for reading only") : tr("✓ Ready to release"))
                       : blocks == 1 ? tr("✗ One thing stands in the way")
                                     : tr("✗ %1 things stand in the way").arg(blocks));
    if (state.approval) {
        const QDateTime time = QDateTime::fromString(QString::fromStdString(state.approval->time), Qt::ISODate).toLocalTime();
        m_set->setText(tr("Approved set %1 by %2, %3")
                           .arg(QString::fromStdString(shortHash(state.approval->setHash)),
                                QString::fromStdString(state.approval->by),
                                QLocale().toString(time, QStringLiteral("d MMM yyyy HH:mm"))));
    } else {
        m_set->setText(tr("Only a set of marks that a second person approved can be released."));
    }
    m_next->setEnabled(m_isPassable);
}

}  // namespace withheld::ui
