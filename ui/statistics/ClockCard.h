// The time limit with its log, and what may be done to it.
#pragma once

#include "casefile/Case.h"
#include "statistics/StatCard.h"

class QPushButton;

namespace withheld::ui {

class ClockCard : public StatCard {
    Q_OBJECT
public:
    explicit ClockCard(QWidget* parent = nullptr);
    void showClock(const casefile::CaseState& state, bool isWritable);

signals:
    void changeRequested(withheld::casefile::ClockChange::Kind kind);

private:
    QVBoxLayout* m_log;
    QPushButton* m_stop;
    QPushButton* m_start;
    QPushButton* m_extend;
};

}  // namespace withheld::ui
