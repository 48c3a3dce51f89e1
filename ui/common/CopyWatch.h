// Which pages of the open case are copies of each other, worked out beside the window: a thread reads the words from disk.
#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "copies/PageCopies.h"

class QTimer;

namespace withheld::ui {

class CaseModel;

class CopyWatch : public QObject {
    Q_OBJECT

public:
    /// One for each case; it dies with the model. Begins to look by itself, and again when documents or words came.
    [[nodiscard]] static CopyWatch& of(CaseModel& model);
    ~CopyWatch() override;

    /// The likest first; none while nothing is known yet.
    [[nodiscard]] const std::vector<copies::Copy>& copiesOf(const QString& document, int page) const;
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }

signals:
    void updated();

private:
    struct Run;
    explicit CopyWatch(CaseModel& model);
    void begin();

    CaseModel& m_model;
    QTimer* m_delay;
    std::unique_ptr<Run> m_run;
    bool m_isOutdated = false;
    copies::CopiesByPage m_copies;
};

}  // namespace withheld::ui
