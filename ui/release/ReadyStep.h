// Step 1: what stands between the case and its release.
#pragma once

#include <QWidget>

#include "casefile/CaseState.h"
#include "consistency/Board.h"

class QLabel;
class QPushButton;

namespace withheld::ui {

class GateList;

class ReadyStep : public QWidget {
    Q_OBJECT

public:
    explicit ReadyStep(QWidget* parent = nullptr);
    /// `board`: nullptr while it is being worked out.
    void reload(const casefile::CaseState& state, const std::string& user, bool isReadOnly,
                const consistency::Board* board = nullptr);
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
