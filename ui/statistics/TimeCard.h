// The working time of the person at the window, and what is left at their pace. Nobody else sees it.
#pragma once

#include "casefile/CaseState.h"
#include "statistics/Activity.h"
#include "statistics/StatCard.h"

class QCheckBox;
class QPushButton;

namespace withheld::ui {

class BarList;

class TimeCard : public StatCard {
    Q_OBJECT
public:
    explicit TimeCard(QWidget* parent = nullptr);
    void showTime(const casefile::CaseState& state, const std::string& user, const statistics::SecondsByDocument& seconds);

signals:
    void exportRequested();
    void forgetRequested();
    void countingChanged(bool on);

private:
    BarList* m_rows;
    QCheckBox* m_counts;
    QPushButton* m_export;
    QPushButton* m_forget;
};

}  // namespace withheld::ui
