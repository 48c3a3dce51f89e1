// Step 1: what stands between the case and its release.
#pragma once

#include <QWidget>

#include "casefile/CaseState.h"

class QLabel;
class QPushButton;

namespace withheld::ui {

class GateList;

class ReadyStep : public QWidget {
    Q_OBJECT

public:
    explicit ReadyStep(QWidget* parent = nullptr);
    void reload(const casefile::CaseState& state, const std::string& user, bool isReadOnly);
    [[nodiscard]] bool isPassable() const { return m_isPassable; }

signals:
    void nextRequested();
    void showRequested(const QString& document, int page, const QString& markId);

private:
    bool m_isPassable = false;
    QLabel* m_verdict;
    QLabel* m_set;
    GateList* m_gates;
    QPushButton* m_next;
};

}  // namespace withheld::ui
