// Asks for the day and the reason when the clock is stopped, started or extended.
#pragma once

#include <QDate>
#include <QDialog>

#include "disclosure/CaseClock.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace withheld::ui {

class ClockDialog : public QDialog {
    Q_OBJECT
public:
    using Kind = casefile::ClockChange::Kind;
    ClockDialog(Kind kind, const disclosure::CaseClock& clock, QWidget* parent = nullptr);

    /// Writes it into the case. Fails as disclosure's stopClock, startClock and extendClock do.
    [[nodiscard]] Expected<void> carryOut(casefile::Case& file) const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void check();

    Kind m_kind;
    disclosure::CaseClock m_clock;
    QComboBox* m_reason = nullptr;
    QDateEdit* m_on;
    QDateEdit* m_until = nullptr;
    QLineEdit* m_note;
    QLabel* m_consequence;
    QPushButton* m_accept = nullptr;
};

}  // namespace withheld::ui
