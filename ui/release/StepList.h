// The steps of a release on the left: done ones ticked, the present one stressed.
#pragma once

#include <QListWidget>

namespace withheld::ui {

class StepList : public QListWidget {
    Q_OBJECT

public:
    StepList(const QStringList& steps, QWidget* parent = nullptr);
    /// Steps before `current` are ticked; `isFinished` ticks it too.
    void setProgress(int current, bool isFinished);
    /// The steps after it can't be chosen.
    void setReachable(int last);

signals:
    void stepChosen(int step);

private:
    QStringList m_steps;
};

}  // namespace withheld::ui
