// What could not be written yet.
#include <QTimer>

#include "common/CaseModel.h"

namespace withheld::ui {

void CaseModel::tellHeld() {
    const std::size_t now = m_case->heldSteps();
    if (now > 0 && !m_retry->isActive()) {
        m_retry->start();
    } else if (now == 0) {
        m_retry->stop();
    }
    if (now != m_heldSteps) {
        m_heldSteps = now;
        emit held(static_cast<int>(now), m_case->heldBecause());
    }
}

bool CaseModel::writeHeld() {
    const Expected<void> done = carryOut([this] { return m_case->writeHeld(); });
    if (!done) {
        emit held(static_cast<int>(m_case->heldSteps()), done.error());
    }
    return done.hasValue();
}

bool CaseModel::saveElsewhere(const QString& folder) {
    const Expected<void> done = carryOut([&] { return m_case->saveElsewhere(folder.toStdString()); });
    if (!done) {
        fail(done.error());
    }
    return done.hasValue();
}

}  // namespace withheld::ui
