// Step 3: the release under way, stage by stage, with cancel.
#pragma once

#include <QWidget>

#include "base/Progress.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace withheld::ui {

class MakingStep : public QWidget {
    Q_OBJECT

public:
    explicit MakingStep(QWidget* parent = nullptr);
    void start();
    void showProgress(const Progress& progress, double perSecond);

signals:
    void cancelRequested();

private:
    QLabel* m_stage;
    QLabel* m_speed;
    QProgressBar* m_bar;
    QListWidget* m_stages;
    QPushButton* m_cancel;
};

}  // namespace withheld::ui
