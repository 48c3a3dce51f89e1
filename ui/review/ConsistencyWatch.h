// The consistency board of the open case, worked out beside the window: a thread reads the case from disk.
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "consistency/Board.h"

class QTimer;

namespace withheld::ui {

class CaseModel;

class ConsistencyWatch : public QObject {
    Q_OBJECT

public:
    /// One for each case; it dies with the model.
    [[nodiscard]] static ConsistencyWatch& of(CaseModel& model);
    ~ConsistencyWatch() override;

    /// Works the board out when it is not there or out of date; updated() tells when it is.
    void request();
    /// The last one; nothing until the first is there.
    [[nodiscard]] const std::optional<consistency::Board>& board() const { return m_board; }
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }

signals:
    void updated();
    /// The case has changed since: whoever shows the board asks for it again.
    void outdated();

private:
    struct Run;
    explicit ConsistencyWatch(CaseModel& model);
    void begin();
    void take(std::optional<consistency::Board> board);

    CaseModel& m_model;
    QTimer* m_delay;
    std::unique_ptr<Run> m_run;
    std::optional<consistency::Board> m_board;
    bool m_isFresh = false;
    bool m_isWanted = false;
};

}  // namespace withheld::ui
